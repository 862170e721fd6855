import { addDays, daysBetween } from '#calendar';
import type { Refusal } from '#contracts';
import { type Draft, emit, planOf } from '../draft.js';
import { today } from '../lookups.js';
import type { StepState } from '../state.js';
import { isMissed, limitOf } from '../step-dates.js';
import { findStep, isRefusal, notOpen, notTheirs } from './checks.js';
import { type Handler, refuse } from './decision.js';

export const setDeadline: Handler<'SetDeadline'> = (draft, command, actor, context) => {
  const step = findStep(planOf(draft), command.stepId);
  if (isRefusal(step)) return step;
  return notTheirs(planOf(draft), step, actor, context) ?? moveTarget(draft, step, command.due, command.reason);
};

/** Targets may be moved with a reason, never past a limit; a limit is never moved. */
export function moveTarget(
  draft: Draft,
  step: StepState,
  due: StepState['deadlines'][number]['due'],
  reason: string,
): Refusal | undefined {
  const targets = step.deadlines.filter(({ kind }) => kind === 'target');
  const limit = limitOf(step);
  const on = today(draft.context);
  if (targets.length === 0 && limit) return refuse('limit-cannot-move', { stepId: step.id, limit: limit.due });
  if (due < on) return refuse('deadline-in-past', { due, today: on });
  if (limit && due > limit.due) return refuse('target-after-limit', { due, limit: limit.due });
  const from = targets.find(({ meets }) => meets === 'done')?.due ?? null;
  emit(draft, { type: 'TargetMoved', stepId: step.id, from, to: due, reason, round: step.round + 1 });
  return undefined;
}

export const recordExceeded: Handler<'RecordExceeded'> = (draft, command, actor, context) => {
  const step = findStep(planOf(draft), command.stepId);
  if (isRefusal(step)) return step;
  const foreign = notTheirs(planOf(draft), step, actor, context);
  if (foreign) return foreign;
  const limit = limitOf(step);
  if (!limit) return refuse('no-limit', { stepId: step.id });
  if (!isMissed(limit, today(context), context.now))
    return refuse('limit-not-passed', { stepId: step.id, limit: limit.due });
  const { reason, citizenTold } = command;
  emit(draft, { type: 'LimitExceeded', stepId: step.id, on: today(context), reason, citizenTold });
  return undefined;
};

export const pauseStep: Handler<'PauseStep'> = (draft, command, actor, context) => {
  const plan = planOf(draft);
  const step = findStep(plan, command.stepId);
  if (isRefusal(step)) return step;
  const refusal = notOpen(plan, step, context) ?? notTheirs(plan, step, actor, context);
  if (refusal) return refusal;
  emit(draft, { type: 'StepPaused', stepId: step.id, on: today(context), reason: command.reason });
  return undefined;
};

/** The targets move by the days that the step stood still; the limits stay where the law has them. */
export const resumeStep: Handler<'ResumeStep'> = (draft, command, actor, context) => {
  const step = findStep(planOf(draft), command.stepId);
  if (isRefusal(step)) return step;
  if (step.status !== 'paused' || !step.pausedOn)
    return refuse('step-not-paused', { stepId: step.id, status: step.status });
  const foreign = notTheirs(planOf(draft), step, actor, context);
  if (foreign) return foreign;
  const on = today(context);
  const days = daysBetween(step.pausedOn, on);
  const deadlines = step.deadlines.map((deadline) => {
    if (deadline.kind === 'limit' || deadline.met || days === 0) return deadline;
    const { passed: _, ...rest } = deadline;
    return { ...rest, due: addDays(deadline.due, days), moved: true };
  });
  emit(draft, { type: 'StepResumed', stepId: step.id, on, deadlines, round: step.round + 1 });
  return undefined;
};
