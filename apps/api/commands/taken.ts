import { Inject, Injectable } from '@nestjs/common';
import type { RefusalCode } from '#contracts';
import type { Reader } from '#persistence';
import type { ActorRef, EventType, Holder } from '#plan-domain';
import type { Target } from '#privacy';
import type { Taken } from '../http/refused.js';
import { PEOPLE, type PeopleDatabase } from '../parts.js';
import { Directory } from '../shared/directory.js';
import { given } from '../shared/given.js';

interface Last {
  readonly at: string;
  readonly by: ActorRef;
  /** A step that was given to somebody names them: it may have been another who gave it. */
  readonly data: { readonly holder?: Holder };
}

/** Which events say who was faster, by what somebody came too late for. */
const decisive: Readonly<Partial<Record<RefusalCode, readonly EventType[]>>> = {
  'step-already-done': ['StepCompleted', 'StepSkipped'],
  'step-already-held': ['HolderChanged'],
  'handover-not-offered': ['HandoverAccepted', 'HandoverDeclined', 'HandoverWithdrawn', 'HandoverExpired'],
  'handover-not-accepted': ['HandoverReleased', 'HandoverDeclined', 'HandoverWithdrawn'],
  'escalation-closed': ['EscalationAnswered', 'EscalationClosed'],
  'plan-closed': ['PlanClosed'],
  'plan-not-closed': ['PlanReopened'],
};

const lastOf = `select at, by, data from plan_event
  where plan_id = $1 and type = any($2) and ($3::text is null or data->>($3::text) = $4) order by version desc limit 1`;

interface Asked {
  /** Who came too late. */
  readonly reader: Reader;
  readonly planId: string;
  readonly code: RefusalCode;
  readonly target?: Target | undefined;
}

/** "Taken at 10:02 by": who was faster. Whoever may act on a plan knows the names of those who work on it. */
@Injectable()
export class TakenBy {
  constructor(
    @Inject(PEOPLE) private readonly people: PeopleDatabase,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /** @param holder who holds the step: somebody may have it by their part in the plan, with no event that gave it. */
  async find({ reader, planId, code, target = {} }: Asked, holder: Holder | undefined): Promise<Taken | undefined> {
    const types = decisive[code];
    if (!types) return undefined;
    const [field, id] = Object.entries(target).find(([, value]) => value !== undefined) ?? [null, null];
    const values = [planId, types, field, id];
    const [last] = await this.people.as(reader).query<Last>({ name: 'api-taken', text: lastOf, values });
    const who = last?.data.holder ?? (last?.by.kind === 'member' ? last.by : undefined) ?? holder;
    if (!last && !who) return undefined;
    const { units, members } = await this.directory.of(reader.municipality);
    return given({
      at: last?.at,
      by: who?.member === undefined ? undefined : members.get(who.member)?.name,
      unit: who?.unit,
      unitName: who && units.get(who.unit)?.name,
    });
  }
}
