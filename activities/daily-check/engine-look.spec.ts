import { describe, expect, it } from '@jest/globals';
import type { KeeperSight, Keepers } from '#temporal';
import { findingOf, lookAtWorkflows, untoldFindingSeconds } from './engine-look.js';

const knows = (v: number | null): KeeperSight => ({ kind: 'knows', v });

describe('what is wrong with a workflow', () => {
  it.each<[KeeperSight, string | null, number | null]>([
    [knows(7), null, null],
    [knows(6), 'workflow-behind', 6],
    [knows(null), 'workflow-behind', null],
    [knows(8), 'workflow-ahead', 8],
    [{ kind: 'missing' }, 'workflow-missing', null],
    [{ kind: 'silent' }, 'workflow-silent', null],
  ])('of which one sees %j', (sight, code, v) => {
    expect(findingOf(sight, 7)).toEqual(code === null ? null : { code, v });
  });
});

describe('a look at workflows', () => {
  /** Keepers that answer by a script, the last answer again and again. */
  function keepersOf(script: Readonly<Record<string, readonly KeeperSight[]>>) {
    const asked: string[] = [];
    const keepers: Keepers = {
      look: async (planId) => {
        const answers = script[planId] ?? [];
        const time = asked.filter((one) => one === planId).length;
        asked.push(planId);
        return answers[Math.min(time, answers.length - 1)] ?? { kind: 'missing' };
      },
    };
    return { keepers, asked };
  }

  const plan = (planId: string, untoldSeconds: number | null = null) => ({ planId, version: 7, untoldSeconds });

  const look = async (keepers: Keepers, plans: readonly ReturnType<typeof plan>[], patience = 0) =>
    Object.fromEntries(await lookAtWorkflows(keepers, plans, patience));

  it('asks those that know their agenda once', async () => {
    const { keepers, asked } = keepersOf({ a: [knows(7)], b: [knows(7)] });
    expect(await look(keepers, [plan('a'), plan('b')])).toEqual({});
    expect(asked).toEqual(['a', 'b']);
  });

  it('gives time to who is still being told, and says what stays wrong', async () => {
    const { keepers, asked } = keepersOf({ late: [knows(6), knows(7)], gone: [{ kind: 'missing' }] });
    expect(await look(keepers, [plan('late'), plan('gone')], 600)).toEqual({
      gone: { code: 'workflow-missing', v: null },
    });
    expect(asked.filter((one) => one === 'late')).toHaveLength(2);
    expect(asked.filter((one) => one === 'gone').length).toBeGreaterThan(1);
  });

  it('does not wait for who is ahead: the plan has to be read again', async () => {
    const { keepers, asked } = keepersOf({ ahead: [knows(8)] });
    expect(await look(keepers, [plan('ahead')])).toEqual({ ahead: { code: 'workflow-ahead', v: 8 } });
    expect(asked).toEqual(['ahead']);
  });

  it('leaves to the relay what it has yet to tell, unless that takes too long', async () => {
    const { keepers, asked } = keepersOf({});
    const plans = [plan('soon', untoldFindingSeconds), plan('never', untoldFindingSeconds + 1)];
    expect(await look(keepers, plans)).toEqual({ never: { code: 'not-told', v: null } });
    expect(asked).toEqual([]);
  });

  it('asks ten at a time at most', async () => {
    let [now, most] = [0, 0];
    const keepers: Keepers = {
      look: async () => {
        now += 1;
        most = Math.max(most, now);
        await Promise.resolve();
        now -= 1;
        return knows(7);
      },
    };
    await look(
      keepers,
      Array.from({ length: 35 }, (_, index) => plan(`p${index}`)),
    );
    expect([now, most]).toEqual([0, 10]);
  });

  it('fails when the engine is away', async () => {
    const keepers: Keepers = { look: () => Promise.reject(new Error('away')) };
    await expect(look(keepers, [plan('a')])).rejects.toThrow('away');
  });
});
