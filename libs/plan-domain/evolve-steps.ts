import type { EventOf, PlanEvent, Restored } from './events.js';
import { dayOf, keyOfStep } from './lookups.js';
import type { EscalationState, Finished, HandoverState, LivePlan, Standing, StepState } from './state.js';

/** A record without one of its entries. */
export const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> => {
  const { [key]: _, ...rest } = record;
  return rest;
};

export function changeStep(plan: LivePlan, id: string, change: (step: StepState) => StepState): LivePlan {
  const step = plan.steps[id];
  return step ? { ...plan, steps: { ...plan.steps, [id]: change(step) } } : plan;
}

/** Nothing climbed while the plan was closed: what is open begins a new round on the day of the reopening. */
export const onceAgain = (plan: LivePlan, event: PlanEvent): LivePlan['steps'] =>
  Object.fromEntries(
    Object.entries(plan.steps).map(([id, step]) => [
      id,
      step.since === undefined ? step : newRound(step, step.round + 1, event),
    ]),
  );

/** A new round starts its ladder anew, on the day and instant of its event; what lay before a late start still waits. */
export function newRound<S extends StepState>(step: S, round: number, event: PlanEvent): S {
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

export function targetMoved(step: StepState, event: EventOf<'TargetMoved'>): StepState {
  const moved = { index: -1, kind: 'target' as const, meets: 'done' as const, due: event.to, moved: true };
  const targets = step.deadlines.filter(({ kind, meets }) => kind === 'target' && meets === 'done');
  const deadlines =
    targets.length === 0
      ? [...step.deadlines, moved]
      : step.deadlines.map((deadline) => (targets.includes(deadline) ? { ...moved, index: deadline.index } : deadline));
  return { ...newRound(step, event.round, event), deadlines };
}

/** Moves an occurrence out of the open steps and keeps what anchors, conditions and a reopening need of it. */
export function finish(
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
  const stood = standingFor(plan, stepId);
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
    ...(stood && { stood }),
    ...(previous && { previous: lastStep(previous) }),
  };
  const newest = previous && previous.occurrence > step.occurrence ? { ...previous, count: finished.count } : finished;
  return { ...plan, steps: without(plan.steps, stepId), finished: { ...plan.finished, [key]: newest } };
}

/** What ends or may change with a step's being finished; undefined where there is nothing. */
function standingFor(plan: LivePlan, stepId: string): Standing | undefined {
  const isAbout = ({ subject }: EscalationState | HandoverState): boolean =>
    subject.kind === 'step' && subject.stepId === stepId;
  const escalations = Object.values(plan.escalations).filter(isAbout);
  const handovers = Object.values(plan.handovers).filter(isAbout);
  if (escalations.length === 0 && handovers.length === 0 && !plan.cadence) return undefined;
  return {
    ...(escalations.length > 0 && { escalations }),
    ...(handovers.length > 0 && { handovers }),
    ...(plan.cadence && { cadence: plan.cadence }),
  };
}

/** One step back is enough for a reopening, and keeps the state small for years. */
function lastStep({ previous: _, ...finished }: Finished): Omit<Finished, 'previous'> {
  return finished;
}

/** The occurrence is open again; what came only from its being finished goes away with it. */
export function reopened(plan: LivePlan, event: EventOf<'StepReopened'>): LivePlan {
  const key = keyOfStep(event.step);
  const removed = event.removes.flatMap((id) => plan.steps[id] ?? []);
  const steps = Object.fromEntries(Object.entries(plan.steps).filter(([id]) => !event.removes.includes(id)));
  const created = { ...plan.created };
  for (const step of removed) created[keyOfStep(step)] = Math.min(created[keyOfStep(step)] ?? 0, step.occurrence - 1);
  const finished = event.previous ? { ...plan.finished, [key]: event.previous } : without(plan.finished, key);
  const back = { ...plan, steps: { ...steps, [event.stepId]: event.step }, created, finished };
  return event.restores ? restored(back, event.restores) : back;
}

function restored({ cadence, ...plan }: LivePlan, restores: Restored): LivePlan {
  const { escalations = [], handovers = [], waiting = [], cadence: was = cadence } = restores;
  return {
    ...plan,
    steps: { ...plan.steps, ...byId(waiting) },
    escalations: { ...plan.escalations, ...byId(escalations) },
    handovers: { ...plan.handovers, ...byId(handovers) },
    ...(was && { cadence: was }),
  };
}

const byId = <One extends { readonly id: string }>(all: readonly One[]): Record<string, One> =>
  Object.fromEntries(all.map((one) => [one.id, one]));
