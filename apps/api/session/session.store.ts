import type { AuditActor } from '#audit';
import type { Database } from '#persistence';

/** A login in a browser that holds. */
export interface LiveSession {
  readonly subject: string;
  /** Epoch seconds. */
  readonly endsAt: number;
  /** Not seen for a minute: the next request is to be written down. */
  readonly stale: boolean;
}

/** Whose login was ended. */
export interface EndedSession {
  readonly actor: AuditActor;
  readonly municipality: string | null;
}

interface EndedRow {
  readonly id: string;
  readonly personId: string | null;
  readonly municipality: string | null;
}

export interface SessionLengths {
  readonly sessionIdleMinutes: number;
  readonly sessionMinutes: number;
}

const holds = `ends_at > now() and seen_at > now() - make_interval(mins => $2)`;

/** The rows of logins. `key` is the hash of the id in the cookie; the database's clock says what has ended. */
export class SessionStore {
  constructor(
    private readonly database: Database,
    private readonly lengths: SessionLengths,
  ) {}

  async begin(key: string, subject: string): Promise<void> {
    await this.database.query({
      name: 'session-begin',
      text: `insert into session (id_hash, user_id, ends_at)
        select $1, id, now() + make_interval(mins => $3) from app_user where subject = $2`,
      values: [key, subject, this.lengths.sessionMinutes],
    });
  }

  async find(key: string): Promise<LiveSession | null> {
    const [row] = await this.database.query<LiveSession>({
      name: 'session-find',
      text: `select u.subject, extract(epoch from s.ends_at)::float8 as "endsAt",
          s.seen_at < now() - interval '1 minute' as stale
        from session s join app_user u on u.id = s.user_id where s.id_hash = $1 and ${holds}`,
      values: [key, this.lengths.sessionIdleMinutes],
    });
    return row ?? null;
  }

  async seen(key: string): Promise<void> {
    const text = 'update session set seen_at = now() where id_hash = $1';
    await this.database.query({ name: 'session-seen', text, values: [key] });
  }

  /** Removes it, and tells every process that listens. @returns null when there was none. */
  async end(key: string): Promise<EndedSession | null> {
    const [row] = await this.database.query<EndedRow>({
      name: 'session-end',
      text: `with gone as (delete from session where id_hash = $1 returning user_id),
          told as (select pg_notify('samspor_changed', '{"sessionEnded":"' || $1::text || '"}') from gone)
        select u.id, u.person_id as "personId", coalesce(p.municipality_id, (select min(m.municipality_id)
            from membership m where m.member_id = u.id)) as municipality, (select count(*) from told) as told
          from gone join app_user u on u.id = gone.user_id left join person p on p.id = u.person_id`,
      values: [key],
    });
    if (!row) return null;
    const { id, personId, municipality } = row;
    const actor: AuditActor =
      personId === null ? { kind: 'member', member: id } : { kind: 'young-person', person: personId };
    return { actor, municipality };
  }

  /** Removes what has ended by itself. */
  async sweep(): Promise<void> {
    await this.database.query({
      name: 'session-sweep',
      text: `delete from session where ends_at <= now() or seen_at <= now() - make_interval(mins => $1)`,
      values: [this.lengths.sessionIdleMinutes],
    });
  }
}
