import { describe, expect, it } from '@jest/globals';
import { complete, contextFor, date, did, given, startT1 } from '../../test/support/plan-domain.js';
import { forecast } from './forecast.js';

const started = did(
  startT1({ late: [{ step: 'T1.1', answer: 'done', outcome: 'lead-named' }] }),
  'socialLeader',
  '2026-01-12',
);
const now = '2026-01-12';
const foreseen = (until: string) => forecast(given(started).plan(), date(until), contextFor({ now }));

describe('what is foreseen', () => {
  it('is what the rules bring if everything is done on its day, until the day asked for', () => {
    const coming = foreseen('2028-01-12');
    const visits = coming.filter(({ id }) => id.startsWith('T1.4.'));
    expect(visits.length).toBeGreaterThan(1);
    expect(visits.map(({ occurrence }) => occurrence)).toEqual(visits.map((_, index) => index + 1));
    expect(new Set(coming.map(({ id }) => id)).size).toBe(coming.length);
    for (const { opensOn, deadlines } of coming) {
      const first = [opensOn ?? '9999', ...deadlines.map(({ due }) => due)].sort()[0] ?? '';
      expect(first <= '2028-01-12').toBe(true);
    }
  });

  it('reaches further the further one looks, and leaves the plan as it is', () => {
    const plan = given(started).plan();
    const before = JSON.stringify(plan);
    const context = contextFor({ now });
    const short = forecast(plan, date('2026-06-01'), context);
    const long = forecast(plan, date('2033-01-12'), context);
    expect(long.length).toBeGreaterThan(short.length);
    expect(long.map(({ section }) => section)).toContain('T2');
    expect(JSON.stringify(plan)).toBe(before);
  });

  it('holds nothing that the plan already has with a date', () => {
    const known = Object.values(given(started).plan().steps).filter(({ deadlines }) => deadlines.length > 0);
    const ids = foreseen('2030-01-12').map(({ id }) => id);
    expect(known.filter(({ id }) => ids.includes(id))).toEqual([]);
  });

  it('follows the plan: what was done early comes again earlier', () => {
    const early = given(started, did(complete('T1.4.1'), 'coordinator', '2026-02-02'));
    const context = contextFor({ now: '2026-02-02' });
    const next = (plan: ReturnType<typeof early.plan>) =>
      forecast(plan, date('2029-01-01'), context).find(({ id }) => id === 'T1.4.3')?.deadlines[0]?.due;
    expect(String(next(early.plan())) <= String(next(given(started).plan()) ?? '9999')).toBe(true);
  });
});
