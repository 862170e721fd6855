import type { ComingStepView, DeadlineView, ScheduleView, StepView } from '#contracts';
import { keyOfStep, type StepDeadline, type StepState } from '#plan-domain';
import { copyLimit } from '#plan-templates';
import {
  holderView,
  type PlanReadModel,
  present,
  shownTitleOf,
  templateOf,
  textOf,
  wordlessTitleOf,
} from './read-model.js';
import type { Sight } from './sight.js';

/** Whether this step is one of those that the reader sees. */
export function seesStep(step: StepState, sight: Sight): boolean {
  if (sight.access === 'full' || sight.access === 'dates') return true;
  if (step.status === 'dormant') return false;
  if (sight.access === 'steps-only') return isOwnStep(step, sight) || sight.shared.steps.includes(keyOfStep(step));
  if (sight.access === 'referred') return sight.categories.has('steps');
  return isOfTheYoung(sight) && (step.forYoung || isInvited(step));
}

/** A step that the reader's own external unit holds. */
export const isOwnStep = (step: StepState, sight: Sight): boolean => sight.externalUnits.has(step.holder.unit);

/** The young person, or a guardian of theirs. */
const isOfTheYoung = ({ access }: Sight): boolean => access === 'young' || access === 'guardian';

/** A meeting that has been arranged with the young person is theirs, whatever the template says. */
const isInvited = (step: StepState): boolean => step.schedule?.who.includes('young-person') === true;

export function stepView(step: StepState, model: PlanReadModel, sight: Sight): StepView {
  const template = templateOf(step, model);
  const works = sight.access === 'full' || sight.access === 'steps-only';
  return present({
    id: step.id,
    section: step.section,
    code: step.code,
    occurrence: step.occurrence,
    kind: step.kind,
    title: shownTitleOf(step, model, sight),
    owner: step.owner,
    forYoung: step.forYoung,
    status: step.status,
    holder: holderView(step.holder, model),
    round: step.round,
    opensOn: step.opensOn,
    readyOn: step.readyOn,
    pausedOn: isOfTheYoung(sight) ? undefined : step.pausedOn,
    deadlines: step.deadlines.map((deadline) => deadlineView(deadline, step, model, sight)),
    passed: isOfTheYoung(sight) ? undefined : step.passed,
    schedule: scheduleView(step, model, sight),
    outcomes: works ? template?.outcomes : undefined,
    decidesCadence: works ? template?.decidesCadence : undefined,
    clears: sight.access === 'full' ? step.clears : undefined,
    after: predecessorsView(step, model, sight),
    repeats: repeatView(template, model, sight),
    receives: step.receives,
    asks: step.asks,
    copyId: sight.access === 'full' ? step.copyId : undefined,
    contributors: template && template.contributors.length > 0 ? template.contributors : undefined,
  }) as StepView;
}

/** Others than those who see every step are told of their own predecessors only. */
function predecessorsView(step: StepState, model: PlanReadModel, sight: Sight): StepView['after'] {
  const all = sight.access === 'full' || sight.access === 'dates';
  const shown = model.predecessors(step).filter(({ key }) => all || seesKey(key, model, sight));
  return shown.length > 0 ? shown : undefined;
}

function seesKey(key: string, { state }: PlanReadModel, sight: Sight): boolean {
  const finished = state.finished[key]?.step;
  const open = Object.values(state.steps).find((step) => `${step.section}.${step.code}` === key);
  return [finished, open].some((step) => step !== undefined && seesStep(step, sight));
}

/** A cadence is a decision about the young person, shown where the decision itself is. */
function repeatView(
  template: ReturnType<typeof templateOf>,
  { state }: PlanReadModel,
  sight: Sight,
): StepView['repeats'] {
  const repeats = template?.repeats;
  if (!repeats) return undefined;
  if (repeats.kind === 'count-per-year') return { kind: repeats.kind, perYear: repeats.targets.length };
  const decided = sight.access === 'full' || sight.access === 'dates';
  if (repeats.kind !== 'cadence' || !state.cadence || !decided) return { kind: repeats.kind };
  return { kind: repeats.kind, months: state.cadence.months };
}

/** What is foreseen: dates without words, for whoever sees the step. */
export function comingView(step: StepState, model: PlanReadModel): ComingStepView {
  const { id, section, code, occurrence, kind, owner, forYoung, opensOn } = step;
  return present({
    id,
    section,
    code,
    occurrence,
    kind,
    title: wordlessTitleOf(step, model),
    owner,
    forYoung,
    holder: holderView(step.holder, model),
    opensOn,
    deadlines: step.deadlines.map((deadline) =>
      present({ kind: deadline.kind, due: deadline.due, basis: basisOfDeadline(deadline, step, model) }),
    ),
  }) as ComingStepView;
}

export function basisOfDeadline(
  { index }: StepDeadline,
  step: StepState,
  model: PlanReadModel,
): DeadlineView['basis'] | undefined {
  const basis = step.copyId === undefined ? templateOf(step, model)?.deadlines[index]?.basis : copyLimit;
  return basis && { ref: basis.ref, kind: basis.kind, confidence: basis.confidence };
}

/** The young person sees the day and why it is that day; never that somebody is late. */
function deadlineView(deadline: StepDeadline, step: StepState, model: PlanReadModel, sight: Sight): DeadlineView {
  const shown = {
    kind: deadline.kind,
    meets: deadline.meets,
    due: deadline.due,
    at: deadline.at,
    sentence: model.explain(step, deadline),
  };
  if (isOfTheYoung(sight)) return present(shown) as DeadlineView;
  return present({
    ...shown,
    basis: basisOfDeadline(deadline, step, model),
    passed: deadline.passed,
    moved: deadline.moved,
    late: deadline.late,
    missedBefore: deadline.missedBefore,
    met: deadline.met,
    exceeded: exceededView(deadline, model, sight),
  }) as DeadlineView;
}

function exceededView({ exceeded }: StepDeadline, model: PlanReadModel, sight: Sight): DeadlineView['exceeded'] {
  if (!exceeded) return undefined;
  const reason = sight.access === 'full' ? textOf(exceeded.reason, model) : undefined;
  return present({ on: exceeded.on, citizenTold: exceeded.citizenTold, reason }) as DeadlineView['exceeded'];
}

function scheduleView({ schedule }: StepState, model: PlanReadModel, sight: Sight): ScheduleView | undefined {
  if (!schedule) return undefined;
  if (sight.access === 'dates') return { at: schedule.at, who: [] };
  return present({
    at: schedule.at,
    place: textOf(schedule.place, model),
    who: schedule.who.map((code) => present({ code, name: model.members.get(code)?.name })),
  }) as ScheduleView;
}
