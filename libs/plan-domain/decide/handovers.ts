import { applyOffset } from '#calendar';
import type { Refusal } from '#contracts';
import type { Actor, Context } from '../context.js';
import { type Draft, emit, planOf } from '../draft.js';
import { raiseHandover, sameSubject } from '../escalate.js';
import { holderOfRole, mainTemplate, sameHolder, stepsOf, today } from '../lookups.js';
import { isAtOrAbove } from '../organisation.js';
import { settle } from '../settle.js';
import type { CircleEntry, HandoverState, HandoverSubject, Holder, LivePlan, StepState } from '../state.js';
import { badDoneOn, badHolder, basisOf, findStep, isLeadHandover, isRefusal } from './checks.js';
import { badConsentBasis } from './consent-basis.js';
import { type Handler, memberOf, refuse } from './decision.js';
import { completed } from './steps.js';

export const offerHandover: Handler<'OfferHandover'> = (draft, command, actor, context) => {
  const plan = planOf(draft);
  const { subject, to } = command;
  const from = holderOfSubject(plan, subject);
  if ('code' in from) return from;
  const refusal =
    badHolder(to.unit, to.member, context) ??
    badReceiver(subject, to.unit, context) ??
    badOffer(plan, subject, from, to) ??
    notSender(from, plan, actor, context) ??
    badConsentBasis(command.basis, to.unit, plan, context);
  if (refusal) return refusal;
  const basis = command.basis ?? basisOf(to.unit, plan.startUnit, plan.circle);
  if (!basis) return refuse('basis-missing', { unit: to.unit });
  const on = today(context);
  emit(draft, {
    type: 'HandoverOffered',
    handoverId: command.handoverId,
    subject,
    from,
    to,
    basis,
    offeredOn: on,
    answerBy: applyOffset(on, mainTemplate(plan, context).handover.answer, context.calendar),
    ...(command.brief !== undefined && { brief: command.brief }),
  });
  return undefined;
};

/** Who is responsible for a subject now, or why it cannot be handed over. */
function holderOfSubject(plan: LivePlan, subject: HandoverSubject): Holder | Refusal {
  if (subject.kind === 'lead') return plan.lead;
  if (subject.kind === 'step') {
    const step = findStep(plan, subject.stepId);
    return isRefusal(step) ? step : step.holder;
  }
  const bound = plan.circle.some(({ role }) => role === subject.role);
  return bound ? holderOfRole(plan, subject.role) : refuse('role-not-bound', { role: subject.role });
}

function badOffer(plan: LivePlan, subject: HandoverSubject, from: Holder, to: Holder): Refusal | undefined {
  const open = Object.values(plan.handovers).find((handover) => sameSubject(handover.subject, subject));
  if (open) return refuse('handover-open-already', { handoverId: open.id });
  const self = sameHolder(from, to) || (from.unit === to.unit && to.member === undefined);
  return self ? refuse('handover-to-self', { unit: to.unit }) : undefined;
}

/** A placement does its own steps; it never leads. */
const badReceiver = ({ kind }: HandoverSubject, unit: string, context: Context): Refusal | undefined =>
  kind === 'lead' && context.organisation.units.get(unit)?.external
    ? refuse('external-cannot-lead', { unit })
    : undefined;

/** The one who is responsible offers, or the coordinator, or a leader above. */
export function notSender(from: Holder, plan: LivePlan, actor: Actor, context: Context): Refusal | undefined {
  const sender =
    actor.kind === 'member' &&
    (actor.unit === plan.lead.unit || isAtOrAbove(context.organisation, actor.unit, from.unit));
  return sender ? undefined : refuse('handover-not-sender', { unit: from.unit });
}

