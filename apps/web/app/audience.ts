import { leaderRoles, type MemberRole } from '#contracts';
import type { Me } from '../api/types.js';

/** For whom a place is: it decides what stands in somebody's menu, never what they may do. */
export const audiences = [
  'staff',
  'leader',
  'administrator',
  'auditor',
  'outside',
  'young-person',
  'guardian',
] as const;
export type Audience = (typeof audiences)[number];

const leading: readonly MemberRole[] = leaderRoles;

function audienceOf({ role, external }: Me['memberships'][number]): readonly Audience[] {
  if (external) return ['outside'];
  if (role === 'administrator' || role === 'auditor') return [role];
  return leading.includes(role) ? ['leader', 'staff'] : ['staff'];
}

/** Everything that somebody is, by all their memberships. */
export const audiencesOf = (me: Pick<Me, 'kind' | 'memberships'>): ReadonlySet<Audience> =>
  me.kind === 'member' ? new Set(me.memberships.flatMap(audienceOf)) : new Set([me.kind]);
