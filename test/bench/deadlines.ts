import { setTimeout as delay } from 'node:timers/promises';
import { smallWorld } from '../support/small-world.js';
import { type CpuClock, cpuOfPostgres, cpuOfProcess, spending } from './cpu-time.js';
import { copies, type GrownPlan, growPlan } from './grown-plan.js';
import { inParallel } from './in-parallel.js';
import { type FloorWorker, startFloorWorker, until } from './programs.js';
import type { Figure } from './report.js';
import { safetyNet } from './safety-net.js';
import { scaled } from './sizes.js';
import { type Stage, temporalPid } from './stage.js';
import { alternately, median, medianRatio, percentile, rounds } from './statistics.js';

/** More than the worker keeps cached, as on any night: most wake cold. */
const plans = scaled(320);
/** Time for the engine to start so many, and to come to rest. */
const leadMs = 4_000 + plans * 45;
/**
 * Workers run for days. For the first thousand wake-ups V8 still compiles, in threads beside: seen in this bench, 2.8 ms
 * of processor time for a plan in the first round, 1 ms from the fourth on; of a bare workflow, with less code, 1.3 and 0.7.
 */
const warming = 3;
const taskQueue = 'bench-floor';

type Clocks = Readonly<Record<string, CpuClock>>;
type Spent = Readonly<Record<string, number>>;

/** How a falling went, in milliseconds after the instant. */
interface Falling {
  /** Milliseconds of processor time from the instant on for one plan, by who spent it. */
  readonly cpu: Readonly<Record<string, number>>;
  readonly perSecond: number;
  readonly lateP50: number;
  readonly lateP95: number;
}

/** (b) Deadlines that fall at one instant, through workflows against bare ones, and through the safety net alone. */
export async function fallingDeadlines(stage: Stage): Promise<readonly Figure[]> {
  const world = await smallWorld(stage.owner, '0270', false);
  const grown = await growPlan({ ...stage, world }, 'before-a-rung');
  const fall = await tryOut(stage, grown);
  return [...(await throughWorkflows(stage, grown, fall)), ...(await safetyNet(stage, grown))];
}

/** What one plan's falling leads to. */
interface Fall {
  readonly events: number;
  readonly consequences: number;
}

async function throughWorkflows(stage: Stage, grown: GrownPlan, fall: Fall): Promise<readonly Figure[]> {
  const [api, worker, bare] = [
    await stage.startApi({ engine: true }),
    await stage.startWorker(),
    await startFloorWorker(stage.env, taskQueue),
  ];
  const shared = { engine: cpuOfProcess(temporalPid(stage)), PostgreSQL: await cpuOfPostgres(stage.database) };
  const clocks = {
    floor: { ...shared, worker: cpuOfProcess(bare.pid) },
    product: { ...shared, worker: cpuOfProcess(worker.pid), API: cpuOfProcess(api.pid) },
  };
  try {
    const runs = await alternately(
      (round) => bareFalling(stage, clocks.floor, bare, round, fall.consequences > 0 ? 1 : 0),
      () => falling(stage, clocks.product, grown),
      rounds,
      warming,
    );
    return [
      { item: 'b', name: 'plans whose deadlines fall at one instant', value: plans, unit: '' },
      { item: 'b', name: 'events of one such plan', value: fall.events, unit: '' },
      { item: 'b', name: 'consequences of one such plan', value: fall.consequences, unit: '' },
      ...figuresOf('bare timers', runs.floor),
      ...figuresOf('deadlines through workflows', runs.product),
      {
        item: 'b',
        name: 'deadlines through workflows to bare timers',
        value: medianRatio(
          runs.product.map(({ perSecond }) => perSecond),
          runs.floor.map(({ perSecond }) => perSecond),
        ),
        unit: '×',
        atLeast: 0.8,
      },
    ];
  } finally {
    await Promise.all([api.stop(), worker.stop(), bare.stop()]);
  }
}

const figuresOf = (name: string, runs: readonly Falling[]): readonly Figure[] => [
  { item: 'b', name: `${name}, drained`, value: median(runs.map(({ perSecond }) => perSecond)), unit: '/s' },
  { item: 'b', name: `${name}, late p50`, value: median(runs.map(({ lateP50 }) => lateP50)) / 1000, unit: 's' },
  { item: 'b', name: `${name}, late p95`, value: median(runs.map(({ lateP95 }) => lateP95)) / 1000, unit: 's' },
  ...Object.keys(runs[0]?.cpu ?? {}).map((who) => ({
    item: 'b',
    name: `${name}, processor time of one: ${who}`,
    value: median(runs.map(({ cpu }) => cpu[who] ?? 0)),
    unit: 'ms',
  })),
];

