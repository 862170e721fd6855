import type { EventOf, EventType, PlanEvent } from './events.js';
import { dayOf, keyOfStep, later } from './lookups.js';
import type { CircleEntry, EscalationState, Finished, HandoverState, LivePlan, PlanState, StepState } from './state.js';
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
  return {
    status: 'running',
    planId: event.planId,
    municipality: event.municipality,
    kind: event.kind,
    startedOn: event.startedOn,
    startUnit: event.startUnit,
    lead: event.lead,
    circle: event.circle,
    sections: [],
    facts: [],
    steps: {},
    finished: {},
    created: {},
    handovers: {},
    escalations: {},
    references: [],
    lastInstant: event.at,
  };
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
  StepCompleted: (plan, event) => finish(plan, event.stepId, 'done', event.doneOn, event),
  StepSkipped: (plan, event) => finish(plan, event.stepId, event.how, event.on, event),
  StepReopened: reopened,
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
  HandoverOffered: (plan, event) => offered(plan, event),
  HandoverAccepted: (plan, event) =>
    changeHandover(plan, event.handoverId, (handover) => ({
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
  CadenceDecided: (plan, { cadence }) => ({ ...plan, cadence }),
  FactRecorded: (plan, { fact }) => ({ ...plan, facts: [...plan.facts, fact] }),
  FactCorrected: (plan, { fact }) => ({
    ...plan,
    facts: plan.facts.map((entry) => (entry.id === fact.id ? fact : entry)),
  }),
  BirthDateCorrected: (plan) => plan,
  LeadChanged: (plan, { lead }) => ({ ...plan, lead }),
  RoleBound: (plan, { entry }) => ({ ...plan, circle: withEntry(plan.circle, entry) }),
  ReferenceAdded: (plan, { referenceId, system, number, kle }) => ({
    ...plan,
    references: [
      ...plan.references,
      kle ? { id: referenceId, system, number, kle } : { id: referenceId, system, number },
    ],
  }),
  VoiceAdded: (plan) => plan,
  PlanClosed: (plan, { on }) => ({ ...plan, status: 'closed', closedOn: on }),
  PlanReopened: (plan, event) => {
    if (plan.status !== 'closed') return plan;
    const { closedOn: _, ...rest } = plan;
    return { ...rest, status: 'running', steps: onceAgain(plan, event) };
  },
};

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> => {
  const { [key]: _, ...rest } = record;
  return rest;
};

function changeStep(plan: LivePlan, id: string, change: (step: StepState) => StepState): LivePlan {
  const step = plan.steps[id];
  return step ? { ...plan, steps: { ...plan.steps, [id]: change(step) } } : plan;
}

function changeHandover(plan: LivePlan, id: string, change: (handover: HandoverState) => HandoverState): LivePlan {
  const handover = plan.handovers[id];
  return handover ? { ...plan, handovers: { ...plan.handovers, [id]: change(handover) } } : plan;
}

function changeEscalation(plan: LivePlan, id: string, change: (entry: EscalationState) => EscalationState): LivePlan {
  const escalation = plan.escalations[id];
  return escalation ? { ...plan, escalations: { ...plan.escalations, [id]: change(escalation) } } : plan;
}

const withEntry = (circle: readonly CircleEntry[], entry: CircleEntry): CircleEntry[] => [
  ...circle.filter(({ role }) => role !== entry.role),
  entry,
];

/** Nothing climbed while the plan was closed: what is open begins a new round on the day of the reopening. */
const onceAgain = (plan: LivePlan, event: PlanEvent): LivePlan['steps'] =>
  Object.fromEntries(
    Object.entries(plan.steps).map(([id, step]) => [
      id,
      step.since === undefined ? step : newRound(step, step.round + 1, event),
    ]),
  );

/** A new round starts its ladder anew, on the day and instant of its event; what lay before a late start still waits. */
function newRound<S extends StepState>(step: S, round: number, event: PlanEvent): S {
  const { climb, ...rest } = step;
  const from = step.deadlines.some(({ missedBefore }) => missedBefore) ? climb?.from : undefined;
  return {
    ...(rest as S),
    round,
    passed: [],
    since: dayOf(event.at),
    sinceAt: event.at,
    ...(from && { climb: { from } }),
  };
}

function targetMoved(step: StepState, event: EventOf<'TargetMoved'>): StepState {
  const moved = { index: -1, kind: 'target' as const, meets: 'done' as const, due: event.to, moved: true };
  const targets = step.deadlines.filter(({ kind, meets }) => kind === 'target' && meets === 'done');
  const deadlines =
    targets.length === 0
      ? [...step.deadlines, moved]
      : step.deadlines.map((deadline) => (targets.includes(deadline) ? { ...moved, index: deadline.index } : deadline));
  return { ...newRound(step, event.round, event), deadlines };
}

/** Moves an occurrence out of the open steps and keeps what anchors, conditions and a reopening need of it. */
function finish(
  plan: LivePlan,
  stepId: string,
  how: Finished['how'],
  doneOn: Finished['doneOn'],
  event: PlanEvent & { readonly outcome?: string },
): LivePlan {
  const step = plan.steps[stepId];
  if (!step) return plan;
  const key = keyOfStep(step);
  const previous = plan.finished[key];
  const finished: Finished = {
    stepId,
    occurrence: step.occurrence,
    count: (previous?.count ?? 0) + 1,
    how,
    doneOn,
    step,
    recordedAt: event.at,
    ...(event.outcome !== undefined && { outcome: event.outcome }),
    ...(event.by.kind === 'member' && { recordedBy: event.by.member }),
    ...(previous && { previous: lastStep(previous) }),
  };
  const newest = previous && previous.occurrence > step.occurrence ? { ...previous, count: finished.count } : finished;
  return { ...plan, steps: without(plan.steps, stepId), finished: { ...plan.finished, [key]: newest } };
}

/** One step back is enough for a reopening, and keeps the state small for years. */
function lastStep({ previous: _, ...finished }: Finished): Omit<Finished, 'previous'> {
  return finished;
}

/** The occurrence is open again; what came only from its being finished goes away with it. */
function reopened(plan: LivePlan, event: EventOf<'StepReopened'>): LivePlan {
  const key = keyOfStep(event.step);
  const removed = event.removes.flatMap((id) => plan.steps[id] ?? []);
  const steps = Object.fromEntries(Object.entries(plan.steps).filter(([id]) => !event.removes.includes(id)));
  const created = { ...plan.created };
  for (const step of removed) created[keyOfStep(step)] = Math.min(created[keyOfStep(step)] ?? 0, step.occurrence - 1);
  const finished = event.previous ? { ...plan.finished, [key]: event.previous } : without(plan.finished, key);
  return { ...plan, steps: { ...steps, [event.stepId]: event.step }, created, finished };
}

function passLevels(plan: LivePlan, subject: EventOf<'RungPassed'>['subject'], levels: readonly string[]): LivePlan {
  return subject.kind === 'step'
    ? changeStep(plan, subject.stepId, (step) => ({ ...step, passed: [...step.passed, ...levels] }))
    : changeHandover(plan, subject.handoverId, (handover) => ({
        ...handover,
        passed: [...handover.passed, ...levels],
      }));
}

/** The answer ends the escalation; what it means for the step is in the events beside it, or bends its climb. */
function answered(plan: LivePlan, event: EventOf<'EscalationAnswered'>): LivePlan {
  const escalation = plan.escalations[event.escalationId];
  if (!escalation) return plan;
  const { answer } = event;
  if (escalation.subject.kind === 'handover') {
    return answer.kind === 'more-resource'
      ? changeEscalation(plan, escalation.id, (entry) => ({ ...entry, lookAgainOn: answer.lookAgainOn }))
      : { ...plan, escalations: without(plan.escalations, escalation.id) };
  }
  const rest = { ...plan, escalations: without(plan.escalations, escalation.id) };
  return changeStep(rest, escalation.subject.stepId, (step) => {
    if (answer.kind === 'more-resource')
      return { ...step, climb: { ...step.climb, resumeOn: answer.lookAgainOn, resumeAfter: step.passed.length } };
    if (answer.kind === 'close') return { ...step, climb: { ...step.climb, ended: true } };
    return answer.kind === 'new-responsible' ? newRound(step, event.round, event) : step;
  });
}

function offered(plan: LivePlan, event: EventOf<'HandoverOffered'>): LivePlan {
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

const endHandover = (plan: LivePlan, id: string): LivePlan => ({ ...plan, handovers: without(plan.handovers, id) });