/** Two people accepting at once are decided one after the other: the second is told who and when. */
export const acceptHandover: Handler<'AcceptHandover'> = (draft, command, actor, context) => {
  const handover = offered(planOf(draft), command.handoverId);
  if ('code' in handover) return handover;
  const by = memberOf(actor);
  const refusal = notReceiver(handover, actor, context);
  if (refusal || by === undefined) return refusal ?? refuse('handover-wrong-unit', { unit: handover.to.unit });
  const member = command.member ?? handover.to.member ?? (isMemberOfUnit(actor, handover.to.unit) ? by : undefined);
  const to: Holder = member === undefined ? { unit: handover.to.unit } : { unit: handover.to.unit, member };
  const bad = badHolder(to.unit, to.member, context) ?? badLead(handover.subject, to, context);
  if (bad) return bad;
  const on = today(context);
  const meets = handover.subject.kind !== 'step';
  const { firstMeeting } = mainTemplate(planOf(draft), context).handover;
  emit(draft, {
    type: 'HandoverAccepted',
    handoverId: handover.id,
    acceptedBy: by,
    to,
    on,
    ...(meets && { firstMeetingBy: applyOffset(on, firstMeeting, context.calendar) }),
  });
  settleDispute(draft, handover.subject);
  if (!meets) release(draft, { ...handover, to });
  return undefined;
};

/** The lead is exactly one coordinator at all times, and never outside the municipality. */
export function badLead(subject: HandoverSubject, to: Holder, context: Context): Refusal | undefined {
  if (subject.kind !== 'lead') return undefined;
  return (
    badReceiver(subject, to.unit, context) ??
    (to.member === undefined ? refuse('lead-missing', { unit: to.unit }) : undefined)
  );
}

const isMemberOfUnit = (actor: Actor, unit: string): boolean => actor.kind === 'member' && actor.unit === unit;

function offered(plan: LivePlan, id: string): HandoverState | Refusal {
  const handover = plan.handovers[id];
  if (!handover) return refuse('unknown-handover', { handoverId: id });
  if (handover.status === 'offered') return handover;
  return refuse('handover-not-offered', {
    handoverId: id,
    status: handover.status,
    ...(handover.acceptedBy !== undefined && { acceptedBy: handover.acceptedBy }),
    ...(handover.acceptedAt !== undefined && { acceptedAt: handover.acceptedAt }),
  });
}

/** The receiving unit answers; its leader may answer for a member; the sender never. */
export function notReceiver(handover: HandoverState, actor: Actor, context: Context): Refusal | undefined {
  if (actor.kind !== 'member') return refuse('handover-wrong-unit', { unit: handover.to.unit });
  if (actor.member === handover.from.member)
    return refuse('handover-sender-cannot-accept', { handoverId: handover.id });
  const fromUnit = actor.unit === handover.from.unit && handover.from.unit !== handover.to.unit;
  if (fromUnit) return refuse('handover-sender-cannot-accept', { handoverId: handover.id });
  const receives = isAtOrAbove(context.organisation, actor.unit, handover.to.unit);
  return receives ? undefined : refuse('handover-wrong-unit', { unit: handover.to.unit });
}

export const declineHandover: Handler<'DeclineHandover'> = (draft, command, actor, context) => {
  const handover = offered(planOf(draft), command.handoverId);
  if ('code' in handover) return handover;
  const refusal = notReceiver(handover, actor, context);
  const by = memberOf(actor);
  if (refusal || by === undefined) return refusal;
  emit(draft, { type: 'HandoverDeclined', handoverId: handover.id, declinedBy: by, reason: command.reason });
  raiseHandover(draft, handover, 'cross-sector');
  return undefined;
};

export const withdrawHandover: Handler<'WithdrawHandover'> = (draft, command, actor, context) => {
  const plan = planOf(draft);
  const handover = offered(plan, command.handoverId);
  if ('code' in handover) return handover;
  const refusal = notSender(handover.from, plan, actor, context);
  if (refusal) return refusal;
  const { reason } = command;
  emit(draft, { type: 'HandoverWithdrawn', handoverId: handover.id, ...(reason !== undefined && { reason }) });
  return undefined;
};

