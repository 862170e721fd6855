import type { Instant } from '#calendar';
import type { Queryable } from '../database.js';

/** How a municipality's clocks, outbox and mail stand, in real time. */
export interface OperationsRow {
  readonly runningPlans: number;
  /** Plans whose wake-up is more than a minute past (training: five seconds). */
  readonly latePlans: number;
  /** How many seconds the latest clock is late; 0 when none is. */
  readonly lateSeconds: number;
  readonly nextWakeAt: Instant | null;
  /** Plans whose newest agenda their workflow does not have yet. */
  readonly untoldPlans: number;
  readonly mailsWaiting: number;
  /** Waiting since before this: the oldest that should have gone out. */
  readonly oldestMailAt: Instant | null;
  /** Handed to the mail server without an answer: never sent again. */
  readonly mailsUnknown: number;
}

export async function operations(db: Queryable, municipality: string): Promise<OperationsRow | null> {
  const text = `select p.*, w.*, u.count as "mailsUnknown" from municipality m
    cross join lateral (select count(*) filter (where status = 'running')::int as "runningPlans",
        count(*) filter (where wake_at < now() - make_interval(secs => case when m.training then 5 else 60 end))::int
          as "latePlans",
        coalesce(greatest(0, extract(epoch from now() - min(wake_at))), 0)::int as "lateSeconds",
        min(wake_at) filter (where wake_at >= now()) as "nextWakeAt",
        count(*) filter (where agenda_version > engine_version)::int as "untoldPlans"
      from plan where municipality_id = m.code) p
    cross join lateral (select count(*)::int as "mailsWaiting", min(next_try_at) as "oldestMailAt" from mail
      where municipality_id = m.code and status = 'pending') w
    cross join lateral (select count(*)::int as count from mail where municipality_id = m.code and status = 'unknown') u
    where m.code = $1`;
  return (await db.query<OperationsRow>({ name: 'operations', text, values: [municipality] }))[0] ?? null;
}
