import type { AuditActor } from '#audit';
import type { Actor, ActorRef } from '#plan-domain';

/** Who acted, as events and commands name them. */
export const refOf = (actor: Actor): ActorRef =>
  actor.kind === 'member' ? { kind: 'member', member: actor.member, unit: actor.unit } : { kind: actor.kind };

export const auditActorOf = (actor: Actor): AuditActor => {
  if (actor.kind === 'member') return { kind: 'member', member: actor.member, unit: actor.unit };
  if (actor.kind === 'guardian') return { kind: 'guardian', guardian: actor.guardian };
  return actor.kind === 'system' ? actor : { kind: 'young-person', person: actor.person };
};

/** The same person, whichever of their units they act for. */
export const sameActor = (a: ActorRef, b: ActorRef): boolean =>
  a.kind === 'member' && b.kind === 'member' ? a.member === b.member : a.kind === b.kind;
