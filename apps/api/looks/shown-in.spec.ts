import { describe, expect, it } from '@jest/globals';
import { shownIn } from './shown-in.js';

describe('whom an answer shows', () => {
  it('is whoever is named by a plan or a person, each once, however deep', () => {
    const answer = {
      limits: { items: [{ planId: 'p1', personId: 'y1', holder: { unit: 'u' } }], next: null },
      handovers: {
        items: [
          { planId: 'p1', personId: 'y1' },
          { planId: 'p2', personId: 'y2' },
        ],
      },
      items: [{ found: [{ planId: 'p3' }] }],
    };
    expect(shownIn(answer)).toEqual([{ plan: 'p1', person: 'y1' }, { plan: 'p2', person: 'y2' }, { plan: 'p3' }]);
  });

  it('is nobody where no id stands', () => {
    expect(shownIn({ items: [], next: null })).toEqual([]);
    expect(shownIn(null)).toEqual([]);
    expect(shownIn([{ planId: null }, 'planId', 4])).toEqual([]);
  });
});
