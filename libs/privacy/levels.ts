import { type Assurance, assurances } from '#contracts';

/** Whether somebody is known at least as surely as is needed. */
export const isAtLeast = (known: Assurance, needed: Assurance): boolean =>
  assurances.indexOf(known) >= assurances.indexOf(needed);

const named: readonly (readonly [RegExp, Assurance])[] = [
  [/\/loa\/high$/i, 'high'],
  [/\/loa\/substantial$/i, 'substantial'],
  [/\/loa\/low$/i, 'low'],
];

/**
 * The level that an identity provider's `acr` names, by NSIS or eIDAS (`…/loa/Substantial`). @param otherwise where it
 * names none that is known: what the installation says of its provider.
 */
export const assuranceOfAcr = (acr: unknown, otherwise: Assurance): Assurance =>
  (typeof acr === 'string' && named.find(([pattern]) => pattern.test(acr))?.[1]) || otherwise;
