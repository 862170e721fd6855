import type { CivilDate } from '#calendar';
import type { PlanKind } from '#contracts';
import type { LivePlan, PlanEvent } from '#plan-domain';
import type { Queryable, Reads, Statement } from '../database.js';
import type { KeyVault, StoredPlanKey } from '../keys/index.js';
import { planKeysOf } from '../plan-keys.js';
import { type EventRow, eventColumns, eventOf, type StoredState, stateOf } from '../plan-rows.js';
import { type SealedText, textOpener } from '../texts.js';
import { type ListScope, reachable } from './list-scope.js';
import { nameColumns, named, type SealedName } from './opened.js';
import {
  continues,
  orderAndLimit,
  type Page,
  type PageQuery,
  pageOf,
  type SortColumn,
  statement,
  Values,
} from './paging.js';
import { type PersonRow, personColumns, personOf, type SealedPersonRow } from './person.reads.js';
import { plansByName } from './plans-by-name.js';

export interface PlanListRow {
  readonly planId: string;
  readonly kind: PlanKind;
  readonly status: 'running' | 'closed';
  readonly version: number;
  readonly personId: string;
  readonly personName: string;
  readonly startUnit: string;
  readonly leadUnit: string;
  readonly leadMember: string | null;
  readonly units: readonly string[];
  readonly referredUnits: readonly string[];
  readonly referredMembers: readonly string[];
  readonly templates: readonly string[];
  readonly startedOn: CivilDate;
  readonly closedOn: CivilDate | null;
  /** The next open date of any kind, and the next one set by law. */
  readonly dueOn: CivilDate | null;
  readonly limitOn: CivilDate | null;
  readonly overdueSteps: number;
  readonly openEscalations: number;
}

export interface PlanListQuery extends PageQuery {
  readonly status?: 'running' | 'closed';
  readonly kind?: PlanKind;
  readonly personId?: string;
  /** Plans that this member leads. */
  readonly lead?: string;
  readonly sort?: 'due' | 'started' | 'name';
  /** Beginnings of words of the young person's name; the page is in the order of the names. */
  readonly name?: string;
}

const id: SortColumn = { sql: 'p.id', type: 'uuid', field: 'planId' };
const orders: Readonly<Record<'due' | 'started', readonly SortColumn[]>> = {
  due: [{ sql: `coalesce(p.due_on, 'infinity'::date)`, type: 'date', field: 'dueOn' }, id],
  started: [{ sql: 'p.started_on', type: 'date', field: 'startedOn' }, id],
};

/** A referral lists the plan for whom it is. */
const referredTo = { referredUnits: 'p.referred_units', referredMembers: 'p.referred_members' } as const;

const listColumns = `p.id as "planId", p.kind, p.status, p.version, p.person_id as "personId", ${nameColumns},
  p.start_unit as "startUnit", p.lead_unit as "leadUnit", p.lead_member as "leadMember", p.units, p.templates,
  p.referred_units as "referredUnits", p.referred_members as "referredMembers",
  p.started_on as "startedOn", p.closed_on as "closedOn", p.due_on as "dueOn", p.limit_on as "limitOn",
  p.overdue_steps as "overdueSteps", p.open_escalations as "openEscalations"`;
const listFrom = 'from plan p join person pe on pe.id = p.person_id';

/** The plans that the scope reaches, page by page. Throws CursorInvalid and KeyFailure. */
export async function listPlans(
  db: Queryable,
  vault: KeyVault,
  scope: ListScope,
  query: PlanListQuery,
): Promise<Page<PlanListRow>> {
  const values = new Values();
  const conditions = planConditions(scope, query, values);
  const keys = await vault.of(scope.municipality);
  if (query.sort === 'name' || query.name !== undefined)
    return plansByName<SealedPlanRow>(db, keys, { conditions, values, columns: listColumns, from: listFrom }, query);
  const columns = orders[query.sort ?? 'due'];
  conditions.push(continues(columns, query, values));
  const text = `select ${listColumns} ${listFrom}
    where ${conditions.join(' and ')} ${orderAndLimit(columns, query)}`;
  const page = pageOf(await db.query<SealedPlanRow>(statement(text, values)), columns, query);
  return { next: page.next, rows: page.rows.map((row) => named(keys, row)) };
}

