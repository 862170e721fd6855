import type { CivilDate, Instant } from '#calendar';
import type { EscalationState, EventOf, Holder, LivePlan, PlanEvent, PlanState, StepState } from '#plan-domain';
import { recordOf } from './state-records.js';
import { unitOf } from './work-items.projection.js';

/** A row of `escalation` without its plan's own columns. */
export interface EscalationRecord {
  readonly id: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly section: string | null;
  readonly section_version: number | null;
  readonly code: string | null;
  readonly title_text: string | null;
  readonly round: number;
  readonly level: string;
  readonly holder_unit: string | null;
  readonly holder_member: string | null;
  readonly owner_unit: string;
  readonly owner_member: string | null;
  readonly owner_role: string;
  readonly raised_on: CivilDate;
  readonly raised_at: Instant;
  readonly answer_by: CivilDate;
  readonly acknowledged_by: string | null;
  readonly look_again_on: CivilDate | null;
  readonly status: 'open' | 'closed';
  /** Null keeps the answer that the row has. */
  readonly answer: string | null;
  readonly closed_because: string | null;
  readonly closed_at: Instant | null;
}

/** Escalations that changed between two states, whose holder changed, or that were raised and closed within these events. */
export function escalationChanges(
  before: PlanState,
  after: PlanState,
  events: readonly PlanEvent[],
): readonly EscalationRecord[] {
  if (after.status === 'none') return [];
  const [old, now] = [recordOf(before, 'escalations'), recordOf(after, 'escalations')];
  const raised = new Map(events.filter(isRaised).map((event) => [event.escalation.id, event]));
  const ids = new Set([...Object.keys(old), ...Object.keys(now), ...raised.keys()]);
  return [...ids].flatMap((id) => {
    const known = now[id] ?? old[id] ?? raised.get(id)?.escalation;
    if (!known || (now[id] && now[id] === old[id] && holdsOn(known, before, after))) return [];
    const step = stepOf(known, after) ?? (before.status === 'none' ? undefined : stepOf(known, before));
    return [record(known, { open: now[id] !== undefined, raisedAt: raised.get(id)?.at, step, plan: after, events })];
  });
}

/** Whoever has what it is about still has it. */
function holdsOn(escalation: EscalationState, before: PlanState, after: LivePlan): boolean {
  if (before.status === 'none') return false;
  const [then, now] = [before, after].map((plan) => stepOf(escalation, plan)?.holder);
  return then?.unit === now?.unit && then?.member === now?.member;
}

interface Around {
  readonly open: boolean;
  readonly raisedAt: Instant | undefined;
  readonly step: StepState | undefined;
  readonly plan: LivePlan;
  readonly events: readonly PlanEvent[];
}

function record(escalation: EscalationState, { open, raisedAt, step, plan, events }: Around): EscalationRecord {
  const { id, owner } = escalation;
  const holder = step?.holder ?? handoverHolder(escalation, plan);
  const answered = events.findLast((event) => isAnswered(event) && event.escalationId === id) as
    | EventOf<'EscalationAnswered'>
    | undefined;
  const closed = events.findLast((event) => isClosed(event) && event.escalationId === id) as
    | EventOf<'EscalationClosed'>
    | undefined;
  return {
    id,
    ...subjectOf(escalation, step, plan),
    round: escalation.round,
    level: escalation.level,
    holder_unit: holder ? unitOf(holder.unit, plan) : null,
    holder_member: holder?.member ?? null,
    owner_unit: owner.unit,
    owner_member: owner.member ?? null,
    owner_role: owner.role,
    raised_on: escalation.raisedOn,
    // Only read where the row is new; its event is then among these.
    raised_at: raisedAt ?? (`${escalation.raisedOn}T00:00:00.000Z` as Instant),
    answer_by: escalation.answerBy,
    acknowledged_by: escalation.acknowledgedBy ?? null,
    look_again_on: escalation.lookAgainOn ?? null,
    status: open ? 'open' : 'closed',
    answer: answered?.answer.kind ?? null,
    closed_because: open ? null : (closed?.because ?? 'answered'),
    closed_at: open ? null : (closed?.at ?? answered?.at ?? plan.lastInstant),
  };
}

function subjectOf({ subject }: EscalationState, step: StepState | undefined, plan: LivePlan) {
  return {
    subject_kind: subject.kind,
    subject_id: subjectId(subject),
    section: step?.section ?? null,
    section_version: plan.sections.find(({ key }) => key === step?.section)?.version ?? null,
    code: step?.code ?? null,
    title_text: step?.title ?? null,
  };
}

const subjectId = (subject: EscalationState['subject']): string => {
  if (subject.kind === 'step') return subject.stepId;
  return subject.kind === 'handover' ? subject.handoverId : subject.openingId;
};

/** The step that it is about; the finished occurrence where that is what closed it. */
function stepOf({ subject, about }: EscalationState, plan: LivePlan): StepState | undefined {
  const id =
    subject.kind === 'step' ? subject.stepId : about?.subject.kind === 'step' ? about.subject.stepId : undefined;
  if (id === undefined) return undefined;
  return plan.steps[id] ?? Object.values(plan.finished).find(({ stepId }) => stepId === id)?.step;
}

/** Until released the sender is responsible. */
const handoverHolder = ({ subject, about }: EscalationState, plan: LivePlan): Holder | undefined =>
  subject.kind === 'handover' ? (plan.handovers[subject.handoverId]?.from ?? about?.from) : undefined;

const isRaised = (event: PlanEvent): event is EventOf<'EscalationRaised'> => event.type === 'EscalationRaised';
const isAnswered = (event: PlanEvent): event is EventOf<'EscalationAnswered'> => event.type === 'EscalationAnswered';
const isClosed = (event: PlanEvent): event is EventOf<'EscalationClosed'> => event.type === 'EscalationClosed';
