import type { Agenda } from '#contracts';
import type { Queryable, Statement } from '#persistence';
import { withoutConsequence } from './agenda.js';
import { untilSettled } from './execute.js';
import type { JournalParts } from './parts.js';
import type { OpenConsequence } from './types.js';

interface Held {
  readonly id: string;
  readonly municipality_id: string;
  readonly version: number;
  readonly agenda: Agenda;
  readonly closed: boolean;
  readonly units: readonly string[];
  readonly micros: number;
}

/** What is to be carried out; null when it is done or never was. */
export async function openConsequence({ database }: JournalParts, id: string): Promise<OpenConsequence | null> {
  const rows = await database.query<OpenConsequence>({
    name: 'journal-consequence',
    text: `select c.id, c.plan_id as "planId", c.municipality_id as municipality, p.person_id as "personId", c.kind,
             c.urgency, c.reason, c.subject, c.members, c.at
           from consequence c join plan p on p.id = c.plan_id where c.id = $1 and c.done_at is null`,
    values: [id],
  });
  return rows[0] ?? null;
}

/** Marks it done exactly once and takes it off the agenda, in one transaction with what it did. */
export const carryOutDone = (
  parts: JournalParts,
  id: string,
  alongside?: (on: Queryable) => Promise<void>,
): Promise<void> =>
  untilSettled(async () => {
    await parts.database.transaction([lockPlanOf(id)], async (tx) => {
      const done = await tx.query(markDone(id));
      if (done.length === 0) return;
      await alongside?.(tx);
      const [plan] = await tx.query<Held>(readPlanOf(id));
      if (plan) await tx.query(leaveAgenda(plan, id));
      await parts.crashPoints?.beforeCommit?.();
    });
    await parts.crashPoints?.afterCommit?.();
  });

const lockPlanOf = (id: string): Statement => ({
  name: 'journal-lock-of',
  text: 'select 1 from plan where id = (select plan_id from consequence where id = $1) for no key update',
  values: [id],
});

const markDone = (id: string): Statement => ({
  name: 'journal-done',
  text: 'update consequence set done_at = clock_timestamp() where id = $1 and done_at is null returning id',
  values: [id],
});

const readPlanOf = (id: string): Statement => ({
  name: 'journal-read-of',
  text: `select p.id, p.municipality_id, p.version, p.agenda, p.status = 'closed' as closed, p.units,
           (extract(epoch from clock_timestamp()) * 1000000)::bigint as micros
         from plan p where p.id = (select plan_id from consequence where id = $1)`,
  values: [id],
});

function leaveAgenda(plan: Held, consequenceId: string): Statement {
  const agenda = withoutConsequence(plan.agenda, consequenceId, plan.closed, plan.micros);
  const changed = { municipality: plan.municipality_id, planId: plan.id, version: plan.version, units: plan.units };
  return {
    name: 'journal-leave-agenda',
    text: `with p as (update plan set agenda = $2, agenda_version = $3 where id = $1)
           select pg_notify('samspor_agenda', ''), pg_notify('samspor_changed', $4)`,
    values: [plan.id, JSON.stringify(agenda), agenda.v, JSON.stringify(changed)],
  };
}
