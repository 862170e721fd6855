import { categoryOfFact, factCategories } from '#contracts';
import type { Api, Plan, Step } from '../../api/types.js';
import type { Finished } from '../plan/plan-facts.js';
import { BY_LAW, basisBody } from './referral-draft.js';
import { type Category, type Consent, kindsIn, type Selection, type Share } from './sharing-facts.js';

/** What is chosen for a placement, as it stands on the screen. */
export interface ShareDraft extends Selection {
  readonly unit: string;
  readonly basis: string;
  readonly ref: string;
  readonly purpose: string;
  readonly until: string;
}

/** The paragraph on which a placement gets the relevant parts of the plan. */
export const PLACEMENT_LAW = 'barnets lov § 109, stk. 5';

type Titled = Pick<Step, 'section' | 'code' | 'title'>;

export interface StepOption extends Titled {
  /** `<section>.<code>`: all its occurrences together. */
  readonly key: string;
  readonly forYoung: boolean;
  readonly isDone: boolean;
}

const optionOf = (step: Step | Finished, isDone: boolean): StepOption => ({
  key: `${step.section}.${step.code}`,
  section: step.section,
  code: step.code,
  ...(step.title && { title: step.title }),
  forYoung: step.forYoung,
  isDone,
});

/** What Samspor makes by itself about consents and receipts is nobody else's business. */
const ownSteps: readonly string[] = ['adhoc.consents', 'adhoc.receipt', 'adhoc.clear-up'];

/** The steps that can be chosen, each once, open ones before finished ones; a unit's own it sees in any case. */
export function stepOptions(plan: Plan, unit: string): readonly StepOption[] {
  const open = (plan.steps ?? []).filter(({ status, holder }) => status !== 'dormant' && holder.unit !== unit);
  const done = (plan.finished ?? []).filter(({ how, holder }) => how === 'done' && holder.unit !== unit);
  const all = [...open.map((step) => optionOf(step, false)), ...done.map((step) => optionOf(step, true))];
  const first = new Map(all.toReversed().map((option) => [option.key, option]));
  return all.filter((option) => first.get(option.key) === option && !ownSteps.includes(option.key));
}

export interface SectionOptions {
  readonly section: string;
  readonly title: Step['title'];
  readonly options: readonly StepOption[];
}

/** The same by the plan's sections. */
export function sectionOptions(plan: Plan, unit: string): readonly SectionOptions[] {
  const bySection = Map.groupBy(stepOptions(plan, unit), ({ section }) => section);
  return [...bySection].map(([section, options]) => ({
    section,
    title: plan.sections?.find(({ key }) => key === section)?.title,
    options,
  }));
}

export interface FactOption {
  readonly category: Category;
  readonly count: number;
}

/** Kinds of facts, and how many of each there are. */
export const factOptions = ({ facts = [] }: Pick<Plan, 'facts'>): readonly FactOption[] =>
  factCategories.map((category) => ({
    category,
    count: facts.filter(({ code }) => categoryOfFact[code] === category).length,
  }));

export const nothingChosen: Selection = { steps: [], agreements: [], contacts: false, facts: [], notes: [] };

/**
 * What a placement usually needs to do its work: the steps that concern the young person themselves, whom to call, and
 * what is known about the stay. Texts are never proposed: somebody has to have read them first.
 */
export function usualFor(plan: Plan, unit: string): Selection {
  const steps = stepOptions(plan, unit).filter(({ forYoung, isDone }) => forYoung && !isDone);
  return { ...nothingChosen, steps: steps.map(({ key }) => key), contacts: true, facts: ['support'] };
}

export const selectionOf = ({ steps, agreements, contacts, facts, notes }: Selection): Selection => ({
  steps,
  agreements,
  contacts,
  facts,
  notes,
});

