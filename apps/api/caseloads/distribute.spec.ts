import { describe, expect, it } from '@jest/globals';
import { distribute } from './distribute.js';

const plans = [
  { planId: 'a', items: 5 },
  { planId: 'b', items: 1 },
  { planId: 'c', items: 4 },
  { planId: 'd', items: 0 },
];

describe('a caseload', () => {
  it('goes to one where there is one', () => {
    expect(new Set(distribute(plans, ['m'], new Map()).values())).toEqual(new Set(['m']));
  });

  it('is spread so that everybody carries about the same, with what they have already', () => {
    expect([...distribute(plans, ['m', 'n'], new Map())].sort()).toEqual([
      ['a', 'm'],
      ['b', 'n'],
      ['c', 'n'],
      ['d', 'm'],
    ]);
    expect(new Set(distribute(plans, ['m', 'n'], new Map([['m', 100]])).values())).toEqual(new Set(['n']));
  });

  it('is proposed the same way whatever order the plans come in', () => {
    const again = distribute([...plans].reverse(), ['m', 'n'], new Map());
    expect([...again].sort()).toEqual([...distribute(plans, ['m', 'n'], new Map())].sort());
  });
});
