import type { Refusal } from '#contracts';
import type { CommandOf } from '../commands.js';
import { type Draft, emit, planOf } from '../draft.js';
import { adHocSection, holderOfRole, stepIdOf, stepTemplateOf, today } from '../lookups.js';
import { isMemberOf } from '../organisation.js';
import type { Holder, LivePlan, StepState } from '../state.js';
import { isMissed, limitOf, openDeadlines } from '../step-dates.js';
import {
  badDoneOn,
  badHolder,
  badOutcome,
  completesItself,
  findStep,
  isLeader,
  isRefusal,
  notOpen,
  notTheirs,
  predecessorsLeft,
  validCadence,
} from './checks.js';
import { type Handler, memberOf, refuse } from './decision.js';
import { decideCadence } from './facts.js';

export const addStep: Handler<'AddStep'> = (draft, command, _actor, context) => {
  const plan = planOf(draft);
  const on = today(context);
  if (command.due < on) return refuse('deadline-in-past', { due: command.due, today: on });
  const holder: Holder = command.unit
    ? { unit: command.unit, ...(command.member !== undefined && { member: command.member }) }
    : holderOfRole(plan, command.owner);
  const bad = badHolder(holder.unit, holder.member, context);
  if (bad) return bad;
  if (!unitsOf(plan).includes(holder.unit)) return refuse('basis-missing', { unit: holder.unit });
  const code = String(Object.keys(plan.created).filter((key) => key.startsWith(`${adHocSection}.`)).length + 1);
  const step: StepState = {
    id: stepIdOf(adHocSection, code, 1),
    section: adHocSection,
    code,
    occurrence: 1,
    kind: command.kind,
    owner: command.owner,
    forYoung: command.forYoung,
    ladder: 'default',
    status: 'open',
    holder,
    assigned: command.unit !== undefined,
    round: 1,
    since: on,
    sinceAt: context.now,
    readyOn: on,
    deadlines: [{ index: -1, kind: 'target', meets: 'done', due: command.due }],
    passed: [],
    title: command.title,
  };
  emit(draft, { type: 'StepPlanned', step, calendarVersion: context.calendar.version });
  return undefined;
};

/** Units that take part in a plan: the starting one, the lead's, and those bound with a basis. */
export const unitsOf = (plan: LivePlan): string[] => [
  plan.startUnit,
  plan.lead.unit,
  ...plan.circle.map(({ unit }) => unit),
];

export const assignStep: Handler<'AssignStep'> = (draft, command, actor, context) => {
  const step = findStep(planOf(draft), command.stepId);
  if (isRefusal(step)) return step;
  const foreign = notTheirs(planOf(draft), step, actor, context);
  if (foreign) return foreign;
  if (!isMemberOf(context.organisation, command.member, step.holder.unit)) {
    return refuse('unknown-member', { unit: step.holder.unit });
  }
  if (step.holder.member !== command.member) hold(draft, step, command.member, 'assign');
  return undefined;
};

export const claimStep: Handler<'ClaimStep'> = (draft, command, actor, context) => {
  const step = findStep(planOf(draft), command.stepId);
  if (isRefusal(step)) return step;
  const member = memberOf(actor);
  if (member === undefined || !isMemberOf(context.organisation, member, step.holder.unit)) {
    return refuse('wrong-unit', { stepId: step.id, unit: step.holder.unit });
  }
  if (step.holder.member === member) return undefined;
  if (step.holder.member !== undefined) return refuse('step-already-held', { stepId: step.id, by: step.holder.member });
  hold(draft, step, member, 'claim');
  return undefined;
};

function hold(draft: Draft, step: StepState, member: string, how: 'assign' | 'claim'): void {
  const holder = { unit: step.holder.unit, member };
  emit(draft, { type: 'HolderChanged', stepId: step.id, holder, assigned: true, how });
}

export const completeStep: Handler<'CompleteStep'> = (draft, command, actor, context) => {
  const plan = planOf(draft);
  const step = findStep(plan, command.stepId);
  if (isRefusal(step)) return step;
  const doneOn = command.doneOn ?? today(context);
  const refusal =
    notOpen(plan, step, context) ??
    notTheirs(plan, step, actor, context) ??
    badDoneOn(doneOn, context) ??
    badResult(plan, step, command, draft) ??
    completesItself(step);
  if (refusal) return refusal;
  emit(draft, completed(draft, step, doneOn, command));
  return command.cadence && decideCadence(draft, command.cadence.months, command.cadence.reasons);
};

function badResult(
  plan: LivePlan,
  step: StepState,
  command: CommandOf<'CompleteStep'>,
  draft: Draft,
): Refusal | undefined {
  const template = stepTemplateOf(plan, step, draft.context);
  const { outcome, cadence } = command;
  const bad = badOutcome(template, outcome);
  if (bad) return bad;
  if (template?.decidesCadence && !cadence) return refuse('cadence-missing', { stepId: step.id });
  if (cadence && !validCadence(cadence.months)) return refuse('cadence-invalid', { months: cadence.months });
  return undefined;
}

/** The event of a completion: what was done ahead, and which dates lay before it. */
export function completed(
  draft: Draft,
  step: StepState,
  doneOn: NonNullable<CommandOf<'CompleteStep'>['doneOn']>,
  details: Pick<CommandOf<'CompleteStep'>, 'present' | 'outcome' | 'agreed' | 'note'>,
) {
  const plan = planOf(draft);
  const late = openDeadlines(step).filter((deadline) => isMissed(deadline, doneOn, draft.context.now));
  return {
    type: 'StepCompleted' as const,
    stepId: step.id,
    doneOn,
    present: details.present,
    aheadOf: predecessorsLeft(plan, step, draft.context, 'usual'),
    lateFor: [...new Set(late.map(({ kind }) => kind))],
    ...(details.outcome !== undefined && { outcome: details.outcome }),
    ...(details.agreed !== undefined && { agreed: details.agreed }),
    ...(details.note !== undefined && { note: details.note }),
  };
}

export const skipStep: Handler<'SkipStep'> = (draft, command, actor, context) => {
  const plan = planOf(draft);
  const step = findStep(plan, command.stepId);
  if (isRefusal(step)) return step;
  const foreign = notTheirs(plan, step, actor, context);
  if (foreign) return foreign;
  if (step.copyId !== undefined) return refuse('copy-step-completes-itself', { stepId: step.id });
  if (limitOf(step) && !isLeader(actor)) return refuse('skip-needs-leader', { stepId: step.id });
  emit(draft, {
    type: 'StepSkipped',
    stepId: step.id,
    reason: command.reason,
    how: 'not-relevant',
    on: today(context),
  });
  return undefined;
};

export const scheduleStep: Handler<'ScheduleStep'> = (draft, command, actor, context) => {
  const step = findStep(planOf(draft), command.stepId);
  if (isRefusal(step)) return step;
  const foreign = notTheirs(planOf(draft), step, actor, context);
  if (foreign) return foreign;
  if (command.at <= context.now) return refuse('schedule-in-past', { at: command.at });
  const { stepId, at, place, who } = command;
  emit(draft, { type: 'StepScheduled', stepId, scheduledFor: at, who, ...(place !== undefined && { place }) });
  return undefined;
};
