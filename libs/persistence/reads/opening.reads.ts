import type { CivilDate, Instant } from '#calendar';
import type { OpeningVerdict } from '#contracts';
import type { Queryable } from '../database.js';
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

/** Whose use of access somebody controls. */
export interface ReviewScope {
  readonly municipality: string;
  /** Null: every unit of the municipality. */
  readonly unitIds: readonly string[] | null;
}

export interface OpeningRow {
  readonly id: string;
  readonly planId: string;
  readonly unitId: string;
  readonly memberId: string;
  readonly openedAt: Instant;
  readonly until: Instant;
  readonly reviewedAt: Instant | null;
  readonly reviewedBy: string | null;
  readonly verdict: OpeningVerdict | null;
  readonly reviewBy: CivilDate | null;
  readonly looks: number;
}

const newest: readonly SortColumn[] = [
  { sql: 'o.opened_at', type: 'timestamptz', field: 'openedAt' },
  { sql: 'o.id', type: 'uuid', field: 'id' },
];

/** Plans opened in an emergency by members of the scope's units, newest first. Throws CursorInvalid. */
export async function openings(
  db: Queryable,
  scope: ReviewScope,
  query: PageQuery & { readonly status?: 'waiting' | 'reviewed' },
): Promise<Page<OpeningRow>> {
  const values = new Values();
  const units = values.of(scope.unitIds, 'text[]');
  const conditions = [
    `o.municipality_id = ${values.of(scope.municipality, 'text')}`,
    `(${units} is null or o.unit_id = any(${units}))`,
    ...(query.status ? [`o.reviewed_at is ${query.status === 'waiting' ? 'null' : 'not null'}`] : []),
    continues(newest, query, values, 'desc'),
  ];
  const text = `select o.id, o.plan_id as "planId", o.unit_id as "unitId", o.member_id as "memberId",
      o.opened_at as "openedAt", o.until, o.reviewed_at as "reviewedAt", o.reviewed_by as "reviewedBy", o.verdict,
      (select min(e.answer_by) from escalation e where e.plan_id = o.plan_id and e.subject_kind = 'opening'
        and e.subject_id = o.id::text and e.status = 'open') as "reviewBy",
      (select count(*)::int from access_log l where l.plan_id = o.plan_id and l.member_id = o.member_id
        and l.purpose = 'break-glass' and l.at between o.opened_at and o.until) as looks
    from opening o where ${conditions.join(' and ')} ${orderAndLimit(newest, query, 'desc')}`;
  return pageOf(await db.query<OpeningRow>(statement(text, values)), newest, query);
}

export interface UnitLooks {
  readonly unitId: string;
  /** A Monday. */
  readonly week: CivilDate;
  readonly count: number;
  /** Of these, in an emergency. */
  readonly emergency: number;
}

/** How often members of each unit have looked at young people in each week from a Monday on. */
export const looksByWeek = (db: Queryable, { municipality, unitIds }: ReviewScope, from: CivilDate) =>
  db.query<UnitLooks>({
    name: 'looks-by-week',
    text: `select unit_id as "unitId", date_trunc('week', at at time zone 'Europe/Copenhagen')::date as week,
             count(*)::int as count, (count(*) filter (where purpose = 'break-glass'))::int as emergency
           from access_log where municipality_id = $1 and unit_id is not null
             and ($2::text[] is null or unit_id = any($2::text[]))
             and at >= ($3::date)::timestamp at time zone 'Europe/Copenhagen' group by 1, 2 order by 1, 2`,
    values: [municipality, unitIds, from],
  });
