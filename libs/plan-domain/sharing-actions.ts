import type { RefusalCode } from '#contracts';
import type { Actor } from './context.js';
import { isRefusal } from './decide/checks.js';
import { answerable, withdrawable } from './decide/consents.js';
import { endable, openGuardian, runningShare } from './decide/shares.js';
import type { LivePlan } from './state.js';

/** What may be done to one consent, share, referral or guardian's part. */
export const sharingActions = [
  'answer-consent',
  'withdraw-consent',
  'change-share',
  'end-share',
  'finish-referral',
  'revoke-referral',
  'end-guardian',
] as const;
export type SharingActionName = (typeof sharingActions)[number];

type Rule = (plan: LivePlan, id: string, actor: Actor) => object | undefined;

/** The same checks as the commands make: what stands there, or the refusal. */
const rules: Readonly<Record<SharingActionName, Rule>> = {
  'answer-consent': answerable,
  'withdraw-consent': withdrawable,
  'change-share': runningShare,
  'end-share': runningShare,
  'finish-referral': (plan, id, actor) => endable(plan, id, 'done', actor),
  'revoke-referral': (plan, id, actor) => endable(plan, id, 'revoked', actor),
  'end-guardian': openGuardian,
};

/** Why this cannot be done as the plan stands; undefined: it can. Rights are not asked here. */
export function sharingRefusal(
  action: SharingActionName,
  id: string,
  plan: LivePlan,
  actor: Actor,
): RefusalCode | undefined {
  // A consent can be withdrawn at any time.
  if (plan.status === 'closed' && action !== 'withdraw-consent') return 'plan-closed';
  const found = rules[action](plan, id, actor);
  return found && isRefusal(found) ? found.code : undefined;
}