/** Until the first meeting has been held the sender is responsible; with it the receiver is (kædeansvar). */
export const recordFirstMeeting: Handler<'RecordFirstMeeting'> = (draft, command, actor, context) => {
  const plan = planOf(draft);
  const handover = plan.handovers[command.handoverId];
  if (!handover) return refuse('unknown-handover', { handoverId: command.handoverId });
  if (handover.status !== 'accepted') return refuse('handover-not-accepted', { handoverId: handover.id });
  const refusal = badDoneOn(command.heldOn, context);
  if (refusal) return refusal;
  if (!isParty(handover, plan, actor, context)) return refuse('handover-not-party', { handoverId: handover.id });
  const { heldOn, agreed } = command;
  emit(draft, { type: 'FirstMeetingHeld', handoverId: handover.id, heldOn, ...(agreed !== undefined && { agreed }) });
  release(draft, handover);
  return undefined;
};

/** Either side, the coordinator's unit, or a leader above one of them. */
export const isParty = ({ from, to }: HandoverState, plan: LivePlan, actor: Actor, context: Context): boolean =>
  [from.unit, to.unit, plan.lead.unit].some(
    (unit) => actor.kind === 'member' && isAtOrAbove(context.organisation, actor.unit, unit),
  );

/** The receiver becomes responsible: deadlines, holds and promises move with the subject. */
function release(draft: Draft, handover: HandoverState): void {
  const { id, subject, from, to } = handover;
  emit(draft, { type: 'HandoverReleased', handoverId: id, subject, from, to });
  moveSubject(draft, subject, to, handover.basis);
  settleDispute(draft, subject);
  if (subject.kind === 'lead') completeLeadHandover(draft, from, to);
}

/** Makes somebody responsible for a step, a role or the lead. */
export function moveSubject(draft: Draft, subject: HandoverSubject, to: Holder, basis: CircleEntry['basis']): void {
  const plan = planOf(draft);
  if (subject.kind === 'step') {
    if (plan.steps[subject.stepId]) {
      emit(draft, { type: 'HolderChanged', stepId: subject.stepId, holder: to, assigned: true, how: 'handover' });
    }
    return;
  }
  const before = subject.kind === 'lead' ? plan.lead : holderOfRole(plan, subject.role);
  if (subject.kind === 'lead') emit(draft, { type: 'LeadChanged', lead: to });
  else emit(draft, { type: 'RoleBound', entry: { role: subject.role, basis, ...to } });
  moveAssigned(draft, subject, before, to);
  settle(draft);
}

/** Steps of the role that were given to a person of the old unit move too; those at other units stay where they are. */
function moveAssigned(draft: Draft, subject: HandoverSubject, before: Holder, to: Holder): void {
  const role = subject.kind === 'role' ? subject.role : 'coordinator';
  for (const step of stepsOf(planOf(draft))) {
    if (!step.assigned || step.owner !== role || step.holder.unit !== before.unit) continue;
    emit(draft, { type: 'HolderChanged', stepId: step.id, holder: to, assigned: false, how: 'handover' });
  }
}

/** Offers of a subject end when the leaders have said who is responsible. */
export function withdrawOffers(draft: Draft, subject: HandoverSubject): void {
  for (const handover of Object.values(planOf(draft).handovers)) {
    if (sameSubject(handover.subject, subject)) emit(draft, { type: 'HandoverWithdrawn', handoverId: handover.id });
  }
}

/** An open dispute about the subject is settled when somebody has taken it. */
export function settleDispute(draft: Draft, subject: HandoverSubject): void {
  for (const escalation of Object.values(planOf(draft).escalations)) {
    if (escalation.about && sameSubject(escalation.about.subject, subject)) {
      emit(draft, { type: 'EscalationClosed', escalationId: escalation.id, because: 'handover-settled' });
    }
  }
}

/** The step "handover of the lead" is done when the lead has gone to another sector. */
function completeLeadHandover(draft: Draft, from: Holder, to: Holder): void {
  const { units } = draft.context.organisation;
  if (units.get(from.unit)?.sector === units.get(to.unit)?.sector) return;
  const waiting = (step: StepState): boolean => isLeadHandover(step) && step.status === 'open';
  for (const step of stepsOf(planOf(draft)).filter(waiting)) {
    emit(draft, completed(draft, step, today(draft.context), { present: [] }));
  }
  settle(draft);
}
