import { describe, expect, it } from '@jest/globals';
import { movesOf, type PlanToMove, stays, withResults } from './moves.js';

const plan = (planId: string, to: string | null): PlanToMove => ({
  planId,
  planKind: 'coordination',
  personName: planId,
  items: 1,
  overdue: 0,
  leads: true,
  bound: false,
  to,
});

describe('moving a caseload', () => {
  const plans = [plan('a', 'karla'), plan('b', 'karla'), plan('c', null)];

  it('sends what is proposed unless something else was chosen', () => {
    expect(movesOf(plans, { b: 'otto' }, new Map())).toEqual([
      { planId: 'a', to: 'karla' },
      { planId: 'b', to: 'otto' },
    ]);
    expect(movesOf(plans, { a: stays, c: 'otto' }, new Map())).toEqual([
      { planId: 'b', to: 'karla' },
      { planId: 'c', to: 'otto' },
    ]);
  });

  it('sends again only what was not moved', () => {
    const first = withResults(new Map(), [
      { planId: 'a', to: 'karla', done: true },
      { planId: 'b', to: 'karla', done: false, code: 'plan-closed' },
    ]);
    expect(movesOf(plans, {}, first)).toEqual([{ planId: 'b', to: 'karla' }]);
    const second = withResults(first, [{ planId: 'b', to: 'karla', done: true }]);
    expect(movesOf(plans, {}, second)).toEqual([]);
  });
});
