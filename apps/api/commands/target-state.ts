import type { LivePlan, PlanState } from '#plan-domain';
import type { Target } from '#privacy';

type Shown = Readonly<Record<string, unknown>>;

const stepIn = (state: LivePlan, stepId: string): Shown => {
  const step = state.steps[stepId];
  if (step) return { kind: 'step', id: stepId, status: step.status, holder: step.holder, round: step.round };
  const finished = Object.values(state.finished).find((one) => one.stepId === stepId);
  if (!finished) return { kind: 'step', id: stepId, status: 'absent' };
  const { how, doneOn, recordedAt, recordedBy } = finished;
  return { kind: 'step', id: stepId, status: how, doneOn, recordedAt, ...(recordedBy ? { recordedBy } : {}) };
};

const handoverIn = (state: LivePlan, id: string): Shown => {
  const handover = state.handovers[id];
  if (!handover) return { kind: 'handover', id, status: 'ended' };
  const { status, from, to, acceptedBy, acceptedAt } = handover;
  return {
    kind: 'handover',
    id,
    status,
    from,
    to,
    ...(acceptedBy ? { acceptedBy } : {}),
    ...(acceptedAt ? { acceptedAt } : {}),
  };
};

const escalationIn = (state: LivePlan, id: string): Shown => {
  const escalation = state.escalations[id];
  if (!escalation) return { kind: 'escalation', id, status: 'closed' };
  return { kind: 'escalation', id, status: 'open', owner: escalation.owner, answerBy: escalation.answerBy };
};

/** What a refused command was about, as it stands: codes, ids and dates, so that the second of two learns what the first did. */
export function targetState(state: PlanState, { stepId, handoverId, escalationId }: Target): Shown | undefined {
  if (state.status === 'none') return undefined;
  if (stepId !== undefined) return stepIn(state, stepId);
  if (handoverId !== undefined) return handoverIn(state, handoverId);
  if (escalationId !== undefined) return escalationIn(state, escalationId);
  return { kind: 'plan', id: state.planId, status: state.status };
}
