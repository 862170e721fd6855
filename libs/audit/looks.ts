import { type Look, type Looker, lookedAtAsList } from '#contracts';
import type { Queryable, Statement } from '#persistence';

/** Who looked, by ids only. */
export interface LookedBy {
  readonly kind: Looker;
  readonly municipality: string;
  /** Whose login it was; absent for the young person, who is named by the looks themselves. */
  readonly member?: string;
  readonly requestId?: string;
}

/** Looks at one plan for one purpose are one row for so long: an open screen that reads itself again is one look. */
export const foldMinutes = 15;

/**
 * Adds the looks in one statement. `at` is the municipality's time; what is folded into an earlier row (the same reader,
 * plan, subject and purpose: within a quarter of an hour, or for a list on the same day) is left out.
 */
export const looksStatement = (by: LookedBy, looks: readonly Look[]): Statement => ({
  name: 'looks',
  text: `
    insert into access_log (at, fold, municipality_id, actor_kind, member_id, unit_id, person_id, plan_id, what, purpose,
                            request_id)
    select m.now, case when r.list then date_trunc('day', m.now, 'Europe/Copenhagen')
                       else date_bin('${foldMinutes} minutes', m.now, 'epoch') end,
           $1, $3, $4, r.unit, coalesce(r.person, p.person_id), r.plan, r.what, r.purpose, $5
      from jsonb_to_recordset($2) r(plan uuid, person uuid, unit text, what text, purpose text, list boolean)
      cross join (select clock_timestamp() + make_interval(secs => offset_ms / 1000.0) as now
                    from municipality where code = $1) m
      left join plan p on p.id = r.plan and r.person is null
    on conflict do nothing`,
  values: [by.municipality, JSON.stringify(looks.map(rowOf)), by.kind, by.member ?? null, by.requestId ?? null],
});

const rowOf = (look: Look) => ({ ...look, list: lookedAtAsList.has(look.what) });

/** Records who was shown to whom, before they are shown: where that fails, so does the reading. */
export async function recordLooks(on: Queryable, by: LookedBy, looks: readonly Look[]): Promise<void> {
  if (looks.length > 0) await on.query(looksStatement(by, looks));
}
