import { isDeepStrictEqual } from 'node:util';
import type { CircleEntry, PlanState } from '#plan-domain';

/** A row of `consent` without its plan's own columns. */
export interface ConsentRecord {
  readonly unit_id: string;
  readonly role: string;
  readonly given_by: string;
  readonly given_on: string;
}

/** Consents on which a unit newly takes part. One that is no longer used stays: it was given. */
export function newConsents(before: PlanState, after: PlanState): readonly ConsentRecord[] {
  const known = consentsOf(before);
  return consentsOf(after).filter((consent) => !known.some((old) => isDeepStrictEqual(old, consent)));
}

const consentsOf = (state: PlanState): readonly ConsentRecord[] =>
  state.status === 'none' ? [] : state.circle.flatMap(consentOf);

const consentOf = ({ unit, role, basis }: CircleEntry): readonly ConsentRecord[] =>
  basis.kind === 'consent' ? [{ unit_id: unit, role, given_by: basis.from, given_on: basis.on }] : [];
