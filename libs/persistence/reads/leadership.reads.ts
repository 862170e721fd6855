import type { CivilDate } from '#calendar';
import type { Queryable } from '../database.js';

/** Which units a leader's figures count, and where they are all coordination plans only (an auditor's). */
export interface LedScope {
  readonly municipality: string;
  /** Null: every unit of the municipality, without concerns. */
  readonly unitIds: readonly string[] | null;
}

export interface OverdueCount {
  readonly unitId: string;
  /** The Monday of the week in which it was due. */
  readonly week: CivilDate;
  readonly count: number;
  /** Of these, with a date set by law that has passed. */
  readonly limits: number;
}

const led = `municipality_id = $1 and ($2::text[] is null and plan_kind = 'coordination' or unit_id = any($2::text[]))`;

/** Overdue work that lies in somebody's inbox, by unit and week: the rows that the inbox shows for them. */
export const overdueByWeek = (db: Queryable, { municipality, unitIds }: LedScope, today: CivilDate) =>
  db.query<OverdueCount>({
    name: 'overdue-by-week',
    text: `select unit_id as "unitId", date_trunc('week', sort_on)::date as week, count(*)::int as count,
             (count(*) filter (where limit_on < $3::date))::int as limits
           from work_item where ${led} and in_inbox and overdue group by 1, 2 order by 1, 2`,
    values: [municipality, unitIds, today],
  });

export interface HeldNow {
  readonly unitId: string;
  readonly memberId: string | null;
  readonly open: number;
  readonly overdue: number;
}

/** How much each holder has open, and how much of it is overdue. */
export const heldNow = (db: Queryable, { municipality, unitIds }: LedScope) =>
  db.query<HeldNow>({
    name: 'load-now',
    text: `select unit_id as "unitId", assignee_id as "memberId", count(*)::int as open,
             (count(*) filter (where overdue))::int as overdue
           from work_item where ${led} and in_inbox group by 1, 2`,
    values: [municipality, unitIds],
  });

export interface DueInWeek {
  readonly unitId: string;
  readonly memberId: string | null;
  readonly week: CivilDate;
  readonly count: number;
}

/** What falls due in the weeks from `from` to before `to`, open now or planned: as far as rows exist. */
export const dueByWeek = (db: Queryable, { municipality, unitIds }: LedScope, from: CivilDate, to: CivilDate) =>
  db.query<DueInWeek>({
    name: 'load-weeks',
    text: `select unit_id as "unitId", assignee_id as "memberId", date_trunc('week', due_on)::date as week,
             count(*)::int as count
           from (select unit_id, assignee_id, sort_on as due_on from work_item
                  where ${led} and in_inbox and sort_on >= $3::date and sort_on < $4::date
                 union all
                 select unit_id, assignee_id, due_on from work_item
                  where ${led} and not in_inbox and due_on >= $3::date and due_on < $4::date) w
          group by 1, 2, 3`,
    values: [municipality, unitIds, from, to],
  });

export interface PlansLed {
  readonly unitId: string;
  readonly memberId: string | null;
  readonly plans: number;
}

/** How many running plans each coordinator leads. */
export const plansLed = (db: Queryable, { municipality, unitIds }: LedScope) =>
  db.query<PlansLed>({
    name: 'load-plans',
    text: `select lead_unit as "unitId", lead_member as "memberId", count(*)::int as plans from plan
            where municipality_id = $1 and status = 'running'
              and ($2::text[] is null and kind = 'coordination' or lead_unit = any($2::text[]))
            group by 1, 2`,
    values: [municipality, unitIds],
  });
