import {
  contributingOnlyRoles,
  factCodes,
  factLabels,
  type PlanRole,
  planActionTexts,
  planRoleLabels,
  planRoles,
  stepKindLabels,
  stepKinds,
  type Text,
} from '#contracts';
import type { Api, Plan, Step } from '../../../api/types.js';
import { dateOf, dayText, instantText } from '../../../app/dates.js';
import { said } from '../../../app/say.js';
import { clockOf } from '../../../steps/step-forms.js';
import { hasLawDate } from '../plan-facts.js';
import type { OnSharing, PlanActionName } from './plan-menu.js';

/** What is done in a form beside the plan; handing over the lead, and who is shown what, have screens of their own. */
export type PlanFormAction = Exclude<PlanActionName, 'offer-lead' | OnSharing>;

export type Values = Readonly<Record<string, string>>;

type KeyAfter<Prefix extends string, Key> = Key extends `${Prefix}${infer Rest}` ? Rest : never;
export type FieldName = KeyAfter<'field-', keyof typeof planActionTexts>;

export interface Option {
  readonly id: string;
  readonly label: Text;
}

/** What a form asks for. A day is past (today at the latest), coming (today at the earliest) or any. */
export interface Field {
  readonly name: FieldName;
  readonly input:
    | 'line'
    | 'text'
    | 'past'
    | 'coming'
    | 'day'
    | 'tick'
    | 'one-of-few'
    | 'one-of-many'
    | 'unit'
    | 'member';
  readonly isOptional?: true;
  readonly options?: readonly Option[];
  /** Of a member: the unit to choose from. */
  readonly unit?: string;
  readonly must?: 'code' | 'time';
  /** The step that it is asked about. */
  readonly step?: Step;
}

/** Under which name its value is kept: a field that is asked once for each step has one for each. */
export const keyOf = ({ name, step }: Pick<Field, 'name' | 'step'>): string => (step ? `${name}.${step.id}` : name);

const same = (text: string): Text => ({ da: text, en: text });

const labelled = <Id extends string>(ids: readonly Id[], labels: Readonly<Record<Id, Text>>): readonly Option[] =>
  ids.map((id) => ({ id, label: labels[id] }));

const worded = (prefix: 'source' | 'consent' | 'voice' | 'basis' | 'answer', ids: readonly string[]) =>
  ids.map((id) => ({ id, label: planActionTexts[`${prefix}-${id}` as 'source-citizen'] }));

const reason: Field = { name: 'reason', input: 'text' };
const instant: readonly Field[] = [
  { name: 'day', input: 'past' },
  { name: 'time', input: 'line', must: 'time' },
];

const bindable = planRoles.filter(
  (role) => role !== 'coordinator' && !(contributingOnlyRoles as readonly PlanRole[]).includes(role),
);

function addStep(plan: Plan): readonly Field[] {
  const bound = bindable.filter((role) => plan.circle?.some((entry) => entry.role === role));
  const kinds = stepKinds.filter((kind) => kind !== 'handover');
  return [
    { name: 'title', input: 'line' },
    { name: 'due', input: 'coming' },
    { name: 'owner', input: 'one-of-many', options: labelled(['coordinator', ...bound], planRoleLabels) },
    { name: 'kind', input: 'one-of-many', options: labelled(kinds, stepKindLabels) },
    { name: 'forYoung', input: 'tick' },
  ];
}

/** Facts that hold for a while; the others happen on a day. */
const lasting: readonly string[] = ['placed', 'effort-started', 'disability'];

function recordFact(_plan: Plan, { code = '' }: Values): readonly Field[] {
  return [
    { name: 'code', input: 'one-of-many', options: labelled(factCodes, factLabels) },
    ...(code === 'received' ? instant : [{ name: 'from', input: 'past' } as const]),
    ...(lasting.includes(code) ? [{ name: 'to', input: 'day', isOptional: true } as const] : []),
    ...(code === 'placed'
      ? [{ name: 'consent', input: 'one-of-few', options: worded('consent', ['with', 'without']) } as const]
      : []),
    {
      name: 'source',
      input: 'one-of-many',
      options: worded('source', ['own-unit', 'citizen', 'placement', 'register']),
    },
  ];
}

const factOption = ({ id, code, from }: Api<'FactViewDto'>): Option => {
  const inWords = (language: 'da' | 'en') =>
    said(language, planActionTexts.factSince, { fact: factLabels[code][language], date: dayText(from, language) });
  return { id, label: { da: inWords('da'), en: inWords('en') } };
};

export const correctedFact = (plan: Plan, { what }: Values): Api<'FactViewDto'> | undefined =>
  plan.facts?.find(({ id }) => id === what);

function correct(plan: Plan, values: Values): readonly Field[] {
  const fact = correctedFact(plan, values);
  const birthDate: Option = { id: 'birth-date', label: planActionTexts.birthDate };
  const period: readonly Field[] = [
    { name: 'from', input: 'past' },
    { name: 'to', input: 'day', isOptional: true },
  ];
  return [
    { name: 'what', input: 'one-of-many', options: [birthDate, ...(plan.facts ?? []).map(factOption)] },
    ...(values.what === 'birth-date' ? [{ name: 'birthDate', input: 'past' } as const] : []),
    ...(fact ? (fact.at ? instant : period) : []),
    reason,
  ];
}

