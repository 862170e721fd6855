import type { CivilDate, Instant } from '#calendar';
import type { Agenda } from '#contracts';
import { type Statement, type StoredPlanKey, type StoredState, storedKeyColumns } from '#persistence';
import type { ActorRef } from '#plan-domain';

/** What the clock and the key's earlier use look like when the lock is held. */
interface Moment {
  readonly municipality_id: string;
  readonly offset_ms: number;
  readonly org_version: number;
  /** The municipality's now. */
  readonly now: Instant;
  /** Real time in microseconds: the next agenda version, unless the last one is ahead of it. */
  readonly micros: number;
  readonly birth_date: CivilDate | null;
  readonly body_hash: string | null;
  readonly actor: ActorRef | null;
  readonly answer: Readonly<Record<string, unknown>> | null;
}

export interface PlanRead extends Moment, StoredState {
  readonly person_id: string;
  readonly birth_date: CivilDate;
  readonly version: number;
  readonly state_schema: number;
  readonly agenda: Agenda;
  readonly agenda_version: number;
  readonly engine_version: number;
}

/** A plan read with its key, for a command that brings texts. */
export interface KeyedRead extends PlanRead, Omit<StoredPlanKey, 'keyId'> {
  /** Null where the plan has no key. */
  readonly keyId: string | null;
}

export interface StartRead extends Moment {
  readonly plan_exists: boolean;
}

const moment = `m.code as municipality_id, m.offset_ms, m.org_version,
  clock_timestamp() + make_interval(secs => m.offset_ms / 1000.0) as now,
  (extract(epoch from clock_timestamp()) * 1000000)::bigint as micros`;

const planAsRead = `${moment}, p.person_id, pe.birth_date, p.version, p.state, p.finished, p.state_schema,
  p.agenda, p.agenda_version, p.engine_version`;

/**
 * The single writer of a plan. A statement of its own: what is read beside a lock that had to be waited for would be
 * as it was before the wait, and the clock, the birth date or the key's answer may have changed meanwhile.
 */
export const lockPlan = (planId: string): Statement => ({
  name: 'journal-lock',
  text: 'select 1 from plan where id = $1 for no key update',
  values: [planId],
});

/**
 * A start has no plan row to lock; it begins at the table all the same. So every command takes its first lock there, and
 * whoever wants everything for himself (a restore) meets nobody who holds something else and waits for the plans.
 */
export const lockPlans: Statement = {
  name: 'journal-lock-start',
  text: 'lock table plan in row exclusive mode',
  values: [],
};

/** Those of the plans that nobody else is busy with. */
export const lockFreePlans = (planIds: readonly string[]): Statement => ({
  name: 'journal-lock-free',
  text: 'select id from plan where id = any($1) order by id for no key update skip locked',
  values: [planIds],
});

/** As `readPlanRow` without a key, for many. */
export const readPlanRows = (planIds: readonly string[]): Statement => ({
  name: 'journal-read-many',
  text: `select p.id, ${planAsRead}, null as body_hash, null as actor, null as answer
         from plan p join municipality m on m.code = p.municipality_id join person pe on pe.id = p.person_id
        where p.id = any($1)`,
  values: [planIds],
});

/** The plan, its clock, its person's birth date and what the command's key has been used for. Read after the lock. */
export const readPlanRow = (planId: string, commandId: string | null): Statement => ({
  name: 'journal-read',
  text: `select ${planAsRead}, c.body_hash, c.actor, c.answer
         from plan p join municipality m on m.code = p.municipality_id join person pe on pe.id = p.person_id
         left join command c on c.municipality_id = p.municipality_id and c.command_id = $2
        where p.id = $1`,
  values: [planId, commandId],
});

/** As `readPlanRow`, with the plan's key in the same round trip. */
export const readKeyedRow = (planId: string, commandId: string): Statement => {
  const { text, values = [] } = readPlanRow(planId, commandId);
  return { name: 'journal-read-keyed', text: keyed(text), values };
};

const keyed = (text: string): string =>
  text
    .replace(' c.body_hash,', ` ${storedKeyColumns}, c.body_hash,`)
    .replace('left join command c', 'left join plan_key k on k.plan_id = p.id and k.current left join command c');

/** Before a plan exists its clock is held still instead: winding waits until the new plan can be seen. */
export const lockClock = (municipality: string): Statement => ({
  name: 'journal-lock-clock',
  text: 'select 1 from municipality where code = $1 for share',
  values: [municipality],
});

export const readStart = (
  municipality: string,
  planId: string,
  commandId: string,
  personId: string | null,
): Statement => ({
  name: 'journal-read-start',
  text: `select ${moment}, pe.birth_date, c.body_hash, c.actor, c.answer, exists(select from plan where id = $2) plan_exists
         from municipality m
         left join person pe on pe.municipality_id = m.code and pe.id = $4
         left join command c on c.municipality_id = m.code and c.command_id = $3
        where m.code = $1`,
  values: [municipality, planId, commandId, personId],
});
