import type { CivilDate } from '#calendar';
import type { ConsentGiver, Refusal } from '#contracts';
import type { RoleBinding } from '../commands.js';
import type { Context } from '../context.js';
import { today } from '../lookups.js';
import { isAdult } from '../sharing.js';
import type { ConsentState } from '../sharing-state.js';
import type { LivePlan } from '../state.js';
import { refuse } from './decision.js';

/** Why a part in the plan, or an offer, cannot rest on the consent that is named or described. */
export function badConsentBasis(
  basis: RoleBinding['basis'],
  unit: string,
  plan: LivePlan | undefined,
  context: Context,
): Refusal | undefined {
  if (basis?.kind !== 'consent') return undefined;
  const { from, on, consentId } = basis;
  if (consentId !== undefined) return badConsent(plan, consentId, unit);
  if (on > today(context)) return refuse('consent-in-future', { on, today: today(context) });
  if (from === 'guardian' && isAdult(context, today(context))) return refuse('guardian-of-adult');
  const withdrawn = Object.values(plan?.consents ?? {}).find((consent) => endedSince(consent, from, unit, on));
  return withdrawn ? refuse('consent-not-given', { consentId: withdrawn.id, status: withdrawn.status }) : undefined;
}

/** The same giver took it back, or it lapsed, after the day on which this one is said to have been given. */
const endedSince = ({ receiver, ended, ...consent }: ConsentState, from: ConsentGiver, unit: string, on: CivilDate) =>
  receiver.kind === 'unit' &&
  receiver.unit === unit &&
  consent.from === from &&
  consent.givenOn !== undefined &&
  consent.givenOn >= on &&
  ended !== undefined;

/** Why something that goes to a unit cannot rest on this consent. */
export function badConsent(plan: LivePlan | undefined, consentId: string, unit: string): Refusal | undefined {
  const consent = plan?.consents[consentId];
  if (!consent) return refuse('unknown-consent', { consentId });
  if (consent.status !== 'given') return refuse('consent-not-given', { consentId, status: consent.status });
  const { receiver } = consent;
  return receiver.kind === 'unit' && receiver.unit === unit
    ? undefined
    : refuse('consent-other-receiver', { consentId, unit });
}
