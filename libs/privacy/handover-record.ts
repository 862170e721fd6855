import type { Instant } from '#calendar';
import type { HandoverStatus } from '#contracts';
import type { ActorRef, EventOf, HandoverState, PlanEvent, TextId } from '#plan-domain';
import type { PlanReadModel } from './read-model.js';

/** A handover with all that was recorded of it: who did what when. */
export interface HandoverRecord extends Omit<HandoverState, 'status' | 'passed'> {
  readonly status: HandoverStatus;
  readonly offeredAt?: Instant;
  readonly offeredBy?: ActorRef;
  readonly heldOn?: string;
  readonly agreed?: TextId;
  readonly endedAt?: Instant;
  readonly endedBy?: ActorRef;
  readonly reason?: TextId;
}

/** Every handover of the plan, oldest first: those that have ended are in the events only. */
export function handoverRecords({ state, events }: Pick<PlanReadModel, 'state' | 'events'>): HandoverRecord[] {
  const records = new Map<string, HandoverRecord>();
  for (const event of events) read(event, records);
  for (const handover of Object.values(state.handovers)) {
    records.set(handover.id, { ...records.get(handover.id), ...handover });
  }
  return [...records.values()];
}

function read(event: PlanEvent, records: Map<string, HandoverRecord>): void {
  if (event.type === 'HandoverOffered') {
    const { type: _, handoverId: id, at, by, ...offered } = event;
    records.set(id, { ...offered, id, status: 'offered', offeredAt: at, offeredBy: by });
    return;
  }
  if (event.type === 'StepReopened') {
    for (const { id } of event.restores?.handovers ?? []) unend(id, records);
    return;
  }
  const known = 'handoverId' in event ? records.get(event.handoverId) : undefined;
  const change = known && changeBy(event);
  if (known && change) records.set(known.id, { ...known, ...change });
}

/** An undo put it back: it never ended. Its status is the state's. */
function unend(id: string, records: Map<string, HandoverRecord>): void {
  const known = records.get(id);
  if (!known) return;
  const { endedAt: _, endedBy: __, reason: ___, ...standing } = known;
  records.set(id, standing);
}

function changeBy(event: PlanEvent): Partial<HandoverRecord> | undefined {
  const ended = { endedAt: event.at, endedBy: event.by };
  switch (event.type) {
    case 'HandoverAccepted':
      return acceptance(event);
    case 'HandoverDeclined':
      return { ...ended, status: 'declined', reason: event.reason };
    case 'HandoverWithdrawn':
      return { ...ended, status: 'withdrawn', ...(event.reason !== undefined && { reason: event.reason }) };
    case 'HandoverExpired':
      return { ...ended, status: 'expired' };
    case 'HandoverReleased':
      return { ...ended, status: 'released' };
    case 'FirstMeetingHeld':
      return { heldOn: event.heldOn, ...(event.agreed !== undefined && { agreed: event.agreed }) };
    default:
      return undefined;
  }
}

const acceptance = ({ at, on, to, acceptedBy, firstMeetingBy }: EventOf<'HandoverAccepted'>) =>
  ({
    status: 'accepted',
    to,
    acceptedOn: on,
    acceptedAt: at,
    acceptedBy,
    ...(firstMeetingBy && { firstMeetingBy }),
  }) as const;
