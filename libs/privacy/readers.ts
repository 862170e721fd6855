import { COPENHAGEN, civilDateIn } from '#calendar';
import type { LivePlan, Organisation } from '#plan-domain';
import { type PlanAccess, planAccessOf } from './plan-access.js';

/**
 * Ids of the units, members and guardians to whom a plan is open in whatever capacity (`standingsOf`), sorted: they stand
 * on the plan's row, before which the database puts a wall of its own. A notification of concern reaches social units
 * only. The young person and auditors need no entry: they are known by other columns.
 *
 * The column follows the plan and no clock: what a day ends (a consent, a share, a guardian's part, the hours of an
 * emergency) is for the rule to say until the event of that day takes it from the row too.
 */
export function readersOf(state: LivePlan, units: Organisation['units']): readonly string[] {
  const now = state.lastInstant;
  // As long as nobody is known to be 18, guardians and their consents count.
  const access = planAccessOf(state, undefined, { now, birthDate: civilDateIn(COPENHAGEN, now) });
  const ids = access.kind === 'concern' ? ofConcern(access, units) : ofPlan(access);
  return [...new Set([state.lead.member, ...ids].filter((id) => id !== undefined))].sort();
}

type Ids = readonly (string | undefined)[];

const ofPlan = (access: PlanAccess): Ids => [
  ...access.actingUnits,
  ...askedOf(access).flatMap(({ unit, member }) => [unit, member]),
  ...(access.openings ?? []).map(({ member }) => member),
  ...access.shares.map(({ unit }) => unit),
  ...access.referrals.map(({ unit, member }) => member ?? unit),
  ...access.guardians,
];

const ofConcern = (access: PlanAccess, units: Organisation['units']): Ids => {
  const isSocial = (id: string): boolean => units.get(id)?.sector === 'social' && units.get(id)?.external !== true;
  const asked = askedOf(access).filter(({ unit }) => isSocial(unit));
  return [access.startUnit, access.leadUnit, ...asked.flatMap(({ unit, member }) => [unit, member])];
};

/** Who is offered a handover, or asked for an answer to an escalation. */
const askedOf = ({ handovers, escalations }: PlanAccess): readonly { unit: string; member?: string }[] => [
  ...Object.values(handovers).flatMap(({ open, to }) => (open ? [{ unit: to }] : [])),
  ...Object.values(escalations),
];
