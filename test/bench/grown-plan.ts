import { randomUUID } from 'node:crypto';
import { addDays, type CivilDate, type Instant, instant, toEpochMs } from '#calendar';
import { insertPerson } from '#persistence';
import {
  type Context,
  dayOf,
  earliestDue,
  type LivePlan,
  type PlanState,
  type React,
  type StepState,
  simulate,
  stepTemplateOf,
} from '#plan-domain';
import { record } from '../../libs/journal/recording/record.js';
import { startCommand, yearsAgo } from '../support/small-world.js';
import type { Stage } from './stage.js';

const years = 3;
/** People get to a step so many days before its date: in time for the first reminder. */
const beforehand = 18;
/** The youngest age at which T1 begins, and three years. */
const ageNow = 18;

export interface GrownPlan {
  readonly planId: string;
  readonly state: LivePlan;
  /** Steps that the coordinator may complete now, with an outcome where one is asked for. */
  readonly open: readonly { readonly stepId: string; readonly outcome?: string }[];
  /** Characters of JSON. */
  readonly stateSize: number;
  readonly agendaSize: number;
  readonly events: number;
}

/** Stores a T1 plan that three years of diligent work have gone into. */
export async function growPlan(stage: Stage): Promise<GrownPlan> {
  const { world, journal, database, keys } = stage;
  const context = await journal.context(world.municipality);
  if (!context) throw new Error('No municipality');
  const birthDate = yearsAgo(ageNow);
  const now = instant(toEpochMs(context.now));
  const at = instant(toEpochMs(now) - years * 365.25 * 86_400_000);
  const command = startCommand(world);
  const settled = { ...context, birthDate };
  const act = { at, actor: world.actor('coordinator'), command };
  const life = simulate({ acts: [act], until: now, context: settled, react: diligent(stage, settled) });
  const { state } = life;
  if (state.status === 'none') throw new Error(`The plan did not start: ${JSON.stringify(life.refused[0]?.answer)}`);
  const personId = randomUUID();
  const person = { name: 'Alma Opfundet', birthDate, protectedAddress: false };
  const moment = { offsetMs: 0, micros: Date.now() * 1000 };
  const whose = { planId: command.planId, municipality: world.municipality, personId, newId: randomUUID };
  const facts = { before: null, after: state, events: life.events, context: { ...settled, now } };
  const recorded = record({ ...whose, ...facts, ...moment });
  await database.transaction([], (tx) =>
    tx.last([insertPerson(keys, personId, world.municipality, person), recorded.statement]),
  );
  return {
    planId: command.planId,
    state,
    open: openSteps(state, { ...settled, now }),
    stateSize: JSON.stringify(state).length,
    agendaSize: JSON.stringify(recorded.agenda).length,
    events: life.events.length,
  };
}

const outcomeOf = (plan: LivePlan, step: StepState, context: Context): string | undefined =>
  stepTemplateOf(plan, step, context)?.outcomes[0]?.code;

/** Does what the coordinator has to do shortly before it is due. */
function diligent({ world }: Stage, context: Omit<Context, 'now'>): React {
  return (state: PlanState, at: Instant) => {
    if (state.status !== 'running') return [];
    const soon: CivilDate = addDays(dayOf(at), beforehand);
    const due = Object.values(state.steps).filter(
      (step) => step.status === 'open' && step.kind !== 'handover' && (earliestDue(step)?.due ?? '9999') <= soon,
    );
    return due.map((step) => {
      const outcome = outcomeOf(state, step, { ...context, now: at });
      const template = stepTemplateOf(state, step, { ...context, now: at });
      const cadence = template?.decidesCadence ? { cadence: { months: 6, reasons: randomUUID() } } : {};
      const said = { ...(outcome && { outcome }), ...cadence };
      return {
        actor: world.actor('coordinator'),
        command: { type: 'CompleteStep', stepId: step.id, present: [], ...said },
      };
    });
  };
}

function openSteps(state: LivePlan, context: Context): GrownPlan['open'] {
  return Object.values(state.steps)
    .filter((step) => step.status === 'open' && step.kind !== 'handover')
    .filter((step) => !stepTemplateOf(state, step, context)?.decidesCadence)
    .map((step) => {
      const outcome = outcomeOf(state, step, context);
      return { stepId: step.id, ...(outcome && { outcome }) };
    });
}

const columnsOf = async ({ database }: Stage, table: string): Promise<string[]> => {
  const text = `select column_name as name from information_schema.columns where table_name = $1 order by ordinal_position`;
  return (await database.query<{ name: string }>({ text, values: [table] })).map(({ name }) => name);
};

/** Copies of a plan, each of a person of their own, known to the engine as it seems. Answers with their ids. */
export async function copies(stage: Stage, planId: string, count: number): Promise<readonly string[]> {
  const { owner } = stage;
  const instead: Readonly<Record<string, string>> = {
    id: 'c.plan',
    plan_id: 'c.plan',
    person_id: 'c.person',
    state: `x.state || jsonb_build_object('planId', c.plan)`,
    agenda: `x.agenda || jsonb_build_object('planId', c.plan)`,
    engine_version: 'x.agenda_version',
  };
  const ids = Array.from({ length: count }, () => ({ plan: randomUUID(), person: randomUUID() }));
  const values = [JSON.stringify(ids), planId];
  const from = 'from jsonb_to_recordset($1) c(plan uuid, person uuid)';
  await owner.query({
    text: `insert into person (id, municipality_id, name, birth_date) select c.person, p.municipality_id, p.name, p.birth_date
      ${from}, person p join plan x on x.person_id = p.id where x.id = $2`,
    values,
  });
  for (const [table, key] of [
    ['plan', 'id'],
    ['work_item', 'plan_id'],
  ] as const) {
    const columns = await columnsOf(stage, table);
    const picked = columns.map((name) => instead[name] ?? `x.${name}`).join(', ');
    await owner.query({
      text: `insert into ${table} (${columns.join(', ')}) select ${picked} ${from}, ${table} x where x.${key} = $2`,
      values,
    });
  }
  return ids.map(({ plan }) => plan);
}
