import { addHours, type CivilDate, COPENHAGEN, type Instant, startOfDay } from '#calendar';
import type { Journal } from '#journal';
import type { Database } from '#persistence';
import { each } from './plans.js';

/** From here on people are really told: what came on the last working day waits for the morning's mail. */
export const tellingBegins = (lastWorkingDay: CivilDate): Instant =>
  addHours(startOfDay(COPENHAGEN, lastWorkingDay), 7);

/** Carries out what is only history: written down as told and read, so that nobody gets a mail about last year. */
export async function carryOutHistory(
  db: Database,
  journal: Journal,
  municipality: string,
  before: Instant,
): Promise<void> {
  const open = await db.query<{ id: string }>({
    name: 'demo-open-consequences',
    text: `select id from consequence where municipality_id = $1 and done_at is null and at < $2 order by version`,
    values: [municipality, before],
  });
  await each(open, ({ id }) =>
    journal.carryOutDone(id, async (on) => {
      await on.query({
        name: 'demo-told',
        text: `insert into notification (id, consequence_id, member_id, municipality_id, plan_id, urgency, reason, subject, at, read_at)
               select gen_random_uuid(), c.id, member, c.municipality_id, c.plan_id, c.urgency, c.reason, c.subject, c.at, now()
                 from consequence c cross join lateral (select distinct unnest(c.members) as member) m where c.id = $1
               on conflict (consequence_id, member_id) do nothing`,
        values: [id],
      });
    }),
  );
}

/** What an engine has written down beside us while the history was played is read too. */
export async function markHistoryRead(db: Database, municipality: string, before: Instant): Promise<void> {
  await db.query({
    text: 'update notification set read_at = now() where municipality_id = $1 and at < $2 and read_at is null',
    values: [municipality, before],
  });
}
