import type { Access, InformationCategory, ReadPurpose } from '#contracts';
import type { ShareSelection } from '#plan-domain';
import { accessFor, accessOfStanding } from './access.js';
import type { PrivacyActor } from './actor.js';
import { isAtLeast } from './levels.js';
import type { PlanAccess } from './plan-access.js';
import { isFor, standingsOf } from './standing.js';

/** What one reader sees of one plan, worked out once for all its parts. */
export interface Sight {
  readonly access: Access;
  /** External units whose own steps are shown. */
  readonly externalUnits: ReadonlySet<string>;
  /** What is shared with those units, together; nothing: nothing is. */
  readonly shared: ShareSelection;
  /** The reader's external units with which something is shared now. */
  readonly runningShares: ReadonlySet<string>;
  /** Kinds of information that referrals open to the reader. */
  readonly categories: ReadonlySet<InformationCategory>;
  /** May know that there is more than is shown: leaders above, and whoever an escalation waits for. */
  readonly knowsOfMore: boolean;
  /** Units as whose member (or leader) the reader may see the brief of a handover. */
  readonly reach: ReadonlySet<string>;
  /** Auditors see dates without the person. */
  readonly names: boolean;
  /** Known surely enough for more than the steps: what is said of them by others, and whom it is passed on to. */
  readonly assured: boolean;
  /** Who reads, where it is a member: what they did themselves they may take back. */
  readonly member?: string;
}

export function sightOf(actor: PrivacyActor, plan: PlanAccess, purpose: ReadPurpose): Sight {
  const standing = standingsOf(actor, plan);
  const outside = standing.filter((one) => one.standing === 'external' || one.standing === 'shared');
  const external = outside.flatMap(({ unit }) => unit ?? []);
  const reach = actor.kind === 'member' ? actor.memberships.flatMap((one) => one.reach) : [];
  return {
    access: accessFor(actor, plan, purpose),
    externalUnits: new Set(external),
    shared: together(plan.shares.filter(({ unit }) => external.includes(unit)).map(({ selection }) => selection)),
    runningShares: new Set(plan.shares.map(({ unit }) => unit).filter((unit) => external.includes(unit))),
    categories: new Set(referredCategories(actor, plan)),
    knowsOfMore: standing.some((one) => one.standing === 'leader-above' || one.standing === 'escalation-owner'),
    reach: new Set(standing.length > 0 ? reach : []),
    names: standing.some((one) => one.standing !== 'auditor' && accessOfStanding[one.standing] !== 'brief'),
    assured: isAtLeast(actor.assurance, 'substantial'),
    ...(actor.kind === 'member' && { member: actor.member }),
  };
}

function referredCategories(actor: PrivacyActor, { referrals }: PlanAccess): InformationCategory[] {
  if (actor.kind !== 'member') return [];
  const theirs = referrals.filter((referral) =>
    actor.memberships.some((membership) => isFor(referral, membership, actor.member)),
  );
  return theirs.flatMap(({ categories }) => categories);
}

const together = (selections: readonly ShareSelection[]): ShareSelection => ({
  steps: selections.flatMap(({ steps }) => steps),
  agreements: selections.flatMap(({ agreements }) => agreements),
  contacts: selections.some(({ contacts }) => contacts),
  facts: selections.flatMap(({ facts }) => facts),
  notes: selections.flatMap(({ notes }) => notes),
});
