import { COPENHAGEN, civilDateIn } from '#calendar';
import { leadersOf } from '#contracts';
import type { LivePlan, Organisation } from '#plan-domain';
import { type EscalationAccess, type PlanAccess, planAccessOf } from './plan-access.js';

/**
 * Ids of the units, members and guardians to whom a plan is open in whatever capacity (`standingsOf`), and of units of
 * which only the leaders are (`leadersOf`), sorted: they stand on the plan's row, before which the database puts a wall of its own. A notification of concern reaches social units
 * only. The young person and auditors need no entry: they are known by other columns.
 *
 * The column follows the plan and no clock: what a day ends (a consent, a share, a guardian's part, the hours of an
 * emergency) is for the rule to say until the event of that day takes it from the row too.
 */
export function readersOf(state: LivePlan, units: Organisation['units']): readonly string[] {
  const now = state.lastInstant;
  // As long as nobody is known to be 18, guardians and their consents count.
  const access = planAccessOf(state, undefined, { now, birthDate: civilDateIn(COPENHAGEN, now) });
  const ids = access.kind === 'concern' ? ofConcern(access, units) : ofPlan(access, units);
  return [...new Set([state.lead.member, ...ids].filter((id) => id !== undefined))].sort();
}

type Ids = readonly (string | undefined)[];

type Units = Organisation['units'];

const ofPlan = (access: PlanAccess, units: Units): Ids => [
  ...access.actingUnits,
  ...offeredTo(access),
  ...Object.values(access.escalations).flatMap((owner) => [owner.member, askedAt(owner, units)]),
  ...(access.openings ?? []).flatMap(({ member, running }) => (running ? [member] : [])),
  ...access.shares.map(({ unit }) => unit),
  ...access.referrals.map(({ unit, member }) => member ?? unit),
  ...access.guardians,
];

const ofConcern = (access: PlanAccess, units: Units): Ids => {
  const isSocial = (id: string): boolean => units.get(id)?.sector === 'social' && units.get(id)?.external !== true;
  const asked = Object.values(access.escalations).flatMap(({ unit, member }) => (isSocial(unit) ? [member] : []));
  return [access.startUnit, access.leadUnit, ...offeredTo(access).filter(isSocial), ...asked];
};

const offeredTo = ({ handovers }: PlanAccess): readonly string[] =>
  Object.values(handovers).flatMap(({ open, to }) => (open ? [to] : []));

/** Besides the member for whom an answer waits: everybody of the cross-sector group, and for a review the leaders. */
function askedAt({ unit, review }: EscalationAccess, units: Units): string | undefined {
  if (review) return leadersOf(unit);
  return units.get(unit)?.sector === 'cross-sector' ? unit : undefined;
}
