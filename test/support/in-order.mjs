import TestSequencer from '@jest/test-sequencer';

/**
 * Test files run by their names. Jest's own order is that of what it remembers of earlier runs, so that files which share
 * a stack would meet another world on another machine.
 */
export default class InOrder extends TestSequencer {
  sort(tests) {
    return [...tests].sort((a, b) => (a.path < b.path ? -1 : 1));
  }
}
