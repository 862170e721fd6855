import type { Access, ReadPurpose } from '#contracts';
import type { PrivacyActor } from './actor.js';
import type { PlanAccess } from './plan-access.js';
import { type Standing, standingsOf } from './standing.js';

/** How much each capacity sees of a plan. */
export const accessOfStanding: Readonly<Record<Standing, Exclude<Access, 'none'>>> = {
  worker: 'full',
  'unit-leader': 'full',
  'leader-above': 'dates',
  'escalation-owner': 'dates',
  receiver: 'brief',
  'receiver-leader': 'brief',
  external: 'steps-only',
  shared: 'steps-only',
  referred: 'referred',
  auditor: 'dates',
  reviewer: 'brief',
  'break-glass': 'full',
  'young-person': 'young',
  guardian: 'guardian',
};

const order: readonly Access[] = ['none', 'brief', 'steps-only', 'referred', 'dates', 'full'];

/** The most that each purpose of a reading needs. */
const widestFor: Readonly<Record<ReadPurpose, Access>> = {
  casework: 'full',
  handover: 'brief',
  leadership: 'dates',
  audit: 'dates',
  referral: 'referred',
  'own-plan': 'young',
  'break-glass': 'full',
  guardian: 'guardian',
  'citizens-copy': 'full',
};

/** How much of the plan the actor sees: the widest of their capacities. */
export function accessOf(actor: PrivacyActor, plan: PlanAccess): Access {
  return widestOf(standingsOf(actor, plan).map(({ standing }) => standing));
}

function widestOf(all: readonly Standing[]): Access {
  const levels = all.map((standing) => accessOfStanding[standing]);
  if (levels.includes('young')) return 'young';
  if (levels.includes('guardian')) return 'guardian';
  return levels.reduce<Access>(
    (widest, level) => (order.indexOf(level) > order.indexOf(widest) ? level : widest),
    'none',
  );
}

/** The same, narrowed to what the stated purpose needs: a purpose never widens what somebody sees. */
export function accessFor(actor: PrivacyActor, plan: PlanAccess, purpose: ReadPurpose): Access {
  const access = accessOf(actor, plan);
  if (access === 'none' || isPrivate(access)) return access;
  const widest = widestFor[purpose];
  if (isPrivate(widest)) return 'none';
  return order.indexOf(widest) < order.indexOf(access) ? widest : access;
}

/** What somebody sees as themselves, not as staff. */
const isPrivate = (access: Access): boolean => access === 'young' || access === 'guardian';

/** The purpose recorded when somebody simply opens a plan: what they stand towards it for. */
export function purposeFor(actor: PrivacyActor, plan: PlanAccess): ReadPurpose {
  const all = standingsOf(actor, plan).map(({ standing }) => standing);
  if (all.every((standing) => standing === 'auditor' || standing === 'reviewer')) return 'audit';
  const usual = widestOf(all.filter((standing) => standing !== 'break-glass'));
  return widestOf(all) === usual ? purposeOf(usual) : 'break-glass';
}

/** What each extent of a plan is read for. */
export function purposeOf(access: Access): ReadPurpose {
  if (access === 'young') return 'own-plan';
  if (access === 'guardian') return 'guardian';
  if (access === 'dates') return 'leadership';
  if (access === 'referred') return 'referral';
  return access === 'brief' ? 'handover' : 'casework';
}
