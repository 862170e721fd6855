import { describe, expect, it } from '@jest/globals';
import {
  chooseEngine,
  type EngineFacts,
  engineLine,
  GO_NEEDED,
  isAtLeast,
  noEngineMessage,
} from './temporal-search.js';

const NOTHING: EngineFacts = {
  address: undefined,
  cached: undefined,
  server: undefined,
  go: undefined,
  cli: undefined,
};
const EVERYTHING: EngineFacts = {
  address: 'cluster:7233',
  cached: '/cache/temporal-server-1.32.0',
  server: { server: '/bin/temporal-server', sql: '/bin/temporal-sql-tool' },
  go: { command: '/go/bin/go', version: '1.26.8' },
  cli: '/bin/temporal',
};

describe('comparing versions', () => {
  it.each([
    ['1.26.8', true],
    ['1.26.10', true],
    ['go1.27', true],
    ['2.0', true],
    ['1.26.8-rc1', true],
    ['1.26.7', false],
    ['1.26', false],
    ['1.9.99', false],
    ['devel', false],
    ['', false],
  ])('%s', (version, enough) => {
    expect(isAtLeast(version, '1.26.8')).toBe(enough);
  });
});

describe('the search for an engine', () => {
  it('goes from one to the next as they are missing', () => {
    const seen: string[] = [];
    let facts = EVERYTHING;
    for (const missing of ['address', 'cached', 'server', 'go', 'cli'] as const) {
      const { kind } = chooseEngine(facts);
      seen.push(kind);
      facts = { ...facts, [missing]: undefined };
    }
    seen.push(chooseEngine(facts).kind);
    expect(seen).toEqual(['address', 'server', 'server', 'build', 'cli', 'download']);
  });

  it('prefers the cached server to the installed one', () => {
    expect(chooseEngine({ ...EVERYTHING, address: undefined })).toEqual({
      kind: 'server',
      server: '/cache/temporal-server-1.32.0/server',
      sql: '/cache/temporal-server-1.32.0/sql',
    });
  });

  it('does not build with a Go that is too old', () => {
    const old = { command: '/go', version: '1.25.0' };
    expect(chooseEngine({ ...NOTHING, go: old, cli: '/bin/temporal' })).toEqual({
      kind: 'cli',
      command: '/bin/temporal',
    });
    expect(chooseEngine({ ...NOTHING, go: old })).toEqual({ kind: 'download' });
  });

  it('says which it took', () => {
    expect(engineLine(chooseEngine(EVERYTHING))).toContain('cluster:7233');
    expect(engineLine(chooseEngine({ ...NOTHING, cli: '/bin/temporal' }))).toContain('/bin/temporal');
  });
});

describe('when there is no engine', () => {
  it('names every way', () => {
    const message = noEngineMessage(NOTHING, 'no network');
    for (const way of ['TEMPORAL_ADDRESS', 'temporal-server', `Go ${GO_NEEDED}`, '"temporal"', 'no network']) {
      expect(message).toContain(way);
    }
  });

  it('says what is wrong with the Go that is here', () => {
    expect(noEngineMessage({ ...NOTHING, go: { command: '/go', version: '1.20' } }, '')).toContain('Go 1.20 is here');
    expect(noEngineMessage({ ...NOTHING, go: { command: '/go', version: '1.27' } }, '')).toContain('the build failed');
    expect(noEngineMessage(NOTHING, '')).toContain('no "go" was found');
  });
});
