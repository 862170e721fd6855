import type { CivilDate, Instant } from '#calendar';
import type { Database, Statement } from '#persistence';
import type { Counts } from './mail-text.js';
import type { Morning } from './morning.js';

/** A mail that this process alone may now send. */
export interface ClaimedMail {
  readonly id: string;
  readonly member: string;
  readonly dedupeKey: string;
  readonly urgency: 'now' | 'morning';
  readonly attempts: number;
  readonly address: string | null;
}

export interface MunicipalityClock {
  readonly offsetMs: number;
  readonly now: Instant;
  readonly closingDays: readonly CivilDate[];
}

export async function readClock(db: Database, municipality: string): Promise<MunicipalityClock | null> {
  const rows = await db.query<MunicipalityClock>({
    name: 'notify-clock',
    text: `select offset_ms as "offsetMs", closing_days as "closingDays",
             clock_timestamp() + make_interval(secs => offset_ms / 1000.0) as now
           from municipality where code = $1`,
    values: [municipality],
  });
  return rows[0] ?? null;
}

interface Told {
  readonly municipality: string;
  readonly urgency: 'now' | 'morning';
  readonly offsetMs: number;
}

/** Writes down who is told of a consequence, once each, and says how urgent it is; null where it does not exist. */
export async function recordTold(db: Database, consequenceId: string): Promise<Told | null> {
  const insert: Statement = {
    name: 'notify-told',
    text: `insert into notification (id, consequence_id, member_id, municipality_id, plan_id, urgency, reason, subject, at)
           select gen_random_uuid(), c.id, member, c.municipality_id, c.plan_id, c.urgency, c.reason, c.subject, c.at
             from consequence c cross join lateral (select distinct unnest(c.members) as member) m
            where c.id = $1
           on conflict (consequence_id, member_id) do nothing`,
    values: [consequenceId],
  };
  const read: Statement = {
    name: 'notify-consequence',
    text: `select c.municipality_id as municipality, c.urgency, m.offset_ms as "offsetMs"
             from consequence c join municipality m on m.code = c.municipality_id where c.id = $1`,
    values: [consequenceId],
  };
  await db.query(insert);
  return (await db.query<Told>(read))[0] ?? null;
}

const addressOf = `select s.mail from membership s
  where s.member_id = n.member_id and s.municipality_id = n.municipality_id and s.mail is not null order by s.id limit 1`;

/** Writes one mail for each person told of an urgent consequence; those that exist already stay as they are. */
export async function prepareUrgent(db: Database, consequenceId: string): Promise<void> {
  await db.query({
    name: 'notify-urgent',
    text: `with made as (
             insert into mail (id, municipality_id, member_id, dedupe_key, urgency, count)
             select gen_random_uuid(), n.municipality_id, n.member_id, 'now:' || n.consequence_id, 'now', 1
               from notification n where n.consequence_id = $1 and (${addressOf}) is not null
             on conflict (member_id, dedupe_key) do nothing returning id, member_id)
           update notification n set mail_id = made.id from made
            where n.consequence_id = $1 and n.member_id = made.member_id`,
    values: [consequenceId],
  });
}

/**
 * Writes this morning's mails: one for each person for whom something new waits that they have not seen. A mail that
 * could not be sent on an earlier morning goes on as this one's.
 */
export async function prepareMorning(db: Database, municipality: string, { date, from }: Morning): Promise<void> {
  const lock: Statement = {
    text: `select pg_advisory_xact_lock(hashtext('morning-mail'), hashtext($1))`,
    values: [municipality],
  };
  await db.transaction([lock], async (tx) => {
    await tx.query(carryOver(municipality, date));
    await tx.query(collect(municipality, date, from));
  });
}

const carryOver = (municipality: string, date: CivilDate): Statement => ({
  name: 'notify-carry-over',
  text: `update mail m set dedupe_key = 'morning:' || $2
          where m.municipality_id = $1 and m.status = 'pending' and m.urgency = 'morning'
            and m.dedupe_key <> 'morning:' || $2
            and not exists (select from mail o where o.member_id = m.member_id and o.dedupe_key = 'morning:' || $2)`,
  values: [municipality, date],
});

