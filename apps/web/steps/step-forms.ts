import type { Api } from '../api/types.js';

export type StepAction = Api<'StepAction'>;
/** What asks for a few fields; completing has a form of its own, a handover a screen of its own. */
export type FormAction = Exclude<StepAction, 'complete' | 'offer-handover'>;

/** What a form can ask for. */
export type StepField = 'reason' | 'due' | 'citizenTold' | 'member' | 'on' | 'time' | 'place';

export type StepValues = Readonly<Partial<Record<StepField, string>>>;

/** What each action asks for, in this order. */
export const stepForms: Readonly<Record<FormAction, readonly StepField[]>> = {
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

const optional = new Set<StepField>(['place', 'citizenTold']);

export const isRequired = (field: StepField): boolean => !optional.has(field);

/** The fields that are missing. */
export const missing = (fields: readonly StepField[], values: StepValues): readonly StepField[] =>
  fields.filter((field) => isRequired(field) && !values[field]?.trim());

const times = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/;

/** A time as people write it, 10.30 or 10:30, as the clock writes it; nothing where it is none. */
export function clockOf(text: string): string | undefined {
  const found = times.exec(text.trim());
  return found ? `${found[1]?.padStart(2, '0')}:${found[2]}` : undefined;
}
