import { copies, type GrownPlan } from './grown-plan.js';
import { until } from './programs.js';
import type { Figure } from './report.js';
import { scaled } from './sizes.js';
import type { Stage } from './stage.js';
import { median } from './statistics.js';

const plans = scaled(2_000);
const times = 3;
/** Later than any patience of the safety net. */
const lateMs = 10 * 60_000;

/** The safety net alone: the engine is away, and so many plans are late. */
export async function safetyNet(stage: Stage, grown: GrownPlan): Promise<readonly Figure[]> {
  const api = await stage.startApi({ engine: false });
  try {
    const runs: number[] = [];
    for (let round = 0; round <= times; round += 1) runs.push(await caught(stage, grown));
    // The first one warms up.
    const value = median(runs.slice(1));
    return [{ item: 'b', name: 'plans through the safety net alone', value, unit: '/s', atLeast: 800 }];
  } finally {
    await api.stop();
  }
}

/** Plans a second, from the first that is passed until none is late. */
async function caught(stage: Stage, { planId }: GrownPlan): Promise<number> {
  const { owner } = stage;
  const ids = await copies(stage, planId, plans, { wakeAt: Date.now() - lateMs });
  const isTrue = async () => {
    const [row] = await owner.query<{ late: boolean }>({
      text: `select exists(select from plan where wake_at < now() - interval '1 minute') as late`,
    });
    return row?.late === false;
  };
  await until('every clock is true', isTrue, { everyMs: 50 });
  const ended = Date.now();
  const [first] = await owner.query<{ ms: number }>({
    text: `select extract(epoch from min(recorded_at))::float8 * 1000 as ms from plan_event where plan_id = any($1)`,
    values: [ids],
  });
  if (!first) throw new Error('No time passed');
  return (plans * 1000) / (ended - first.ms);
}
