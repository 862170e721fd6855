import { addWorkingDays, ageInMonths, type CivilDate, dateAtAge } from '#calendar';
import type { Refusal } from '#contracts';
import type { CloseAnswer, CommandOf } from '../commands.js';
import type { Context } from '../context.js';
import { type Draft, emit, planOf } from '../draft.js';
import {
  adHocSection,
  clearUpCode,
  keyOfStep,
  sameHolder,
  stepIdOf,
  stepsOf,
  stepTemplateOf,
  today,
} from '../lookups.js';
import { openingsOf } from '../opening-rungs.js';
import { settle } from '../settle.js';
import { openReferrals, runningShares } from '../sharing.js';
import type { CircleEntry, LivePlan, StepState } from '../state.js';
import { clearUpWorkingDays, limitOf } from '../step-dates.js';
import { badDoneOn, badHolder, badOutcome, circleEntry, findStep, isLeader, isRefusal } from './checks.js';
import { waitingCopy } from './copies.js';
import { type Handler, refuse } from './decision.js';
import { recordFactIn } from './facts.js';
import { badLead } from './handovers.js';
import { completed } from './steps.js';

/** Until this birthday a closed plan may be opened again. */
export const reopenUntilMonths = 23 * 12;

export const startPlan: Handler<'StartPlan'> = (draft, command, _actor, context) => {
  if (draft.state.status !== 'none') return refuse('plan-already-started');
  const template = context.templates.find(command.template, command.version);
  if (!template) return refuse('unknown-template', { template: command.template, version: command.version });
  if (template.kind === 'section') return refuse('template-not-startable', { template: template.id });
  const on = today(context);
  const startedOn = command.startOn ?? on;
  const circle = circleOf(command, context);
  const refusal =
    badStart(command, startedOn, context) ??
    badAge(template.admits, startedOn, context) ??
    badHolder(command.lead.unit, command.lead.member, context) ??
    badLead({ kind: 'lead' }, command.lead, context) ??
    (Array.isArray(circle) ? undefined : circle);
  if (refusal || !Array.isArray(circle)) return refusal;
  const { planId, municipality, startUnit, lead } = command;
  emit(draft, { type: 'PlanStarted', planId, municipality, kind: template.kind, startedOn, startUnit, lead, circle });
  const section = { key: template.id, template: template.id, version: template.version, beganOn: startedOn };
  // Facts come before the first section, so that its steps are planned knowing them.
  const badFact = command.facts.map((fact) => recordFactIn(draft, fact)).find((entry) => entry !== undefined);
  if (badFact) return badFact;
  emit(draft, { type: 'SectionAdded', section, calendarVersion: context.calendar.version });
  settle(draft);
  return answerLate(draft, command);
};

function badStart(command: CommandOf<'StartPlan'>, startedOn: CivilDate, context: Context): Refusal | undefined {
  const on = today(context);
  if (context.birthDate > on) return refuse('birth-date-in-future');
  if (startedOn > on || startedOn < context.birthDate)
    return refuse('start-date-invalid', { startOn: startedOn, today: on });
  return badHolder(command.startUnit, undefined, context);
}

function badAge(
  admits: { fromMonths: number; belowMonths: number },
  on: CivilDate,
  context: Context,
): Refusal | undefined {
  const months = ageInMonths(context.birthDate, on, context.leapDayRule);
  const admitted = months >= admits.fromMonths && months < admits.belowMonths;
  return admitted
    ? undefined
    : refuse('age-outside-template', { fromMonths: admits.fromMonths, belowMonths: admits.belowMonths });
}

function circleOf(command: CommandOf<'StartPlan'>, context: Context): CircleEntry[] | Refusal {
  const circle: CircleEntry[] = [];
  for (const binding of command.circle) {
    const entry = circleEntry(binding, command.startUnit, context, circle);
    if (isRefusal(entry)) return entry;
    circle.push(entry);
  }
  return circle;
}

/** The steps whose date had passed when the plan began: each is to be answered in the preview. */
export const lateSteps = (plan: LivePlan): StepState[] =>
  stepsOf(plan).filter(
    (step) => step.status !== 'dormant' && step.deadlines.some(({ late, missedBefore }) => late || missedBefore),
  );

