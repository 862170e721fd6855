import type { RefusalCode } from '#contracts';
import type { Actor } from '#plan-domain';
import { actionTable, byLead, type MunicipalityAction, municipalityTable, type PlanAction } from './action-table.js';
import type { PrivacyActor } from './actor.js';
import { neededFor } from './assurance.js';
import { isAtLeast } from './levels.js';
import type { PlanAccess } from './plan-access.js';
import { emergencyUnit, type Standing, type StandingAt, standings, standingsOf } from './standing.js';

export type Permission =
  /** `as`: the capacity in which the actor does it, as the domain knows actors. */
  { readonly allowed: true; readonly as: Actor } | { readonly allowed: false; readonly code: RefusalCode };

/** What a plan action is about: ids from the address, at most one of them. */
export interface Target {
  readonly stepId?: string;
  readonly handoverId?: string;
  readonly escalationId?: string;
}

const refused = (code: RefusalCode): Permission => ({ allowed: false, code });

/**
 * Whether the actor may try this with the plan, and as a member of which unit. Who has no part in a plan gets the answer
 * of one that is not there (`plan-not-found`): that it exists is already something about somebody. Who has a part in it
 * and may not do this hears so (`not-allowed`), and who may but is not known surely enough, that (`assurance-too-low`).
 */
export function can(actor: PrivacyActor, action: PlanAction, plan: PlanAccess, target: Target = {}): Permission {
  return assured(actor, action, permitted(actor, action, plan, target));
}

const assured = (actor: PrivacyActor, action: PlanAction | MunicipalityAction, permission: Permission): Permission =>
  !permission.allowed || isAtLeast(actor.assurance, neededFor(action)) ? permission : refused('assurance-too-low');

function permitted(actor: PrivacyActor, action: PlanAction, plan: PlanAccess, target: Target): Permission {
  const standing = standingsOf(actor, plan);
  const refusal = refused(standing.length === 0 ? 'plan-not-found' : 'not-allowed');
  if (action === 'BreakGlass') {
    const unit = emergencyUnit(actor, plan);
    return unit === undefined ? refusal : { allowed: true, as: domainActor(actor, unit) };
  }
  const allowed = standing.filter(
    ({ standing, unit }) =>
      actionTable[action].includes(standing) &&
      (!isOutside(standing) || isOwn(unit, action, plan, target)) &&
      (!byLead[action]?.includes(standing) || unit === plan.leadUnit),
  );
  const best = nearest(allowed, action, plan, target);
  return best === undefined ? refusal : { allowed: true, as: domainActor(actor, best.unit) };
}

/** The same where no plan exists yet, or many are meant. `unit`: only as a member of this unit (starting a plan). */
export function canInMunicipality(actor: PrivacyActor, action: MunicipalityAction, where: Where): Permission {
  return assured(actor, action, permittedIn(actor, action, where));
}

interface Where {
  readonly municipality: string;
  readonly unit?: string;
}

function permittedIn(actor: PrivacyActor, action: MunicipalityAction, where: Where): Permission {
  if (actor.municipality !== where.municipality) return refused('unknown-municipality');
  const { roles, external, young } = municipalityTable[action];
  if (actor.kind !== 'member') {
    return young ? { allowed: true, as: domainActor(actor, undefined) } : refused('not-allowed');
  }
  const membership = actor.memberships.find(
    (one) =>
      roles.includes(one.role) && (external || !one.external) && (where.unit === undefined || one.unit === where.unit),
  );
  return membership === undefined ? refused('not-allowed') : { allowed: true, as: domainActor(actor, membership.unit) };
}

const isOutside = (standing: Standing): boolean => standing === 'external' || standing === 'shared';

/** An external unit reads its own part, and acts on its own steps and on handovers to or from it. */
function isOwn(unit: string | undefined, action: PlanAction, plan: PlanAccess, target: Target): boolean {
  if (action === 'read-plan' || action === 'read-events') return true;
  return unit !== undefined && unitsOf(target, plan).includes(unit);
}

function unitsOf({ stepId, handoverId, escalationId }: Target, plan: PlanAccess): string[] {
  const step = stepId === undefined ? undefined : plan.steps[stepId];
  const handover = handoverId === undefined ? undefined : plan.handovers[handoverId];
  const escalation = escalationId === undefined ? undefined : plan.escalations[escalationId];
  return [step?.unit, handover?.to, handover?.from, escalation?.unit].filter((unit) => unit !== undefined);
}

/** Of several capacities the one nearest to what is acted on; without a target the lead's unit, then the strongest. */
function nearest(
  candidates: readonly StandingAt[],
  action: PlanAction,
  plan: PlanAccess,
  target: Target,
): StandingAt | undefined {
  const wanted = action === 'WithdrawHandover' ? unitsOf(target, plan).reverse() : unitsOf(target, plan);
  const near = (unit: string | undefined): number => {
    const index = unit === undefined ? -1 : [...wanted, plan.leadUnit].indexOf(unit);
    return index === -1 ? wanted.length + 1 : index;
  };
  const rank = (standing: Standing): number => standings.indexOf(standing);
  return [...candidates].sort((a, b) => near(a.unit) - near(b.unit) || rank(a.standing) - rank(b.standing))[0];
}

/** As the domain knows them: members as of this unit, with their roles there; everybody else as themselves. */
export function domainActor(actor: PrivacyActor, unit: string | undefined): Actor {
  if (actor.kind === 'young-person') return { kind: 'young-person', person: actor.person };
  if (actor.kind === 'guardian') return { kind: 'guardian', guardian: actor.guardian };
  const at = actor.memberships.filter((membership) => membership.unit === unit);
  return { kind: 'member', member: actor.member, unit: unit ?? '', roles: [...new Set(at.map(({ role }) => role))] };
}
