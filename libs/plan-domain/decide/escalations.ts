import { workingDaysBetween } from '#calendar';
import type { Refusal } from '#contracts';
import type { EscalationAnswer } from '../commands.js';
import type { Actor, Context } from '../context.js';
import { type Draft, emit, planOf } from '../draft.js';
import { keyOf, today } from '../lookups.js';
import { isAtOrAbove } from '../organisation.js';
import type { EscalationState, LivePlan, StepState } from '../state.js';
import { limitOf } from '../step-dates.js';
import { badHolder, basisOf, isLeader } from './checks.js';
import { moveTarget } from './deadlines.js';
import { type Handler, memberOf, refuse } from './decision.js';
import { badLead, moveSubject, withdrawOffers } from './handovers.js';
import { unitsOf } from './steps.js';

/** "Look again on" lies at most this many working days ahead. */
export const mostLookAgainWorkingDays = 20;

export const acknowledgeEscalation: Handler<'AcknowledgeEscalation'> = (draft, command, actor, context) => {
  const escalation = find(planOf(draft), command.escalationId);
  if ('code' in escalation) return escalation;
  const refusal = notOwner(escalation, actor, context);
  const member = memberOf(actor);
  if (refusal || member === undefined || escalation.acknowledgedBy !== undefined) return refusal;
  emit(draft, { type: 'EscalationAcknowledged', escalationId: escalation.id, member });
  return undefined;
};

export const answerEscalation: Handler<'AnswerEscalation'> = (draft, command, actor, context) => {
  const plan = planOf(draft);
  const escalation = find(plan, command.escalationId);
  if ('code' in escalation) return escalation;
  const member = memberOf(actor);
  const refusal = notOwner(escalation, actor, context);
  if (refusal || member === undefined) return refusal ?? refuse('escalation-not-owner');
  const { subject } = escalation;
  if (subject.kind === 'opening') return refuse('answer-not-possible', { answer: command.answer.kind });
  const step = subject.kind === 'step' ? plan.steps[subject.stepId] : undefined;
  return step
    ? answerStep(draft, escalation, step, command.answer, member)
    : answerHandover(draft, escalation, command.answer, member);
};

/** The id says what it was about: a known subject with no open escalation means that it is closed. */
function find(plan: LivePlan, id: string): EscalationState | Refusal {
  const escalation = plan.escalations[id];
  if (escalation) return escalation;
  const [subject = '', round = '', level = ''] = id.split('~');
  const [section = '', code = ''] = subject.split('.');
  const step = plan.steps[subject];
  const raised = step
    ? step.passed.includes(level) || step.round > Number(round.slice(1))
    : plan.created[keyOf(section, code)];
  return refuse(raised ? 'escalation-closed' : 'unknown-escalation', { escalationId: id });
}

/** The leader who owns it, a leader of the same unit, or one above. */
export function notOwner(escalation: EscalationState, actor: Actor, context: Context): Refusal | undefined {
  if (actor.kind !== 'member') return refuse('escalation-not-owner');
  if (actor.member === escalation.owner.member) return undefined;
  const above = isLeader(actor) && isAtOrAbove(context.organisation, actor.unit, escalation.owner.unit);
  return above ? undefined : refuse('escalation-not-owner', { unit: escalation.owner.unit });
}

function answerStep(
  draft: Draft,
  escalation: EscalationState,
  step: StepState,
  answer: EscalationAnswer,
  member: string,
): Refusal | undefined {
  const refusal = badAnswer(draft, step, answer);
  if (refusal) return refusal;
  const round = answer.kind === 'new-responsible' ? step.round + 1 : step.round;
  if (answer.kind === 'new-deadline') {
    const impossible = moveTarget({ ...draft, events: [] }, step, answer.due, answer.reason);
    if (impossible) return impossible;
  }
  emit(draft, { type: 'EscalationAnswered', escalationId: escalation.id, answer, round, member });
  if (answer.kind === 'new-deadline') return moveTarget(draft, step, answer.due, answer.reason);
  if (answer.kind === 'new-responsible') {
    const holder = { unit: answer.unit, ...(answer.member !== undefined && { member: answer.member }) };
    emit(draft, { type: 'HolderChanged', stepId: step.id, holder, assigned: true, how: 'answer' });
  }
  return undefined;
}

function badAnswer(draft: Draft, step: StepState, answer: EscalationAnswer): Refusal | undefined {
  const { context } = draft;
  if (answer.kind === 'new-responsible') return badNewHolder(draft, answer.unit, answer.member);
  if (answer.kind === 'more-resource') return badLookAgain(answer.lookAgainOn, context);
  if (answer.kind === 'close' && limitOf(step)) return refuse('law-duty-stays', { stepId: step.id });
  return undefined;
}

/** A leader may give a step to any unit that takes part; another unit needs a basis, and so a handover. */
function badNewHolder(draft: Draft, unit: string, member: string | undefined): Refusal | undefined {
  const bad = badHolder(unit, member, draft.context);
  if (bad) return bad;
  return unitsOf(planOf(draft)).includes(unit) ? undefined : refuse('basis-missing', { unit });
}

function badLookAgain(on: EscalationState['answerBy'], context: Context): Refusal | undefined {
  const now = today(context);
  const tooFar = on <= now || workingDaysBetween(now, on, context.calendar) > mostLookAgainWorkingDays;
  return tooFar ? refuse('look-again-too-late', { lookAgainOn: on, today: now }) : undefined;
}

/** About a handover the leaders decide who is responsible, look again, or close with a reason; there is no date to move. */
function answerHandover(
  draft: Draft,
  escalation: EscalationState,
  answer: EscalationAnswer,
  member: string,
): Refusal | undefined {
  const { about } = escalation;
  if (!about || answer.kind === 'new-deadline') return refuse('answer-not-possible', { answer: answer.kind });
  if (answer.kind === 'more-resource') {
    const refusal = badLookAgain(answer.lookAgainOn, draft.context);
    if (refusal) return refusal;
  }
  const plan = planOf(draft);
  if (answer.kind === 'new-responsible') {
    const bad = badHolder(answer.unit, answer.member, draft.context) ?? badLead(about.subject, answer, draft.context);
    if (bad) return bad;
    const basis = basisOf(answer.unit, plan.startUnit, plan.circle);
    if (!basis && answer.unit !== plan.lead.unit) return refuse('basis-missing', { unit: answer.unit });
    emit(draft, { type: 'EscalationAnswered', escalationId: escalation.id, answer, round: 1, member });
    const to = { unit: answer.unit, ...(answer.member !== undefined && { member: answer.member }) };
    withdrawOffers(draft, about.subject);
    moveSubject(draft, about.subject, to, basis ?? { kind: 'starting-unit' });
    return undefined;
  }
  emit(draft, { type: 'EscalationAnswered', escalationId: escalation.id, answer, round: 1, member });
  return undefined;
}