/**
 * The plan itself, as it stood before a rung that has fallen by now, is hidden from engine, safety net and daily check; whenever a
 * copy wakes, it finds the rung fallen. What that leads to is tried on a copy that nobody tells the engine of.
 */
async function tryOut(stage: Stage, { planId }: GrownPlan): Promise<Fall> {
  const { owner, journal } = stage;
  await owner.query({
    text: `update plan set status = 'closed', wake_at = null, engine_version = agenda_version,
      agenda = agenda || '{"closed": true}' where id = $1`,
    values: [planId],
  });
  const [trial] = await copies(stage, planId, 1);
  if (!trial) throw new Error('No copy was made');
  const { passed, agenda } = await journal.passTime(trial, { told: true });
  await owner.query({ text: 'update consequence set done_at = now() where plan_id = $1', values: [trial] });
  return { events: passed, consequences: agenda.consequences.length };
}

async function bareFalling(
  { temporal: { client } }: Stage,
  clocks: Clocks,
  worker: FloorWorker,
  round: number,
  activities: number,
): Promise<Falling> {
  const at = Date.now() + leadMs;
  const ids = Array.from({ length: plans }, (_, place) => `bare-${round}-${place}`);
  const falling = worker.fallen(at, plans, plans * activities);
  await inParallel(ids, 20, async (workflowId) => {
    await client.workflow.start('bareTimer', { workflowId, taskQueue, args: [at, activities] });
  });
  inTime(at);
  await delay(at - Date.now());
  const { result, spent } = await spending(clocks, () => falling);
  await delay(1_000);
  return fallen(spent, result.woken, activities > 0 ? result.carriedOut : result.woken);
}

async function falling(stage: Stage, clocks: Clocks, { planId }: GrownPlan): Promise<Falling> {
  const { owner } = stage;
  const wakeAt = Date.now() + leadMs;
  const ids = await copies(stage, planId, plans, { wakeAt });
  await owner.query({ text: `notify samspor_agenda` });
  const none = (text: string) => async () => {
    const [row] = await owner.query<{ n: number }>({ text: `select count(*)::int as n ${text}`, values: [ids] });
    return row?.n === 0;
  };
  await until('every plan is told', none('from plan where id = any($1) and agenda_version > engine_version'));
  inTime(wakeAt);
  await delay(wakeAt - Date.now());
  const { spent } = await spending(clocks, async () => {
    await delay(50);
    // The rows say when; looking often would only take the processor from what is measured.
    const seldom = { everyMs: 250 };
    await until('every clock is true', none('from plan where id = any($1) and wake_at < now()'), seldom);
    await until('all is carried out', none('from consequence where plan_id = any($1) and done_at is null'), seldom);
  });
  const woken = await owner.query<{ ms: number }>({
    text: `select extract(epoch from max(recorded_at))::float8 * 1000 - $2::float8 as ms from plan_event
      where plan_id = any($1) group by plan_id`,
    values: [ids, wakeAt],
  });
  const carriedOut = await owner.query<{ ms: number }>({
    text: 'select extract(epoch from done_at)::float8 * 1000 - $2::float8 as ms from consequence where plan_id = any($1)',
    values: [ids, wakeAt],
  });
  await until('every plan is told', none('from plan where id = any($1) and agenda_version > engine_version'));
  await delay(1_000);
  const late = woken.map(({ ms }) => ms);
  if (late.length !== plans) throw new Error(`${plans - late.length} plans passed no time`);
  return fallen(spent, late, carriedOut.length > 0 ? carriedOut.map(({ ms }) => ms) : late);
}

function inTime(at: number): void {
  if (Date.now() > at - 500) throw new Error('The engine needed too long to start the workflows');
}

const fallen = (spent: Spent, woken: readonly number[], ended: readonly number[]): Falling => ({
  cpu: Object.fromEntries(Object.entries(spent).map(([who, ms]) => [who, ms / plans])),
  perSecond: plans / (Math.max(...woken, ...ended) / 1000),
  lateP50: percentile(woken, 50),
  lateP95: percentile(woken, 95),
});
