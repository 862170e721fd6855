import { type StepKind, stepKinds } from '#contracts';

export const whoseChoices = ['mine', 'unclaimed', 'units'] as const;
export const sortChoices = ['date', 'person', 'kind'] as const;
export const basisChoices = ['law', 'other'] as const;

/** What of my work is shown and in which order. It stands in the address; whoever is looked for does not. */
export interface MyWorkSearch {
  readonly whose?: (typeof whoseChoices)[number];
  readonly kind?: StepKind;
  readonly basis?: (typeof basisChoices)[number];
  readonly sort?: (typeof sortChoices)[number];
}

/** Writes some of it anew. */
export type Change = (changed: Record<string, string>) => void;

const oneOf = <Choice extends string>(choices: readonly Choice[], value: unknown): Choice | undefined =>
  choices.find((choice) => choice === value);

/** Reads an address; whatever it does not know is left out. */
export function readMyWorkSearch(given: Record<string, unknown>): MyWorkSearch {
  const whose = oneOf(whoseChoices, given.whose);
  const kind = oneOf(stepKinds, given.kind);
  const basis = oneOf(basisChoices, given.basis);
  const sort = oneOf(sortChoices, given.sort);
  return { ...(whose && { whose }), ...(kind && { kind }), ...(basis && { basis }), ...(sort && { sort }) };
}
