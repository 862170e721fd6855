import pg from 'pg';
import { Bell } from './bell.js';
import type { RelayLog } from './relay.ports.js';

/** The advisory lock of the active relay, and the channel on which the journal says that an agenda changed. */
const lock = [0x5a4d, 1] as const;
const channel = 'samspor_agenda';
const againMs = 1_000;
const heartbeatMs = 5_000;

export interface LeadershipDeps {
  readonly databaseUrl: string;
  readonly log: RelayLog;
  /** An agenda changed. */
  readonly news: () => void;
  /** What the active instance does until the signal aborts. */
  readonly lead: (over: AbortSignal) => Promise<void>;
}

/**
 * One active relay among all processes: an advisory lock on a connection of its own, on which it also listens.
 * After a loss it is taken anew by whoever comes first; two relays for a moment do no harm, they repeat each other.
 */
export class Leadership {
  readonly #bell = new Bell();
  #reachable = true;

  constructor(private readonly deps: LeadershipDeps) {}

  /** Runs until `stop` aborts. Never throws for a database that is away. */
  async run(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      await this.#oneConnection(stop).catch(() => this.#lost());
      await this.#bell.sleep(againMs, stop);
    }
  }

  async #oneConnection(stop: AbortSignal): Promise<void> {
    const client = new pg.Client({
      connectionString: this.deps.databaseUrl,
      application_name: 'samspor-relay',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    });
    const broken = new AbortController();
    client.on('error', () => broken.abort());
    client.on('end', () => broken.abort());
    client.on('notification', () => this.deps.news());
    const over = AbortSignal.any([stop, broken.signal]);
    try {
      await client.connect();
      this.#found();
      await this.#leadWhenLocked(client, over);
    } finally {
      await client.end().catch(() => undefined);
    }
    if (!stop.aborted) throw new Error('the connection was lost');
  }

  async #leadWhenLocked(client: pg.Client, over: AbortSignal): Promise<void> {
    while (!over.aborted && !(await hasLock(client))) await this.#bell.sleep(againMs, over);
    if (over.aborted) return;
    await client.query(`listen ${channel}`);
    this.deps.log.info({}, 'this relay is active');
    const ended = new AbortController();
    await Promise.all([
      this.deps.lead(over).finally(() => ended.abort()),
      this.#keepAlive(client, AbortSignal.any([over, ended.signal])),
    ]);
  }

  /** A connection that is dead without saying so is noticed by its silence. */
  async #keepAlive(client: pg.Client, over: AbortSignal): Promise<void> {
    while (!over.aborted) {
      await this.#bell.sleep(heartbeatMs, over);
      if (!over.aborted) await client.query('select 1').catch(() => client.end());
    }
  }

  #lost(): void {
    if (this.#reachable) this.deps.log.warn({}, 'the relay has lost the database and tries again');
    this.#reachable = false;
  }

  #found(): void {
    if (!this.#reachable) this.deps.log.info({}, 'the relay has found the database again');
    this.#reachable = true;
  }
}

async function hasLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1, $2) as locked', [...lock]);
  return rows[0]?.locked === true;
}
