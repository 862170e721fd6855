import { dateAtAge } from '#calendar';
import type { Refusal, RefusalCode } from '#contracts';
import type { Actor, Context } from './context.js';
import { notOwner } from './decide/escalations.js';
import { isParty, notReceiver, notSender } from './decide/handovers.js';
import { reopenUntilMonths } from './decide/plan.js';
import { sameSubject } from './escalate.js';
import { stepTemplateOf, today } from './lookups.js';
import { isAdult } from './sharing.js';
import type { EscalationState, HandoverState, LivePlan } from './state.js';
import { limitOf } from './step-dates.js';
import { unmovable } from './unmovable.js';

export const planActions = [
  'add-step',
  'offer-lead',
  'change-lead',
  'bind-role',
  'ask-consent',
  'record-consent',
  'share-parts',
  'open-referral',
  'admit-guardian',
  'decide-cadence',
  'record-fact',
  'correct',
  'add-reference',
  'add-voice',
  'close',
  'reopen',
] as const;
export type PlanActionName = (typeof planActions)[number];

export const handoverActions = ['accept', 'decline', 'withdraw', 'first-meeting'] as const;
export type HandoverActionName = (typeof handoverActions)[number];

export const escalationActions = ['acknowledge', 'new-responsible', 'new-deadline', 'more-resource', 'close'] as const;
export type EscalationActionName = (typeof escalationActions)[number];

/** About who is shown what, on whose word. */
const sharing: readonly PlanActionName[] = [
  'ask-consent',
  'record-consent',
  'share-parts',
  'open-referral',
  'admit-guardian',
];
const isSharing = (action: PlanActionName): boolean => sharing.includes(action);

const code = (value: RefusalCode): Refusal => ({ code: value });

/** Why this cannot be done to the plan as it stands; undefined: it can. Rights are not asked here. */
export function planRefusal(
  action: PlanActionName,
  plan: LivePlan,
  actor: Actor,
  context: Context,
): RefusalCode | undefined {
  if (action === 'reopen') {
    if (plan.status !== 'closed') return 'plan-not-closed';
    const last = dateAtAge(context.birthDate, reopenUntilMonths, context.leapDayRule);
    return today(context) < last ? undefined : 'reopen-too-late';
  }
  if (plan.status === 'closed') return 'plan-closed';
  if (isSharing(action)) {
    if (plan.kind === 'concern') return 'concern-stays';
    return action === 'admit-guardian' && isAdult(context, today(context)) ? 'guardian-of-adult' : undefined;
  }
  if (action === 'offer-lead') {
    const open = Object.values(plan.handovers).some(({ subject }) => sameSubject(subject, { kind: 'lead' }));
    return open ? 'handover-open-already' : notSender(plan.lead, plan, actor, context)?.code;
  }
  if (action === 'decide-cadence') {
    const followed = Object.values(plan.finished).some(
      ({ step }) => stepTemplateOf(plan, step, context)?.decidesCadence,
    );
    return plan.cadence || followed ? undefined : 'cadence-too-early';
  }
  return undefined;
}

/** The same for a handover that is open or accepted. */
export function handoverRefusal(
  action: HandoverActionName,
  handover: HandoverState,
  plan: LivePlan,
  actor: Actor,
  context: Context,
): RefusalCode | undefined {
  if (plan.status === 'closed') return 'plan-closed';
  if (action === 'first-meeting') {
    if (handover.status !== 'accepted') return 'handover-not-accepted';
    return isParty(handover, plan, actor, context) ? undefined : 'handover-not-party';
  }
  if (handover.status !== 'offered') return 'handover-not-offered';
  if (action === 'withdraw') return notSender(handover.from, plan, actor, context)?.code;
  return notReceiver(handover, actor, context)?.code;
}

/** The same for an open escalation: each answer by itself. */
export function escalationRefusal(
  action: EscalationActionName,
  escalation: EscalationState,
  plan: LivePlan,
  actor: Actor,
  context: Context,
): RefusalCode | undefined {
  if (plan.status === 'closed') return 'plan-closed';
  const foreign = notOwner(escalation, actor, context);
  if (foreign) return foreign.code;
  const { subject } = escalation;
  const step = subject.kind === 'step' ? plan.steps[subject.stepId] : undefined;
  const refusal = (): Refusal | undefined => {
    if (subject.kind === 'opening') return action === 'acknowledge' ? undefined : code('answer-not-possible');
    if (action === 'new-deadline') return step ? unmovable(step, context) : code('answer-not-possible');
    if (action === 'close' && step && limitOf(step)) return code('law-duty-stays');
    return undefined;
  };
  return refusal()?.code;
}
