import { informationCategories } from '#contracts';
import type { EventOf, EventType, PlanEvent } from './events.js';
import type { ConsentState } from './sharing-state.js';
import type { CircleBasis, LivePlan } from './state.js';

type Parts = 'consents' | 'shares' | 'referrals' | 'guardians';
type PartOf<K extends Parts> = LivePlan[K][string];

/** Changes one entry of a part; an unknown one changes nothing. */
function change<K extends Parts>(
  plan: LivePlan,
  part: K,
  id: string,
  changed: (entry: PartOf<K>) => PartOf<K>,
): LivePlan {
  const entry = plan[part][id] as PartOf<K> | undefined;
  return entry ? put(plan, part, changed(entry)) : plan;
}

const put = <K extends Parts>(plan: LivePlan, part: K, entry: PartOf<K>): LivePlan => ({
  ...plan,
  [part]: { ...plan[part], [entry.id]: entry },
});

type SharingEvent = Extract<
  EventType,
  `Consent${string}` | `Share${string}` | `Referral${string}` | `Guardian${string}` | 'PartsShared'
>;

export const sharingEvolvers: { [T in SharingEvent]: (plan: LivePlan, event: EventOf<T>) => LivePlan } = {
  ConsentAsked: (plan, { consent, on }) => put(plan, 'consents', { ...consent, status: 'asked', askedOn: on }),
  ConsentRecorded: (plan, { consent, givenOn, how, note, at, by }) =>
    put(plan, 'consents', {
      ...consent,
      status: 'given',
      givenOn,
      how,
      recordedAt: at,
      recordedBy: by,
      ...(note !== undefined && { note }),
    }),
  ConsentAnswered: answered,
  ConsentWithdrawn: (plan, { consentId, on, words }) =>
    change(plan, 'consents', consentId, (consent) => ({
      ...consent,
      status: 'withdrawn',
      ended: { on, because: 'withdrawn', ...(words !== undefined && { words }) },
    })),
  ConsentExpired: (plan, { consentId, on }) =>
    change(plan, 'consents', consentId, (consent) => ({
      ...consent,
      status: 'ended',
      ended: { on, because: 'expired' },
    })),
  GuardiansEnded: (plan, { consents, requests, guardians, on }) => {
    const because = 'adult' as const;
    const lapsed = [...consents, ...requests].reduce(
      (so, id) => change(so, 'consents', id, (consent) => ({ ...consent, status: 'ended', ended: { on, because } })),
      plan,
    );
    return guardians.reduce(
      (so, id) => change(so, 'guardians', id, (guardian) => ({ ...guardian, ended: { on, because } })),
      lapsed,
    );
  },
  PartsShared: (plan, { share }) => put(plan, 'shares', share),
  ShareChanged: (plan, { shareId, selection, until, on, readAnew }) =>
    change(plan, 'shares', shareId, ({ until: _, received, ...share }) => ({
      ...share,
      selection,
      changedOn: on,
      ...(until !== null && { until }),
      ...(received && !readAnew && { received }),
    })),
  ShareEnded: (plan, { shareId, on, because }) =>
    change(plan, 'shares', shareId, (share) => ({ ...share, ended: { on, because } })),
  ReferralOpened: (plan, { referral }) => put(plan, 'referrals', referral),
  ReferralEnded: (plan, { referralId, on, because }) =>
    change(plan, 'referrals', referralId, (referral) => ({ ...referral, ended: { on, because } })),
  GuardianAdmitted: (plan, { guardian }) => put(plan, 'guardians', guardian),
  GuardianEnded: (plan, { guardianId, on }) =>
    change(plan, 'guardians', guardianId, (guardian) => ({ ...guardian, ended: { on, because: 'revoked' } })),
};

/** The young person's own consent takes the place of the guardian's: what rested on that rests on this from now on. */
function answered(plan: LivePlan, event: EventOf<'ConsentAnswered'>): LivePlan {
  const { consentId, answer, on, how, until, note, words, at, by } = event;
  const next = change(plan, 'consents', consentId, (consent) => ({
    ...consent,
    status: answer,
    how,
    recordedAt: at,
    recordedBy: by,
    ...(answer === 'given' && { givenOn: on }),
    ...(until !== undefined && { until }),
    ...(note !== undefined && { note }),
    ...(words !== undefined && { answer: words }),
  }));
  const renewed = next.consents[consentId];
  return answer === 'given' && renewed?.renews !== undefined ? restingOn(next, renewed, renewed.renews) : next;
}

