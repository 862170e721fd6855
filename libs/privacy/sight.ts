import type { Access, ReadPurpose } from '#contracts';
import { accessFor, accessOfStanding } from './access.js';
import type { PrivacyActor } from './actor.js';
import type { PlanAccess } from './plan-access.js';
import { standingsOf } from './standing.js';

/** What one reader sees of one plan, worked out once for all its parts. */
export interface Sight {
  readonly access: Access;
  /** External units whose own steps are shown. */
  readonly externalUnits: ReadonlySet<string>;
  /** Units as whose member (or leader) the reader may see the brief of a handover. */
  readonly reach: ReadonlySet<string>;
  /** Auditors see dates without the person. */
  readonly names: boolean;
  /** Who reads, where it is a member: what they did themselves they may take back. */
  readonly member?: string;
}

export function sightOf(actor: PrivacyActor, plan: PlanAccess, purpose: ReadPurpose): Sight {
  const standing = standingsOf(actor, plan);
  const external = standing.filter((one) => one.standing === 'external').flatMap(({ unit }) => unit ?? []);
  const reach = actor.kind === 'member' ? actor.memberships.flatMap((one) => one.reach) : [];
  return {
    access: accessFor(actor, plan, purpose),
    externalUnits: new Set(external),
    reach: new Set(standing.length > 0 ? reach : []),
    names: standing.some((one) => one.standing !== 'auditor' && accessOfStanding[one.standing] !== 'brief'),
    ...(actor.kind === 'member' && { member: actor.member }),
  };
}
