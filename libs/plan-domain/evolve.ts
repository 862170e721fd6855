import type { EventOf, EventType, PlanEvent } from './events.js';
import { answered, changeEscalation, changeHandover, endHandover, offered, passLevels } from './evolve-handovers.js';
import { addOpening, changeOpening, endOpenings } from './evolve-openings.js';
import { heldOnConsent, sharingEvolvers, withConsentOf, withoutReceipt, withReceipt } from './evolve-sharing.js';
import { changeStep, finish, newRound, onceAgain, reopened, targetMoved, without } from './evolve-steps.js';
import { keyOfStep, later } from './lookups.js';
import type { CircleEntry, CopyState, LivePlan, PlanState } from './state.js';
import { initialState } from './state.js';

type Evolve<T extends EventType> = (plan: LivePlan, event: EventOf<T>) => LivePlan;

/** The state after an event. Knows no rules and never throws: an event about something unknown changes nothing. */
export function evolve(state: PlanState, event: PlanEvent): PlanState {
  if (event.type === 'PlanStarted') return state.status === 'none' ? started(event) : state;
  if (state.status === 'none') return state;
  const next = (evolvers[event.type] as Evolve<typeof event.type>)(state, event as never);
  const lastInstant = later(state.lastInstant, event.at);
  return next.lastInstant === lastInstant ? next : { ...next, lastInstant };
}

/** One function derives the state from the events, and everybody calls it. */
export const fold = (events: readonly PlanEvent[], from: PlanState = initialState): PlanState =>
  events.reduce(evolve, from);

function started(event: EventOf<'PlanStarted'>): PlanState {
  const plan: LivePlan = {
    status: 'running',
    planId: event.planId,
    municipality: event.municipality,
    kind: event.kind,
    startedOn: event.startedOn,
    startUnit: event.startUnit,
    lead: event.lead,
    circle: [],
    sections: [],
    facts: [],
    steps: {},
    finished: {},
    created: {},
    handovers: {},
    escalations: {},
    references: [],
    consents: {},
    shares: {},
    referrals: {},
    guardians: {},
    lastInstant: event.at,
  };
  return event.circle.reduce<LivePlan>((so, entry) => boundBy(so, entry, event), plan);
}

