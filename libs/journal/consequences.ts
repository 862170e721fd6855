import type { Agenda } from '#contracts';
import type { Statement } from '#persistence';
import { withoutConsequences } from './agenda.js';
import { untilSettled } from './execute.js';
import type { JournalParts } from './parts.js';
import type { CarriedOutOptions } from './types.js';

interface Held {
  readonly id: string;
  readonly municipality_id: string;
  readonly version: number;
  readonly agenda: Agenda;
  readonly agenda_version: number;
  readonly engine_version: number;
  readonly closed: boolean;
  readonly units: readonly string[];
  readonly micros: number;
}

/** Those of the consequences that are still to be carried out, in the order asked for. */
export async function openConsequences({ database }: JournalParts, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await database.query<{ readonly id: string }>({
    name: 'journal-open',
    text: 'select id from consequence where id = any($1) and done_at is null',
    values: [ids],
  });
  const open = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => open.has(id));
}

/** Marks consequences of one plan as done and takes them off its agenda: one transaction, one new agenda. */
export const carriedOut = (
  parts: JournalParts,
  ids: readonly string[],
  { told = false }: CarriedOutOptions = {},
): Promise<Agenda | null> =>
  untilSettled(async () => {
    const agenda = await parts.database.transaction([lockPlanOf(ids), readPlanOf(ids)], async (tx, [, rows]) => {
      const plan = rows?.[0] as Held | undefined;
      if (!plan) return null;
      const after = withoutConsequences(plan.agenda, ids, plan.closed, plan.micros);
      const isNew = after.v !== plan.agenda.v;
      if (isNew || (told && plan.engine_version < plan.agenda_version)) await tx.query(leaveAgenda(plan, after, told));
      await tx.query(markDone(ids, plan.id));
      await parts.crashPoints?.beforeCommit?.();
      return after;
    });
    await parts.crashPoints?.afterCommit?.();
    return agenda;
  });

const ofPlan = '(select plan_id from consequence where id = any($1) limit 1)';

const lockPlanOf = (ids: readonly string[]): Statement => ({
  name: 'journal-lock-of',
  text: `select 1 from plan where id = ${ofPlan} for no key update`,
  values: [ids],
});

const readPlanOf = (ids: readonly string[]): Statement => ({
  name: 'journal-read-of',
  text: `select p.id, p.municipality_id, p.version, p.agenda, p.agenda_version, p.engine_version,
           p.status = 'closed' as closed, p.units, (extract(epoch from clock_timestamp()) * 1000000)::bigint as micros
         from plan p where p.id = ${ofPlan}`,
  values: [ids],
});

const markDone = (ids: readonly string[], planId: string): Statement => ({
  name: 'journal-done',
  text: `update consequence set done_at = clock_timestamp() where id = any($1) and plan_id = $2 and done_at is null`,
  values: [ids, planId],
});

/** Where the answer goes to the workflow itself, the relay has nothing to tell. */
function leaveAgenda(plan: Held, agenda: Agenda, told: boolean): Statement {
  const changed = { municipality: plan.municipality_id, planId: plan.id, version: plan.version, units: plan.units };
  const relay = told ? '' : `pg_notify('samspor_agenda', ''), `;
  const marked = told ? ', engine_version = greatest(engine_version, $3), told_at = now(), tell_first = false' : '';
  return {
    name: told ? 'journal-leave-told' : 'journal-leave',
    text: `with p as (update plan set agenda = $2, agenda_version = $3${marked} where id = $1)
           select ${relay}pg_notify('samspor_changed', $4)`,
    values: [plan.id, JSON.stringify(agenda), agenda.v, JSON.stringify(changed)],
  };
}
