import type { Organisation, PlanState } from '#plan-domain';
import {
  can,
  memberActor,
  type Permission,
  type PlanAction,
  type PrivacyActor,
  planAccessOf,
  type Target,
} from '#privacy';
import type { Deed } from './deed.js';

/** In which capacity somebody does a deed, by the same rights as over HTTP: nobody in the demo does what they may not. */
export function permissionFor(
  deed: Deed,
  state: PlanState,
  where: { readonly municipality: string; readonly person: string; readonly organisation: Organisation },
): Permission {
  const actor: PrivacyActor =
    deed.by === 'young-person'
      ? { kind: 'young-person', municipality: where.municipality, person: where.person, assurance: 'substantial' }
      : memberActor(where.municipality, deed.by, where.organisation, 'substantial');
  if (state.status === 'none') return starting(actor, deed);
  return can(actor, deed.command.type as PlanAction, planAccessOf(state, where.person), targetOf(deed));
}

function starting(actor: PrivacyActor, { command }: Deed): Permission {
  if (actor.kind !== 'member' || command.type !== 'StartPlan') return { allowed: false, code: 'not-allowed' };
  const roles = actor.memberships.filter(({ unit }) => unit === command.startUnit).map(({ role }) => role);
  const as = { kind: 'member', member: actor.member, unit: command.startUnit, roles } as const;
  return roles.length > 0 ? { allowed: true, as } : { allowed: false, code: 'not-allowed' };
}

const targetOf = ({ command }: Deed): Target => ({
  ...('stepId' in command && command.stepId !== undefined ? { stepId: command.stepId } : {}),
  ...('handoverId' in command ? { handoverId: command.handoverId } : {}),
  ...('escalationId' in command ? { escalationId: command.escalationId } : {}),
});
