import { setTimeout as delay } from 'node:timers/promises';
import { daysFromNow } from '../support/api-plans.js';
import { copies, growPlan } from './grown-plan.js';
import { until } from './programs.js';
import type { Figure } from './report.js';
import { scaled } from './sizes.js';
import type { Stage } from './stage.js';
import { percentile } from './statistics.js';

const perSecond = 100;
/** One command for each of so many plans: half a minute, in which a relay that is too slow falls far behind. */
const plans = scaled(3_000);

interface Told {
  readonly seconds: number;
  readonly earlier: boolean;
}

/** (d) From the commit of an earlier wake-up until the engine knows it, at 100 commands a second. One run. */
export async function relayLag(stage: Stage): Promise<readonly Figure[]> {
  const grown = await growPlan(stage);
  const [api, worker] = [await stage.startApi({ engine: true }), await stage.startWorker()];
  const client = await stage.as(`subject-${stage.world.members.coordinator}`);
  try {
    const before = Date.now() + 30 * 86_400_000;
    const ids = await copies(stage, grown.planId, plans, { wakeAt: before });
    await allTold(stage, ids);
    await delay(2_000);
    const step = { kind: 'task', title: 'Ring tilbage', owner: 'coordinator', due: daysFromNow(1) };
    const began = Date.now();
    await Promise.all(
      ids.map(async (planId, place) => {
        await delay(began + (place * 1_000) / perSecond - Date.now());
        await client.post(`/plans/${planId}/steps`, step);
      }),
    );
    const answered = (plans * 1_000) / (Date.now() - began);
    await allTold(stage, ids);
    return figuresOf(answered, await lagsOf(stage, ids, before));
  } finally {
    client.close();
    await Promise.all([api.stop(), worker.stop()]);
  }
}

function figuresOf(answered: number, told: readonly Told[]): readonly Figure[] {
  if (!told.every(({ earlier }) => earlier)) throw new Error('Not every command brought an earlier wake-up');
  const lag = (p: number): number =>
    percentile(
      told.map(({ seconds }) => seconds),
      p,
    );
  return [
    { item: 'd', name: 'commands answered in half a minute of 100/s', value: answered, unit: '/s' },
    { item: 'd', name: 'from commit until the engine knows, p50', value: lag(50), unit: 's' },
    { item: 'd', name: 'from commit until the engine knows, p95', value: lag(95), unit: 's', atMost: 2 },
    { item: 'd', name: 'from commit until the engine knows, worst', value: lag(100), unit: 's' },
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
    text: `select extract(epoch from told_at)::float8 - agenda_version / 1e6 as seconds,
      wake_at < to_timestamp($2::float8 / 1000) as earlier from plan where id = any($1)`,
    values: [ids, before],
  });
