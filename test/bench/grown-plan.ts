import { randomUUID } from 'node:crypto';
import { addDays, type CivilDate, type Instant, instant, toEpochMs } from '#calendar';
import { insertPerson, insertPlanKey, type StoredPlanKey, sealPerson } from '#persistence';
import {
  type Context,
  dayOf,
  earliestDue,
  type LivePlan,
  type PlanEvent,
  type PlanState,
  type React,
  rungKey,
  type StepState,
  simulate,
  stepTemplateOf,
} from '#plan-domain';
import { record } from '../../libs/journal/recording/record.js';
import { startCommand, yearsAgo } from '../support/small-world.js';
import type { Stage } from './stage.js';

const dayMs = 86_400_000;
const years = 3;
/** People get to a step so many days before its date: in time for the first reminder. */
const beforehand = 18;
/** So long nobody has done anything where rungs are to fall. */
const restDays = 12;
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
  /** When it wakes, in epoch milliseconds of real time. */
  readonly wakeAt: number;
  readonly events: number;
}

/**
 * Stores a T1 plan that three years of diligent work have gone into, as it stands now; or as it stood just before its
 * latest rung fell, while nobody had done anything for a while.
 */
export async function growPlan(stage: Stage, stands: 'now' | 'before-a-rung' = 'now'): Promise<GrownPlan> {
  const { world, journal, database, keys } = stage;
  const context = await journal.context(world.municipality);
  if (!context) throw new Error('No municipality');
  const birthDate = yearsAgo(ageNow);
  const today = instant(toEpochMs(context.now));
  const at = instant(toEpochMs(today) - years * 365.25 * dayMs);
  const begun = startCommand(world);
  // The consent is as old as the plan: none is recorded for a day that is still to come.
  const circle = begun.circle.map((entry) =>
    entry.basis?.kind === 'consent' ? { ...entry, basis: { ...entry.basis, on: yearsAgo(years) } } : entry,
  );
  const command = { ...begun, circle };
  const settled = { ...context, birthDate };
  const act = { at, actor: world.actor('coordinator'), command };
  const rested = instant(toEpochMs(today) - (stands === 'now' ? 0 : restDays * dayMs));
  const lived = (until: Instant) =>
    simulate({ acts: [act], until, context: settled, react: diligent(stage, settled, rested) });
  const now = stands === 'now' ? today : justBeforeLastRung(lived(today).events);
  const life = lived(now);
  const { state } = life;
  if (state.status === 'none') throw new Error(`The plan did not start: ${JSON.stringify(life.refused[0]?.answer)}`);
  const personId = randomUUID();
  const person = { name: 'Alma Opfundet', birthDate, protectedAddress: false };
  const moment = { offsetMs: 0, micros: Date.now() * 1000 };
  const whose = { planId: command.planId, municipality: world.municipality, personId, newId: randomUUID };
  const facts = { before: null, after: state, events: life.events, context: { ...settled, now } };
  const recorded = record({ ...whose, ...facts, ...moment });
  const opened = await keys.of(world.municipality);
  await database.transaction([], (tx) =>
    tx.last([
      ...insertPerson(opened, personId, world.municipality, person),
      insertPlanKey(world.municipality, command.planId, opened.newPlanKey(command.planId)),
      recorded.statement,
    ]),
  );
  await keepAside(stage, command.planId);
  return {
    planId: command.planId,
    state,
    open: openSteps(state, { ...settled, now }),
    stateSize: JSON.stringify(state).length,
    agendaSize: JSON.stringify(recorded.agenda).length,
    wakeAt: recorded.agenda.wakeAt ?? Number.POSITIVE_INFINITY,
    events: life.events.length,
  };
}

function justBeforeLastRung(events: readonly PlanEvent[]): Instant {
  const last = events.findLast((event) => rungKey(event) !== null);
  if (!last) throw new Error('No rung has fallen');
  return instant(toEpochMs(last.at) - 1);
}

const outcomeOf = (plan: LivePlan, step: StepState, context: Context): string | undefined =>
  stepTemplateOf(plan, step, context)?.outcomes[0]?.code;

