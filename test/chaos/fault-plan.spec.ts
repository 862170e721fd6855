import { describe, expect, it } from '@jest/globals';
import { faultPlan } from './fault-plan.js';

const options = { seed: 7, kills: 200, withinMs: 20 * 60_000 };
const isKill = ({ blow }: { readonly blow: string }): boolean => blow === 'kill' || blow === 'drop';

describe('the plan of what is killed', () => {
  it('is the same for the same seed and another one for another', () => {
    expect(faultPlan(options)).toEqual(faultPlan(options));
    expect(faultPlan({ ...options, seed: 8 })).not.toEqual(faultPlan(options));
  });

  it('kills as often as asked, in time and in order', () => {
    const plan = faultPlan(options);
    const times = plan.map(({ atMs }) => atMs);
    expect(plan.filter(isKill)).toHaveLength(200);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThanOrEqual(options.withinMs);
  });

  it('spares no part, and drops the engine’s databases, also when it is short', () => {
    const plan = faultPlan({ ...options, kills: 10, withinMs: 60_000 });
    expect(plan.filter(isKill)).toHaveLength(10);
    const hit = new Set(plan.filter(isKill).map(({ part, blow }) => `${blow} ${part}`));
    expect([...hit].sort()).toEqual([
      'drop temporal',
      'kill api-1',
      'kill api-2',
      'kill postgres',
      'kill temporal',
      'kill worker',
    ]);
  });

  it('pauses and restarts besides', () => {
    const blows = new Set(faultPlan(options).map(({ blow }) => blow));
    expect(blows).toEqual(new Set(['kill', 'pause', 'restart', 'drop']));
  });
});
