import type { PlanKind } from '#contracts';
import type { Queryable } from '../database.js';
import type { KeyVault } from '../keys/index.js';
import { byName } from '../name-words.js';
import { nameColumns, named, type SealedName } from './opened.js';

/** A running plan of which a member holds something at a unit. */
export interface HeldPlan {
  readonly planId: string;
  readonly planKind: PlanKind;
  readonly personId: string;
  readonly personName: string;
  /** Rows of work, open and coming. */
  readonly items: number;
  readonly overdue: number;
  readonly leads: boolean;
  /** Bound to a role of the plan. */
  readonly bound: boolean;
}

const most = 500;

/** What a member holds at a unit, plan by plan, by the young person's name; at most 500. Throws KeyFailure. */
export async function heldPlans(
  db: Queryable,
  vault: KeyVault,
  municipality: string,
  unit: string,
  member: string,
): Promise<readonly HeldPlan[]> {
  const rows = await db.query<Omit<HeldPlan, 'personName'> & SealedName>({
    name: 'caseload-held',
    text: `with work as (
        select plan_id, count(*)::int as items, (count(*) filter (where overdue))::int as overdue from work_item
         where municipality_id = $1 and unit_id = $2 and assignee_id = $3::uuid group by plan_id),
      held as (
        select p.id, p.kind, p.person_id, w.items, w.overdue,
          p.lead_unit = $2 and p.lead_member is not distinct from $3::uuid as leads,
          (p.state->'circle')::jsonb @> jsonb_build_array(jsonb_build_object('unit', $2::text, 'member', $3::text)) as bound
        from plan p left join work w on w.plan_id = p.id
        where p.municipality_id = $1 and p.status = 'running' and (w.plan_id is not null or $2 = any(p.units)))
      select h.id as "planId", h.kind as "planKind", h.person_id as "personId", ${nameColumns},
        coalesce(h.items, 0) as items, coalesce(h.overdue, 0) as overdue, h.leads, h.bound
      from held h join person pe on pe.id = h.person_id
      where h.items > 0 or h.leads or h.bound order by h.id limit ${most}`,
    values: [municipality, unit, member],
  });
  const keys = await vault.of(municipality);
  const order = byName();
  return rows
    .map((row) => named(keys, row))
    .sort((one, other) => order(one.personName, other.personName) || (one.planId < other.planId ? -1 : 1));
}

/** A caseload that was recorded, as it was asked for. */
export interface CaseloadRow {
  readonly memberId: string;
  readonly said: {
    readonly unit: string;
    readonly from: string;
    readonly moves: readonly { readonly planId: string; readonly to: string }[];
  };
}

export async function caseloadById(db: Queryable, municipality: string, id: string): Promise<CaseloadRow | null> {
  const text = `select actor->>'member' as "memberId", answer as said from command
    where municipality_id = $1 and command_id = $2 and type = 'MoveCaseload'`;
  const [row] = await db.query<CaseloadRow>({ name: 'caseload-by-id', text, values: [municipality, id] });
  return row ?? null;
}

/** Which of these commands have been carried out. */
export async function commandsDone(
  db: Queryable,
  municipality: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const text = 'select command_id as id from command where municipality_id = $1 and command_id = any($2::uuid[])';
  const rows = await db.query<{ readonly id: string }>({ name: 'commands-done', text, values: [municipality, ids] });
  return new Set(rows.map(({ id }) => id));
}
