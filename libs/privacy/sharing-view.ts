import { COPENHAGEN, civilDateIn } from '#calendar';
import type { ConsentView, GuardianView, ReferralView, ShareView, SharingBasisView } from '#contracts';
import type { ActorRef, ConsentState, ReferralState, ShareState, SharingBasis } from '#plan-domain';
import { type PlanReadModel, present, textOf } from './read-model.js';
import type { Sight } from './sight.js';

/** Consents with what was said of them. A guardian sees the guardians' own. */
export function consentsOf(model: PlanReadModel, sight: Sight): ConsentView[] {
  return Object.values(model.state.consents)
    .filter(({ from }) => sight.access !== 'guardian' || from === 'guardian')
    .map((consent) => consentView(consent, model, sight));
}

function consentView(consent: ConsentState, model: PlanReadModel, sight: Sight): ConsentView {
  const { id, from, categories, purpose, status, askedOn, givenOn, until, how, recordedAt, renews, ended } = consent;
  return present({
    id,
    from,
    receiver: receiverView(consent.receiver, model),
    categories,
    purpose,
    words: textOf(consent.words, model),
    status,
    askedOn,
    givenOn,
    until,
    how,
    note: sight.access === 'full' ? textOf(consent.note, model) : undefined,
    answer: textOf(consent.answer, model),
    recordedAt,
    recordedBy: nameOf(consent.recordedBy, model),
    renews,
    ended: ended && present({ on: ended.on, because: ended.because, words: textOf(ended.words, model) }),
    bears: status === 'given' ? restingOn(id, model) : undefined,
  }) as ConsentView;
}

function receiverView(receiver: ConsentState['receiver'], model: PlanReadModel): ConsentView['receiver'] {
  if (receiver.kind === 'outside') {
    return present({ kind: receiver.kind, name: textOf(receiver.name, model) }) as ConsentView['receiver'];
  }
  const { kind, unit } = receiver;
  return present({ kind, unit, name: model.units.get(unit)?.name }) as ConsentView['receiver'];
}

/** What ends with it. */
function restingOn(consentId: string, { state }: PlanReadModel): NonNullable<ConsentView['bears']> {
  const rests = ({ basis }: { readonly basis: { readonly kind: string; readonly consentId?: string } }): boolean =>
    basis.kind === 'consent' && basis.consentId === consentId;
  const running = (parts: readonly (ShareState | ReferralState)[]): string[] =>
    parts.filter((part) => !part.ended && rests(part)).map(({ id }) => id);
  return {
    roles: state.circle.filter(rests).map(({ role }) => role),
    shares: running(Object.values(state.shares)),
    referrals: running(Object.values(state.referrals)),
  };
}

const nameOf = (by: ActorRef | undefined, model: PlanReadModel): string | undefined =>
  by?.kind === 'member' ? model.members.get(by.member)?.name : undefined;

const worksOrYoung = ({ access }: Sight): boolean => access === 'full' || access === 'young';

/** Shares: all that there were for those who work on the plan and for the young person, its own for the receiver. */
export function sharesOf(model: PlanReadModel, sight: Sight): ShareView[] {
  return Object.values(model.state.shares)
    .filter((share) => worksOrYoung(sight) || isTheirs(share, sight))
    .map((share) => shareView(share, model, sight));
}

const isTheirs = ({ unit, ended }: ShareState, sight: Sight): boolean =>
  ended === undefined && sight.runningShares.has(unit);

function shareView(share: ShareState, model: PlanReadModel, sight: Sight): ShareView {
  const { id, unit, purpose, startedOn, until, changedOn, received, ended, selection, basis } = share;
  return present({
    id,
    unit,
    unitName: model.units.get(unit)?.name,
    purpose,
    startedOn,
    until,
    changedOn,
    received: received && present({ on: received.on, by: received.by && model.members.get(received.by)?.name }),
    ended,
    selection: worksOrYoung(sight) ? selection : undefined,
    basis: worksOrYoung(sight) ? basisView(basis) : undefined,
  }) as ShareView;
}

const basisView = (basis: SharingBasis): SharingBasisView => ({ ...basis });

/** Referrals: all that there were for those who work on the plan and for the young person, one's own for oneself. */
export function referralsOf(model: PlanReadModel, sight: Sight): ReferralView[] {
  return Object.values(model.state.referrals)
    .filter((referral) => worksOrYoung(sight) || isReferralOf(referral, model, sight))
    .map((referral) => referralView(referral, model, sight));
}

/** Runs, and is for the reader: one that is for a member is not for their colleagues, nor the words of it. */
const isReferralOf = ({ ended, until, unit, member }: ReferralState, { now }: PlanReadModel, sight: Sight): boolean =>
  !ended &&
  civilDateIn(COPENHAGEN, now) <= until &&
  sight.reach.has(unit) &&
  (member === undefined || member === sight.member);

function referralView(referral: ReferralState, model: PlanReadModel, sight: Sight): ReferralView {
  const { id, unit, member, purpose, categories, startedOn, until, ended, basis, reason } = referral;
  return present({
    id,
    unit,
    unitName: model.units.get(unit)?.name,
    member,
    memberName: member === undefined ? undefined : model.members.get(member)?.name,
    purpose,
    categories,
    startedOn,
    until,
    ended,
    basis: worksOrYoung(sight) ? basisView(basis) : undefined,
    reason: sight.access === 'young' ? undefined : textOf(reason, model),
  }) as ReferralView;
}

/** Guardians who have part in the plan, and those who had. */
export const guardiansOf = ({ state }: PlanReadModel): GuardianView[] =>
  Object.values(state.guardians).map(({ id, standing, since, ended }) =>
    present({ id, standing, since, ended }),
  ) as GuardianView[];
