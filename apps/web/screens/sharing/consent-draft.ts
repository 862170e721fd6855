import type { Api } from '../../api/types.js';

/** A consent as it is typed: asked for, or recorded as given. */
export interface ConsentDraft {
  readonly from: string;
  readonly receiver: 'unit' | 'outside';
  readonly unit: string;
  readonly outside: string;
  readonly categories: readonly string[];
  readonly purpose: string;
  readonly words: string;
  readonly until: string;
  readonly how: string;
  readonly on: string;
  readonly note: string;
}

export const emptyConsent = (today: string): ConsentDraft => ({
  from: 'young-person',
  receiver: 'unit',
  unit: '',
  outside: '',
  categories: [],
  purpose: '',
  words: '',
  until: '',
  how: 'written',
  on: today,
  note: '',
});

export type ConsentFault =
  | 'receiver'
  | 'outside'
  | 'categories'
  | 'purpose'
  | 'until-past'
  | 'until-before'
  | 'note'
  | 'given';

/** What is wrong before it can be sent. */
export function consentFaults(draft: ConsentDraft, isAsked: boolean, today: string): ReadonlySet<ConsentFault> {
  const { receiver, unit, outside, categories, purpose, until, how, on, note } = draft;
  const faults = new Set<ConsentFault>();
  if (receiver === 'unit' && unit === '') faults.add('receiver');
  if (receiver === 'outside' && outside.trim() === '') faults.add('outside');
  if (categories.length === 0) faults.add('categories');
  if (purpose === '') faults.add('purpose');
  if (!isAsked && (on === '' || on > today)) faults.add('given');
  if (!isAsked && how === 'oral' && note.trim() === '') faults.add('note');
  if (until !== '' && !isAsked && on !== '' && until < on) faults.add('until-before');
  else if (until !== '' && until < today) faults.add('until-past');
  return faults;
}

/** As the API takes it. */
export function consentBody(draft: ConsentDraft, isAsked: boolean): Api<'NewConsentDto'> {
  const words = draft.words.trim();
  const note = draft.note.trim();
  return {
    from: draft.from as Api<'ConsentFrom'>,
    receiver: draft.receiver === 'unit' ? { unit: draft.unit } : { outside: draft.outside.trim() },
    categories: [...draft.categories] as Api<'InformationCategory'>[],
    purpose: draft.purpose as Api<'SharingPurpose'>,
    ...(words && { words }),
    ...(draft.until && { until: draft.until }),
    ...(isAsked
      ? { ask: true }
      : { how: draft.how as Api<'ConsentHow'>, givenOn: draft.on, ...(draft.how === 'oral' && { note }) }),
  };
}

/** An answer that staff were told. */
export interface AnswerDraft {
  readonly answer: string;
  readonly how: string;
  readonly on: string;
  readonly until: string;
  readonly note: string;
  readonly words: string;
}

export const emptyAnswer = (today: string): AnswerDraft => ({
  answer: '',
  how: 'oral',
  on: today,
  until: '',
  note: '',
  words: '',
});

export type AnswerFault = 'answer' | 'given' | 'note' | 'until-past' | 'until-before';

export function answerFaults(draft: AnswerDraft, today: string): ReadonlySet<AnswerFault> {
  const { answer, how, on, until, note } = draft;
  const faults = new Set<AnswerFault>();
  if (answer === '') faults.add('answer');
  if (on === '' || on > today) faults.add('given');
  if (answer === 'given' && how === 'oral' && note.trim() === '') faults.add('note');
  if (answer === 'given' && until !== '' && until < on) faults.add('until-before');
  else if (answer === 'given' && until !== '' && until < today) faults.add('until-past');
  return faults;
}

export function answerBody({ answer, how, on, until, note, words }: AnswerDraft): Api<'AnswerConsentDto'> {
  const isYes = answer === 'given';
  return {
    answer: answer as Api<'ConsentAnswer'>,
    how: how as Api<'ConsentHow'>,
    on,
    ...(isYes && until && { until }),
    ...(isYes && how === 'oral' && { note: note.trim() }),
    ...(words.trim() && { words: words.trim() }),
  };
}
