import type { Access, EventView, ReadPurpose } from '#contracts';
import type { EventOf, PlanEvent, StepState } from '#plan-domain';
import type { PrivacyActor } from './actor.js';
import { sentencesOf } from './event-sentence.js';
import { ruleOf } from './event-table.js';
import { finishedOccurrences } from './finished-view.js';
import { accessOfModel, type PlanReadModel } from './read-model.js';
import { type Sight, sightOf } from './sight.js';
import { isOwnStep, seesStep } from './step-view.js';
import { standing } from './story-view.js';

/** Who is told a plan's history: the others see how it stands. */
const readers = ['full', 'dates', 'young', 'steps-only'] as const satisfies readonly Access[];

/** The plan's history as this actor may see it for this purpose, oldest first; what is not theirs is left out. */
export function eventsFor(actor: PrivacyActor, model: PlanReadModel, purpose: ReadPurpose): EventView[] {
  const sight = sightOf(actor, accessOfModel(model), purpose);
  if (!(readers as readonly string[]).includes(sight.access)) return [];
  const sentenceOf = sentencesOf(model, sight);
  const said = new Set(standing(model.events));
  const stepsThen = stepsOfEvents(model);
  const views = model.events.flatMap((event, index) => {
    const view = eventView(event, index + 1, stepsThen[index], model, sight);
    // What was taken back within its minute happened, but its words were not meant.
    const texts = said.has(event) ? view?.texts : {};
    return view ? [{ ...view, texts: texts ?? {}, sentence: sentenceOf(event) }] : [];
  });
  // Gaps between the numbers would say that more has happened.
  return sight.access === 'steps-only' ? views.map((view, place) => ({ ...view, version: place + 1 })) : views;
}

function eventView(
  event: PlanEvent,
  version: number,
  step: StepThen | undefined,
  model: PlanReadModel,
  sight: Sight,
): Omit<EventView, 'sentence'> | undefined {
  const fields = fieldsFor(event, step, sight);
  if (fields === undefined) return undefined;
  const data = Object.fromEntries(
    fields.flatMap((field) => {
      const value = shorten(field, (event as unknown as Record<string, unknown>)[field]);
      return value === undefined ? [] : [[field, value]];
    }),
  );
  return {
    version,
    at: event.at,
    type: event.type,
    by: byOf(event, model),
    data,
    texts: textsFor(event, model, sight),
  };
}

function fieldsFor(event: PlanEvent, then: StepThen | undefined, sight: Sight): readonly string[] | undefined {
  const rule = ruleOf(event.type);
  if (sight.access === 'full') return rule.full;
  if (sight.access === 'dates') return rule.dates;
  if (sight.access === 'young') return then === undefined || seesStep(then.step, sight) ? rule.young : undefined;
  if (then === undefined || !seesStep(then.step, sight)) return undefined;
  // What is shared is how a step stands, not what happened to it; and what happened while others held it is theirs.
  return isOwnStep(then.step, sight) && sight.externalUnits.has(then.heldBy) ? rule.dates : undefined;
}

/** The step that an event is about, as it is now or was when it finished, and the unit that held it at the event. */
interface StepThen {
  readonly step: StepState;
  readonly heldBy: string;
}

/** One for each event; none: it is about no step. The young person's own words are theirs whatever step they are about. */
function stepsOfEvents(model: PlanReadModel): readonly (StepThen | undefined)[] {
  const finished = new Map(finishedOccurrences(model).map(({ step }) => [step.id, step]));
  const holders = new Map<string, string>();
  return model.events.map((event) => {
    if (event.type === 'StepPlanned') holders.set(event.step.id, event.step.holder.unit);
    if (event.type === 'StepReopened') holders.set(event.stepId, event.step.holder.unit);
    if (event.type === 'HolderChanged') holders.set(event.stepId, event.holder.unit);
    const id = idIn(event);
    const step = id === undefined ? undefined : (model.state.steps[id] ?? finished.get(id));
    return step && { step, heldBy: holders.get(step.id) ?? step.holder.unit };
  });
}

function idIn(event: PlanEvent): string | undefined {
  if (event.type === 'VoiceAdded') return undefined;
  if (event.type === 'StepPlanned') return event.step.id;
  return 'stepId' in event ? event.stepId : undefined;
}

function textsFor(event: PlanEvent, model: PlanReadModel, sight: Sight): Record<string, string> {
  const rule = ruleOf(event.type);
  const fields = sight.access === 'full' ? rule.texts : sight.access === 'young' ? rule.youngTexts : undefined;
  const found = (fields ?? []).flatMap((field) => textIn(field, event, model));
  const answer =
    rule.answer && sight.access !== 'young' ? answerText(event as EventOf<'EscalationAnswered'>, model) : [];
  return Object.fromEntries([...found, ...answer]);
}

function textIn(field: string, event: PlanEvent, model: PlanReadModel): [string, string][] {
  const id = (event as unknown as Record<string, unknown>)[field];
  const text = typeof id === 'string' ? model.texts.get(id) : undefined;
  return text === undefined ? [] : [[field, text]];
}

function answerText({ answer }: EventOf<'EscalationAnswered'>, model: PlanReadModel): [string, string][] {
  const text = model.texts.get(answer.reason);
  return text === undefined ? [] : [[answer.kind, text]];
}

/** Whole states inside an event are shown by their id and dates; the plan's page shows the rest. */
function shorten(field: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const record = value as Record<string, unknown>;
  if (field === 'step') return pick(record, ['id', 'section', 'code', 'occurrence', 'kind', 'status']);
  if (field === 'escalation') return pick(record, ['id', 'subject', 'level', 'owner', 'raisedOn', 'answerBy']);
  if (field === 'consent') return { ...pick(record, consentFields), receiver: receiverOf(record.receiver) };
  if (field === 'share') return pick(record, ['id', 'unit', 'purpose', 'startedOn', 'until', 'basis']);
  if (field === 'referral')
    return pick(record, ['id', 'unit', 'member', 'purpose', 'categories', 'startedOn', 'until', 'basis']);
  if (field === 'guardian') return pick(record, ['standing', 'since']);
  if (field === 'cadence') return pick(record, ['months', 'decidedOn']);
  if (field === 'deadlines') return (value as Record<string, unknown>[]).map(deadlineDates);
  if (field === 'changes') return (value as Record<string, unknown>[]).map(changeDates);
  return value;
}

const consentFields = ['id', 'from', 'categories', 'purpose', 'until', 'renews'];

/** The name of a body outside is a text. */
const receiverOf = (receiver: unknown): unknown => pick(receiver as Record<string, unknown>, ['kind', 'unit']);

const deadlineDates = (deadline: Record<string, unknown>): Record<string, unknown> =>
  pick(deadline, ['kind', 'due', 'at']);

function changeDates(change: Record<string, unknown>): Record<string, unknown> {
  return {
    stepId: change.stepId,
    old: (change.old as Record<string, unknown>[]).map(deadlineDates),
    deadlines: (change.deadlines as Record<string, unknown>[]).map(deadlineDates),
  };
}

function pick(record: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.filter((key) => record[key] !== undefined).map((key) => [key, record[key]]));
}

function byOf({ by }: PlanEvent, model: PlanReadModel): EventView['by'] {
  if (by.kind !== 'member') return { kind: by.kind };
  const name = model.members.get(by.member)?.name;
  return name === undefined ? { kind: 'member', unit: by.unit } : { kind: 'member', unit: by.unit, name };
}