/** Does what the coordinator has to do shortly before it is due. */
function diligent({ world }: Stage, context: Omit<Context, 'now'>, rested: Instant): React {
  return (state: PlanState, at: Instant) => {
    if (state.status !== 'running' || at > rested) return [];
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

const columnsOf = async ({ database }: Pick<Stage, 'database'>, table: string): Promise<string[]> => {
  const text = `select column_name as name from information_schema.columns where table_name = $1 order by ordinal_position`;
  return (await database.query<{ name: string }>({ text, values: [table] })).map(({ name }) => name);
};

/** Tables of a plan that its copies have rows in, with the column that names the plan. */
const copied = { plan: 'id', work_item: 'plan_id' } as const;

/** Copies are made of the rows as they were grown: the plan itself may live on. */
async function keepAside({ owner }: Stage, planId: string): Promise<void> {
  for (const [table, key] of Object.entries(copied))
    await owner.query({ text: `create table grown_${table} as select * from ${table} where ${key} = '${planId}'` });
}

/** When copies wake, in epoch milliseconds of real time: then they are to be told to the engine. */
export interface Waking {
  readonly wakeAt: number;
}

const waking = ({ wakeAt }: Waking): Readonly<Record<string, string>> => ({
  agenda: `x.agenda || jsonb_build_object('planId', c.plan, 'wakeAt', ${wakeAt}, 'closed', false)`,
  wake_at: `to_timestamp(${wakeAt} / 1000.0)`,
  engine_version: '0',
});

/**
 * Copies of a plan, each of a person of their own; known to the engine as it seems, unless they are to wake. Answers
 * with their ids.
 */
export async function copies(
  { owner, ...stage }: Stage,
  planId: string,
  count: number,
  wake?: Waking,
): Promise<readonly string[]> {
  const instead: Readonly<Record<string, string>> = {
    id: 'c.plan',
    plan_id: 'c.plan',
    person_id: 'c.person',
    status: `'running'`,
    state: `(x.state::jsonb || jsonb_build_object('planId', c.plan))::json`,
    agenda: `x.agenda || jsonb_build_object('planId', c.plan)`,
    engine_version: 'x.agenda_version',
    ...(wake && waking(wake)),
  };
  const ids = Array.from({ length: count }, () => ({ plan: randomUUID(), person: randomUUID() }));
  const values = [JSON.stringify(ids), planId];
  const from = 'from jsonb_to_recordset($1) c(plan uuid, person uuid)';
  await copyPersons({ owner, ...stage }, planId, ids);
  for (const [table, key] of Object.entries(copied)) {
    const columns = await columnsOf(stage, table);
    const picked = columns.map((name) => instead[name] ?? `x.${name}`).join(', ');
    await owner.query({
      text: `insert into ${table} (${columns.join(', ')}) select ${picked} ${from}, grown_${table} x where x.${key} = $2`,
      values,
    });
  }
  return ids.map(({ plan }) => plan);
}

/** Each copy has a person and a key of its own: what is sealed for one is of no use to another. */
async function copyPersons(
  { owner, keys, world }: Stage,
  planId: string,
  ids: readonly { readonly plan: string; readonly person: string }[],
): Promise<void> {
  const opened = await keys.of(world.municipality);
  const people = ids.map(({ plan, person }) => {
    const { cipher, keyId } = sealPerson(opened, person, {
      name: 'Alma Opfundet',
      phone: null,
      mail: null,
      address: null,
    });
    return { plan, person, sealed: cipher.toString('hex'), by: keyId, ...hexKey(opened.newPlanKey(plan)) };
  });
  const from = `from jsonb_to_recordset($1) c(plan uuid, person uuid, sealed text, by text, key text, wrapped text)`;
  const values = [JSON.stringify(people)];
  await owner.query({
    text: `insert into person (id, municipality_id, sealed, sealed_key, birth_date)
      select c.person, p.municipality_id, decode(c.sealed, 'hex'), c.by, p.birth_date
      ${from}, person p join grown_plan x on x.person_id = p.id where x.id = $2`,
    values: [...values, planId],
  });
  await owner.query({
    text: `insert into plan_key (plan_id, key_id, municipality_id, municipality_key, wrapped)
      select c.plan, c.key, $2, c.by, decode(c.wrapped, 'hex') ${from}`,
    values: [...values, world.municipality],
  });
}

const hexKey = ({ keyId, wrapped }: StoredPlanKey) => ({ key: keyId, wrapped: wrapped?.toString('hex') });
