import type { AuditActor } from '#audit';
import type { Assurance } from '#contracts';
import type { Database } from '#persistence';

/** A login in a browser that holds. */
export interface LiveSession {
  /** Whose login it is. */
  readonly user: string;
  /** How surely they are known by it. */
  readonly assurance: Assurance;
  /** Epoch seconds. */
  readonly endsAt: number;
  /** Not seen for a minute: the next request is to be written down. */
  readonly stale: boolean;
}

/** Whose login was ended. */
export interface EndedSession {
  readonly actor: AuditActor;
  readonly assurance: Assurance;
  readonly municipality: string | null;
}

interface EndedRow {
  readonly id: string;
  readonly assurance: Assurance;
  readonly personId: string | null;
  readonly guardianOf: string | null;
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

  async begin(key: string, user: string, assurance: Assurance): Promise<void> {
    await this.database.query({
      name: 'session-begin',
      text: `insert into session (id_hash, user_id, assurance, ends_at) values ($1, $2, $3, now() + make_interval(mins => $4))`,
      values: [key, user, assurance, this.lengths.sessionMinutes],
    });
  }

  async find(key: string): Promise<LiveSession | null> {
    const [row] = await this.database.query<LiveSession>({
      name: 'session-find',
      text: `select user_id as user, assurance, extract(epoch from ends_at)::float8 as "endsAt",
          seen_at < now() - interval '1 minute' as stale
        from session where id_hash = $1 and ${holds}`,
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
      text: `with gone as (delete from session where id_hash = $1 returning user_id, assurance),
          told as (select pg_notify('samspor_changed', '{"sessionEnded":"' || $1::text || '"}') from gone)
        select u.id, gone.assurance, u.person_id as "personId", u.guardian_of as "guardianOf", coalesce(p.municipality_id, (select min(m.municipality_id)
            from membership m where m.member_id = u.id)) as municipality, (select count(*) from told) as told
          from gone join app_user u on u.id = gone.user_id
            left join person p on p.id = coalesce(u.person_id, u.guardian_of)`,
      values: [key],
    });
    if (!row) return null;
    return { actor: actorOf(row), assurance: row.assurance, municipality: row.municipality };
  }

  /** Ends every login of somebody, and tells every process that listens. @returns their keys. */
  async endAll(user: string): Promise<readonly string[]> {
    const rows = await this.database.query<{ readonly key: string }>({
      name: 'session-end-all',
      text: `with gone as (delete from session where user_id = $1 returning id_hash)
        select id_hash as key, pg_notify('samspor_changed', '{"sessionEnded":"' || id_hash || '"}') as told from gone`,
      values: [user],
    });
    return rows.map(({ key }) => key);
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

function actorOf({ id, personId, guardianOf }: EndedRow): AuditActor {
  if (personId !== null) return { kind: 'young-person', person: personId };
  return guardianOf === null ? { kind: 'member', member: id } : { kind: 'guardian', guardian: id };
}
