import { describe, expect, it } from '@jest/globals';
import type { PassTimeResult } from '#contracts';
import { createPlanActivities } from './plan.activities.js';

const agenda = { v: 3, planId: 'p', municipality: '0265', closed: false, wakeAt: null, items: [], consequences: [] };
const answer: PassTimeResult = { agenda, passed: 2 };

/** Activities over a journal in which one consequence is open. */
function world(tell: (id: string) => Promise<void> = async () => undefined) {
  const calls: unknown[] = [];
  const done = new Set<string>();
  const activities = createPlanActivities({
    journal: {
      passTime: async (planId, options) => {
        calls.push(['passTime', planId, options]);
        return answer;
      },
      passTimeBatch: async () => [],
      openConsequences: async (ids) => ids.filter((id) => !done.has(id)),
      carriedOut: async (ids, { told }) => {
        for (const id of ids) done.add(id);
        calls.push([told ? 'done and told' : 'done', ...ids]);
        return agenda;
      },
    },
    tellNow: async (id) => {
      calls.push(['tell', id]);
      await tell(id);
    },
  });
  return { activities, calls };
}

describe('the activities of a plan', () => {
  it('let time pass in small steps and count their answer as told', async () => {
    const { activities, calls } = world();
    expect(await activities.passTime('p')).toBe(answer);
    expect(calls).toEqual([['passTime', 'p', { limit: 200, told: true }]]);
  });

  it('carry consequences out, then mark them done together; a repetition answers with the agenda again', async () => {
    const { activities, calls } = world();
    expect(await activities.carryOut(['c', 'd'])).toBe(agenda);
    expect(await activities.carryOut(['c', 'd'])).toBe(agenda);
    expect(calls).toEqual([
      ['tell', 'c'],
      ['tell', 'd'],
      ['done and told', 'c', 'd'],
      ['done and told', 'c', 'd'],
    ]);
  });

  it('leave a consequence open that could not be carried out, and leave it to the relay to tell of the others', async () => {
    const { activities, calls } = world(async (id) => {
      if (id === 'b') throw new Error('mail-refused');
    });
    await expect(activities.carryOut(['a', 'b', 'c'])).rejects.toThrow('mail-refused');
    expect(calls).toEqual([
      ['tell', 'a'],
      ['tell', 'b'],
      ['tell', 'c'],
      ['done', 'a', 'c'],
    ]);
    await expect(activities.carryOut(['b'])).rejects.toThrow('mail-refused');
    expect(calls).toHaveLength(5);
  });
});
