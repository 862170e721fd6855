import { describe, expect, it } from '@jest/globals';
import type { BatchPassed, Journal } from '#journal';
import { DatabaseAway } from '#persistence';
import { safetyNetFrom } from '../settings.js';
import type { RelayMetrics } from './relay.ports.js';
import type { RelayStore } from './relay.store.js';
import { type ManyPassing, SafetyNet } from './safety-net.js';

const agenda = (planId: string, wakeAt: number | null) => ({
  v: 1,
  planId,
  municipality: '0265',
  closed: false,
  wakeAt,
  items: [],
  consequences: [],
});

/** A net over late plans; `answer` says how passing one ends. */
function world(late: string[], answer: (planId: string) => BatchPassed, many?: ManyPassing) {
  const seen = { rungs: 0, failed: 0, late: -1, except: [] as readonly string[], limits: [] as object[] };
  const store = {
    lateness: async () => 42,
    late: async (limit: number, seconds: object, except: readonly string[]) => {
      seen.except = except;
      seen.limits.push(seconds);
      return late.filter((id) => !except.includes(id)).slice(0, limit);
    },
  } as unknown as RelayStore;
  const journal = { passTimeBatch: async (ids: readonly string[]) => ids.map(answer) } as Pick<
    Journal,
    'passTimeBatch'
  >;
  const metrics = {
    clocksLate: (seconds: number) => {
      seen.late = seconds;
    },
    safetyNetPassed: (rungs: number) => {
      seen.rungs += rungs;
    },
    safetyNetFailed: () => {
      seen.failed += 1;
    },
  } as unknown as RelayMetrics;
  return { net: new SafetyNet(store, journal, metrics, { info() {}, warn() {} }, safetyNetFrom({}), many), seen };
}

const passed = (planId: string, count: number, wakeAt: number | null = null): BatchPassed => ({
  planId,
  ok: true,
  passed: count,
  agenda: agenda(planId, wakeAt),
});

describe('the safety net', () => {
  it('passes what is late, counts the rungs, and says how late the clocks are', async () => {
    const { net, seen } = world(['a', 'b'], (id) => passed(id, 3));
    expect(await net.round()).toBe(1_000);
    expect(seen).toMatchObject({ rungs: 6, failed: 0, late: 42, limits: [{ training: 5, real: 60 }] });
  });

  it('goes on at once when there is more', async () => {
    const late = Array.from({ length: 850 }, (_, n) => `p${n}`);
    expect(await world(late, (id) => passed(id, 1)).net.round()).toBe(0);
  });

  it.each([
    [799, 0],
    [800, 16],
  ])('passes %d late plans with %d batches on threads', async (count, batches) => {
    const late = Array.from({ length: count }, (_, n) => `p${n}`);
    let handedOver = 0;
    const many = {
      batches: 4,
      passTimeBatch: async (ids: readonly string[]) => {
        handedOver += 1;
        return ids.map((id) => passed(id, 1));
      },
    };
    const { net, seen } = world(late, (id) => passed(id, 1), many);
    await net.round();
    expect([handedOver, seen.rungs]).toEqual([batches, count]);
  });

  it.each([
    ['that fails', (planId: string): BatchPassed => ({ planId, ok: false, error: new Error('a bug') })],
    ['that stays due although nothing passes', (planId: string) => passed(planId, 0, 1_000)],
  ])('leaves a plan %s alone for a while, so that it blocks nobody', async (_, poisoned) => {
    const { net, seen } = world(['poison', 'good'], (id) => (id === 'poison' ? poisoned(id) : passed(id, 1)));
    await net.round();
    await net.round();
    expect(seen).toMatchObject({ failed: 1, rungs: 2, except: ['poison'] });
  });

  it('blames no plan when the database is away', async () => {
    const { net, seen } = world(['a'], (planId) => ({ planId, ok: false, error: new DatabaseAway() }));
    await net.round();
    await net.round();
    expect(seen).toMatchObject({ failed: 0, except: [] });
  });

  it('is content when the workflow was faster', async () => {
    const { net, seen } = world(['a'], (id) => passed(id, 0, Date.now() + 60_000));
    await net.round();
    expect(seen).toMatchObject({ failed: 0, rungs: 0 });
  });
});
