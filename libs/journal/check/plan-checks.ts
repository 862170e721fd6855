import { setImmediate as turn } from 'node:timers/promises';
import type { CheckFinding } from '#contracts';
import { type Database, DatabaseAway, type Transaction } from '#persistence';
import { createMunicipalityCache } from '../municipality-cache.js';
import { contextOf, type ReadingDeps } from '../reading.js';
import type { JournalDeps } from '../types.js';
import { examine, type PlanUnderCheck } from './examine.js';
import { withPlans } from './read-plans.js';
import type { CheckedPlan, OpenPlan, PlanChecks } from './types.js';

/** Compares what is stored with what the events lead to, in batches, while people work. */
export function createPlanChecks({ database, templates }: Pick<JournalDeps, 'database' | 'templates'>): PlanChecks {
  const deps = { templates, municipalities: createMunicipalityCache() };
  return {
    page: (page) =>
      withPlans(database, page, async (plans, tx) => ({
        plans: await examined(deps, tx, plans),
        next: plans.length < page.limit ? null : (plans.at(-1)?.row.id ?? null),
      })),
    again: (planIds) => withPlans(database, { planIds }, (plans, tx) => examined(deps, tx, plans)),
    openPlans: (after, limit) => openPlans(database, after, limit),
    tellAnew: (planIds) => tellAnew(database, planIds),
  };
}

async function examined(
  deps: ReadingDeps,
  tx: Transaction,
  plans: readonly PlanUnderCheck[],
): Promise<readonly CheckedPlan[]> {
  const checked: CheckedPlan[] = [];
  for (const plan of plans) {
    const { id: planId, agenda_version: version, untold: untoldSeconds, open } = plan.row;
    checked.push({ planId, version, untoldSeconds, open, findings: await findingsOf(deps, tx, plan) });
    // Folding is work for the processor: whoever else this process serves comes in between.
    await turn();
  }
  return checked;
}

/** A plan that cannot be examined is a finding and does not stop the others. */
async function findingsOf(deps: ReadingDeps, tx: Transaction, plan: PlanUnderCheck): Promise<CheckFinding[]> {
  try {
    return examine(plan, await contextOf(deps, tx, plan.row, plan.row.birth_date));
  } catch (error) {
    if (error instanceof DatabaseAway) throw error;
    return ['not-checked'];
  }
}

const openPlans = (database: Database, after: string | null, limit: number): Promise<readonly OpenPlan[]> =>
  database.query<OpenPlan>({
    text: `select id as "planId", agenda_version as version from plan
        where ($1::uuid is null or id > $1) and not coalesce((agenda->>'closed')::bool, false) order by id limit $2`,
    values: [after, limit],
  });

/** In id order, as everybody who locks several plans does. */
async function tellAnew(database: Database, planIds: readonly string[]): Promise<void> {
  await database.query({
    text: `with held as (select id from plan where id = any($1::uuid[]) order by id for no key update),
        numbered as (
          select p.id, greatest(p.agenda_version + 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint) as v
          from held h join plan p on p.id = h.id),
        told as (
          update plan p set agenda_version = n.v, agenda = p.agenda || jsonb_build_object('v', n.v), engine_version = 0, tell_first = true,
            told_at = now() from numbered n where n.id = p.id returning 1)
      select pg_notify('samspor_agenda', '') from (select count(*) from told) t`,
    values: [planIds],
  });
}
