import { describe, expect, it } from '@jest/globals';
import { NamespaceNotFoundError, ServiceError } from '@temporalio/client';
import type { Agenda } from '#contracts';
import { lagSeconds, Outbox } from './outbox.js';
import type { RelayMetrics } from './relay.ports.js';
import type { RelayStore, Untold } from './relay.store.js';
import type { WorkflowTeller } from './workflow-teller.js';

const agenda = (planId: string): Agenda => ({
  v: 1,
  planId,
  municipality: '0265',
  closed: false,
  wakeAt: null,
  items: [],
  consequences: [],
});
const untold = (count: number): Untold[] =>
  Array.from({ length: count }, (_, n) => ({ id: `p${n}`, v: 7, agenda: agenda(`p${n}`), pressing: true }));

interface World {
  readonly outbox: Outbox;
  readonly told: string[];
  readonly marked: string[];
  readonly pushedBack: [string, number][];
  readonly tellings: number[];
}

/** An outbox over so many plans; `fail` says what happens when a plan is told. */
function world(
  plans: Untold[],
  fail: (planId: string) => unknown = () => undefined,
  next: number | null = null,
): World {
  const told: string[] = [];
  const marked: string[] = [];
  const pushedBack: [string, number][] = [];
  const tellings: number[] = [];
  const store = {
    untold: async (limit: number) => plans.slice(0, limit),
    untilNextUntold: async () => next,
    markTold: async (done: readonly Untold[]) => void marked.push(...done.map(({ id }) => id)),
    pushBack: async (id: string, seconds: number) => void pushedBack.push([id, seconds]),
  } as unknown as RelayStore;
  const teller = {
    tellPlan: async ({ planId, v }: Agenda) => {
      const error = fail(planId);
      if (error) throw error;
      told.push(`${planId} ${v}`);
    },
  } as unknown as WorkflowTeller;
  const metrics = { told: (lag: number) => void tellings.push(lag), sendFailed() {} } as unknown as RelayMetrics;
  const log = { info() {}, warn() {} };
  return { outbox: new Outbox(store, teller, metrics, log), told, marked, pushedBack, tellings };
}

describe('the outbox', () => {
  it('tells each plan the version of its row and marks it', async () => {
    const { outbox, told, marked, tellings } = world(untold(3));
    expect(await outbox.round()).toBe(1_000);
    expect(told).toEqual(['p0 7', 'p1 7', 'p2 7']);
    expect(marked).toEqual(['p0', 'p1', 'p2']);
    expect(tellings).toHaveLength(3);
  });

  it('looks again at once when there was more than it takes', async () => {
    expect(await world(untold(201)).outbox.round()).toBe(0);
  });

  it('tells of what can wait when nothing presses, few at a time, and looks again at once', async () => {
    const { outbox, marked } = world(untold(30).map((plan) => ({ ...plan, pressing: false })));
    expect(await outbox.round()).toBe(0);
    expect(marked).toHaveLength(10);
  });

  it('lets what can wait wait for what is pressing, and not for ever', async () => {
    const plans = untold(30).map((plan, n) => ({ ...plan, pressing: n < 2 }));
    const { outbox, marked } = world(plans);
    expect(await outbox.round()).toBe(0);
    expect(marked).toEqual(['p0', 'p1']);
    for (let rounds = 1; rounds < 16; rounds += 1) await outbox.round();
    expect(marked.slice(-12)).toEqual(plans.slice(0, 12).map(({ id }) => id));
  });

  it.each([
    [300, 300],
    [-5, 0],
    [60_000, 1_000],
  ])('sleeps until the earliest cool-down ends, %d ms, at most a second', async (next, pause) => {
    expect(await world(untold(1), undefined, next).outbox.round()).toBe(pause);
  });

  it('pushes back a plan that cannot be told, further each time, and tells the others', async () => {
    const { outbox, marked, pushedBack } = world(untold(3), (id) => (id === 'p1' ? new Error('too large') : undefined));
    await outbox.round();
    await outbox.round();
    expect(marked).toEqual(['p0', 'p2', 'p0', 'p2']);
    expect(pushedBack).toEqual([
      ['p1', 2],
      ['p1', 4],
    ]);
  });

  it.each([
    [
      'away',
      new ServiceError('unreachable', { cause: Object.assign(new Error(), { code: 14, details: '', metadata: {} }) }),
    ],
    ['another', new NamespaceNotFoundError('samspor')],
  ])('blames no plan when the engine is %s: it marks what was told and stops', async (_, error) => {
    const { outbox, told, marked, pushedBack } = world(untold(100), (id) =>
      Number(id.slice(1)) >= 10 ? error : undefined,
    );
    await expect(outbox.round()).rejects.toBe(error);
    expect(marked).toHaveLength(told.length);
    expect(told.length).toBeLessThan(40);
    expect(pushedBack).toEqual([]);
  });
});

describe('the lag', () => {
  it('is read from the version, which is microseconds of real time', () => {
    expect(lagSeconds(1_700_000_000_000_000, 1_700_000_001_500)).toBe(1.5);
  });

  it('is nothing for a version that a restore pushed ahead', () => {
    expect(lagSeconds(1_700_000_009_000_000, 1_700_000_001_500)).toBe(0);
  });
});
