import type { ConsentState, PlanState } from '#plan-domain';
import { recordOf } from './state-records.js';

/** A row of `consent` without its plan's own columns. */
export interface ConsentRecord {
  readonly consent_id: string;
  readonly unit_id: string | null;
  readonly given_by: string;
  readonly categories: readonly string[];
  readonly purpose: string;
  readonly status: string;
  readonly asked_on: string | null;
  readonly given_on: string | null;
  readonly until: string | null;
  readonly how: string | null;
  readonly renews: string | null;
  readonly ended_on: string | null;
  readonly ended_because: string | null;
}

/** Consents that are other than they were. None is ever taken away: it was asked for, given or refused. */
export function changedConsents(before: PlanState, after: PlanState): readonly ConsentRecord[] {
  const known = recordOf(before, 'consents');
  return Object.values(recordOf(after, 'consents'))
    .filter((consent) => known[consent.id] !== consent)
    .map(recordOfConsent);
}

const recordOfConsent = (consent: ConsentState): ConsentRecord => ({
  consent_id: consent.id,
  unit_id: consent.receiver.kind === 'unit' ? consent.receiver.unit : null,
  given_by: consent.from,
  categories: consent.categories,
  purpose: consent.purpose,
  status: consent.status,
  asked_on: consent.askedOn ?? null,
  given_on: consent.givenOn ?? null,
  until: consent.until ?? null,
  how: consent.how ?? null,
  renews: consent.renews ?? null,
  ended_on: consent.ended?.on ?? null,
  ended_because: consent.ended?.because ?? null,
});
