import type { CivilDate } from '#calendar';
import type { MemberRole, PlanKind } from '#contracts';
import type { Queryable } from '../database.js';
import type { KeyVault } from '../keys/index.js';
import type { ListScope } from './list-scope.js';
import { nameColumns, named, type SealedName, type SealedTitle, titleColumns, titled, titleJoin } from './opened.js';
import { continues, type Page, type PageQuery, pageOf, type SortColumn, Values } from './paging.js';
import { pageOfKeys, plannedOnce } from './ranges.js';

export interface EscalationRow {
  readonly planId: string;
  readonly escalationId: string;
  readonly planKind: PlanKind;
  readonly personId: string;
  readonly personName: string;
  readonly subjectKind: 'step' | 'handover' | 'opening';
  readonly subjectId: string;
  readonly section: string | null;
  readonly sectionVersion: number | null;
  readonly code: string | null;
  /** The own words of an ad-hoc step. */
  readonly title: string | null;
  readonly round: number;
  readonly level: string;
  readonly holderUnit: string | null;
  readonly holderMember: string | null;
  readonly ownerUnit: string;
  readonly ownerMember: string | null;
  readonly ownerRole: MemberRole;
  readonly raisedOn: CivilDate;
  readonly answerBy: CivilDate;
  readonly acknowledgedBy: string | null;
  readonly lookAgainOn: CivilDate | null;
  readonly status: 'open' | 'closed';
  readonly answer: string | null;
  readonly closedBecause: string | null;
}

export interface EscalationQuery extends PageQuery {
  readonly status?: 'open' | 'closed';
  /** `mine`: I am the one who answers; absent: those of all units that the scope reaches. */
  readonly only?: 'mine';
}

const columns: readonly SortColumn[] = [
  { sql: 'e.answer_by', type: 'date', field: 'answerBy' },
  { sql: 'e.plan_id', type: 'uuid', field: 'planId' },
  { sql: 'e.id', type: 'text', field: 'escalationId' },
];

const ranges = {
  from: 'escalation e',
  alias: 'e',
  order: columns,
  municipality: 'e.municipality_id',
  units: ['e.owner_unit', 'e.holder_unit'],
  members: ['e.owner_member'],
  planKind: 'e.plan_kind',
} as const;

/** What waits for a leader, earliest answer first. Throws CursorInvalid. */
export async function escalations(
  db: Queryable,
  vault: KeyVault,
  scope: ListScope,
  query: EscalationQuery,
): Promise<Page<EscalationRow>> {
  const values = new Values();
  const status = query.status ?? 'open';
  const conditions = [`e.status = ${status === 'open' ? `'open'` : `'closed'`}`, continues(columns, query, values)];
  // That somebody opened a plan in an emergency is the reviewer's to know, and not the whole unit's.
  const led = values.of(scope.ledUnitIds ?? [], 'text[]');
  const reviewer = values.of(scope.memberId, 'uuid');
  conditions.push(`(e.subject_kind <> 'opening' or e.owner_member = ${reviewer} or e.owner_unit = any(${led}))`);
  const mine = query.only === 'mine' ? { only: 'members' as const } : {};
  const reached = pageOfKeys(ranges, scope, { conditions, query, values, ...mine });
  const text = `select e.plan_id as "planId", e.id as "escalationId", e.plan_kind as "planKind",
      e.person_id as "personId", ${nameColumns}, e.subject_kind as "subjectKind", e.subject_id as "subjectId",
      e.section, e.section_version as "sectionVersion", e.code, e.round, e.level, e.holder_unit as "holderUnit",
      e.holder_member as "holderMember", e.owner_unit as "ownerUnit", e.owner_member as "ownerMember",
      e.owner_role as "ownerRole", e.raised_on as "raisedOn", e.answer_by as "answerBy",
      e.acknowledged_by as "acknowledgedBy", e.look_again_on as "lookAgainOn", e.status, e.answer,
      e.closed_because as "closedBecause", ${titleColumns}
    from (${reached}) k join escalation e on e.plan_id = k.plan_id and e.id = k.id
      join person pe on pe.id = e.person_id ${titleJoin('e.title_text')}
    order by e.answer_by, e.plan_id, e.id`;
  type Sealed = Omit<EscalationRow, 'title' | 'personName'> & SealedName & SealedTitle;
  const page = pageOf(await db.query<Sealed>(plannedOnce('escalations', text, values)), columns, query);
  const keys = await vault.of(scope.municipality);
  return { next: page.next, rows: page.rows.map((row) => titled(keys, named(keys, row))) };
}
