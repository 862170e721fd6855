import { addMonths, type CivilDate } from '#calendar';
import { factCategories, type InformationCategory, type Refusal } from '#contracts';
import type { Actor, Context } from '../context.js';
import { type Draft, emit, planOf } from '../draft.js';
import { keyOfStep, stepsOf, today } from '../lookups.js';
import { receiptStep } from '../settle-sharing.js';
import { categoriesOf, isAdult, openReferrals } from '../sharing.js';
import type { GuardianState, ReferralState, ShareSelection, ShareState, SharingBasis } from '../sharing-state.js';
import type { LivePlan } from '../state.js';
import { badHolder, isRefusal } from './checks.js';
import { badConsent } from './consent-basis.js';
import { type Handler, refuse } from './decision.js';
import { unitsOf } from './steps.js';

/** A referral is for one purpose, not for good. */
const mostReferralMonths = 12;

/** Gives an external unit a chosen part of the plan (barnets lov § 109 stk. 5); it confirms that it has read it. */
export const shareParts: Handler<'ShareParts'> = (draft, command, _actor, context) => {
  const { shareId, unit, selection, basis, purpose, until } = command;
  const plan = planOf(draft);
  if (plan.kind === 'concern') return refuse('concern-stays');
  if (plan.shares[shareId]) return refuse('share-known-already', { shareId });
  const refusal =
    badHolder(unit, undefined, context) ??
    (context.organisation.units.get(unit)?.external ? undefined : refuse('share-not-external', { unit })) ??
    badPeriod(until, context) ??
    badSelection(plan, selection) ??
    badBasis(plan, basis, unit, categoriesOf(selection));
  if (refusal) return refusal;
  const share: ShareState = {
    id: shareId,
    unit,
    selection,
    basis,
    purpose,
    startedOn: today(context),
    ...(until !== undefined && { until }),
  };
  emit(draft, { type: 'PartsShared', share });
  receiptStep(draft, shareId, unit);
  return undefined;
};

/** Another selection is to be read again; another end is not. */
export const changeShare: Handler<'ChangeShare'> = (draft, { shareId, ...command }, _actor, context) => {
  const plan = planOf(draft);
  const share = runningShare(plan, shareId);
  if (isRefusal(share)) return share;
  const selection = command.selection ?? share.selection;
  const until = command.until === undefined ? (share.until ?? null) : command.until;
  const refusal =
    badPeriod(until ?? undefined, context) ??
    badSelection(plan, selection) ??
    badBasis(plan, share.basis, share.unit, categoriesOf(selection));
  if (refusal) return refusal;
  const readAnew = command.selection !== undefined;
  emit(draft, { type: 'ShareChanged', shareId, selection, until, on: today(context), readAnew });
  if (readAnew) askReceipt(draft, shareId, share.unit);
  return undefined;
};

function askReceipt(draft: Draft, shareId: string, unit: string): void {
  if (!stepsOf(planOf(draft)).some(({ receives }) => receives === shareId)) receiptStep(draft, shareId, unit);
}

export const endShare: Handler<'EndShare'> = (draft, { shareId, reason }, _actor, context) => {
  const share = runningShare(planOf(draft), shareId);
  if (isRefusal(share)) return share;
  const because = 'ended' as const;
  emit(draft, { type: 'ShareEnded', shareId, on: today(context), because, ...(reason !== undefined && { reason }) });
  return undefined;
};

/** A share that has not ended, or why there is none. */
export function runningShare(plan: LivePlan, shareId: string): ShareState | Refusal {
  const share = plan.shares[shareId];
  if (!share) return refuse('unknown-share', { shareId });
  return share.ended ? refuse('share-over', { shareId, ...share.ended }) : share;
}

const badPeriod = (until: CivilDate | undefined, context: Context): Refusal | undefined =>
  until !== undefined && until < today(context) ? refuse('period-over', { until, today: today(context) }) : undefined;

function badSelection(plan: LivePlan, selection: ShareSelection): Refusal | undefined {
  if (categoriesOf(selection).length === 0) return refuse('share-empty');
  const known = new Set([...Object.keys(plan.created), ...Object.keys(plan.finished), ...stepsOf(plan).map(keyOfStep)]);
  const unknown = selection.steps.filter((key) => !known.has(key));
  if (unknown.length > 0) return refuse('unknown-step', { steps: unknown });
  const others = selection.facts.filter((category) => !factCategories.includes(category));
  return others.length > 0 ? refuse('not-a-fact-category', { categories: others }) : undefined;
}

