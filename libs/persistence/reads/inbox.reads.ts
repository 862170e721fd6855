import type { CivilDate, Instant } from '#calendar';
import type { DeadlineKind, PlanKind, PlanRole, StepKind, StepStatus } from '#contracts';
import type { Queryable } from '../database.js';
import type { KeyVault } from '../keys/index.js';
import type { ListScope } from './list-scope.js';
import { nameColumns, named, type SealedName, type SealedTitle, titleColumns, titled, titleJoin } from './opened.js';
import { continues, type Page, type PageQuery, pageOf, type SortColumn, Values } from './paging.js';
import { pageOfKeys, plannedOnce, type RangeQuery } from './ranges.js';

/** One thing to do. `title` is the own words of an ad-hoc step; others have theirs in the template. */
export interface WorkRow {
  readonly planId: string;
  readonly itemId: string;
  readonly kind: 'step' | 'answer-handover' | 'first-meeting';
  readonly planKind: PlanKind;
  readonly personId: string;
  readonly personName: string;
  readonly unitId: string;
  readonly assigneeId: string | null;
  /** What the person who holds it is called. */
  readonly assigneeName: string | null;
  readonly status: StepStatus | 'offered' | 'accepted';
  readonly section: string | null;
  readonly sectionVersion: number | null;
  readonly code: string | null;
  readonly occurrence: number | null;
  readonly stepKind: StepKind | null;
  readonly role: PlanRole | null;
  readonly title: string | null;
  readonly handoverId: string | null;
  readonly opensOn: CivilDate | null;
  readonly readyOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  readonly dueAt: Instant | null;
  readonly dueKind: DeadlineKind | null;
  readonly limitOn: CivilDate | null;
  readonly overdue: boolean;
  /** The passing of the law's date has been recorded with its reason. */
  readonly exceeded: boolean;
  readonly scheduledAt: Instant | null;
  readonly sortOn: CivilDate;
}

export interface InboxQuery extends PageQuery {
  /** `mine`: assigned to me; `unclaimed`: my units' without a person; absent: everything the scope reaches. */
  readonly only?: 'mine' | 'unclaimed';
  readonly unit?: string;
  /** Due on or before this day. */
  readonly dueBy?: CivilDate;
  /** Due in the week (Monday to Sunday) of this day. */
  readonly week?: CivilDate;
  /** Assigned to this member. */
  readonly member?: string;
  readonly overdue?: boolean;
}

const workColumns = `w.plan_id as "planId", w.item_id as "itemId", w.kind, w.plan_kind as "planKind",
  w.person_id as "personId", ${nameColumns}, w.unit_id as "unitId", w.assignee_id as "assigneeId", au.name as "assigneeName", w.status,
  w.section, w.section_version as "sectionVersion", w.code, w.occurrence, w.step_kind as "stepKind", w.role,
  w.handover_id as "handoverId", w.opens_on as "opensOn", w.ready_on as "readyOn", w.due_on as "dueOn",
  w.due_at as "dueAt", w.due_kind as "dueKind", w.limit_on as "limitOn", w.overdue, w.exceeded,
  w.scheduled_at as "scheduledAt", w.sort_on as "sortOn",
  ${titleColumns}`;

/** The page is cut before its rows, names and titles are looked up, so that they are looked up for its rows only. */
export function workPage(order: readonly SortColumn[], scope: ListScope, asked: RangeQuery): string {
  const keys = pageOfKeys({ ...workRanges, order }, scope, asked);
  const sorted = order.map(({ sql }) => sql).join(', ');
  return `select ${workColumns} from (${keys}) k
    join work_item w on w.plan_id = k.plan_id and w.item_id = k.item_id
    join person pe on pe.id = w.person_id left join app_user au on au.id = w.assignee_id
    ${titleJoin('w.title_text')} order by ${sorted}`;
}

const workRanges = {
  from: 'work_item w',
  alias: 'w',
  municipality: 'w.municipality_id',
  units: ['w.unit_id'],
  members: ['w.assignee_id'],
  planKind: 'w.plan_kind',
} as const;

const columns: readonly SortColumn[] = [
  { sql: 'w.sort_on', type: 'date', field: 'sortOn' },
  { sql: 'w.plan_id', type: 'uuid', field: 'planId' },
  { sql: 'w.item_id', type: 'text', field: 'itemId' },
];

/** A row of work as the database has it. */
export type SealedWork = Omit<WorkRow, 'personName' | 'title'> & SealedName & SealedTitle;

/** The rows with names and titles opened. Throws KeyFailure. */
export async function openedWork(
  vault: KeyVault,
  municipality: string,
  page: Page<SealedWork>,
): Promise<Page<WorkRow>> {
  const keys = await vault.of(municipality);
  return { next: page.next, rows: page.rows.map((row) => titled(keys, named(keys, row))) };
}

/** The condition that a date lies in the week, Monday to Sunday, of a day. */
const inWeekOf = (column: string, day: string): string =>
  `${column} between date_trunc('week', ${day})::date and date_trunc('week', ${day})::date + 6`;

/** Open work that the scope reaches, by date. Throws CursorInvalid. */
export async function inbox(
  db: Queryable,
  vault: KeyVault,
  scope: ListScope,
  query: InboxQuery,
): Promise<Page<WorkRow>> {
  const values = new Values();
  const { only, unit, dueBy, week, member, overdue } = query;
  const conditions = [
    'w.in_inbox',
    ...(only === 'unclaimed' ? ['w.assignee_id is null'] : []),
    ...(unit ? [`w.unit_id = ${values.of(unit, 'text')}`] : []),
    ...(dueBy ? [`w.sort_on <= ${values.of(dueBy, 'date')}`] : []),
    ...(week ? [inWeekOf('w.sort_on', values.of(week, 'date'))] : []),
    ...(member ? [`w.assignee_id = ${values.of(member, 'uuid')}`] : []),
    ...(overdue ? ['w.overdue'] : []),
    continues(columns, query, values),
  ];
  const mine = only === 'mine' ? { only: 'members' as const } : {};
  const text = workPage(columns, scope, { conditions, query, values, ...mine });
  const page = pageOf(await db.query<SealedWork>(plannedOnce('inbox', text, values)), columns, query);
  return openedWork(vault, scope.municipality, page);
}
