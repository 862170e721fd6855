import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pageOfAll } from './offset-page.js';
import { Refused } from './refused.js';

describe('pages of a list at hand', () => {
  it('join to the whole, each item once, whatever the page size', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (all, limit) => {
        const seen: number[] = [];
        for (let cursor: string | null | undefined; cursor !== null; ) {
          const page = pageOfAll(all, { limit, ...(cursor ? { cursor } : {}) }, (_, index) => index);
          seen.push(...page.items);
          cursor = page.next;
        }
        expect(seen).toEqual(all);
      }),
    );
  });

  it('go on behind the same item when others have come', () => {
    const first = pageOfAll([{ v: 1 }, { v: 2 }, { v: 5 }], { limit: 2 }, ({ v }) => v);
    const second = pageOfAll([{ v: 2 }, { v: 4 }, { v: 5 }], { cursor: String(first.next) }, ({ v }) => v);
    expect(second).toEqual({ items: [{ v: 4 }, { v: 5 }], next: null });
  });

  it.each([
    '',
    '!',
    'WzFd'.repeat(20),
    Buffer.from('[-1]').toString('base64url'),
    Buffer.from('{}').toString('base64url'),
  ])('refuse the made-up cursor %j', (cursor) => {
    expect(() => pageOfAll([1], { cursor }, (_, index) => index)).toThrow(Refused);
  });
});
