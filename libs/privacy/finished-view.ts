import type { Instant } from '#calendar';
import type { FinishedHow, FinishedStepView } from '#contracts';
import { type EventOf, type PlanEvent, type StepDeadline, type StepState, undoUntil } from '#plan-domain';
import { holderView, type PlanReadModel, present, shownTitleOf, templateOf } from './read-model.js';
import type { Sight } from './sight.js';
import { basisOfDeadline } from './step-view.js';

/** One occurrence that was finished, as it was then. */
export interface FinishedOccurrence {
  readonly step: StepState;
  readonly how: FinishedHow;
  readonly doneOn: string;
  readonly outcome?: string | undefined;
  readonly recordedAt: Instant;
  readonly recordedBy?: string | undefined;
}

/** What has been read of the events so far. Lives inside one call. */
interface Reading {
  readonly steps: Map<string, StepState>;
  readonly finished: Map<string, FinishedOccurrence>;
}

/**
 * Every occurrence that has been finished and not reopened, oldest first. The state keeps the latest of each step only,
 * so that it stays small; the earlier ones are read out of the events.
 */
export function finishedOccurrences({ state, events }: Pick<PlanReadModel, 'state' | 'events'>): FinishedOccurrence[] {
  const reading: Reading = { steps: new Map(), finished: new Map() };
  for (const event of events) read(event, reading);
  for (const { stepId, step, how, doneOn, outcome, recordedAt, recordedBy } of Object.values(state.finished)) {
    reading.finished.set(stepId, { step, how, doneOn, outcome, recordedAt, recordedBy });
  }
  return [...reading.finished.values()].sort((a, b) => (a.doneOn < b.doneOn ? -1 : a.doneOn > b.doneOn ? 1 : 0));
}

function read(event: PlanEvent, { steps, finished }: Reading): void {
  const change = (id: string, changed: Partial<StepState>): void => {
    const step = steps.get(id);
    if (step) steps.set(id, { ...step, ...changed });
  };
  switch (event.type) {
    case 'StepPlanned':
      steps.set(event.step.id, event.step);
      return;
    case 'StepTurned':
      change(event.stepId, { deadlines: event.deadlines, ...(event.opensOn && { opensOn: event.opensOn }) });
      return;
    case 'DatesRecomputed':
      for (const { stepId, deadlines } of event.changes) change(stepId, { deadlines });
      return;
    case 'StepResumed':
      change(event.stepId, { deadlines: event.deadlines });
      return;
    case 'StepScheduled': {
      const { scheduledFor: at, who, place } = event;
      change(event.stepId, { schedule: { at, who, ...(place !== undefined && { place }) } });
      return;
    }
    case 'HolderChanged':
      change(event.stepId, { holder: event.holder });
      return;
    case 'TargetMoved':
      change(event.stepId, { deadlines: withTarget(steps.get(event.stepId)?.deadlines ?? [], event) });
      return;
    case 'StepReopened':
      finished.delete(event.stepId);
      steps.set(event.stepId, event.step);
      return;
    case 'StepCompleted':
    case 'StepSkipped':
      end(event, { steps, finished });
      return;
    default:
  }
}

const withTarget = (deadlines: readonly StepDeadline[], { to }: EventOf<'TargetMoved'>): StepDeadline[] =>
  deadlines.map((deadline) => (deadline.kind === 'target' ? { ...deadline, due: to, moved: true } : deadline));

function end(event: EventOf<'StepCompleted'> | EventOf<'StepSkipped'>, { steps, finished }: Reading): void {
  const step = steps.get(event.stepId);
  if (!step) return;
  finished.set(event.stepId, {
    step,
    how: event.type === 'StepCompleted' ? 'done' : event.how,
    doneOn: event.type === 'StepCompleted' ? event.doneOn : event.on,
    outcome: event.type === 'StepCompleted' ? event.outcome : undefined,
    recordedAt: event.at,
    recordedBy: event.by.kind === 'member' ? event.by.member : undefined,
  });
}

/** An outcome says what was decided about somebody, so that leaders above see the day only. */
export function finishedView(finished: FinishedOccurrence, model: PlanReadModel, sight: Sight): FinishedStepView {
  const { step, recordedBy } = finished;
  const template = templateOf(step, model);
  const works = sight.access === 'full' || sight.access === 'steps-only';
  const young = sight.access === 'young' || sight.access === 'guardian';
  return present({
    stepId: step.id,
    section: step.section,
    code: step.code,
    occurrence: step.occurrence,
    kind: step.kind,
    title: shownTitleOf(step, model, sight),
    how: finished.how,
    doneOn: finished.doneOn,
    outcome: works ? finished.outcome : undefined,
    outcomeLabel: works ? template?.outcomes.find(({ code }) => code === finished.outcome)?.label : undefined,
    holder: holderView(step.holder, model),
    owner: step.owner,
    forYoung: step.forYoung,
    opensOn: step.opensOn,
    deadlines: young ? undefined : step.deadlines.map((deadline) => pastDate(deadline, step, model)),
    recordedAt: young ? undefined : finished.recordedAt,
    recordedBy: young || recordedBy === undefined ? undefined : model.members.get(recordedBy)?.name,
    undoUntil: undoable(finished, model, sight),
  }) as FinishedStepView;
}

const pastDate = (deadline: StepDeadline, step: StepState, model: PlanReadModel) =>
  present({
    kind: deadline.kind,
    due: deadline.due,
    at: deadline.at,
    sentence: model.explain(step, deadline),
    basis: basisOfDeadline(deadline, step, model),
  });

/** Only the latest occurrence can be taken back, and only by whoever finished it. */
function undoable({ step }: FinishedOccurrence, { state, now }: PlanReadModel, sight: Sight): Instant | undefined {
  const latest = state.finished[`${step.section}.${step.code}`];
  if (state.status !== 'running' || latest?.stepId !== step.id) return undefined;
  return undoUntil(latest, sight.member, now);
}
