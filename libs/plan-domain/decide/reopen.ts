import type { Context } from '../context.js';
import { type Draft, emit, planOf, startDraft } from '../draft.js';
import { dayOf, keyOf, keyOfStep, sectionOf, stepTemplateOf, today } from '../lookups.js';
import { predecessorsOf } from '../predecessors.js';
import type { Finished, LivePlan, StepState } from '../state.js';
import { turned } from '../turn.js';
import { undoUntil } from '../undo.js';
import { findStep, isRefusal, notTheirs } from './checks.js';
import { type Handler, memberOf, refuse } from './decision.js';

/** Within its minute it is taken back, as if it had never been finished; later a reason begins a new round. */
export const reopenStep: Handler<'ReopenStep'> = (draft, command, actor, context) => {
  const plan = planOf(draft);
  if (plan.steps[command.stepId]) return refuse('step-not-done', { stepId: command.stepId });
  const finished = Object.values(plan.finished).find((entry) => entry.stepId === command.stepId);
  if (!finished) {
    const unknown = findStep(plan, command.stepId);
    return isRefusal(unknown) ? unknown : refuse('unknown-step', { stepId: command.stepId });
  }
  const foreign = notTheirs(plan, finished.step, actor, context);
  if (foreign) return foreign;
  if (finished.step.copyId !== undefined) return refuse('copy-ready-already', { copyId: finished.step.copyId });
  const undo = undoUntil(finished, memberOf(actor), context.now) !== undefined;
  if (!undo && command.reason === undefined) return refuse('reason-missing', { stepId: command.stepId });
  if (undo) {
    takeBack(draft, finished);
    for (const other of endedWith(plan, finished)) takeBack(draft, other);
    return undefined;
  }
  const { climb: _, ...step } = finished.step;
  emit(draft, {
    ...reopening(plan, finished),
    step: { ...step, status: 'open', round: step.round + 1, passed: [], since: today(context), sinceAt: context.now },
    undo: false,
    ...(command.reason !== undefined && { reason: command.reason }),
  });
  return undefined;
};

const reopening = (plan: LivePlan, finished: Finished) => ({
  type: 'StepReopened' as const,
  stepId: finished.stepId,
  removes: cameFrom(plan, finished),
  ...(finished.previous && { previous: finished.previous }),
});

/** As if it had never been finished: the step in its round, and what ended or changed with it, are as they were. */
function takeBack(draft: Draft, finished: Finished): void {
  const plan = planOf(draft);
  const { cadence, ...open } = finished.stood ?? {};
  const decides = stepTemplateOf(plan, finished.step, draft.context)?.decidesCadence;
  const restores = { ...open, ...(decides && finished.how === 'done' && { cadence: cadence ?? null }) };
  const event = { ...reopening(plan, finished), step: finished.step, undo: true, restores };
  const trial = startDraft(plan, draft.by, draft.context);
  emit(trial, event);
  emit(draft, { ...event, restores: { ...restores, waiting: waitingAgain(planOf(trial), finished, draft.context) } });
}

/** Untouched steps that its being finished opened or made ready, as they stand once it is open again. */
function waitingAgain(plan: LivePlan, { step, recordedAt }: Finished, context: Context): StepState[] {
  const key = keyOfStep(step);
  return Object.values(plan.steps)
    .filter((one) => isUntouched(one) && one.readyOn === dayOf(recordedAt))
    .filter((one) => predecessorsOf(one, plan, context).some((before) => before.key === key))
    .flatMap(({ readyOn: _, ...one }) => {
      const { since: __, sinceAt, ...never } = one;
      const before: StepState = sinceAt === recordedAt ? { ...never, status: 'waiting' } : one;
      const [template, section] = [stepTemplateOf(plan, one, context), sectionOf(plan, one.section)];
      return template && section ? [turned(before, template, { plan, context, section })] : [];
    });
}

/** The clear-up step that ended by itself, because this was the last that it asked about. */
const endedWith = (plan: LivePlan, { stepId, recordedAt }: Finished): Finished[] =>
  Object.values(plan.finished).filter(
    (other) => other.step.clears?.includes(stepId) && other.recordedAt === recordedAt && other.how === 'done',
  );

/** Untouched occurrences that exist only because this one was finished: the next in turn, and those that repeat with it. */
function cameFrom(plan: LivePlan, finished: Finished): string[] {
  const key = keyOfStep(finished.step);
  return Object.values(plan.steps)
    .filter(isUntouched)
    .filter(
      (step) =>
        (step.trigger?.kind === 'step' && step.trigger.id === finished.stepId) ||
        (!step.trigger && keyOf(step.section, step.code) === key && step.occurrence === finished.occurrence + 1),
    )
    .map(({ id }) => id);
}

/** Nobody has done anything with it and nothing has happened to it, so that it can come again as if it were new. */
const isUntouched = (step: StepState): boolean =>
  !step.assigned &&
  step.round === 1 &&
  step.passed.length === 0 &&
  step.schedule === undefined &&
  step.status !== 'paused' &&
  step.deadlines.every(({ passed, exceeded, missedBefore }) => !exceeded && (!passed || missedBefore));
