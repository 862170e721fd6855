import { addHours, type CivilDate, COPENHAGEN, type Instant, startOfDay } from '#calendar';
import type { Journal } from '#journal';
import type { Database } from '#persistence';
import { each } from './plans.js';

/** From here on people are really told: what came on the last working day waits for the morning's mail. */
export const tellingBegins = (lastWorkingDay: CivilDate): Instant =>
  addHours(startOfDay(COPENHAGEN, lastWorkingDay), 7);

/** What is only history is not mailed: nobody gets a mail about last year. */
export async function carryOutHistory(
  db: Database,
  journal: Journal,
  municipality: string,
  before: Instant,
): Promise<void> {
  const open = await db.query<{ ids: readonly string[] }>({
    name: 'demo-open-consequences',
    text: `select array_agg(id) as ids from consequence
            where municipality_id = $1 and done_at is null and at < $2 group by plan_id`,
    values: [municipality, before],
  });
  await each(open, async ({ ids }) => void (await journal.carriedOut(ids)));
}

/** What people were told of while the history was played they have read. */
export async function markHistoryRead(db: Database, municipality: string, before: Instant): Promise<void> {
  await db.query({
    text: 'update notification set read_at = now() where municipality_id = $1 and at < $2 and read_at is null',
    values: [municipality, before],
  });
}
