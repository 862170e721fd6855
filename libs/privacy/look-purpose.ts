import type { LookSubject, ReadPurpose } from '#contracts';
import { isLeader, type PrivacyActor, type PrivacyMembership } from './actor.js';

/** Lists that leaders read to lead, not to work on a plan. */
const leading: ReadonlySet<LookSubject> = new Set(['escalations', 'risk', 'handovers', 'caseload']);

/** What is read to control how access is used, by whomever. */
const controlling: ReadonlySet<LookSubject> = new Set(['openings', 'checks']);

/** As whose member, and what for, somebody reads something that is about no single plan: what their right is for. */
export function lookOf(
  actor: PrivacyActor,
  what: LookSubject,
): { readonly unit?: string; readonly purpose: ReadPurpose } {
  if (actor.kind === 'young-person') return { purpose: 'own-plan' };
  if (actor.kind === 'guardian') return { purpose: 'guardian' };
  const { memberships } = actor;
  const [first] = memberships;
  if (first && controlling.has(what)) return at(first, 'audit');
  const leads = memberships.find(({ role, external }) => isLeader(role) && !external);
  if (leads && leading.has(what)) return at(leads, 'leadership');
  const works = memberships.find(({ role }) => role !== 'auditor' && role !== 'administrator');
  if (works) return at(works, 'casework');
  return first ? at(first, 'audit') : { purpose: 'audit' };
}

const at = ({ unit }: PrivacyMembership, purpose: ReadPurpose) => ({ unit, purpose });
