import type { Api } from '../../api/types.js';

export type Bindings = Api<'ProposedBindingsDto'>;
export type Preview = Api<'PlanPreviewDto'>;
export type Found = Api<'FoundPersonDto'>;
type StartPlan = Api<'StartPlanDto'>;
type RoleBinding = Api<'RoleBindingDto'>;

/** On what a unit outside the starting one takes part. */
export type BasisChoice = 'law' | 'young-person' | 'guardian';

export interface RoleDraft {
  readonly role: RoleBinding['role'];
  readonly unit: string;
  readonly member: string;
  readonly needsBasis: boolean;
  readonly basis: BasisChoice;
  readonly ref: string;
  readonly on: string;
}

export interface LateDraft {
  readonly answer: 'done' | 'not-relevant' | 'missed' | '';
  readonly on: string;
  readonly reason: string;
  /** What came of it, empty until it is said; absent where nothing is asked about it. */
  readonly outcome?: string;
}

/** The start as it is typed. */
export interface StartDraft {
  readonly template: string;
  readonly version: number;
  /** Somebody whom the municipality knows; otherwise the fields below it. */
  readonly existing: string;
  readonly name: string;
  readonly birthDate: string;
  readonly cpr: string;
  readonly isProtected: boolean;
  readonly startUnit: string;
  readonly lead: string;
  readonly roles: readonly RoleDraft[];
  readonly late: Readonly<Record<string, LateDraft>>;
}

export const emptyStart: StartDraft = {
  template: '',
  version: 1,
  existing: '',
  name: '',
  birthDate: '',
  cpr: '',
  isProtected: false,
  startUnit: '',
  lead: '',
  roles: [],
  late: {},
};

/** What was proposed, as a draft: who last had each role, on the basis that the law gives where it gives one. */
export function rolesFrom(bindings: Bindings): readonly RoleDraft[] {
  return bindings.items.map(({ role, proposed, needsBasis, basisRef }) => ({
    role,
    unit: proposed?.unit ?? '',
    member: proposed?.member ?? '',
    needsBasis,
    basis: basisRef ? 'law' : 'young-person',
    ref: basisRef ?? '',
    on: '',
  }));
}

export type StartFault =
  | 'missingTemplate'
  | 'missingPerson'
  | 'missingName'
  | 'missingBirthDate'
  | 'missingLead'
  | 'missingConsentOn'
  | 'missingLate'
  | 'wrongCpr';

const digits = (text: string): string => text.replace(/\D/g, '');

/** While its year is typed a day lies two thousand years back: nothing is asked about that. */
export const isWhole = (date: string): boolean => date >= '1900';

export const lacksDay = (role: RoleDraft): boolean =>
  role.unit !== '' && role.needsBasis && role.basis !== 'law' && !isWhole(role.on);

const lacksPart = ({ answer, on, reason, outcome }: LateDraft): boolean =>
  (answer === 'done' && (!isWhole(on) || outcome === '')) ||
  ((answer === 'not-relevant' || answer === 'missed') && reason.trim() === '');

/** What is missing or wrong before the plan can be started. */
export function faultsOf(draft: StartDraft): ReadonlySet<StartFault> {
  const faults = new Set<StartFault>();
  if (draft.template === '') faults.add('missingTemplate');
  if (draft.existing === '') {
    if (draft.name.trim() === '' && draft.birthDate === '') faults.add('missingPerson');
    if (draft.name.trim() === '') faults.add('missingName');
    if (draft.birthDate === '') faults.add('missingBirthDate');
    if (draft.cpr !== '' && digits(draft.cpr).length !== 10) faults.add('wrongCpr');
  }
  if (draft.lead === '') faults.add('missingLead');
  if (draft.roles.some(lacksDay)) faults.add('missingConsentOn');
  if (Object.values(draft.late).some(lacksPart)) faults.add('missingLate');
  return faults;
}

function bindingOf({ role, unit, member, needsBasis, basis, ref, on }: RoleDraft): RoleBinding {
  const grounds: RoleBinding['basis'] = basis === 'law' ? { kind: 'law', ref } : { kind: 'consent', from: basis, on };
  return { role, unit, ...(member === '' ? {} : { member }), ...(needsBasis ? { basis: grounds } : {}) };
}

const personOf = (draft: StartDraft): StartPlan['person'] => {
  if (draft.existing !== '') return { existing: draft.existing };
  const cpr = digits(draft.cpr);
  const { birthDate, isProtected } = draft;
  const known = cpr === '' ? {} : { cpr };
  return { new: { name: draft.name.trim(), birthDate, protectedAddress: isProtected, ...known } };
};

function lateOf(draft: StartDraft): StartPlan['late'] {
  return Object.entries(draft.late).flatMap(([step, { answer, on, reason, outcome }]) => {
    if (answer === '') return [];
    const done = { on, ...(outcome ? { outcome } : {}) };
    return [{ step, answer, ...(answer === 'done' ? done : { reason: reason.trim() }) }];
  });
}

/** An answer about a step whose date has passed: of several outcomes one is asked for, an only one goes without saying. */
export function answered(
  late: LateDraft,
  answer: LateDraft['answer'],
  outcomes: Preview['steps'][number]['outcomes'],
): LateDraft {
  const { outcome: _before, ...kept } = late;
  const [only] = outcomes;
  if (answer !== 'done' || !only) return { ...kept, answer };
  return { ...kept, answer, outcome: outcomes.length === 1 ? only.code : '' };
}

const circleOf = (draft: StartDraft): RoleBinding[] => draft.roles.filter(({ unit }) => unit !== '').map(bindingOf);

/** The start as the API takes it. */
export function startOf(draft: StartDraft): StartPlan {
  const { template, version, startUnit, lead } = draft;
  const late = lateOf(draft) ?? [];
  return {
    template,
    version,
    startUnit,
    lead: { unit: startUnit, member: lead },
    circle: circleOf(draft),
    person: personOf(draft),
    ...(late.length > 0 ? { late } : {}),
  };
}

/** What the preview is asked: nothing of it names anybody. Roles whose basis is not whole yet are left out. */
export function previewOf(draft: StartDraft): Api<'PreviewDto'> {
  const whole = { ...draft, roles: draft.roles.filter((role) => !lacksDay(role)) };
  return {
    birthDate: draft.birthDate,
    version: draft.version,
    startUnit: draft.startUnit,
    ...(draft.lead === '' ? {} : { lead: { unit: draft.startUnit, member: draft.lead } }),
    circle: circleOf(whole),
    ...(draft.existing === '' ? {} : { personId: draft.existing }),
  };
}
