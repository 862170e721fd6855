import { type Language, type RefusalCode, refusals, type Text } from '#contracts';
import type { FieldProblem, RefusalExtras, Taken } from './refused.js';

/** The body of every answer that is not a success (RFC 9457). */
export interface Problem {
  readonly type: string;
  /** The sentence in the language of the request. */
  readonly title: string;
  readonly status: number;
  readonly code: RefusalCode | 'internal';
  /** One more sentence, in the language of the request, where there is more to say. */
  readonly detail?: string;
  readonly sentence: Text;
  readonly errors?: readonly { readonly field: string; readonly expected: string }[];
  /** Ids, codes and dates that the refusal is about. */
  readonly about?: Readonly<Record<string, unknown>>;
  readonly state?: Readonly<Record<string, unknown>>;
  readonly allowed?: readonly string[];
  readonly version?: number;
  readonly taken?: Taken;
  readonly requestId?: string;
}

interface Frame {
  readonly language: Language;
  readonly requestId?: string | undefined;
}

const internal: Text = {
  da: 'Der skete en fejl i systemet. Den er registreret.',
  en: 'Something went wrong in the system. It has been recorded.',
};

const typeOf = (code: string): string => `urn:samspor:problem:${code}`;

const inLanguage = (errors: readonly FieldProblem[], language: Language) =>
  errors.map(({ field, expected }) => ({ field, expected: expected[language] }));

const detailOf = (errors: readonly FieldProblem[], language: Language): string =>
  inLanguage(errors, language)
    .map(({ field, expected }) => `${field}: ${expected}`)
    .join('; ');

const withRequestId = ({ requestId }: Frame) => (requestId === undefined ? {} : { requestId });

/** A refusal as a problem: status and sentence come from the one table in contracts. */
export function problemOf(
  refusal: { readonly code: RefusalCode; readonly detail?: Readonly<Record<string, unknown>> },
  extras: RefusalExtras,
  frame: Frame,
): Problem {
  const { status, sentence } = refusals[refusal.code];
  const { errors, state, allowed, version, taken } = extras;
  return {
    type: typeOf(refusal.code),
    title: sentence[frame.language],
    status,
    code: refusal.code,
    ...(errors && errors.length > 0 ? { detail: detailOf(errors, frame.language) } : {}),
    sentence,
    ...(errors ? { errors: inLanguage(errors, frame.language) } : {}),
    ...(refusal.detail ? { about: refusal.detail } : {}),
    ...(state ? { state } : {}),
    ...(allowed ? { allowed } : {}),
    ...(version === undefined ? {} : { version }),
    ...(taken ? { taken } : {}),
    ...withRequestId(frame),
  };
}

/** A bug as a problem: nothing of its inside is shown; the request id leads to the log. */
export const internalProblem = (frame: Frame): Problem => ({
  type: typeOf('internal'),
  title: internal[frame.language],
  status: 500,
  code: 'internal',
  sentence: internal,
  ...withRequestId(frame),
});
