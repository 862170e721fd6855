import { createKeepers } from '#temporal';
import { startBody } from '../support/api-plans.js';
import type { HttpClient } from './http-client.js';
import { startFloorWorker, until } from './programs.js';
import type { Figure } from './report.js';
import { scaled } from './sizes.js';
import type { Stage } from './stage.js';
import { alternately, median, medianRatio, type Run, timed } from './statistics.js';

const alone = scaled(20);
const together = scaled(100);
const taskQueue = 'bench-floor';

/** What is started, by the name that the figures give it. No template has one step; the shortest shows one to do. */
const kinds = {
  'the shortest plan (T6)': ({ world }: Stage) =>
    startBody(world, {
      template: 'T6',
      circle: [{ role: 'social-adviser', unit: world.units.social, member: world.members.coordinator }],
      facts: [received()],
    }),
  'a T1 plan': ({ world }: Stage) => startBody(world),
} as const;
type Kind = keyof typeof kinds;

/** A minute ago: a notification of concern cannot come in the future. */
function received(): object {
  const at = new Date(Date.now() - 60_000).toISOString();
  return { code: 'received', from: at.slice(0, 10), at, source: 'own-unit' };
}

interface Started {
  /** One after the other: until the answer; until the workflow answers. */
  readonly answered: Run;
  readonly runs: Run;
  /** By twenty callers, until the answer. */
  readonly crowd: Run;
}

/** (c) Starting a plan over HTTP, and until its workflow runs, against starting a bare workflow. */
export async function startingPlans(stage: Stage): Promise<readonly Figure[]> {
  const [api, worker, bare] = [
    await stage.startApi({ engine: true }),
    await stage.startWorker(),
    await startFloorWorker(stage.env, taskQueue),
  ];
  const client = await stage.as(`subject-${stage.world.members.coordinator}`);
  try {
    const figures: Figure[] = [];
    for (const kind of Object.keys(kinds) as Kind[]) {
      const runs = await alternately(
        (round) => bareStarts(stage, `${kind} ${round}`),
        () => starts(stage, client, kind),
      );
      figures.push(...figuresOf(kind, runs.floor, runs.product));
    }
    return figures;
  } finally {
    client.close();
    await Promise.all([api.stop(), worker.stop(), bare.stop()]);
  }
}

function figuresOf(kind: Kind, floor: readonly Run[], product: readonly Started[]): readonly Figure[] {
  const figure = (name: string, value: number, unit: string): Figure => ({ item: 'c', name, value, unit });
  const runs = product.map((one) => one.runs.p50);
  const bare = floor.map(({ p50 }) => p50);
  const of = (read: (one: Started) => number): number => median(product.map(read));
  return [
    figure(
      `starting ${kind}, p50`,
      of(({ answered }) => answered.p50),
      'ms',
    ),
    figure(
      `starting ${kind}, 20 callers`,
      of(({ crowd }) => crowd.perSecond),
      '/s',
    ),
    figure(`starting ${kind} until its workflow runs, p50`, median(runs), 'ms'),
    figure('a bare workflow until it runs, p50', median(bare), 'ms'),
    figure(`starting ${kind} until it runs to a bare workflow`, medianRatio(runs, bare), '×'),
  ];
}

const places = (count: number): readonly number[] => Array.from({ length: count }, (_, place) => place);

/** Started, and asked something that only a run of it can answer. */
function bareStarts({ temporal: { client } }: Stage, name: string): Promise<Run> {
  return timed(places(alone), 1, async (place) => {
    const workflowId = `bare ${name} ${place}`;
    const args = [Date.now() + 86_400_000, 0];
    const handle = await client.workflow.start('bareTimer', { workflowId, taskQueue, args });
    await handle.query('__stack_trace');
  });
}

async function starts(stage: Stage, client: HttpClient, kind: Kind): Promise<Started> {
  const { temporal, payloadKeys, database } = stage;
  const keepers = createKeepers(temporal, payloadKeys);
  const start = async (): Promise<string> => {
    const { planId } = JSON.parse(await client.post('/plans', kinds[kind](stage))) as { planId: string };
    return planId;
  };
  const answered = await timed(places(alone), 1, start);
  const runs = await timed(places(alone), 1, async () => {
    const planId = await start();
    await until('the workflow runs', async () => (await keepers.look(planId)).kind === 'knows');
  });
  const crowd = await timed(places(together), 20, start);
  await until('every plan is told', async () => {
    const text = 'select exists(select from plan where agenda_version > engine_version) as waits';
    const [row] = await database.query<{ waits: boolean }>({ text });
    return row?.waits === false;
  });
  return { answered, runs, crowd };
}