/** Carries out the preview's answers; what nobody answered becomes one step for the lead. */
function answerLate(draft: Draft, command: CommandOf<'StartPlan'>): Refusal | undefined {
  let late = lateSteps(planOf(draft));
  for (const answer of command.late) {
    // Of several occurrences of one step the first answer means the earliest.
    const step = late.find((entry) => keyOfStep(entry) === answer.step);
    if (!step) return refuse('unknown-late-answer', { step: answer.step, late: late.map(keyOfStep) });
    late = late.filter((entry) => entry !== step);
    const refusal = answerLateStep(draft, step, answer);
    if (refusal) return refusal;
    settle(draft);
  }
  if (late.length > 0) emit(draft, clearUp(draft, late));
  return undefined;
}

function answerLateStep(
  draft: Draft,
  step: StepState,
  answer: CommandOf<'StartPlan'>['late'][number],
): Refusal | undefined {
  const on = today(draft.context);
  if (answer.answer === 'done') {
    const doneOn = answer.on ?? on;
    const bad =
      badDoneOn(doneOn, draft.context) ??
      badOutcome(stepTemplateOf(planOf(draft), step, draft.context), answer.outcome);
    if (bad) return bad;
    const outcome = answer.outcome === undefined ? {} : { outcome: answer.outcome };
    emit(draft, { ...completed(draft, step, doneOn, { present: [], ...outcome }), before: true });
    return undefined;
  }
  if (answer.reason === undefined) return refuse('reason-missing', { step: answer.step });
  if (answer.answer === 'not-relevant') {
    emit(draft, { type: 'StepSkipped', stepId: step.id, reason: answer.reason, how: 'not-relevant', on, before: true });
    return undefined;
  }
  if (limitOf(step)?.missedBefore) {
    emit(draft, { type: 'LimitExceeded', stepId: step.id, on, reason: answer.reason, citizenTold: false });
  }
  return undefined;
}

function clearUp(draft: Draft, late: readonly StepState[]) {
  const { context } = draft;
  const on = today(context);
  const plan = planOf(draft);
  const step: StepState = {
    id: stepIdOf(adHocSection, clearUpCode, 1),
    section: adHocSection,
    code: clearUpCode,
    occurrence: 1,
    kind: 'task',
    owner: 'coordinator',
    forYoung: false,
    ladder: 'default',
    status: 'open',
    holder: plan.lead,
    round: 1,
    since: on,
    sinceAt: context.now,
    readyOn: on,
    deadlines: [
      { index: -1, kind: 'target', meets: 'done', due: addWorkingDays(on, clearUpWorkingDays, context.calendar) },
    ],
    passed: [],
    clears: late.map(({ id }) => id),
  };
  return { type: 'StepPlanned' as const, step, calendarVersion: context.calendar.version };
}

export const changeLead: Handler<'ChangeLead'> = (draft, command, _actor, context) => {
  const { lead } = planOf(draft);
  const bad = badHolder(lead.unit, command.member, context);
  if (bad) return bad;
  if (lead.member === command.member) return undefined;
  emit(draft, { type: 'LeadChanged', lead: { unit: lead.unit, member: command.member } });
  return undefined;
};

export const bindRole: Handler<'BindRole'> = (draft, command, _actor, context) => {
  const plan = planOf(draft);
  const entry = circleEntry(command.binding, plan.startUnit, context, plan.circle, plan);
  if (isRefusal(entry)) return entry;
  const known = plan.circle.find(({ role }) => role === entry.role);
  if (known && sameHolder(known, entry) && command.binding.basis === undefined) return undefined;
  emit(draft, { type: 'RoleBound', entry });
  return undefined;
};

export const addReference: Handler<'AddReference'> = (draft, { referenceId, system, number, kle }) => {
  emit(draft, { type: 'ReferenceAdded', referenceId, system, number, ...(kle !== undefined && { kle }) });
  return undefined;
};

/** The young person's own words; about a step they may come after it is done. */
export const addVoice: Handler<'AddVoice'> = (draft, { text, stepId, kind }) => {
  const step = stepId === undefined ? undefined : findStep(planOf(draft), stepId);
  if (step && isRefusal(step) && step.code === 'unknown-step') return step;
  emit(draft, {
    type: 'VoiceAdded',
    text,
    ...(stepId !== undefined && { stepId }),
    ...(kind !== undefined && { kind }),
  });
  return undefined;
};