function restingOn(plan: LivePlan, renewed: ConsentState, old: string): LivePlan {
  const { id, from, givenOn } = renewed;
  const shared = <B extends { readonly kind: string; readonly consentId?: string }>(basis: B): B =>
    basis.consentId === old ? { ...basis, consentId: id } : basis;
  const bound = (basis: CircleBasis): CircleBasis =>
    basis.kind === 'consent' && basis.consentId === old && givenOn
      ? { kind: 'consent', from, on: givenOn, consentId: id }
      : basis;
  return {
    ...plan,
    circle: plan.circle.map((entry) => ({ ...entry, basis: bound(entry.basis) })),
    handovers: mapped(plan.handovers, (handover) => ({ ...handover, basis: bound(handover.basis) })),
    shares: mapped(plan.shares, (share) => ({ ...share, basis: shared(share.basis) })),
    referrals: mapped(plan.referrals, (referral) => ({ ...referral, basis: shared(referral.basis) })),
    consents: mapped(plan.consents, (consent) => moved(consent, old, renewed, plan)),
  };
}

/** The step that was handed over on the old consent is held on the new one. */
function moved(consent: ConsentState, old: string, renewed: ConsentState, plan: LivePlan): ConsentState {
  const stepId = plan.consents[old]?.stepId;
  if (stepId === undefined) return consent;
  if (consent.id === renewed.id) return { ...consent, stepId };
  if (consent.id !== old) return consent;
  const { stepId: _, ...rest } = consent;
  return rest;
}

const mapped = <T>(record: Readonly<Record<string, T>>, map: (entry: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, entry]) => [key, map(entry)]));

/**
 * The basis with its consent's id. Events say of a consent given for a part in the plan whose it is and of which day; the
 * record of it is made from that, the same one for the same giver, unit and day.
 */
export function withConsentOf(
  plan: LivePlan,
  unit: string,
  basis: CircleBasis,
  event: PlanEvent,
  id: string,
): { readonly plan: LivePlan; readonly basis: CircleBasis } {
  if (basis.kind !== 'consent' || basis.consentId !== undefined) return { plan, basis };
  const { from, on } = basis;
  const known = Object.values(plan.consents).find(
    (consent) =>
      consent.from === from &&
      consent.givenOn === on &&
      consent.receiver.kind === 'unit' &&
      consent.receiver.unit === unit,
  );
  const consent = known ?? {
    id: freeId(plan, id),
    from,
    receiver: { kind: 'unit' as const, unit },
    categories: informationCategories,
    purpose: 'co-operation' as const,
    status: 'given' as const,
    givenOn: on,
    recordedAt: event.at,
    recordedBy: event.by,
  };
  const founded = { ...basis, consentId: consent.id };
  return { plan: known ? plan : put(plan, 'consents', consent), basis: founded };
}

function freeId(plan: LivePlan, id: string): string {
  const taken = Object.keys(plan.consents).filter((known) => known === id || known.startsWith(`${id}~`)).length;
  return taken === 0 ? id : `${id}~${taken + 1}`;
}

/** A step that was handed over is held on that handover's consent, and on no other. */
export function heldOnConsent(plan: LivePlan, handoverId: string): LivePlan {
  const handover = plan.handovers[handoverId];
  if (handover?.subject.kind !== 'step') return plan;
  const { stepId } = handover.subject;
  const on = handover.basis.kind === 'consent' ? handover.basis.consentId : undefined;
  const consents = mapped(plan.consents, (consent) => {
    if (consent.id === on) return { ...consent, stepId };
    if (consent.stepId !== stepId) return consent;
    const { stepId: _, ...rest } = consent;
    return rest;
  });
  return { ...plan, consents };
}

/** A receipt that is done confirms the share as it is now. */
export function withReceipt(plan: LivePlan, { stepId, doneOn, by }: EventOf<'StepCompleted'>): LivePlan {
  const shareId = plan.steps[stepId]?.receives;
  if (shareId === undefined) return plan;
  const received = { on: doneOn, ...(by.kind === 'member' && { by: by.member }) };
  return change(plan, 'shares', shareId, (share) => ({ ...share, received }));
}

export function withoutReceipt(plan: LivePlan, { step }: EventOf<'StepReopened'>): LivePlan {
  if (step.receives === undefined) return plan;
  return change(plan, 'shares', step.receives, ({ received: _, ...share }) => share);
}
