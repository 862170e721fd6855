import {
  type Calendar,
  type CivilDate,
  COPENHAGEN,
  civilDateIn,
  dayOfMonth,
  type Instant,
  isWorkingDay,
  lastWorkingDayBefore,
  monthOf,
  type Offset,
  type OffsetPart,
  timeOfDayIn,
  yearOf,
} from '#calendar';
import {
  anchorPhrases,
  basisPhrases,
  type DeadlineKind,
  dateFormats,
  deadlineSentences,
  eventSentences,
  factDayPhrases,
  fill,
  localPolicyRef,
  monthNames,
  numberWords,
  offsetPhrases,
  offsetUnits,
  placementDayPhrases,
  type Text,
} from '#contracts';
import { type Anchor, copyLimit, type DateRule, type LegalBasis } from '#plan-templates';
import type { EventType } from './events.js';

/** What a due date is said with. Without `rule` and `basis` somebody set it by hand (an ad-hoc step). */
export interface SaidDeadline {
  readonly due: CivilDate;
  /** Absent: what the basis says, a law setting a limit. */
  readonly kind?: DeadlineKind;
  /** For deadlines counted in hours. */
  readonly at?: Instant;
  readonly rule?: DateRule;
  readonly basis?: LegalBasis;
  readonly late?: boolean;
  readonly moved?: boolean;
}

/** "Latest 14 March 2027: six months before the 18th birthday (barnets lov § 111 stk. 1)", in both languages. */
export function sentenceOfDeadline(deadline: SaidDeadline, calendar: Calendar): Text {
  const { due, at, rule, basis, kind = basis?.kind === 'law' ? 'limit' : 'target' } = deadline;
  const date = at ? instantInWords(at) : dateInWords(due);
  const sentence =
    rule && basis
      ? fill(deadlineSentences[kind], {
          date,
          why: whyThisDay(rule, deadline),
          basis: describeBasis(basis),
        })
      : fill(deadlineSentences.byHand, { date });
  // Hours run on closed days too; a date that ends on one is not moved, but nobody is there to meet it.
  if (at || isWorkingDay(due, calendar) || (rule && isTheDayItself(rule))) return sentence;
  return fill(deadlineSentences.closedDay, { sentence, date: dateInWords(lastWorkingDayBefore(due, calendar)) });
}

/** The date of the citizen's copy, which no template has written. */
export const sentenceOfCopy = (due: CivilDate): Text =>
  fill(deadlineSentences.copy, { date: dateInWords(due), basis: describeBasis(copyLimit) });

/** Due on the very day that something happened: no working day before it would have been possible. */
const isTheDayItself = ({ anchor, offset }: DateRule): boolean =>
  offset.length === 0 && (['fact', 'step-done', 'ready', 'section-start'] as Anchor['kind'][]).includes(anchor.kind);

function whyThisDay(rule: DateRule, { late, moved }: SaidDeadline): Text {
  const why = describeRule(rule);
  if (moved) return fill(deadlineSentences.moved, { why });
  return late ? fill(deadlineSentences.late, { why }) : why;
}

/** What a date hangs on, without the date: "six months and ten working days before the 18th birthday". */
export function describeRule(rule: DateRule): Text {
  return runsOf(rule.offset).reduce<{ phrase: Text; moved: boolean }>(
    ({ phrase, moved }, run) => ({
      phrase: describeRun(run, moved ? fill(offsetPhrases.again, { inner: phrase }) : phrase),
      moved: true,
    }),
    { phrase: describeAnchor(rule.anchor, rule.offset.length > 0), moved: false },
  ).phrase;
}

/** A basis as it is named in a sentence. */
export const describeBasis = ({ kind, ref }: LegalBasis): Text =>
  ref === localPolicyRef ? basisPhrases.local : fill(basisPhrases[kind], { ref });

/** "14. marts 2027", "14 March 2027". */
export const dateInWords = (date: CivilDate): Text =>
  fill(dateFormats.date, { day: dayOfMonth(date), month: monthName(monthOf(date)), year: yearOf(date) });

/** "14. marts 2027 kl. 13.45", "14 March 2027 at 13:45": what clocks in Copenhagen show. */
export function instantInWords(at: Instant): Text {
  const [hours = '', minutes = ''] = timeOfDayIn(COPENHAGEN, at).split(':');
  return fill(dateFormats.time, { date: dateInWords(civilDateIn(COPENHAGEN, at)), hours, minutes });
}

/** The sentence of every event for a plan's history; one that is missing does not type-check. */
export const sentenceTemplates: Readonly<Record<EventType, Text>> = eventSentences;

