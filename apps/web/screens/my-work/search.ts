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
  /** What a leader’s overview leads to: of one unit or member, of one week, only what is overdue. Ids and days only. */
  readonly unit?: string;
  readonly member?: string;
  /** The Monday. */
  readonly week?: string;
  readonly dueBy?: string;
  readonly state?: 'overdue';
}

export type Narrowing = Pick<MyWorkSearch, 'unit' | 'member' | 'week' | 'dueBy' | 'state'>;

/** Writes some of it anew. */
export type Change = (changed: Record<string, string>) => void;

const oneOf = <Choice extends string>(choices: readonly Choice[], value: unknown): Choice | undefined =>
  choices.find((choice) => choice === value);

const matching = (shape: RegExp, value: unknown): string | undefined =>
  typeof value === 'string' && shape.test(value) ? value : undefined;

const day = /^\d{4}-\d{2}-\d{2}$/;
const id = /^[\w-]{1,64}$/;

/** What the list is narrowed to by where one comes from, or nothing. */
export function narrowingOf(given: Readonly<Record<string, unknown>> | MyWorkSearch): Narrowing {
  const { unit, member, week, dueBy, state } = given;
  const found = {
    unit: matching(id, unit),
    member: matching(id, member),
    week: matching(day, week),
    dueBy: matching(day, dueBy),
    state: oneOf(['overdue'] as const, state),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** Reads an address; whatever it does not know is left out. */
export function readMyWorkSearch(given: Record<string, unknown>): MyWorkSearch {
  const whose = oneOf(whoseChoices, given.whose);
  const kind = oneOf(stepKinds, given.kind);
  const basis = oneOf(basisChoices, given.basis);
  const sort = oneOf(sortChoices, given.sort);
  const chosen = { ...(whose && { whose }), ...(kind && { kind }), ...(basis && { basis }), ...(sort && { sort }) };
  return { ...chosen, ...narrowingOf(given) };
}
