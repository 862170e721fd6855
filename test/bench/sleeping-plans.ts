import { readFileSync } from 'node:fs';
import { createKeepers } from '#temporal';
import { lookAtWorkflows } from '../../activities/daily-check/engine-look.js';
import { cpuOfProcess } from './cpu-time.js';
import { copies, growPlan } from './grown-plan.js';
import { inParallel } from './in-parallel.js';
import { startFloorWorker, until } from './programs.js';
import type { Figure } from './report.js';
import { scaled } from './sizes.js';
import { type Stage, temporalPid } from './stage.js';

const plans = scaled(10_000);
const sleepMs = 30 * 86_400_000;
const taskQueue = 'bench-floor';
const databases = ['samspor', 'temporal', 'temporal_visibility'] as const;
type Sizes = Readonly<Record<(typeof databases)[number], number>>;

/** (f) What sleeping plans cost in memory and in each database, beside bare workflows; and asking all of them. One run. */
export async function sleepingPlans(stage: Stage): Promise<readonly Figure[]> {
  const grown = await growPlan(stage);
  const [api, worker, bare] = [
    await stage.startApi({ engine: true }),
    await stage.startWorker(),
    await startFloorWorker(stage.env, taskQueue),
  ];
  const processes = { API: api.pid, worker: worker.pid, 'Temporal server': temporalPid(stage) };
  const busy = [bare.pid, ...Object.values(processes)];
  try {
    const empty = await rested(stage, busy);
    const memoryBefore = memoryOf(processes);
    await bareSleepers(stage);
    const withBare = await rested(stage, busy);
    const ids = await copies(stage, grown.planId, plans, { wakeAt: Date.now() + sleepMs });
    await allTold(stage, ids);
    const withPlans = await rested(stage, busy);
    const memory = memoryOf(processes);
    const { seconds, unsure } = await askAll(stage, ids);
    return [
      ...bytesFigures(each(withBare, empty), each(withPlans, withBare)),
      ...Object.keys(processes).flatMap((name) => [
        figure(`memory of ${name} with nothing asleep`, memoryBefore[name] ?? 0, 'MB'),
        figure(`memory of ${name} with ${plans} plans asleep`, memory[name] ?? 0, 'MB'),
      ]),
      figure(`asking ${plans} workflows as the daily check does`, seconds, 's'),
      figure('of which did not answer in time with what they had been told', unsure, ''),
    ];
  } finally {
    await Promise.all([api.stop(), worker.stop(), bare.stop()]);
  }
}

const figure = (name: string, value: number, unit: string): Figure => ({ item: 'f', name, value, unit });

const engineBytes = ({ temporal, temporal_visibility }: Sizes): number => temporal + temporal_visibility;

const bytesFigures = (bare: Sizes, plan: Sizes): readonly Figure[] => [
  ...databases.map((name) => figure(`one sleeping plan in ${name}`, plan[name], 'bytes')),
  ...databases.slice(1).map((name) => figure(`one sleeping bare workflow in ${name}`, bare[name], 'bytes')),
  figure('bytes of a plan to a bare workflow in temporal alone', plan.temporal / bare.temporal, '×'),
  {
    ...figure('bytes of a plan to a bare workflow in the engine', engineBytes(plan) / engineBytes(bare), '×'),
    atMost: 1.5,
  },
];

async function bareSleepers({ temporal: { client } }: Stage): Promise<void> {
  const at = Date.now() + sleepMs;
  const ids = Array.from({ length: plans }, (_, place) => `sleeping-${place}`);
  await inParallel(ids, 20, (workflowId) =>
    client.workflow.start('bareTimer', { workflowId, taskQueue, args: [at, 0] }),
  );
}

const allTold = ({ owner }: Stage, ids: readonly string[]): Promise<void> =>
  until(
    'every plan is told',
    async () => {
      const [row] = await owner.query<{ n: number }>({
        text: 'select count(*)::int as n from plan where id = any($1) and agenda_version > engine_version',
        values: [ids],
      });
      return row?.n === 0;
    },
    { withinMs: 900_000 },
  );

/** The size of each database once nobody works any more. */
async function rested({ admin }: Stage, pids: readonly number[]): Promise<Sizes> {
  const clocks = pids.map(cpuOfProcess);
  const spent = (): number => clocks.reduce((sum, clock) => sum + (clock() ?? 0), 0);
  const look = { before: spent(), at: Date.now() };
  await until(
    'all is at rest',
    async () => {
      const [ms, work] = [Date.now() - look.at, spent() - look.before];
      if (ms < 2_000) return false;
      [look.before, look.at] = [spent(), Date.now()];
      return work < ms * 0.15;
    },
    { withinMs: 600_000 },
  );
  const rows = await admin.query<{ name: keyof Sizes; bytes: number }>({
    text: 'select datname as name, pg_database_size(oid)::float8 as bytes from pg_database where datname = any($1)',
    values: [[...databases]],
  });
  return Object.fromEntries(rows.map(({ name, bytes }) => [name, bytes])) as unknown as Sizes;
}

const each = (after: Sizes, before: Sizes): Sizes => ({
  samspor: (after.samspor - before.samspor) / plans,
  temporal: (after.temporal - before.temporal) / plans,
  temporal_visibility: (after.temporal_visibility - before.temporal_visibility) / plans,
});

/** Megabytes in RAM; 0 where the system does not tell. */
function memoryOf(processes: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const resident = (pid: number): number => {
    try {
      return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    } catch {
      return 0;
    }
  };
  return Object.fromEntries(Object.entries(processes).map(([name, pid]) => [name, resident(pid)]));
}

interface Asked {
  readonly seconds: number;
  readonly unsure: number;
}

/** As the daily check does it, with every workflow asked itself. */
async function askAll({ temporal, payloadKeys, owner }: Stage, ids: readonly string[]): Promise<Asked> {
  const keepers = createKeepers(temporal, payloadKeys);
  const asked = await owner.query<{ planId: string; version: number; untoldSeconds: null }>({
    text: 'select id as "planId", agenda_version as version, null as "untoldSeconds" from plan where id = any($1)',
    values: [ids],
  });
  const began = performance.now();
  const found = await lookAtWorkflows(keepers, asked);
  return { seconds: (performance.now() - began) / 1000, unsure: found.size };
}
