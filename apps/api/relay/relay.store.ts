import type { Agenda } from '#contracts';
import { checkStanding, type Database } from '#persistence';

/** A plan whose workflow does not know its newest agenda. */
export interface Untold {
  readonly id: string;
  readonly agenda: Agenda;
  readonly v: number;
  /** Its workflow would wake too late, or has something to carry out. */
  readonly pressing: boolean;
}

export interface MunicipalityPost {
  readonly code: string;
  readonly offsetMs: number;
  /** A mail that could go out lies longer than it should. */
  readonly late: boolean;
}

/** How long a plan is left alone after it was told. */
const rest = `case when tell_first then interval '1 second' else interval '10 seconds' end`;
const restedEnough = `told_at < now() - ${rest}`;

/** What the relay asks of the database: the outbox, the clocks that are late, and which engine was told. */
export class RelayStore {
  constructor(private readonly database: Database) {}

  /** Takes away looks that are old enough, at most so many. @returns how many. */
  async forgetLooks(most: number): Promise<number> {
    const [row] = await this.database.query<{ readonly gone: number }>({
      name: 'relay-forget-looks',
      text: 'select forget_looks($1) as gone',
      values: [most],
    });
    return row?.gone ?? 0;
  }

  /**
   * Plans ahead of their workflow: first those whose workflow would wake too late or has something to carry out, each
   * told at most once a second; then the others, folded for longer. Earliest wake-up first.
   */
  untold(limit: number): Promise<readonly Untold[]> {
    return this.database.query<Untold>({
      name: 'relay-untold',
      // Order and limit matter: a comparison of two columns is estimated at a third of all rows.
      text: `select id, agenda, agenda_version as v, tell_first as pressing from plan
        where agenda_version > engine_version and ${restedEnough}
        order by tell_first desc, wake_at limit $1`,
      values: [limit],
    });
  }

  /** Milliseconds until the first plan that waits for its cool-down may be told again; null when none waits. */
  async untilNextUntold(): Promise<number | null> {
    const [row] = await this.database.query<{ ms: number | null }>({
      name: 'relay-until-next',
      text: `select ceil(extract(epoch from min(told_at + ${rest}) - now()) * 1000)::int8 as ms from plan
        where agenda_version > engine_version and told_at < now() + interval '1 hour'`,
    });
    return row?.ms ?? null;
  }

  /** After signalling: a crash before this only repeats a signal. Ordered, so that two relays never deadlock. */
  async markTold(told: readonly Untold[]): Promise<void> {
    if (told.length === 0) return;
    await this.database.query({
      name: 'relay-mark-told',
      text: `with t as (select * from unnest($1::uuid[], $2::int8[]) t(id, v) order by id),
          locked as (select p.id, t.v from plan p join t on t.id = p.id order by p.id for no key update of p)
        update plan p set engine_version = greatest(p.engine_version, l.v), told_at = now(),
          tell_first = p.tell_first and p.agenda_version > l.v from locked l where p.id = l.id`,
      values: [told.map(({ id }) => id), told.map(({ v }) => v)],
    });
  }

  /** A plan that cannot be told makes room for the others. */
  async pushBack(planId: string, seconds: number): Promise<void> {
    await this.database.query({
      name: 'relay-push-back',
      text: 'update plan set told_at = now() + make_interval(secs => $2) where id = $1',
      values: [planId, seconds],
    });
  }

  /** Plans whose wake-up is long past, earliest first. In training a clock that was wound is not waited for. */
  async late(limit: number, seconds: { training: number; real: number }, except: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>({
      name: 'relay-late',
      text: `select p.id from plan p join municipality m on m.code = p.municipality_id
        where p.wake_at < now() - make_interval(secs => $2)
          and (m.training or p.wake_at < now() - make_interval(secs => $3)) and p.id <> all($4::uuid[])
        order by p.wake_at limit $1`,
      values: [limit, seconds.training, seconds.real, except],
    });
    return rows.map(({ id }) => id);
  }

  /** How many seconds the latest clock is late; 0 when none is. */
  async lateness(): Promise<number> {
    const [row] = await this.database.query<{ seconds: number }>({
      name: 'relay-lateness',
      text: `select coalesce(extract(epoch from now() - min(wake_at)), 0)::float8 as seconds from plan where wake_at < now()`,
    });
    return row?.seconds ?? 0;
  }

  /** Whether the daily check has not run for so long that this is itself a finding. */
  async checkIsOverdue(): Promise<boolean> {
    return (await checkStanding(this.database)).overdue;
  }

  /** @param seconds a mail that was due so long ago is late; none goes out where the clock plays back history. */
  async municipalities(seconds: number): Promise<readonly MunicipalityPost[]> {
    return this.database.query<MunicipalityPost>({
      name: 'relay-municipalities',
      text: `select code, offset_ms as "offsetMs", offset_ms >= 0 and exists (select from mail m
            where m.municipality_id = code and m.status = 'pending'
              and m.next_try_at < now() - make_interval(secs => $1)) as late
        from municipality order by code`,
      values: [seconds],
    });
  }

  /** The id of the namespace that was told so far; null before the first. */
  async knownEngine(): Promise<string | null> {
    const [row] = await this.database.query<{ namespace_id: string }>({ text: 'select namespace_id from engine' });
    return row?.namespace_id ?? null;
  }

  /** Another engine knows of no plan. @returns how many were marked; to be repeated until none is left. */
  async forgetEngine(limit: number): Promise<number> {
    const rows = await this.database.query({
      text: `update plan set engine_version = 0, tell_first = true where id in
        (select id from plan where engine_version > 0 and not (agenda->>'closed')::bool limit $1) returning 1`,
      values: [limit],
    });
    return rows.length;
  }

  async knowEngine(namespaceId: string): Promise<void> {
    await this.database.query({
      text: `insert into engine (namespace_id) values ($1)
        on conflict (id) do update set namespace_id = excluded.namespace_id, changed_at = now()`,
      values: [namespaceId],
    });
  }
}
