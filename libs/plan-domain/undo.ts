import { type Instant, instant, toEpochMs } from '#calendar';
import type { PlanEvent } from './events.js';
import type { Finished, LivePlan, PlanState } from './state.js';

/** How long whoever finished a step may take that back without a reason. */
export const undoSeconds = 60;

/** Messages wait a little longer than an undo may be sent, so that one that is under way is always faster than they. */
const tellingSeconds = undoSeconds + 5;

const plusSeconds = (at: Instant, seconds: number): Instant => instant(toEpochMs(at) + seconds * 1000);

/**
 * Until when this member may take back how the occurrence was finished (completed or skipped), on the municipality's
 * clock; undefined: not, or not any more.
 */
export function undoUntil(finished: Finished, member: string | undefined, now: Instant): Instant | undefined {
  // What was handed to the young person is not taken back.
  if (member === undefined || finished.recordedBy !== member || finished.step.copyId !== undefined) return undefined;
  const until = plusSeconds(finished.recordedAt, undoSeconds);
  return now <= until ? until : undefined;
}

/** Why a message waits: it says something that may still be taken back. */
export interface Wait {
  /** On the municipality's clock. */
  readonly until: Instant;
  /** The step with whose undoing the message falls away. */
  readonly undoneWith: string;
}

const waitFor = ({ stepId, recordedAt }: Pick<Finished, 'stepId' | 'recordedAt'>): Wait => ({
  until: plusSeconds(recordedAt, tellingSeconds),
  undoneWith: stepId,
});

/** The step that a member finished by these events, if that can be taken back. */
function finishedBy(
  events: readonly PlanEvent[],
  after: LivePlan,
): { readonly place: number; readonly wait: Wait } | undefined {
  if (after.status !== 'running') return undefined;
  const place = events.findIndex(
    (event) =>
      (event.type === 'StepCompleted' || event.type === 'StepSkipped') && event.by.kind === 'member' && !event.before,
  );
  const event = events[place];
  if (event === undefined || !('stepId' in event) || event.stepId === undefined) return undefined;
  return { place, wait: waitFor({ stepId: event.stepId, recordedAt: event.at }) };
}

/** Whether what each of these events tells has to wait: what came of finishing a step waits as long as that can be undone. */
export function waitsOf(
  events: readonly PlanEvent[],
  after: PlanState,
): (event: PlanEvent, place: number) => Wait | undefined {
  if (after.status === 'none') return () => undefined;
  const finished = finishedBy(events, after);
  return (event, place) => (finished && place > finished.place ? finished.wait : laterWait(event, after));
}

/** Time that passes at a step which has just been opened by another one's being finished. */
function laterWait(event: PlanEvent, plan: LivePlan): Wait | undefined {
  const subject =
    event.type === 'RungPassed'
      ? event.subject
      : event.type === 'EscalationRaised'
        ? event.escalation.subject
        : undefined;
  const step = subject?.kind === 'step' ? plan.steps[subject.stepId] : undefined;
  if (step?.sinceAt === undefined) return undefined;
  const opener = Object.values(plan.finished).find(
    ({ recordedAt, recordedBy }) => recordedBy !== undefined && recordedAt === step.sinceAt,
  );
  const wait = opener && waitFor(opener);
  return wait && event.at < wait.until ? wait : undefined;
}

/** The steps whose finishing these events took back. */
export const undoneBy = (events: readonly PlanEvent[]): readonly string[] =>
  events.flatMap((event) => (event.type === 'StepReopened' && event.undo ? [event.stepId] : []));
