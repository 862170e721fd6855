import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type CpuClock, cpuOfPostgres, cpuOfProcess, spending } from './cpu-time.js';
import { copies, type GrownPlan, growPlan } from './grown-plan.js';
import type { HttpClient } from './http-client.js';
import type { Figure } from './report.js';
import type { Stage } from './stage.js';
import { alternately, median, medianRatio, type Run, timed } from './statistics.js';

/** Callers at once, and how many plans they share out in one run. */
const crowds = [
  { callers: 1, plans: 60 },
  { callers: 4, plans: 120 },
  { callers: 20, plans: 300 },
] as const;

/** A service that has been running for weeks is compiled for what it does: so many steps before anything is measured. */
const warmUp = { callers: 20, plans: 2_000 };

const floorTables = `
create table if not exists bench_plan (id uuid primary key, version integer not null, state jsonb not null,
  next_wake_at timestamptz) with (fillfactor = 70);
create table if not exists bench_event (plan_id uuid, version integer, type text, data jsonb, primary key (plan_id, version));
create table if not exists bench_item (plan_id uuid, item_id text, status text, due_on date, primary key (plan_id, item_id));
truncate bench_plan, bench_event, bench_item;
`;

/** (a) Completing a step over HTTP, with token, rights and audit, against the bare transaction. */
export async function completeStep(stage: Stage): Promise<readonly Figure[]> {
  const grown = await growPlan(stage);
  const client = await stage.as(`subject-${stage.world.members.coordinator}`);
  const api = await stage.startApi({ engine: false });
  const floor = await floorOf(stage, grown);
  const clocks = {
    API: cpuOfProcess(api.pid),
    PostgreSQL: await cpuOfPostgres(stage.database),
    bench: cpuOfProcess(process.pid),
  };
  try {
    const figures: Figure[] = [
      { item: 'a', name: 'state of a T1 plan after three years', value: grown.stateSize, unit: 'characters of JSON' },
      { item: 'a', name: 'its agenda', value: grown.agendaSize, unit: 'characters of JSON' },
    ];
    const warm = await copies(stage, grown.planId, warmUp.plans);
    await timed(warm, warmUp.callers, (id) => completed(client, grown, id));
    for (const { callers, plans } of crowds) {
      const product = async (): Promise<CountedRun> => {
        const ids = await copies(stage, grown.planId, plans);
        return counted(clocks, ids, callers, (id) => completed(client, grown, id));
      };
      const runs = await alternately(() => floor.run(clocks, callers, plans), product);
      figures.push(...figuresOf(callers, runs), ...(callers === 20 ? costs(runs) : []));
    }
    return figures;
  } finally {
    client.close();
    await floor.close();
    await api.stop();
  }
}

interface CountedRun extends Run {
  /** Milliseconds of processor time for one piece, by who spent it. */
  readonly cpu: Readonly<Record<string, number>>;
}

async function counted(
  clocks: Readonly<Record<string, CpuClock>>,
  ids: readonly string[],
  callers: number,
  work: (id: string) => Promise<unknown>,
): Promise<CountedRun> {
  const { result, spent } = await spending(clocks, () => timed(ids, callers, work));
  const cpu = Object.entries(spent).map(([name, ms]) => [name, ms / ids.length] as const);
  return { ...result, cpu: Object.fromEntries(cpu) };
}

interface Runs {
  readonly floor: readonly CountedRun[];
  readonly product: readonly CountedRun[];
}

/** Who spends the processor's time. */
const costs = (runs: Runs): readonly Figure[] =>
  (['floor', 'product'] as const).flatMap((which) =>
    Object.keys(runs[which][0]?.cpu ?? {}).map((name) => ({
      item: 'a',
      name: `processor time of one ${which === 'floor' ? 'bare transaction' : 'completed step'}: ${name}`,
      value: median(runs[which].map(({ cpu }) => cpu[name] ?? 0)),
      unit: 'ms',
    })),
  );

function completed(client: HttpClient, { open: [step] }: GrownPlan, planId: string): Promise<string> {
  if (!step) throw new Error('The grown plan has no step to complete');
  const { stepId, outcome } = step;
  return client.post(`/plans/${planId}/steps/${stepId}/complete`, outcome === undefined ? {} : { outcome });
}

function figuresOf(callers: number, { floor, product }: Runs): readonly Figure[] {
  const of = (runs: readonly Run[], part: keyof Run): number[] => runs.map((run) => run[part]);
  const who = `${callers} caller${callers === 1 ? '' : 's'}`;
  const goals = { throughput: callers === 20 ? { atLeast: 0.45 } : {}, p50: callers === 1 ? { atMost: 3 } : {} };
  const ratio = medianRatio(of(product, 'perSecond'), of(floor, 'perSecond'));
  return [
    { item: 'a', name: `floor, ${who}`, value: median(of(floor, 'perSecond')), unit: '/s' },
    { item: 'a', name: `completing a step, ${who}`, value: median(of(product, 'perSecond')), unit: '/s' },
    { item: 'a', name: `completing a step, ${who}, p50`, value: median(of(product, 'p50')), unit: 'ms' },
    { item: 'a', name: `throughput to floor, ${who}`, value: ratio, unit: '×', ...goals.throughput },
    {
      item: 'a',
      name: `p50 to floor, ${who}`,
      value: medianRatio(of(product, 'p50'), of(floor, 'p50')),
      unit: '×',
      ...goals.p50,
    },
  ];
}

interface Floor {
  run(clocks: Readonly<Record<string, CpuClock>>, callers: number, plans: number): Promise<CountedRun>;
  close(): Promise<void>;
}

/** begin; select the plan for update; insert event; upsert work item; update plan; commit: one round trip each. */
async function floorOf({ env }: Stage, { state }: GrownPlan): Promise<Floor> {
  const pool = new pg.Pool({ connectionString: env.DATABASE_OWNER_URL, max: 20 });
  await pool.query(floorTables);
  const filled = async (count: number): Promise<readonly string[]> => {
    const ids = Array.from({ length: count }, () => randomUUID());
    await pool.query('insert into bench_plan select id, 1, $2, now() from unnest($1::uuid[]) id', [
      ids,
      JSON.stringify(state),
    ]);
    return ids;
  };
  return {
    run: async (clocks, callers, plans) =>
      counted(clocks, await filled(plans), callers, (id) => bareTransaction(pool, id)),
    close: () => pool.end(),
  };
}

async function bareTransaction(pool: pg.Pool, id: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ version: number; state: object }>({
      name: 'lock',
      text: 'select version, state from bench_plan where id = $1 for update',
      values: [id],
    });
    const version = (rows[0]?.version ?? 0) + 1;
    const state = JSON.stringify({ ...rows[0]?.state, lastInstant: new Date().toISOString() });
    await client.query({
      name: 'event',
      text: 'insert into bench_event (plan_id, version, type, data) values ($1, $2, $3, $4)',
      values: [id, version, 'StepCompleted', JSON.stringify({ stepId: 'T1.7.1', doneOn: '2026-01-01', present: [] })],
    });
    await client.query({
      name: 'item',
      text: `insert into bench_item (plan_id, item_id, status, due_on) values ($1, $2, 'open', '2026-06-01')
        on conflict (plan_id, item_id) do update set status = excluded.status, due_on = excluded.due_on`,
      values: [id, 'T1.7.2'],
    });
    await client.query({
      name: 'plan',
      text: 'update bench_plan set version = $2, state = $3, next_wake_at = now() where id = $1',
      values: [id, version, state],
    });
    await client.query('commit');
  } finally {
    client.release();
  }
}
