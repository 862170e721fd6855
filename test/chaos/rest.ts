import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '#persistence';

/** What is still under way. All zero: the system is at rest and every clock is true. */
export interface Unrest {
  /** Plans whose wake-up has passed. */
  readonly late: number;
  /** Plans whose workflow does not know their newest agenda. */
  readonly untold: number;
  /** Consequences that have not been carried out. */
  readonly open: number;
  /** Mails that are due and not sent. */
  readonly unsent: number;
}

const unrestQuery = {
  text: `select
      (select count(*) from plan where wake_at <= now())::int as late,
      (select count(*) from plan where agenda_version > engine_version)::int as untold,
      (select count(*) from consequence where done_at is null
         and (waits_until is null or waits_until <= now()))::int as open,
      (select count(*) from mail where status = 'pending' and next_try_at < 'infinity')::int as unsent`,
};

export async function unrestOf(database: Database): Promise<Unrest> {
  const [row] = await database.query<Unrest>(unrestQuery);
  if (!row) throw new Error('The database says nothing');
  return row;
}

export const isAtRest = (unrest: Unrest): boolean => Object.values(unrest).every((count) => count === 0);

/** When each kind of unrest was over for the last time, in milliseconds after the beginning. */
export type RestTimes = Readonly<Record<keyof Unrest, number>>;

/**
 * Waits until everything is at rest, twice in a row: a clock that has become true may open a consequence.
 * @throws with what is still under way when that takes too long.
 */
export async function untilRest(database: Database, withinMs: number, pollMs = 100): Promise<RestTimes> {
  const began = Date.now();
  const times = { late: 0, untold: 0, open: 0, unsent: 0 };
  let last: Unrest | undefined;
  let calm = 0;
  while (Date.now() - began < withinMs) {
    last = await unrestOf(database).catch(() => undefined);
    for (const kind of Object.keys(times) as (keyof Unrest)[])
      if (last === undefined || last[kind] > 0) times[kind] = Date.now() - began;
    calm = last !== undefined && isAtRest(last) ? calm + 1 : 0;
    if (calm === 2) return times;
    await delay(pollMs);
  }
  throw new Error(`Not at rest after ${withinMs / 1000} s: ${JSON.stringify(last ?? 'the database is away')}`);
}