const collect = (municipality: string, date: CivilDate, from: Instant): Statement => ({
  name: 'notify-collect',
  text: `with waiting as (
           select n.id, n.member_id, n.plan_id, n.subject from notification n
            where n.municipality_id = $1 and n.mail_id is null and n.read_at is null and n.urgency = 'morning'
              and n.at <= $3 and (${addressOf}) is not null),
         made as (
           insert into mail as m (id, municipality_id, member_id, dedupe_key, urgency, count)
           select gen_random_uuid(), $1, member_id, 'morning:' || $2, 'morning', count(distinct (plan_id, subject))
             from waiting group by member_id
           on conflict (member_id, dedupe_key) do update set count = m.count + excluded.count where m.status = 'pending'
           returning id, member_id)
         update notification n set mail_id = made.id from made, waiting
          where n.id = waiting.id and waiting.member_id = made.member_id`,
  values: [municipality, date, from],
});

/**
 * Takes one mail that is due, so that no other process sends it. From here it counts as perhaps sent: whoever dies now
 * leaves it unsent rather than sent twice. @param consequenceId only the urgent mails of this one.
 */
export async function claim(db: Database, municipality: string, consequenceId?: string): Promise<ClaimedMail | null> {
  const rows = await db.query<ClaimedMail>({
    name: 'notify-claim',
    text: `update mail n set status = 'sending', attempts = attempts + 1
            where id = (select id from mail where municipality_id = $1 and status = 'pending' and next_try_at <= now()
                          and ($2::text is null or dedupe_key = 'now:' || $2)
                         order by next_try_at, id limit 1 for update skip locked)
           returning id, member_id as member, dedupe_key as "dedupeKey", urgency, attempts, (${addressOf}) as address`,
    values: [municipality, consequenceId ?? null],
  });
  return rows[0] ?? null;
}

/** Whether an urgent mail of this consequence is still to be tried again. */
export async function urgentWaits(db: Database, consequenceId: string): Promise<boolean> {
  const rows = await db.query({
    name: 'notify-urgent-waits',
    text: `select 1 from mail where dedupe_key = 'now:' || $1 and status = 'pending' and next_try_at < 'infinity' limit 1`,
    values: [consequenceId],
  });
  return rows.length > 0;
}

export async function countsOf(db: Database, mailId: string): Promise<Counts> {
  const rows = await db.query<Counts>({
    name: 'notify-counts',
    text: `select count(distinct (plan_id, subject)) filter (where kind = 'steps')::int as steps,
                  count(distinct (plan_id, subject)) filter (where kind = 'handovers')::int as handovers,
                  count(distinct (plan_id, subject)) filter (where kind = 'escalations')::int as escalations
             from (select plan_id, subject, case when reason = 'escalation' or reason like 'informed-%' or reason like 'opening-%'
                     then 'escalations'
                     when reason like 'handover-%' then 'handovers' else 'steps' end as kind
                     from notification where mail_id = $1) told`,
    values: [mailId],
  });
  return rows[0] ?? { steps: 0, handovers: 0, escalations: 0 };
}

export async function markSent(db: Database, mailId: string): Promise<void> {
  await db.query({
    name: 'notify-sent',
    text: `update mail set status = 'sent', sent_at = now(), last_error = null where id = $1`,
    values: [mailId],
  });
}

/** Perhaps delivered: never sent again. */
export async function markUnknown(db: Database, mailId: string, code: string): Promise<void> {
  await db.query({
    name: 'notify-unknown',
    text: `update mail set status = 'unknown', last_error = $2 where id = $1`,
    values: [mailId, code],
  });
}

/** Not delivered: to be tried again after some seconds, or never when they are null. */
export async function markRefused(db: Database, mailId: string, code: string, seconds: number | null): Promise<void> {
  await db.query({
    name: 'notify-refused',
    text: `update mail set status = 'pending', last_error = $2,
             next_try_at = coalesce(now() + make_interval(secs => $3::int), 'infinity') where id = $1`,
    values: [mailId, code, seconds],
  });
}

/** Real time in epoch milliseconds: now, and when the next mail of the municipality is to be tried again. */
export async function nextTry(db: Database, municipality: string): Promise<{ now: number; at: number | null }> {
  const rows = await db.query<{ now: number; at: number | null }>({
    name: 'notify-next-try',
    text: `select (extract(epoch from clock_timestamp()) * 1000)::float8 as now,
             (select (extract(epoch from min(next_try_at)) * 1000)::float8 from mail
               where municipality_id = $1 and status = 'pending' and next_try_at < 'infinity') as at`,
    values: [municipality],
  });
  return rows[0] ?? { now: 0, at: null };
}