const evolvers: { [T in Exclude<EventType, 'PlanStarted'>]: Evolve<T> } = {
  SectionAdded: (plan, { section }) => ({ ...plan, sections: [...plan.sections, section] }),
  StepPlanned: (plan, { step }) => ({
    ...plan,
    steps: { ...plan.steps, [step.id]: step },
    created: { ...plan.created, [keyOfStep(step)]: Math.max(step.occurrence, plan.created[keyOfStep(step)] ?? 0) },
  }),
  StepTurned: (plan, event) =>
    changeStep(plan, event.stepId, (step) => ({
      ...(event.round === step.round ? step : newRound(step, event.round, event)),
      status: event.to,
      deadlines: event.deadlines,
      ...(event.since && { since: event.since }),
      ...(event.sinceAt && { sinceAt: event.sinceAt }),
      ...(event.readyOn && { readyOn: event.readyOn }),
      ...(event.opensOn && { opensOn: event.opensOn }),
    })),
  DatesRecomputed: (plan, event) =>
    event.changes.reduce(
      (state, change) =>
        changeStep(state, change.stepId, (step) => ({
          ...(change.round === undefined ? step : newRound(step, change.round, event)),
          deadlines: change.deadlines,
          ...(change.opensOn && { opensOn: change.opensOn }),
        })),
      plan,
    ),
  HolderChanged: (plan, event) =>
    changeStep(plan, event.stepId, (step) => ({ ...step, holder: event.holder, assigned: event.assigned })),
  StepCompleted: (plan, event) => finish(withReceipt(plan, event), event.stepId, 'done', event.doneOn, event),
  StepSkipped: (plan, event) => finish(plan, event.stepId, event.how, event.on, event),
  StepReopened: (plan, event) => reopened(withoutReceipt(plan, event), event),
  TargetMoved: (plan, event) => changeStep(plan, event.stepId, (step) => targetMoved(step, event)),
  LimitExceeded: (plan, event) =>
    changeStep(plan, event.stepId, (step) => ({
      ...step,
      deadlines: step.deadlines.map((deadline) =>
        deadline.kind === 'limit' && event.reason !== null
          ? { ...deadline, exceeded: { on: event.on, reason: event.reason, citizenTold: event.citizenTold } }
          : deadline,
      ),
    })),
  StepPaused: (plan, event) =>
    changeStep(plan, event.stepId, (step) => ({ ...step, status: 'paused', pausedOn: event.on })),
  StepResumed: (plan, event) =>
    changeStep(plan, event.stepId, ({ pausedOn: _, ...step }) => ({
      ...newRound(step, event.round, event),
      status: 'open',
      deadlines: event.deadlines,
    })),
  StepScheduled: (plan, { stepId, scheduledFor: at, place, who }) =>
    changeStep(plan, stepId, (step) => ({ ...step, schedule: place ? { at, place, who } : { at, who } })),
  DeadlinePassed: (plan, event) =>
    changeStep(plan, event.stepId, (step) => ({
      ...step,
      deadlines: step.deadlines.map((deadline) =>
        deadline.index === event.index && deadline.kind === event.kind ? { ...deadline, passed: true } : deadline,
      ),
    })),
  RungPassed: (plan, { subject, level }) => passLevels(plan, subject, [level]),
  EscalationRaised: (plan, { escalation, insteadOf }) =>
    passLevels(
      { ...plan, escalations: { ...plan.escalations, [escalation.id]: escalation } },
      escalation.subject,
      insteadOf ? [insteadOf, escalation.level] : [escalation.level],
    ),
  EscalationAcknowledged: (plan, event) =>
    changeEscalation(plan, event.escalationId, (escalation) => ({ ...escalation, acknowledgedBy: event.member })),
  EscalationAnswered: answered,
  EscalationClosed: (plan, { escalationId }) => ({ ...plan, escalations: without(plan.escalations, escalationId) }),
  HandoverOffered: (plan, event) => {
    const founded = withConsentOf(plan, event.to.unit, event.basis, event, `handover~${event.handoverId}`);
    return offered(founded.plan, { ...event, basis: founded.basis });
  },
  HandoverAccepted: (plan, event) =>
    changeHandover(heldOnConsent(plan, event.handoverId), event.handoverId, (handover) => ({
      ...handover,
      status: 'accepted',
      to: event.to,
      acceptedOn: event.on,
      acceptedAt: event.at,
      acceptedBy: event.acceptedBy,
      ...(event.firstMeetingBy && { firstMeetingBy: event.firstMeetingBy }),
    })),
  HandoverDeclined: (plan, { handoverId }) => endHandover(plan, handoverId),
  HandoverWithdrawn: (plan, { handoverId }) => endHandover(plan, handoverId),
  HandoverExpired: (plan, { handoverId }) => endHandover(plan, handoverId),
  HandoverReleased: (plan, { handoverId }) => endHandover(plan, handoverId),
  FirstMeetingHeld: (plan) => plan,
  GlassBroken: (plan, { opening }) => addOpening(plan, opening),
  OpeningEnded: (plan, { openingId }) => changeOpening(plan, openingId, { ended: true }),
  OpeningReviewed: (plan, { openingId }) => changeOpening(plan, openingId, { reviewed: true }),
  CadenceDecided: (plan, { cadence }) => ({ ...plan, cadence }),
  FactRecorded: (plan, { fact }) => ({ ...plan, facts: [...plan.facts, fact] }),
  FactCorrected: (plan, { fact }) => ({
    ...plan,
    facts: plan.facts.map((entry) => (entry.id === fact.id ? fact : entry)),
  }),
  BirthDateCorrected: (plan) => plan,
  LeadChanged: (plan, { lead }) => ({ ...plan, lead }),
  RoleBound: (plan, event) => boundBy(plan, event.entry, event),
  RoleUnbound: (plan, { role }) => ({ ...plan, circle: plan.circle.filter((entry) => entry.role !== role) }),
  ReferenceAdded: (plan, { referenceId, system, number, kle }) => ({
    ...plan,
    references: [
      ...plan.references,
      kle ? { id: referenceId, system, number, kle } : { id: referenceId, system, number },
    ],
  }),
  VoiceAdded: (plan) => plan,
  ...sharingEvolvers,
  CopyAsked: (plan, { copyId: id, on, due }) => withCopy(plan, { id, askedOn: on, due }),
  CopyReleased: (plan, { copyId, on, at, seen, redactions }) => {
    const copy = plan.copies?.[copyId];
    return copy ? withCopy(plan, { ...copy, ready: { on, at, seen, redactions } }) : plan;
  },
  PlanClosed: (plan, { on }) => ({ ...endOpenings(plan), status: 'closed', closedOn: on }),
  PlanReopened: (plan, event) => {
    if (plan.status !== 'closed') return plan;
    const { closedOn: _, ...rest } = plan;
    return { ...rest, status: 'running', steps: onceAgain(plan, event) };
  },
};

const withCopy = (plan: LivePlan, copy: CopyState): LivePlan => ({
  ...plan,
  copies: { ...plan.copies, [copy.id]: copy },
});

/** A binding on consent always names the consent: an older event that only says whose and when makes its record. */
function boundBy(plan: LivePlan, entry: CircleEntry, event: PlanEvent): LivePlan {
  const { role, unit, basis } = entry;
  const founded = withConsentOf(plan, unit, basis, event, `circle~${role}~${unit}`);
  return { ...founded.plan, circle: withEntry(plan.circle, { ...entry, basis: founded.basis }) };
}

const withEntry = (circle: readonly CircleEntry[], entry: CircleEntry): CircleEntry[] => [
  ...circle.filter(({ role }) => role !== entry.role),
  entry,
];
