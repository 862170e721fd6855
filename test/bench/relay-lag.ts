import { setTimeout as delay } from 'node:timers/promises';
import { daysFromNow } from '../support/api-plans.js';
import { copies, type GrownPlan, growPlan } from './grown-plan.js';
import type { HttpClient } from './http-client.js';
import { until } from './programs.js';
import type { Figure } from './report.js';
import { scaled } from './sizes.js';
import type { Stage } from './stage.js';
import { percentile } from './statistics.js';

const perSecond = 100;
/** One command for each of so many plans: half a minute, in which a relay that is too slow falls far behind. */
const plans = scaled(3_000);
/** Most commands of a day finish something, and the plan wakes no earlier. One in so many brings an earlier wake-up. */
const oneIn = 4;

interface Told {
  readonly planId: string;
  readonly seconds: number;
  readonly earlier: boolean;
}

/**
 * (d) From the commit until the engine knows, at 100 commands a second: of an earlier wake-up among other work, and,
 * as the worst that can come, where every command brings one. One run of each.
 */
export async function relayLag(stage: Stage): Promise<readonly Figure[]> {
  const grown = await growPlan(stage);
  const [api, worker] = [await stage.startApi({ engine: true }), await stage.startWorker()];
  const client = await stage.as(`subject-${stage.world.members.coordinator}`);
  try {
    const mixed = await measured(stage, client, grown, (place) => place % oneIn === 0);
    const urgent = mixed.told.filter(({ planId }) => mixed.earlier.has(planId));
    const all = await measured(stage, client, grown, () => true);
    return [
      { item: 'd', name: 'commands answered in half a minute of 100/s', value: mixed.answered, unit: '/s' },
      { item: 'd', name: 'of which bring an earlier wake-up', value: urgent.length / plans, unit: '' },
      ...figuresOf('an earlier wake-up, from commit until the engine knows', urgent, { atMost: 2 }),
      ...figuresOf('where every command brings one', all.told, {}),
    ];
  } finally {
    client.close();
    await Promise.all([api.stop(), worker.stop()]);
  }
}

interface Measured {
  readonly answered: number;
  readonly told: readonly Told[];
  readonly earlier: ReadonlySet<string>;
}

async function measured(
  stage: Stage,
  client: HttpClient,
  grown: GrownPlan,
  isEarlier: (place: number) => boolean,
): Promise<Measured> {
  const before = grown.wakeAt;
  const ids = await copies(stage, grown.planId, plans, { wakeAt: before });
  await allTold(stage, ids);
  await delay(2_000);
  const earlier = new Set(ids.filter((_, place) => isEarlier(place)));
  const began = Date.now();
  await Promise.all(
    ids.map(async (planId, place) => {
      await delay(began + (place * 1_000) / perSecond - Date.now());
      await (earlier.has(planId) ? addStep(client, planId) : complete(client, grown, planId));
    }),
  );
  const answered = (plans * 1_000) / (Date.now() - began);
  await allTold(stage, ids);
  const told = await lagsOf(stage, ids, before);
  if (told.some(({ planId, earlier: is }) => earlier.has(planId) && !is))
    throw new Error('Not every added step brought an earlier wake-up');
  return { answered, told, earlier };
}

const addStep = (client: HttpClient, planId: string): Promise<unknown> =>
  client.post(`/plans/${planId}/steps`, {
    kind: 'task',
    title: 'Ring tilbage',
    owner: 'coordinator',
    due: daysFromNow(1),
  });

function complete(client: HttpClient, { open: [step] }: GrownPlan, planId: string): Promise<unknown> {
  if (!step) throw new Error('The grown plan has no step to complete');
  const { stepId, outcome } = step;
  return client.post(`/plans/${planId}/steps/${stepId}/complete`, outcome === undefined ? {} : { outcome });
}

function figuresOf(name: string, told: readonly Told[], goal: Pick<Figure, 'atMost'>): readonly Figure[] {
  const lags = told.map(({ seconds }) => seconds);
  return [
    { item: 'd', name: `${name}, p50`, value: percentile(lags, 50), unit: 's' },
    { item: 'd', name: `${name}, p95`, value: percentile(lags, 95), unit: 's', ...goal },
    { item: 'd', name: `${name}, worst`, value: percentile(lags, 100), unit: 's' },
  ];
}

const allTold = ({ owner }: Stage, ids: readonly string[]): Promise<void> =>
  until('every plan is told', async () => {
    const [row] = await owner.query<{ n: number }>({
      text: 'select count(*)::int as n from plan where id = any($1) and agenda_version > engine_version',
      values: [ids],
    });
    return row?.n === 0;
  });

/** An agenda's version is the microsecond in which it was decided, and a plan was told when its workflow had it. */
const lagsOf = ({ owner }: Stage, ids: readonly string[], before: number): Promise<readonly Told[]> =>
  owner.query<Told>({
    text: `select id as "planId", extract(epoch from told_at)::float8 - agenda_version / 1e6 as seconds,
      wake_at < to_timestamp($2::float8 / 1000) as earlier from plan where id = any($1)`,
    values: [ids, before],
  });
