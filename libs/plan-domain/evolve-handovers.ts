import type { EventOf } from './events.js';
import { changeStep, newRound, without } from './evolve-steps.js';
import type { EscalationState, HandoverState, LivePlan } from './state.js';

export function changeHandover(
  plan: LivePlan,
  id: string,
  change: (handover: HandoverState) => HandoverState,
): LivePlan {
  const handover = plan.handovers[id];
  return handover ? { ...plan, handovers: { ...plan.handovers, [id]: change(handover) } } : plan;
}

export function changeEscalation(
  plan: LivePlan,
  id: string,
  change: (entry: EscalationState) => EscalationState,
): LivePlan {
  const escalation = plan.escalations[id];
  return escalation ? { ...plan, escalations: { ...plan.escalations, [id]: change(escalation) } } : plan;
}

/** The answer ends the escalation; what it means for the step is in the events beside it, or bends its climb. */
export function answered(plan: LivePlan, event: EventOf<'EscalationAnswered'>): LivePlan {
  const escalation = plan.escalations[event.escalationId];
  if (!escalation) return plan;
  const { answer } = event;
  if (escalation.subject.kind === 'handover') {
    return answer.kind === 'more-resource'
      ? changeEscalation(plan, escalation.id, (entry) => ({ ...entry, lookAgainOn: answer.lookAgainOn }))
      : { ...plan, escalations: without(plan.escalations, escalation.id) };
  }
  const rest = { ...plan, escalations: without(plan.escalations, escalation.id) };
  if (escalation.subject.kind === 'opening') return rest;
  return changeStep(rest, escalation.subject.stepId, (step) => {
    if (answer.kind === 'more-resource')
      return { ...step, climb: { ...step.climb, resumeOn: answer.lookAgainOn, resumeAfter: step.passed.length } };
    if (answer.kind === 'close') return { ...step, climb: { ...step.climb, ended: true } };
    return answer.kind === 'new-responsible' ? newRound(step, event.round, event) : step;
  });
}

export function offered(plan: LivePlan, event: EventOf<'HandoverOffered'>): LivePlan {
  const handover: HandoverState = {
    id: event.handoverId,
    subject: event.subject,
    from: event.from,
    to: event.to,
    basis: event.basis,
    status: 'offered',
    offeredOn: event.offeredOn,
    answerBy: event.answerBy,
    passed: [],
    ...(event.brief && { brief: event.brief }),
  };
  const next = { ...plan, handovers: { ...plan.handovers, [handover.id]: handover } };
  return event.subject.kind === 'lead' ? meetOffers(next) : next;
}

/** Steps that ask for an offer of the lead have had it. */
function meetOffers(plan: LivePlan): LivePlan {
  const asking = Object.values(plan.steps).filter((step) => step.kind === 'handover' && step.status === 'open');
  return asking.reduce(
    (state, { id }) =>
      changeStep(state, id, (step) => ({
        ...step,
        deadlines: step.deadlines.map((deadline) =>
          deadline.meets === 'offer' ? { ...deadline, met: true } : deadline,
        ),
      })),
    plan,
  );
}

export const endHandover = (plan: LivePlan, id: string): LivePlan => ({
  ...plan,
  handovers: without(plan.handovers, id),
});

export function passLevels(plan: LivePlan, subject: EscalationState['subject'], levels: readonly string[]): LivePlan {
  if (subject.kind === 'opening') return plan;
  return subject.kind === 'step'
    ? changeStep(plan, subject.stepId, (step) => ({ ...step, passed: [...step.passed, ...levels] }))
    : changeHandover(plan, subject.handoverId, (handover) => ({
        ...handover,
        passed: [...handover.passed, ...levels],
      }));
}