type SealedPlanRow = Omit<PlanListRow, 'personName'> & SealedName;

const planConditions = (scope: ListScope, query: PlanListQuery, values: Values): string[] => [
  reachable(
    scope,
    {
      municipality: 'p.municipality_id',
      unitSet: 'p.units',
      ...referredTo,
      members: ['p.lead_member'],
      person: 'p.person_id',
      readers: 'p.readers',
      planKind: 'p.kind',
    },
    values,
  ),
  `p.status = ${values.of(query.status ?? 'running', 'text')}`,
  ...(query.kind ? [`p.kind = ${values.of(query.kind, 'text')}`] : []),
  ...(query.personId ? [`p.person_id = ${values.of(query.personId, 'uuid')}`] : []),
  ...(query.lead ? [`p.lead_member = ${values.of(query.lead, 'uuid')}`] : []),
];

export interface PlanOfPerson extends Pick<PlanListRow, 'planId' | 'kind' | 'status' | 'personId' | 'dueOn'> {}

/** The plans of some persons that the scope reaches, running ones first. */
export async function plansReached(
  db: Queryable,
  scope: ListScope,
  personIds: readonly string[],
): Promise<readonly PlanOfPerson[]> {
  if (personIds.length === 0) return [];
  const values = new Values();
  const columns = { municipality: 'p.municipality_id', unitSet: 'p.units', ...referredTo, members: ['p.lead_member'] };
  const where = reachable(scope, { ...columns, person: 'p.person_id', planKind: 'p.kind' }, values);
  const text = `select p.id as "planId", p.kind, p.status, p.person_id as "personId", p.due_on as "dueOn"
    from plan p where p.person_id = any(${values.of(personIds, 'uuid[]')}) and ${where}
    order by p.status desc, p.started_on desc, p.id`;
  return db.query<PlanOfPerson>(statement(text, values));
}

/** Which of some persons have a shared plan that runs, and its id. */
export async function runningPlansOf(
  db: Queryable,
  municipality: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query<{ readonly personId: string; readonly planId: string }>({
    name: 'running-plans-of',
    text: `select person_id as "personId", id as "planId" from plan
            where municipality_id = $1 and person_id = any($2::uuid[]) and status = 'running' and kind = 'coordination'`,
    values: [municipality, personIds],
  });
  return new Map(rows.map(({ personId, planId }) => [personId, planId] as const));
}

/** The circles of the plans that a unit started last, newest first, with the day on which each began. */
export const lastCirclesOf = (
  db: Queryable,
  municipality: string,
  unit: string,
  limit: number,
): Promise<readonly { readonly startedOn: CivilDate; readonly circle: LivePlan['circle'] }[]> =>
  db.query({
    name: 'last-circles-of',
    text: `select started_on as "startedOn", state->'circle' as circle from plan
            where municipality_id = $1 and start_unit = $2 and kind = 'coordination'
            order by started_on desc, id limit $3`,
    values: [municipality, unit, limit],
  });

/** A plan with everything that a view of it may need. Rights are the reader's business: `viewFor`. */
export interface PlanRecord {
  readonly planId: string;
  readonly version: number;
  readonly state: LivePlan;
  readonly person: PersonRow;
  /** From version 1, in order. */
  readonly events: readonly PlanEvent[];
  /** Decrypted, by id. */
  readonly texts: ReadonlyMap<string, string>;
  /** The municipality's now. */
  readonly now: string;
  /** The day on which the last of the plan's keys was destroyed: its texts open to nobody since. */
  readonly textsGoneOn: CivilDate | null;
}

