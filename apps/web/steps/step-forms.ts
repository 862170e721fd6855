import type { Api, Step } from '../api/types.js';

export type StepAction = Api<'StepAction'>;
/** What is done in the step's own panel; a handover has a screen of its own. */
export type FormAction = Exclude<StepAction, 'offer-handover'>;

/** What a form can ask for. */
export type StepField =
  | 'outcome'
  | 'doneOn'
  | 'agreed'
  | 'months'
  | 'reasons'
  | 'reason'
  | 'due'
  | 'citizenTold'
  | 'member'
  | 'on'
  | 'time'
  | 'place';

export type StepValues = Readonly<Partial<Record<StepField, string>>>;

/** What each action asks for, in this order. */
export const stepForms: Readonly<Record<FormAction, readonly StepField[]>> = {
  complete: ['outcome', 'doneOn', 'agreed', 'months', 'reasons'],
  claim: [],
  assign: ['member'],
  schedule: ['on', 'time', 'place'],
  skip: ['reason'],
  reopen: ['reason'],
  'set-deadline': ['due', 'reason'],
  'record-exceeded': ['reason', 'citizenTold'],
  pause: ['reason'],
  resume: [],
};

const optional = new Set<StepField>(['agreed', 'place', 'citizenTold', 'doneOn']);

export const isRequired = (field: StepField): boolean => !optional.has(field);

type Asking = Pick<Step, 'outcomes' | 'decidesCadence'>;

/** The fields of an action on this step: an outcome only where there is a choice, a cadence only where one is decided. */
export function fieldsFor(action: FormAction, step: Asking): readonly StepField[] {
  const applies = (field: StepField): boolean => {
    if (field === 'outcome') return (step.outcomes?.length ?? 0) > 1;
    if (field === 'months' || field === 'reasons') return step.decidesCadence === true;
    return true;
  };
  return stepForms[action].filter(applies);
}

/** What the form knows already. */
export const firstValues = (step: Asking, today: string): StepValues => ({
  doneOn: today,
  ...(step.outcomes?.length === 1 && step.outcomes[0] ? { outcome: step.outcomes[0].code } : {}),
});

/** The first field that is missing, or nothing. */
export const missing = (fields: readonly StepField[], values: StepValues): readonly StepField[] =>
  fields.filter((field) => isRequired(field) && !values[field]?.trim());

const times = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/;

/** A time as people write it, 10.30 or 10:30, as the clock writes it; nothing where it is none. */
export function clockOf(text: string): string | undefined {
  const found = times.exec(text.trim());
  return found ? `${found[1]?.padStart(2, '0')}:${found[2]}` : undefined;
}