const monthName = (month: number): Text => ({
  da: monthNames.da[month - 1] ?? '',
  en: monthNames.en[month - 1] ?? '',
});

const numberInWords = (n: number): Text => ({
  da: numberWords.da[n - 1] ?? String(n),
  en: numberWords.en[n - 1] ?? String(n),
});

interface Run {
  readonly direction: 'before' | 'after';
  readonly parts: readonly OffsetPart[];
}

const amountOf = (part: OffsetPart): number => Object.values(part)[0] ?? 0;

/** Neighbouring parts of one direction are said in one breath: "six months and ten working days before". */
function runsOf(offset: Offset): Run[] {
  const runs: { direction: Run['direction']; parts: OffsetPart[] }[] = [];
  for (const part of offset.filter((each) => amountOf(each) !== 0)) {
    const direction = amountOf(part) < 0 ? 'before' : 'after';
    const last = runs.at(-1);
    if (last?.direction === direction) last.parts.push(part);
    else runs.push({ direction, parts: [part] });
  }
  return runs;
}

const describeRun = ({ direction, parts }: Run, from: Text): Text =>
  fill(offsetPhrases[direction], { amount: parts.map(describePart).reduce(joinWith(offsetPhrases.and)), from });

function describePart(part: OffsetPart): Text {
  const n = Math.abs(amountOf(part));
  const unit = offsetUnits[unitOf(part)];
  return fill(n === 1 ? unit.one : unit.many, { n: numberInWords(n) });
}

function unitOf(part: OffsetPart): keyof typeof offsetUnits {
  if ('months' in part) return 'months';
  if ('workingDays' in part) return 'workingDays';
  return 'days' in part ? 'days' : 'hours';
}

const joinWith =
  (phrase: Text) =>
  (a: Text, b: Text): Text =>
    fill(phrase, { a, b });

/** `within`: words stand before it, so that a choice between dates needs brackets. */
function describeAnchor(anchor: Anchor, within: boolean): Text {
  switch (anchor.kind) {
    case 'birthday':
      return describeAge(anchor.months);
    case 'step-done':
      return fill(anchorPhrases['step-done'], { step: anchor.step });
    case 'fact':
      return anchor.fact === 'placed' && anchor.where
        ? placementDayPhrases[anchor.where.consent]
        : factDayPhrases[anchor.fact];
    case 'day-of-year':
      return describeDayOfYear(anchor);
    case 'earliest-of':
    case 'latest-of':
      return describeChoice(anchor, within);
    case 'section-start':
    case 'ready':
    case 'previous-occurrence':
    case 'cadence':
      return anchorPhrases[anchor.kind];
    default:
      return anchor satisfies never;
  }
}

function describeAge(months: number): Text {
  const years = Math.floor(months / 12);
  if (months % 12 === 0) return fill(anchorPhrases.birthday, { years, th: ordinalEnding(years) });
  if (months % 12 === 6) return fill(anchorPhrases.halfBirthday, { years });
  return fill(anchorPhrases.age, { years, months: months % 12 });
}

/** 1st, 2nd, 3rd, 4th … 11th, 12th, 13th … 21st. */
function ordinalEnding(n: number): string {
  if (Math.floor((n % 100) / 10) === 1) return 'th';
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th';
}

function describeDayOfYear({ month, day, notBefore }: Extract<Anchor, { kind: 'day-of-year' }>): Text {
  const named = fill(dateFormats.dayOfYear, { day, month: monthName(month) });
  return fill(notBefore ? anchorPhrases['next-day-of-year'] : anchorPhrases['day-of-year'], { day: named });
}

/** Bare dates first, so that "three months after" is not read as belonging to both. */
function describeChoice({ kind, rules }: Extract<Anchor, { rules: unknown }>, within: boolean): Text {
  const bare = (rule: DateRule): boolean => rule.offset.length === 0;
  const said = [...rules.filter(bare), ...rules.filter((rule) => !bare(rule))].map((rule) =>
    isChoice(rule) ? fill(anchorPhrases.inside, { phrase: describeRule(rule) }) : describeRule(rule),
  );
  const phrase = fill(anchorPhrases[kind], { list: said.reduce(joinWith(anchorPhrases.or)) });
  return within ? fill(anchorPhrases.inside, { phrase }) : phrase;
}

const isChoice = ({ anchor, offset }: DateRule): boolean =>
  offset.length === 0 && (anchor.kind === 'earliest-of' || anchor.kind === 'latest-of');
