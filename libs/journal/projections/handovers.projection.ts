import type { CivilDate, Instant } from '#calendar';
import type { HandoverStatus } from '#contracts';
import type { EventOf, HandoverState, PlanEvent, PlanState } from '#plan-domain';
import { recordOf } from './state-records.js';

/** A row of `handover` without its plan's own columns. */
export interface HandoverRecord {
  readonly id: string;
  readonly subject_kind: string;
  readonly subject_id: string | null;
  readonly from_unit: string;
  readonly from_member: string | null;
  readonly to_unit: string;
  readonly to_member: string | null;
  readonly status: HandoverStatus;
  readonly offered_on: CivilDate;
  readonly answer_by: CivilDate;
  readonly accepted_on: CivilDate | null;
  readonly first_meeting_by: CivilDate | null;
  readonly ended_at: Instant | null;
  readonly brief_text: string | null;
  readonly reason_text: string | null;
}

type Ending = EventOf<'HandoverDeclined' | 'HandoverWithdrawn' | 'HandoverExpired' | 'HandoverReleased'>;

const endings: Readonly<Record<Ending['type'], HandoverStatus>> = {
  HandoverDeclined: 'declined',
  HandoverWithdrawn: 'withdrawn',
  HandoverExpired: 'expired',
  HandoverReleased: 'released',
};

/** Handovers that changed between two states, those included that began and ended within these events. */
export function handoverChanges(
  before: PlanState,
  after: PlanState,
  events: readonly PlanEvent[],
): readonly HandoverRecord[] {
  const [old, now] = [recordOf(before, 'handovers'), recordOf(after, 'handovers')];
  const offered = offersIn(events);
  const ids = new Set([...Object.keys(old), ...Object.keys(now), ...offered.keys()]);
  return [...ids].flatMap((id) => {
    const known = now[id] ?? lastKnown(id, old, offered, events);
    if (!known || (now[id] && now[id] === old[id])) return [];
    return [recordOfHandover(known, now[id] ? undefined : endingOf(id, events))];
  });
}

/** What the handover was when it left the state: accepted meanwhile, if the events say so. */
function lastKnown(
  id: string,
  old: Readonly<Record<string, HandoverState>>,
  offered: ReadonlyMap<string, HandoverState>,
  events: readonly PlanEvent[],
): HandoverState | undefined {
  const begun = old[id] ?? offered.get(id);
  const accepted = events.find(
    (event): event is EventOf<'HandoverAccepted'> => event.type === 'HandoverAccepted' && event.handoverId === id,
  );
  if (!begun || !accepted) return begun;
  const { on, to, firstMeetingBy } = accepted;
  return { ...begun, status: 'accepted', to, acceptedOn: on, ...(firstMeetingBy && { firstMeetingBy }) };
}

function offersIn(events: readonly PlanEvent[]): ReadonlyMap<string, HandoverState> {
  const offers = events.filter((event): event is EventOf<'HandoverOffered'> => event.type === 'HandoverOffered');
  return new Map(
    offers.map(({ handoverId, subject, from, to, basis, brief, offeredOn, answerBy }) => [
      handoverId,
      {
        id: handoverId,
        subject,
        from,
        to,
        basis,
        status: 'offered',
        offeredOn,
        answerBy,
        passed: [],
        ...(brief && { brief }),
      },
    ]),
  );
}

const endingOf = (id: string, events: readonly PlanEvent[]): Ending | undefined =>
  events.findLast((event): event is Ending => event.type in endings && (event as Ending).handoverId === id);

function recordOfHandover(handover: HandoverState, ending: Ending | undefined): HandoverRecord {
  const { subject, from, to } = handover;
  return {
    id: handover.id,
    subject_kind: subject.kind,
    subject_id: subject.kind === 'step' ? subject.stepId : subject.kind === 'role' ? subject.role : null,
    from_unit: from.unit,
    from_member: from.member ?? null,
    to_unit: to.unit,
    to_member: to.member ?? null,
    status: ending ? endings[ending.type] : handover.status,
    offered_on: handover.offeredOn,
    answer_by: handover.answerBy,
    accepted_on: handover.acceptedOn ?? null,
    first_meeting_by: handover.firstMeetingBy ?? null,
    ended_at: ending?.at ?? null,
    brief_text: handover.brief ?? null,
    reason_text: (ending && 'reason' in ending && ending.reason) || null,
  };
}
