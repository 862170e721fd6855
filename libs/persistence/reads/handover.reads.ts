import type { CivilDate } from '#calendar';
import type { HandoverSubjectKind, PlanKind } from '#contracts';
import type { Queryable } from '../database.js';
import type { KeyVault } from '../keys/index.js';
import { type ListScope, reachable } from './list-scope.js';
import { nameColumns, named, type SealedName, type SealedTitle, titleColumns, titled, titleJoin } from './opened.js';
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

export interface OpenHandoverRow {
  readonly planId: string;
  readonly handoverId: string;
  readonly planKind: PlanKind;
  readonly personId: string;
  readonly personName: string;
  readonly subjectKind: HandoverSubjectKind;
  readonly subjectId: string | null;
  readonly section: string | null;
  readonly sectionVersion: number | null;
  readonly code: string | null;
  /** The own words of an ad-hoc step. */
  readonly title: string | null;
  readonly fromUnit: string;
  readonly fromMember: string | null;
  readonly toUnit: string;
  readonly toMember: string | null;
  readonly status: 'offered' | 'accepted';
  readonly offeredOn: CivilDate;
  readonly answerBy: CivilDate;
  readonly acceptedOn: CivilDate | null;
  readonly firstMeetingBy: CivilDate | null;
  /** The date of the clock that runs: the answer's, or the first meeting's. */
  readonly clockOn: CivilDate;
}

export interface HandoverQuery extends PageQuery {
  /** On which side the reader stands; both when absent. */
  readonly side?: 'giving' | 'receiving';
}

const clock = `case when h.status = 'offered' then h.answer_by else coalesce(h.first_meeting_by, h.answer_by) end`;

const order: readonly SortColumn[] = [
  { sql: clock, type: 'date', field: 'clockOn' },
  { sql: 'h.plan_id', type: 'uuid', field: 'planId' },
  { sql: 'h.id', type: 'text', field: 'handoverId' },
];

const sides = {
  giving: { units: ['h.from_unit'], members: ['h.from_member'] },
  receiving: { units: ['h.to_unit'], members: ['h.to_member'] },
  both: { units: ['h.from_unit', 'h.to_unit'], members: ['h.from_member', 'h.to_member'] },
} as const;

/** Handovers that wait for an answer or a first meeting, the earliest clock first. Throws CursorInvalid. */
export async function openHandovers(
  db: Queryable,
  vault: KeyVault,
  scope: ListScope,
  query: HandoverQuery,
): Promise<Page<OpenHandoverRow>> {
  const values = new Values();
  const rights = { municipality: 'h.municipality_id', planKind: 'h.plan_kind', ...sides[query.side ?? 'both'] };
  const conditions = [
    `h.status in ('offered', 'accepted')`,
    reachable(scope, rights, values),
    continues(order, query, values),
  ];
  const text = `select h.plan_id as "planId", h.id as "handoverId", h.plan_kind as "planKind",
      h.person_id as "personId", ${nameColumns}, h.subject_kind as "subjectKind", h.subject_id as "subjectId",
      w.section, w.section_version as "sectionVersion", w.code, h.from_unit as "fromUnit",
      h.from_member as "fromMember", h.to_unit as "toUnit", h.to_member as "toMember", h.status,
      h.offered_on as "offeredOn", h.answer_by as "answerBy", h.accepted_on as "acceptedOn",
      h.first_meeting_by as "firstMeetingBy", ${clock} as "clockOn",
      ${titleColumns}
    from handover h join person pe on pe.id = h.person_id
      left join work_item w on h.subject_kind = 'step' and w.plan_id = h.plan_id and w.item_id = h.subject_id
      ${titleJoin('w.title_text')}
    where ${conditions.join(' and ')} ${orderAndLimit(order, query)}`;
  type Sealed = Omit<OpenHandoverRow, 'title' | 'personName'> & SealedName & SealedTitle;
  const page = pageOf(await db.query<Sealed>(statement(text, values)), order, query);
  const keys = await vault.of(scope.municipality);
  return { next: page.next, rows: page.rows.map((row) => titled(keys, named(keys, row))) };
}
