import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Agenda } from '#contracts';
import type { BatchPassed } from '#journal';
import { passingTogether } from './passing-together.js';

const agendaOf = (planId: string, v: number): Agenda => ({
  v,
  planId,
  municipality: '0265',
  closed: false,
  wakeAt: null,
  items: [],
  consequences: [],
});

const passed = (planId: string): BatchPassed => ({ planId, ok: true, agenda: agendaOf(planId, 2), passed: 3 });

/** A journal that answers for several as it is told, and for one with an agenda of version 1. */
function world(batch: (planIds: readonly string[]) => Promise<readonly BatchPassed[]>) {
  const calls: unknown[] = [];
  const pass = passingTogether({
    passTime: async (planId, options) => {
      calls.push([planId, options]);
      if (planId === 'broken') throw new Error('away');
      return { agenda: agendaOf(planId, 1), passed: 0 };
    },
    passTimeBatch: async (planIds, options) => {
      calls.push([planIds, options]);
      return batch(planIds);
    },
  });
  return { pass, calls };
}

const each = { limit: 50, told: true };
const one = { limit: 200, told: true };

describe('plans that wake', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('alone go alone', async () => {
    const { pass, calls } = world(async () => []);
    expect(await pass('a')).toEqual({ agenda: agendaOf('a', 1), passed: 0 });
    expect(calls).toEqual([['a', one]]);
    await expect(pass('broken')).rejects.toThrow('away');
  });

  it('together go in one transaction, whoever comes meanwhile in the next, at most twenty at once', async () => {
    let free = (): void => undefined;
    const first = new Promise<void>((resolve) => {
      free = resolve;
    });
    const { pass, calls } = world(async (planIds) => {
      if (planIds[0] === 'a') await first;
      return planIds.map(passed);
    });
    const early = [pass('a'), pass('b')];
    while (calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const late = Array.from({ length: 22 }, (_, place) => pass(`c${place}`));
    await new Promise((resolve) => setImmediate(resolve));
    expect(calls).toEqual([[['a', 'b'], each]]);
    free();
    expect(await Promise.all(early)).toEqual([
      { agenda: agendaOf('a', 2), passed: 3 },
      { agenda: agendaOf('b', 2), passed: 3 },
    ]);
    expect((await Promise.all(late)).map(({ agenda }) => agenda.planId)).toContain('c21');
    expect(calls.slice(1).map((call) => (call as [readonly string[]])[0].length)).toEqual([20, 2]);
  });

  it('soon after others wait for company until they are twenty; who comes later goes alone, at once', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    const { pass, calls } = world(async (planIds) => planIds.map(passed));
    await pass('a');
    const early = pass('b');
    await jest.advanceTimersByTimeAsync(30);
    const late = pass('c');
    expect(calls).toEqual([['a', one]]);
    await jest.advanceTimersByTimeAsync(20);
    expect((await Promise.all([early, late])).map(({ passed }) => passed)).toEqual([3, 3]);
    expect(calls.slice(1)).toEqual([[['b', 'c'], each]]);
    await Promise.all(Array.from({ length: 20 }, (_, place) => pass(`full-${place}`)));
    expect(calls).toHaveLength(3);
    await jest.advanceTimersByTimeAsync(50);
    await pass('d');
    expect(calls.slice(3)).toEqual([['d', one]]);
  });

  it('and fail do so by themselves; one with no answer, or nothing passed, is asked for alone', async () => {
    const { pass, calls } = world(async () => [
      passed('a'),
      { planId: 'b', ok: false, error: new Error('poison') },
      { planId: 'd', ok: true, agenda: agendaOf('d', 2), passed: 0 },
    ]);
    const answers = await Promise.allSettled(['a', 'b', 'c', 'd', 'broken'].map(pass));
    expect(
      answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.passed : answer.reason.message)),
    ).toEqual([3, 'poison', 0, 0, 'away']);
    expect(calls.slice(1)).toEqual([
      ['c', one],
      ['d', one],
      ['broken', one],
    ]);
  });

  it('while the database is away are all told so', async () => {
    const { pass } = world(() => Promise.reject(new Error('away')));
    const answers = await Promise.allSettled([pass('a'), pass('b')]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