/** The draft to begin with: the share that is changed, or the usual for the unit that the plan proposes. */
export function firstShare(plan: Plan, unit: string, share: Share | undefined): ShareDraft {
  if (share) {
    const { basis, purpose, until = '', selection = nothingChosen } = share;
    const rests = basis?.kind === 'consent' ? (basis.consentId ?? BY_LAW) : BY_LAW;
    return { ...selectionOf(selection), unit: share.unit, basis: rests, ref: basis?.ref ?? '', purpose, until };
  }
  const chosen = unit === '' ? nothingChosen : usualFor(plan, unit);
  return { ...chosen, unit, basis: BY_LAW, ref: PLACEMENT_LAW, purpose: 'placement', until: '' };
}

/** Consents that hold and were given for this receiver. */
export const consentsFor = ({ consents = [] }: Pick<Plan, 'consents'>, unit: string): readonly Consent[] =>
  consents.filter(({ status, receiver }) => status === 'given' && receiver.unit === unit);

export type ShareFault = 'receiver' | 'inside' | 'nothing' | 'ref' | 'until-past' | 'covering';

export interface ShareAround {
  readonly consents: readonly Consent[];
  /** Units outside the municipality. */
  readonly outside: ReadonlySet<string>;
  readonly today: string;
}

/** What is chosen and the consent does not cover. */
export function uncovered(draft: ShareDraft, consents: readonly Consent[]): readonly Category[] {
  const consent = consents.find(({ id }) => id === draft.basis);
  return consent ? kindsIn(draft).filter((kind) => !consent.categories.includes(kind)) : [];
}

export function shareFaults(draft: ShareDraft, { consents, outside, today }: ShareAround): ReadonlySet<ShareFault> {
  const faults = new Set<ShareFault>();
  if (draft.unit === '') faults.add('receiver');
  else if (!outside.has(draft.unit)) faults.add('inside');
  if (kindsIn(draft).length === 0) faults.add('nothing');
  if (draft.basis === BY_LAW && draft.ref.trim() === '') faults.add('ref');
  if (draft.until !== '' && draft.until < today) faults.add('until-past');
  if (uncovered(draft, consents).length > 0) faults.add('covering');
  return faults;
}

const chosen = ({ steps, agreements, contacts, facts, notes }: Selection): Api<'ShareSelectionDto'> => ({
  steps: [...steps],
  agreements: [...agreements],
  contacts,
  facts: [...facts],
  notes: [...notes],
});

export const shareBody = (draft: ShareDraft): Api<'SharePartsDto'> => ({
  unit: draft.unit,
  selection: chosen(draft),
  basis: basisBody(draft),
  purpose: draft.purpose as Api<'SharingPurpose'>,
  ...(draft.until && { until: draft.until }),
});

const same = (a: Selection, b: Selection): boolean => {
  const sorted = (selection: Selection): string =>
    JSON.stringify(Object.values(chosen(selection)).map((part) => (Array.isArray(part) ? part.toSorted() : part)));
  return sorted(a) === sorted(b);
};

/** Only what is another now; nothing where all is as it was. */
export function changeBody(draft: ShareDraft, share: Share): Api<'ChangeShareDto'> | undefined {
  const selection = same(draft, share.selection ?? nothingChosen) ? {} : { selection: chosen(draft) };
  const until = draft.until === (share.until ?? '') ? {} : { until: draft.until === '' ? null : draft.until };
  const body = { ...selection, ...until };
  return Object.keys(body).length > 0 ? body : undefined;
}

/** What the preview is asked for. */
export const previewBody = (draft: ShareDraft, replaces: string | undefined): Api<'SharePreviewAskDto'> => ({
  unit: draft.unit,
  selection: chosen(draft),
  ...(replaces !== undefined && { replaces }),
});

/** Adds or takes away one of several. */
export const toggled = <T>(all: readonly T[], one: T, isOn: boolean): readonly T[] =>
  isOn ? [...all.filter((other) => other !== one), one] : all.filter((other) => other !== one);
