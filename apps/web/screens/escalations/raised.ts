import { type EscalationAnswerKind, escalationAnswers, type Text } from '#contracts';
import type { Api } from '../../api/types.js';
import { daysBetween, plusDays } from '../../app/dates.js';

/** Something that was raised to a leader. */
export type Raised = Api<'EscalationRowDto'>;

/** The four answers’ fields as they are typed. */
export interface Answering {
  readonly kind: EscalationAnswerKind | '';
  readonly unit: string;
  readonly member: string;
  readonly due: string;
  readonly lookAgainOn: string;
  readonly reason: string;
}

export const keyOf = ({ planId, escalationId }: Raised): string => `${planId}/${escalationId}`;

export type When = 'late' | 'thisWeek' | 'later';

const sundayOf = (date: string): string => plusDays(date, (7 - new Date(`${date}T00:00:00Z`).getUTCDay()) % 7);

function whenOf({ answerBy }: Raised, today: string): When {
  if (daysBetween(today, answerBy) < 0) return 'late';
  return answerBy <= sundayOf(today) ? 'thisWeek' : 'later';
}

const order: readonly When[] = ['late', 'thisWeek', 'later'];

/** In groups, the earliest answer first. */
export function byAnswer(
  rows: readonly Raised[],
  today: string,
): readonly { readonly when: When; readonly items: readonly Raised[] }[] {
  const sorted = [...rows].sort(
    (a, b) =>
      a.answerBy.localeCompare(b.answerBy) || a.raisedOn.localeCompare(b.raisedOn) || keyOf(a).localeCompare(keyOf(b)),
  );
  return order
    .map((when) => ({ when, items: sorted.filter((row) => whenOf(row, today) === when) }))
    .filter(({ items }) => items.length > 0);
}

export type WhyKey = 'limitPassed' | 'targetPassed' | 'limitAhead' | 'stepWaits' | 'handoverWaits' | 'openingWaits';

/** Why it was raised: the date that has passed, the law's before any other. */
export function whyOf({ subjectKind, answering }: Raised): { readonly key: WhyKey; readonly date?: string } {
  if (subjectKind === 'handover') return { key: 'handoverWaits' };
  if (subjectKind === 'opening') return { key: 'openingWaits' };
  const dates = answering?.dates ?? [];
  const limit = dates.find(({ kind }) => kind === 'limit');
  const passed = dates.find((date) => date.passed && date.kind === 'limit') ?? dates.find((date) => date.passed);
  if (passed) return { key: passed.kind === 'limit' ? 'limitPassed' : 'targetPassed', date: passed.due };
  return limit ? { key: 'limitAhead', date: limit.due } : { key: 'stepWaits' };
}

/** The last day that a new date may have: that of the law, where there is one. */
export const lastDue = ({ answering }: Raised): string | undefined =>
  answering?.dates.find(({ kind }) => kind === 'limit')?.due;

export interface AnswerChoice {
  readonly kind: EscalationAnswerKind;
  readonly allowed: boolean;
  /** Why not. */
  readonly why?: Text;
}

/** The four answers, each with whether it may be given and why not, as the plan itself says. */
export const answersOf = ({ answering }: Raised): readonly AnswerChoice[] =>
  escalationAnswers.flatMap((kind) => {
    const button = answering?.actions.find(({ action }) => action === kind);
    if (!button) return [];
    const { allowed, sentence } = button;
    return [{ kind, allowed, ...(sentence ? { why: sentence } : {}) }];
  });

/** Whether it can be said that it was seen. */
export const canAcknowledge = ({ answering, acknowledgedBy }: Raised): boolean =>
  acknowledgedBy === null &&
  answering?.actions.some(({ action, allowed }) => action === 'acknowledge' && allowed) === true;

/** What is known before anything is typed: whoever has it keeps standing there. */
export const firstAnswer = ({ holderUnit }: Raised): Answering => ({
  kind: '',
  unit: holderUnit ?? '',
  member: '',
  due: '',
  lookAgainOn: '',
  reason: '',
});

const fieldOf: Readonly<Record<EscalationAnswerKind, 'unit' | 'due' | 'lookAgainOn' | undefined>> = {
  'new-responsible': 'unit',
  'new-deadline': 'due',
  'more-resource': 'lookAgainOn',
  close: undefined,
};

/** What is still missing before it can be sent. */
export function missingIn(typed: Answering): ReadonlySet<keyof Answering> {
  if (typed.kind === '') return new Set(['kind']);
  const field = fieldOf[typed.kind];
  const asked: readonly (keyof Answering)[] = field === undefined ? ['reason'] : [field, 'reason'];
  return new Set(asked.filter((name) => typed[name].trim() === ''));
}

/** The body that is sent; undefined while something is missing. */
export function bodyOf(typed: Answering): Api<'AnswerEscalationDto'> | undefined {
  const { kind, member } = typed;
  if (kind === '' || missingIn(typed).size > 0) return undefined;
  const reason = typed.reason.trim();
  const field = fieldOf[kind];
  if (field === undefined) return { kind, reason };
  return { kind, reason, [field]: typed[field], ...(field === 'unit' && member !== '' ? { member } : {}) };
}
