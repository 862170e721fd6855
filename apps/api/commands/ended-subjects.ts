import { Inject, Injectable } from '@nestjs/common';
import type { RefusalCode } from '#contracts';
import type { Reader } from '#persistence';
import type { ActorRef, EventType } from '#plan-domain';
import type { Target } from '#privacy';
import { Refused } from '../http/refused.js';
import { PEOPLE, type PeopleDatabase } from '../parts.js';

interface LastEvent {
  readonly type: EventType;
  readonly at: string;
  readonly by: ActorRef;
}

/** How the events that end a kind of subject are found, and what they make of it. */
interface Kind {
  readonly kind: 'handover' | 'escalation';
  readonly field: 'handoverId' | 'escalationId';
  readonly code: RefusalCode;
  readonly statusOf: Readonly<Partial<Record<EventType, string>>>;
}

const handover: Kind = {
  kind: 'handover',
  field: 'handoverId',
  code: 'handover-not-offered',
  statusOf: {
    HandoverAccepted: 'accepted',
    HandoverDeclined: 'declined',
    HandoverWithdrawn: 'withdrawn',
    HandoverExpired: 'expired',
  },
};

const escalation: Kind = {
  kind: 'escalation',
  field: 'escalationId',
  code: 'escalation-closed',
  statusOf: { EscalationAnswered: 'answered', EscalationClosed: 'closed' },
};

const lastOf = `select type, at, by from plan_event
  where plan_id = $1 and data->>($2::text) = $3 and type = any($4) order by version desc limit 1`;

/**
 * Handovers and escalations that have ended leave a plan's state, so to the domain they are unknown. Whoever comes
 * second to answer one is told what the first answered, who it was and when.
 */
@Injectable()
export class EndedSubjects {
  constructor(@Inject(PEOPLE) private readonly people: PeopleDatabase) {}

  /** The refusal that says how it ended; nothing when the code means another thing, or there never was such a subject. */
  async find(reader: Reader, planId: string, code: RefusalCode, target: Target = {}): Promise<Refused | undefined> {
    if (code === 'unknown-handover') return this.ended(reader, planId, handover, target.handoverId);
    return code === 'unknown-escalation' ? this.ended(reader, planId, escalation, target.escalationId) : undefined;
  }

  private async ended(
    reader: Reader,
    planId: string,
    ofKind: Kind,
    id: string | undefined,
  ): Promise<Refused | undefined> {
    if (id === undefined) return undefined;
    const { kind, field, code, statusOf } = ofKind;
    const values = [planId, field, id, Object.keys(statusOf)];
    const [last] = await this.people.as(reader).query<LastEvent>({ name: 'api-ended-subject', text: lastOf, values });
    if (!last) return undefined;
    const by = last.by.kind === 'member' ? { by: last.by.member, unit: last.by.unit } : {};
    const state = { kind, id, status: statusOf[last.type], at: last.at, ...by };
    return new Refused({ code, detail: { [field]: id } }, { state });
  }
}
