import type { CivilDate } from '#calendar';
import type { HandoverSubjectKind, PlanKind } from '#contracts';
import type { Queryable } from '../database.js';
import type { KeyVault } from '../keys/index.js';
import { openedWork, type SealedWork, type WorkRow, workPage } from './inbox.reads.js';
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
import { plannedOnce } from './ranges.js';

const limitOrder: readonly SortColumn[] = [
  { sql: 'w.limit_on', type: 'date', field: 'limitOn' },
  { sql: 'w.plan_id', type: 'uuid', field: 'planId' },
  { sql: 'w.item_id', type: 'text', field: 'itemId' },
];

/** Unfinished steps whose date set by law lies on or before `by`, passed ones first. Throws CursorInvalid. */
export async function riskLimits(
  db: Queryable,
  vault: KeyVault,
  scope: ListScope,
  query: PageQuery & { readonly by: CivilDate },
): Promise<Page<WorkRow>> {
  const values = new Values();
  const conditions = [`w.limit_on <= ${values.of(query.by, 'date')}`, continues(limitOrder, query, values)];
  const text = workPage(limitOrder, scope, { conditions, query, values });
  const page = pageOf(await db.query<SealedWork>(plannedOnce('risk-limits', text, values)), limitOrder, query);
  return openedWork(vault, scope.municipality, page);
}

/** The page with names opened. Throws KeyFailure. */
async function opened<Row extends SealedName>(vault: KeyVault, { municipality }: ListScope, page: Page<Row>) {
  const keys = await vault.of(municipality);
  return { next: page.next, rows: page.rows.map((row) => named(keys, row)) };
}

export interface HandoverRow {
  readonly planId: string;
  readonly handoverId: string;
  readonly planKind: PlanKind;
  readonly personId: string;
  readonly personName: string;
  readonly subjectKind: HandoverSubjectKind;
  readonly subjectId: string | null;
  readonly fromUnit: string;
  readonly fromMember: string | null;
  readonly toUnit: string;
  readonly toMember: string | null;
  readonly offeredOn: CivilDate;
  readonly answerBy: CivilDate;
}

const answerOrder: readonly SortColumn[] = [
  { sql: 'h.answer_by', type: 'date', field: 'answerBy' },
  { sql: 'h.plan_id', type: 'uuid', field: 'planId' },
  { sql: 'h.id', type: 'text', field: 'handoverId' },
];

/** Offers that nobody has answered, with an answer due on or before `by`. Throws CursorInvalid. */
export async function riskHandovers(
  db: Queryable,
  vault: KeyVault,
  scope: ListScope,
  query: PageQuery & { readonly by: CivilDate },
): Promise<Page<HandoverRow>> {
  const values = new Values();
  const rights = {
    municipality: 'h.municipality_id',
    units: ['h.from_unit', 'h.to_unit'],
    members: ['h.from_member', 'h.to_member'],
    planKind: 'h.plan_kind',
  };
  const conditions = [
    `h.status = 'offered' and h.answer_by <= ${values.of(query.by, 'date')}`,
    reachable(scope, rights, values),
    continues(answerOrder, query, values),
  ];
  const text = `select h.plan_id as "planId", h.id as "handoverId", h.plan_kind as "planKind",
      h.person_id as "personId", ${nameColumns}, h.subject_kind as "subjectKind", h.subject_id as "subjectId",
      h.from_unit as "fromUnit", h.from_member as "fromMember", h.to_unit as "toUnit", h.to_member as "toMember",
      h.offered_on as "offeredOn", h.answer_by as "answerBy"
    from handover h join person pe on pe.id = h.person_id
    where ${conditions.join(' and ')} ${orderAndLimit(answerOrder, query)}`;
  type Sealed = Omit<HandoverRow, 'personName'> & SealedName;
  const page = pageOf(await db.query<Sealed>(statement(text, values)), answerOrder, query);
  return opened(vault, scope, page);
}

export interface UndecidedRow {
  readonly planId: string;
  readonly personId: string;
  readonly personName: string;
  readonly leadUnit: string;
  readonly leadMember: string | null;
  readonly turns18On: CivilDate;
}

const ageOrder: readonly SortColumn[] = [
  { sql: 'p.turns_18_on', type: 'date', field: 'turns18On' },
  { sql: 'p.id', type: 'uuid', field: 'planId' },
];

/**
 * Young people who have turned 17 by `today` and for whom the decision on youth support (barnets lov § 111) is still
 * missing, those nearest to 18 first. Throws CursorInvalid.
 */
export async function riskUndecided(
  db: Queryable,
  vault: KeyVault,
  scope: ListScope,
  query: PageQuery & { readonly today: CivilDate },
): Promise<Page<UndecidedRow>> {
  const values = new Values();
  const rights = {
    municipality: 'p.municipality_id',
    unitSet: 'p.units',
    members: ['p.lead_member'],
    planKind: 'p.kind',
  };
  const conditions = [
    `p.undecided and p.status = 'running'`,
    `p.turns_18_on <= (${values.of(query.today, 'date')} + interval '1 year')::date`,
    reachable(scope, rights, values),
    continues(ageOrder, query, values),
  ];
  const text = `select p.id as "planId", p.person_id as "personId", ${nameColumns},
      p.lead_unit as "leadUnit", p.lead_member as "leadMember", p.turns_18_on as "turns18On"
    from plan p join person pe on pe.id = p.person_id
    where ${conditions.join(' and ')} ${orderAndLimit(ageOrder, query)}`;
  type Sealed = Omit<UndecidedRow, 'personName'> & SealedName;
  const page = pageOf(await db.query<Sealed>(statement(text, values)), ageOrder, query);
  return opened(vault, scope, page);
}