function bindRole(_plan: Plan, { unit = '', basis = '' }: Values): readonly Field[] {
  return [
    { name: 'role', input: 'one-of-many', options: labelled(bindable, planRoleLabels) },
    { name: 'unit', input: 'unit' },
    { name: 'member', input: 'member', unit, isOptional: true },
    { name: 'basis', input: 'one-of-few', options: worded('basis', ['none', 'young-person', 'guardian', 'law']) },
    ...(basis === 'law' ? [{ name: 'ref', input: 'line' } as const] : []),
    ...(basis === 'young-person' || basis === 'guardian' ? [{ name: 'on', input: 'past' } as const] : []),
  ];
}

function addVoice(plan: Plan): readonly Field[] {
  const steps = (plan.steps ?? []).filter(({ status }) => status === 'open' || status === 'paused');
  const about = steps.map(({ id, title, code }) => ({ id, label: title ?? same(code) }));
  return [
    { name: 'text', input: 'text' },
    { name: 'voice', input: 'one-of-few', options: worded('voice', ['words', 'disagreement']) },
    { name: 'step', input: 'one-of-many', options: [{ id: 'plan', label: planActionTexts.wholePlan }, ...about] },
  ];
}

/** The steps that closing asks about: those that are under way and have a date set by law. */
export const dutiesOf = (plan: Plan): readonly Step[] =>
  (plan.steps ?? []).filter(
    ({ status, deadlines }) => status !== 'dormant' && status !== 'planned' && hasLawDate(deadlines),
  );

function dutyFields(step: Step, values: Values): readonly Field[] {
  const answer = values[keyOf({ name: 'answer', step })];
  const outcomes = (step.outcomes ?? []).map(({ code, label }) => ({ id: code, label }));
  const choice: Field = { name: 'outcome', input: 'one-of-few', step, options: outcomes };
  return [
    {
      name: 'answer',
      input: 'one-of-many',
      step,
      options: worded('answer', ['done', 'not-relevant', 'exceeded']),
    },
    ...(answer === 'done' ? [{ name: 'doneOn', input: 'past', step } as const] : []),
    ...(answer === 'done' && outcomes.length > 1 ? [choice] : []),
    ...(answer === 'exceeded' ? [{ name: 'told', input: 'tick', step } as const] : []),
    { name: 'stepReason', input: 'line', step, isOptional: true },
  ];
}

const twelve = Array.from({ length: 12 }, (_, index) => ({ id: `${index + 1}`, label: same(`${index + 1}`) }));

/** What each action asks for, in this order; some of it depends on what is answered. */
const forms: Readonly<Record<PlanFormAction, (plan: Plan, values: Values) => readonly Field[]>> = {
  'add-step': addStep,
  'record-fact': recordFact,
  'add-voice': addVoice,
  'decide-cadence': () => [
    { name: 'months', input: 'one-of-many', options: twelve },
    { name: 'reasons', input: 'text' },
  ],
  'bind-role': bindRole,
  'change-lead': ({ lead }) => [{ name: 'lead', input: 'member', unit: lead?.unit ?? '' }],
  'add-reference': () => [
    { name: 'system', input: 'line', must: 'code' },
    { name: 'number', input: 'line' },
    { name: 'kle', input: 'line', must: 'code', isOptional: true },
  ],
  correct,
  close: (plan, values) => [reason, ...dutiesOf(plan).flatMap((step) => dutyFields(step, values))],
  reopen: () => [reason],
};

export const fieldsFor = (action: PlanFormAction, plan: Plan, values: Values): readonly Field[] =>
  forms[action](plan, values);

export const isPlanFormAction = (action: string): action is PlanFormAction => action in forms;

/** What is known already. */
export function firstValues(action: PlanFormAction, plan: Plan, today: string): Values {
  switch (action) {
    case 'add-step':
      return { kind: 'task', owner: 'coordinator' };
    case 'record-fact':
      return { from: today, day: today, source: 'own-unit' };
    case 'add-voice':
      return { voice: 'words', step: 'plan' };
    case 'decide-cadence':
      return plan.cadence ? { months: `${plan.cadence.months}` } : {};
    case 'bind-role':
      return { basis: 'none' };
    case 'close':
      return Object.fromEntries(dutiesOf(plan).map((step) => [keyOf({ name: 'doneOn', step }), today]));
    default:
      return {};
  }
}

/** What follows from choosing something else: a role has its unit, a fact its days, a member a unit. */
function follows(plan: Plan, name: string, value: string): Values {
  if (name === 'unit') return { member: '' };
  if (name === 'role') {
    const known = plan.circle?.find(({ role }) => role === value);
    return { unit: known?.unit ?? '', member: known?.member ?? '' };
  }
  if (name !== 'what') return {};
  const fact = plan.facts?.find(({ id }) => id === value);
  const { from = '', to = '', at } = fact ?? {};
  return { from, to, day: at ? dateOf(at) : '', time: at ? instantText(at, 'da', 'clock') : '' };
}

export const changed = (plan: Plan, values: Values, name: string, value: string): Values => ({
  ...values,
  ...follows(plan, name, value),
  [name]: value,
});

const code = /^[\p{L}\p{N}][\p{L}\p{N}._~:-]*$/u;

export type Fault = 'missing' | 'code' | 'time';

/** What is wrong with a field as it stands. */
export function faultOf(field: Field, values: Values): Fault | undefined {
  const value = values[keyOf(field)]?.trim() ?? '';
  if (field.input === 'tick') return undefined;
  if (value === '') return field.isOptional ? undefined : 'missing';
  if (field.must === 'time' && clockOf(value) === undefined) return 'time';
  return field.must === 'code' && !code.test(value) ? 'code' : undefined;
}
