import { Inject, Injectable } from '@nestjs/common';
import { type LookedBy, recordLooks } from '#audit';
import type { Look, LookSubject, ReadPurpose } from '#contracts';
import { lookOf, type PrivacyActor } from '#privacy';
import { type Database, SYSTEM } from '../parts.js';
import type { ShownOne } from './shows.decorator.js';

const lookedBy = (actor: PrivacyActor, requestId: string): LookedBy => ({
  kind: actor.kind,
  municipality: actor.municipality,
  requestId,
  ...(actor.kind === 'member' && { member: actor.member }),
});

/** One plan that was opened, as whose member and for what. */
export interface OpenedPlan {
  readonly what: LookSubject;
  readonly plan: string;
  readonly person: string;
  readonly purpose: ReadPurpose;
  readonly unit?: string;
}

/** The one place through which everything goes that shows somebody a young person: who, whom, as what and what for. */
@Injectable()
export class LookRecorder {
  constructor(@Inject(SYSTEM) private readonly system: Database) {}

  /** One plan, opened in a capacity of its own. */
  opened(actor: PrivacyActor, look: OpenedPlan, requestId: string): Promise<void> {
    return recordLooks(this.system, lookedBy(actor, requestId), [look]);
  }

  /** Everybody whom an answer shows, in one statement. */
  shown(actor: PrivacyActor, what: LookSubject, whom: readonly ShownOne[], requestId: string): Promise<void> {
    const how = lookOf(actor, what);
    const looks = whom.map((one): Look => ({ ...one, ...how, what }));
    return recordLooks(this.system, lookedBy(actor, requestId), looks);
  }
}