/** Every open duty set by law has to be answered; that one is not relevant is a leader's to say, here as in a skip. */
export const closePlan: Handler<'ClosePlan'> = (draft, command, actor, context) => {
  const copy = waitingCopy(planOf(draft));
  if (copy) return refuse('copy-waits', { due: copy.due });
  const duties = stepsOf(planOf(draft)).filter(
    (step) => step.status !== 'dormant' && step.status !== 'planned' && limitOf(step),
  );
  const answers = new Map(command.answers.map((answer) => [answer.stepId, answer]));
  const missing = duties.filter(({ id }) => !answers.has(id)).map(({ id }) => id);
  if (missing.length > 0) return refuse('close-needs-answers', { missing });
  const dropped = duties.filter(({ id }) => answers.get(id)?.answer === 'not-relevant').map(({ id }) => id);
  if (dropped.length > 0 && !isLeader(actor)) return refuse('skip-needs-leader', { steps: dropped });
  // A review that nobody makes has to climb; the clocks of a closed plan stand still.
  const unreviewed = openingsOf(planOf(draft)).filter(({ reviewed }) => !reviewed);
  if (unreviewed.length > 0) return refuse('opening-unreviewed', { openings: unreviewed.map(({ id }) => id) });
  for (const answer of command.answers) {
    const refusal = answerDuty(draft, answer, context);
    if (refusal) return refusal;
  }
  for (const { id } of Object.values(planOf(draft).escalations)) {
    emit(draft, { type: 'EscalationClosed', escalationId: id, because: 'plan-closed' });
  }
  for (const { id } of Object.values(planOf(draft).handovers)) {
    emit(draft, { type: 'HandoverWithdrawn', handoverId: id, reason: command.reason });
  }
  endSharing(draft, today(context));
  emit(draft, { type: 'PlanClosed', on: today(context), reason: command.reason });
  return undefined;
};

/** What was shown to others for the plan's sake ends with it. */
function endSharing(draft: Draft, on: CivilDate): void {
  const because = 'plan-closed' as const;
  for (const { id } of runningShares(planOf(draft))) emit(draft, { type: 'ShareEnded', shareId: id, on, because });
  for (const { id } of openReferrals(planOf(draft))) {
    emit(draft, { type: 'ReferralEnded', referralId: id, on, because });
  }
}

function answerDuty(draft: Draft, answer: CloseAnswer, context: Context): Refusal | undefined {
  const step = planOf(draft).steps[answer.stepId];
  if (!step) return refuse('unknown-step', { stepId: answer.stepId });
  const on = today(context);
  if (answer.answer === 'done') {
    const doneOn = answer.on ?? on;
    const bad = badDoneOn(doneOn, context) ?? badOutcome(stepTemplateOf(planOf(draft), step, context), answer.outcome);
    if (bad) return bad;
    const outcome = answer.outcome === undefined ? {} : { outcome: answer.outcome };
    emit(draft, completed(draft, step, doneOn, { present: [], note: answer.reason, ...outcome }));
  } else if (answer.answer === 'not-relevant') {
    emit(draft, { type: 'StepSkipped', stepId: step.id, reason: answer.reason, how: 'not-relevant', on });
  } else if (!limitOf(step)) {
    return refuse('no-limit', { stepId: step.id });
  } else {
    emit(draft, {
      type: 'LimitExceeded',
      stepId: step.id,
      on,
      reason: answer.reason,
      citizenTold: answer.citizenTold ?? false,
    });
  }
  return undefined;
}

/** Until 23 the door stays open. */
export const reopenPlan: Handler<'ReopenPlan'> = (draft, command, _actor, context) => {
  if (planOf(draft).status !== 'closed') return refuse('plan-not-closed');
  const on = today(context);
  if (on >= dateAtAge(context.birthDate, reopenUntilMonths, context.leapDayRule)) return refuse('reopen-too-late');
  emit(draft, { type: 'PlanReopened', on, reason: command.reason });
  return undefined;
};
