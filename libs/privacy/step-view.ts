import type { DeadlineView, FinishedStepView, ScheduleView, StepView } from '#contracts';
import type { Finished, StepDeadline, StepState } from '#plan-domain';
import { holderView, type PlanReadModel, present, templateOf, textOf, titleOf } from './read-model.js';
import type { Sight } from './sight.js';

/** Whether this step is one of those that the reader sees. */
export function seesStep(step: StepState, sight: Sight): boolean {
  if (sight.access === 'full' || sight.access === 'dates') return true;
  if (step.status === 'dormant') return false;
  if (sight.access === 'steps-only') return sight.externalUnits.has(step.holder.unit);
  return sight.access === 'young' && (step.forYoung || isInvited(step));
}

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
    // The title of an ad-hoc step is free text: leaders above see its dates, not its words.
    title: sight.access === 'dates' ? template?.title : titleOf(step, model),
    owner: step.owner,
    forYoung: step.forYoung,
    status: step.status,
    holder: holderView(step.holder, model),
    round: step.round,
    opensOn: step.opensOn,
    readyOn: step.readyOn,
    pausedOn: sight.access === 'young' ? undefined : step.pausedOn,
    deadlines: step.deadlines.map((deadline) => deadlineView(deadline, step, model, sight)),
    passed: sight.access === 'young' ? undefined : step.passed,
    schedule: scheduleView(step, model, sight),
    outcomes: works ? template?.outcomes : undefined,
    decidesCadence: works ? template?.decidesCadence : undefined,
    clears: sight.access === 'full' ? step.clears : undefined,
  }) as StepView;
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
  if (sight.access === 'young') return present(shown) as DeadlineView;
  const basis = templateOf(step, model)?.deadlines[deadline.index]?.basis;
  return present({
    ...shown,
    basis: basis && { ref: basis.ref, kind: basis.kind, confidence: basis.confidence },
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

/** Finished steps: an outcome says what was decided about somebody, so that leaders above see the day only. */
export function finishedView(finished: Finished, model: PlanReadModel, sight: Sight): FinishedStepView {
  const { step } = finished;
  return present({
    stepId: finished.stepId,
    section: step.section,
    code: step.code,
    occurrence: finished.occurrence,
    kind: step.kind,
    title: sight.access === 'dates' ? templateOf(step, model)?.title : titleOf(step, model),
    how: finished.how,
    doneOn: finished.doneOn,
    outcome: sight.access === 'full' || sight.access === 'steps-only' ? finished.outcome : undefined,
    holder: holderView(step.holder, model),
  }) as FinishedStepView;
}