interface PlanHead extends SealedPersonRow, StoredState {
  readonly version: number;
  readonly stateSchema: number;
  readonly now: string;
}

/** One plan in one round trip; null where the municipality has none of that id. Throws KeyFailure. */
export async function readPlan(
  db: Reads,
  vault: KeyVault,
  municipality: string,
  planId: string,
): Promise<PlanRecord | null> {
  const [heads, rows, texts, planKeys] = await db.together([
    head(municipality, planId),
    eventsOf(municipality, planId),
    textsOf(planId),
    planKeysOf(planId),
  ]);
  const row = heads?.[0] as PlanHead | undefined;
  if (!row) return null;
  const { version, now } = row;
  const keys = await vault.of(municipality);
  // A command may have been committed between the reads: what lies behind the state is left for the next reading.
  const events = (rows as readonly EventRow[]).filter((event) => event.version <= version).map(eventOf);
  const open = textOpener(keys, planId, planKeys as readonly StoredPlanKey[]);
  const stored = planKeys as readonly StoredPlanKey[];
  const opened = (texts as readonly SealedText[]).map((text) => [text.id, open(text)] as const);
  const state = stateOf(row, events) as LivePlan;
  return {
    planId,
    version,
    state,
    person: personOf(keys, row),
    events,
    texts: new Map(opened),
    now,
    textsGoneOn: goneOn(stored),
  };
}

const goneOn = (stored: readonly StoredPlanKey[]): CivilDate | null =>
  stored.some(({ wrapped }) => wrapped !== null)
    ? null
    : ((stored
        .flatMap(({ destroyedOn }) => destroyedOn ?? [])
        .sort()
        .at(-1) as CivilDate | undefined) ?? null);

/** Whether the municipality has a plan of that id, whosever it is. */
export async function planExists(db: Queryable, municipality: string, planId: string): Promise<boolean> {
  const text = 'select 1 from plan where municipality_id = $1 and id = $2';
  return (await db.query({ name: 'plan-exists', text, values: [municipality, planId] })).length > 0;
}

const head = (municipality: string, planId: string): Statement => ({
  name: 'plan-head',
  text: `select ${personColumns}, pl.version, pl.state, pl.finished, pl.state_schema as "stateSchema",
           clock_timestamp() + make_interval(secs => m.offset_ms / 1000.0) as now
         from plan pl join person p on p.id = pl.person_id join municipality m on m.code = pl.municipality_id
        where pl.id = $2 and pl.municipality_id = $1`,
  values: [municipality, planId],
});

const eventsOf = (municipality: string, planId: string): Statement => ({
  name: 'plan-events',
  text: `select ${eventColumns} from plan_event where plan_id = $2 and municipality_id = $1 order by version`,
  values: [municipality, planId],
});

const textsOf = (planId: string): Statement => ({
  name: 'plan-texts',
  text: 'select id, cipher, key_id as "keyId" from plan_text where plan_id = $1',
  values: [planId],
});

export interface PlanEventRow {
  readonly version: number;
  readonly event: PlanEvent;
}

const byVersion: readonly SortColumn[] = [{ sql: 'version', type: 'integer', field: 'version' }];

/** A plan's history, newest first. Throws CursorInvalid. */
export async function planEvents(
  db: Queryable,
  municipality: string,
  planId: string,
  query: PageQuery,
): Promise<Page<PlanEventRow>> {
  const values = new Values();
  const which = `plan_id = ${values.of(planId, 'uuid')} and municipality_id = ${values.of(municipality, 'text')}`;
  const text = `select ${eventColumns} from plan_event where ${which} and ${continues(byVersion, query, values, 'desc')}
    ${orderAndLimit(byVersion, query, 'desc')}`;
  const page = pageOf(await db.query<EventRow>(statement(text, values)), byVersion, query);
  return { next: page.next, rows: page.rows.map((row) => ({ version: row.version, event: eventOf(row) })) };
}
