import type { Instant } from '#calendar';
import { type CheckFinding, checkOverdueHours } from '#contracts';
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

/** How the daily check stands. */
export interface CheckStanding {
  /** Where the municipality that was checked longest ago stands; null: one was never checked. */
  readonly finishedAt: Instant | null;
  /** Of the last check of each municipality. */
  readonly plans: number;
  readonly findings: number;
  readonly repaired: number;
  /** A municipality with plans has not been checked for 26 hours: that is itself a finding. */
  readonly overdue: boolean;
}

/**
 * Of each municipality with plans (or of the one given) the last check; one that was never checked counts from its first
 * plan.
 */
export async function checkStanding(on: Queryable, municipality?: string): Promise<CheckStanding> {
  const [row] = await on.query<CheckStanding>({
    name: 'check-standing',
    text: `with last as (
        select m.code, r.*, coalesce(r.finished_at, f.recorded_at) as since from municipality m
          left join lateral (select finished_at, plans, findings, repaired from check_report
            where municipality_id = m.code order by finished_at desc, id desc limit 1) r on true
          left join lateral (select min(recorded_at) as recorded_at from plan
            where municipality_id = m.code and r.finished_at is null) f on true)
      select case when bool_or(finished_at is null) then null else min(finished_at) end as "finishedAt",
        coalesce(sum(plans), 0)::int as plans, coalesce(sum(findings), 0)::int as findings,
        coalesce(sum(repaired), 0)::int as repaired,
        coalesce(min(since) < now() - make_interval(hours => $1), false) as overdue
      from last where since is not null and ($2::text is null or code = $2)`,
    values: [checkOverdueHours, municipality ?? null],
  });
  return row ?? { finishedAt: null, plans: 0, findings: 0, repaired: 0, overdue: false };
}

export interface CheckReportRow {
  readonly id: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  readonly plans: number;
  readonly findings: number;
  readonly repaired: number;
}

const newestFirst: readonly SortColumn[] = [
  { sql: 'finished_at', type: 'timestamptz', field: 'finishedAt' },
  { sql: 'id', type: 'uuid', field: 'id' },
];

/** A municipality's checks, newest first. Throws CursorInvalid. */
export async function checkReports(
  on: Queryable,
  municipality: string,
  query: PageQuery,
): Promise<Page<CheckReportRow>> {
  const values = new Values();
  const text = `select id, started_at as "startedAt", date_trunc('milliseconds', finished_at) as "finishedAt", plans,
      findings, repaired
    from (select id, municipality_id, started_at, date_trunc('milliseconds', finished_at) as finished_at, plans, findings,
        repaired from check_report where municipality_id = ${values.of(municipality, 'text')}) r
    where ${continues(newestFirst, query, values, 'desc')} ${orderAndLimit(newestFirst, query, 'desc')}`;
  return pageOf(await on.query<CheckReportRow>(statement(text, values)), newestFirst, query);
}

export interface CheckFindingRow {
  readonly reportId: string;
  readonly planId: string;
  readonly code: CheckFinding;
  readonly foundAt: Instant;
  readonly repairedAt: Instant | null;
}

/** At most so many of one report are listed; its counts say how many there were. */
const shownOfOne = 200;

/**
 * The findings of some reports, those first that were not repaired.
 * @param units the reader's: findings about other plans are not listed; null: about every plan of the municipality.
 */
export function findingsOfReports(
  on: Queryable,
  reportIds: readonly string[],
  municipality: string,
  units: readonly string[] | null,
): Promise<readonly CheckFindingRow[]> {
  return on.query<CheckFindingRow>({
    text: `select f.* from unnest($1::uuid[]) r(id) cross join lateral (
        select f.report_id as "reportId", f.plan_id as "planId", f.code, f.found_at as "foundAt",
          f.repaired_at as "repairedAt"
        from check_finding f join plan p on p.id = f.plan_id
        where f.report_id = r.id and f.municipality_id = $2 and ($3::text[] is null or p.units && $3::text[])
        order by f.repaired_at is not null, f.plan_id, f.code limit $4) f`,
    values: [reportIds, municipality, units, shownOfOne],
  });
}