/** A paragraph, or a consent that was given for this receiver and covers what is passed on. */
export function badBasis(
  plan: LivePlan,
  basis: SharingBasis,
  unit: string,
  categories: readonly InformationCategory[],
): Refusal | undefined {
  if (basis.kind === 'law') return undefined;
  const { consentId } = basis;
  const bad = badConsent(plan, consentId, unit);
  if (bad) return bad;
  const covered = plan.consents[consentId]?.categories ?? [];
  const missing = categories.filter((category) => !covered.includes(category));
  return missing.length > 0 ? refuse('consent-not-covering', { consentId, missing }) : undefined;
}

/** More for one unit, or one member of it, for one purpose; an external unit is shown a chosen part instead. */
export const openReferral: Handler<'OpenReferral'> = (draft, command, _actor, context) => {
  const { referralId, unit, member, purpose, categories, basis, reason, until } = command;
  const plan = planOf(draft);
  if (plan.kind === 'concern') return refuse('concern-stays');
  if (plan.referrals[referralId]) return refuse('referral-known-already', { referralId });
  if (categories.length === 0) return refuse('categories-missing');
  const refusal =
    badHolder(unit, member, context) ??
    (context.organisation.units.get(unit)?.external ? refuse('referral-external', { unit }) : undefined) ??
    (unitsOf(plan).includes(unit) ? refuse('referral-not-needed', { unit }) : undefined) ??
    badPeriod(until, context) ??
    tooLong(until, context) ??
    badBasis(plan, basis, unit, categories);
  if (refusal) return refusal;
  const referral = {
    id: referralId,
    unit,
    purpose,
    categories,
    basis,
    reason,
    startedOn: today(context),
    until,
    ...(member !== undefined && { member }),
  };
  emit(draft, { type: 'ReferralOpened', referral, reason });
  return undefined;
};

function tooLong(until: CivilDate, context: Context): Refusal | undefined {
  const latest = addMonths(today(context), mostReferralMonths);
  return until > latest ? refuse('referral-too-long', { until, latest }) : undefined;
}

export const endReferral: Handler<'EndReferral'> = (draft, { referralId, how, reason }, actor, context) => {
  const referral = endable(planOf(draft), referralId, how, actor);
  if (isRefusal(referral)) return referral;
  const on = today(context);
  emit(draft, { type: 'ReferralEnded', referralId, on, because: how, ...(reason !== undefined && { reason }) });
  return undefined;
};

/**
 * An open referral that this actor may end so, or why not. Who was referred says when it is done; taking access away is
 * the plan's own units' to do, and to whoever was referred for something else it is not there.
 */
export function endable(
  plan: LivePlan,
  referralId: string,
  how: 'done' | 'revoked',
  actor: Actor,
): ReferralState | Refusal {
  const referral = plan.referrals[referralId];
  const referred = actor.kind === 'member' && actor.unit === referral?.unit;
  if (!referral || (!referred && isOnlyReferred(plan, actor))) return refuse('unknown-referral', { referralId });
  if (referral.ended) return refuse('referral-over', { referralId, ...referral.ended });
  return referred && how === 'revoked' ? refuse('wrong-unit', { unit: referral.unit }) : referral;
}

const isOnlyReferred = (plan: LivePlan, actor: Actor): boolean =>
  actor.kind === 'member' &&
  !unitsOf(plan).includes(actor.unit) &&
  openReferrals(plan).some(({ unit }) => unit === actor.unit);

/** A guardian has part in the plan until the 18th birthday. */
export const admitGuardian: Handler<'AdmitGuardian'> = (draft, { guardianId: id, standing }, _actor, context) => {
  const plan = planOf(draft);
  const since = today(context);
  if (plan.kind === 'concern') return refuse('concern-stays');
  if (isAdult(context, since)) return refuse('guardian-of-adult');
  const known = plan.guardians[id];
  if (known && !known.ended) return refuse('guardian-known-already', { guardianId: id });
  emit(draft, { type: 'GuardianAdmitted', guardian: { id, standing, since } });
  return undefined;
};

export const endGuardian: Handler<'EndGuardian'> = (draft, { guardianId, reason }, _actor, context) => {
  const guardian = openGuardian(planOf(draft), guardianId);
  if (isRefusal(guardian)) return guardian;
  const on = today(context);
  emit(draft, { type: 'GuardianEnded', guardianId, on, ...(reason !== undefined && { reason }) });
  return undefined;
};

/** A guardian who has part in the plan, or that there is none. */
export function openGuardian(plan: LivePlan, guardianId: string): GuardianState | Refusal {
  const guardian = plan.guardians[guardianId];
  return guardian && !guardian.ended ? guardian : refuse('unknown-guardian', { guardianId });
}
