import { expect } from '@jest/globals';
import type { Life, StepState } from '#plan-domain';
import { type Condition, catalogue, type StepTemplate } from '#plan-templates';
import { birthdayOf, readRule } from './almanac.js';
import { doneIn, type Occurrence } from './plan-lives.js';

/** A row of templates.md, in its own words. */
export interface Row {
  readonly code: string;
  readonly owner: string;
  readonly contributors?: string;
  readonly opens?: string;
  /** `required 1`, `usual 4, 5, 6`. */
  readonly after?: string;
  /** `target F15 +10wd`, `limit F18 -6m`: of the first occurrence where `again` differs. */
  readonly due: readonly string[];
  /** Of the later ones. */
  readonly again?: readonly string[];
  /** Where it repeats: `every`, `by cadence`, `with education-changed`, `with step 7`, `2 per year`. */
  readonly repeats?: string;
  readonly when?: string;
  readonly outcomes?: string;
  /** `start +20wd` unless the row says otherwise. */
  readonly late?: string;
  readonly ladder?: string;
}

/** Somebody invented, whose birthdays and facts the words of a row are read with. */
export interface Young {
  readonly birthDate: string;
  readonly sectionStart: string;
  readonly facts: Readonly<Record<string, readonly string[]>>;
}

/** The template's step says what its row says, dates apart. */
export function expectRow(template: string, row: Row): void {
  const step = catalogue.find(template, 1)?.steps.find(({ code }) => code === row.code);
  if (!step) throw new Error(`${template} has no step ${row.code}`);
  expect({
    owner: step.owner,
    contributors: step.contributors.join(', '),
    after: afterOf(step),
    repeats: repeatsOf(step),
    when: step.when ? inWords(step.when) : '',
    outcomes: step.outcomes.map(({ code }) => code).join(', '),
    late: step.late,
    ladder: step.ladder,
  }).toEqual({
    owner: row.owner,
    contributors: row.contributors ?? '',
    after: row.after ?? '',
    repeats: row.repeats ?? '',
    when: row.when ?? '',
    outcomes: row.outcomes ?? '',
    late: [{ workingDays: Number(/\d+/.exec(row.late ?? '20')?.[0]) }],
    ladder: row.ladder ?? 'default',
  });
}

function afterOf({ after }: StepTemplate): string {
  const strengths = ['required', 'usual'] as const;
  return strengths
    .map((strength) => ({
      strength,
      codes: after.filter((each) => each.strength === strength).flatMap((e) => e.steps),
    }))
    .filter(({ codes }) => codes.length > 0)
    .map(({ strength, codes }) => `${strength} ${codes.join(', ')}`)
    .join('; ');
}

function repeatsOf({ repeats }: StepTemplate): string {
  if (!repeats) return '';
  if (repeats.kind === 'with-fact') return `with ${repeats.fact}${repeats.first ? ', and before' : ''}`;
  if (repeats.kind === 'with-step') return ['with step', repeats.step, ...(repeats.outcomes ?? [])].join(' ');
  return { every: 'every', cadence: 'by cadence', 'count-per-year': '2 per year' }[repeats.kind];
}

function inWords(condition: Condition): string {
  switch (condition.kind) {
    case 'fact':
      return condition.fact;
    case 'outcome':
      return `${condition.step} = ${condition.in.join('/')}`;
    case 'step-open':
      return `${condition.step} open`;
    case 'section':
      return condition.template;
    case 'not':
      return `no ${inWords(condition.of)}`;
    case 'all':
    case 'any':
      return condition.of.map(inWords).join(condition.kind === 'all' ? ' and ' : ' or ');
    default:
      return JSON.stringify(condition);
  }
}

/** Every occurrence of a row that was done has the dates that the row's words give, counted apart from the domain. */
export function expectDates(template: string, row: Row, life: Life, young: Young): void {
  const all = doneIn(life.events).filter(({ step }) => step.section === template);
  const own = all.filter(({ step }) => step.code === row.code);
  expect(own.length).toBeGreaterThan(row.repeats && !row.when?.includes('=') ? 1 : 0);
  for (const [place, occurrence] of own.entries()) {
    const words = wordsFor(own, place, all, young, row);
    const expected = datesOf(row, occurrence, place, words, young);
    const opens = row.opens && readRule(row.opens, words);
    const { step } = occurrence;
    expect({ id: step.id, opens: step.opensOn, dates: step.deadlines.map(dateText).sort() }).toEqual({
      id: step.id,
      opens,
      dates: expected.sort(),
    });
  }
}

const dateText = ({ kind, due, late }: StepState['deadlines'][number]): string =>
  `${kind} ${due}${late ? ' late' : ''}`;

/** What lay before the section's start: a target gets the row's late date, a limit stays where the law has it. */
function datesOf(row: Row, occurrence: Occurrence, place: number, words: Words, young: Young): string[] {
  // Of two a year the first of each year has the proposed day.
  const first = row.repeats === '2 per year' ? occurrence.step.occurrence % 10 === 1 : place === 0;
  const rules = first || !row.again ? row.due : row.again;
  return rules.flatMap((text) => {
    const [kind = '', ...rest] = text.split(' ');
    const due = readRule(rest.join(' '), words);
    if (!due) return [];
    const missed = occurrence.plannedOn === young.sectionStart && due < young.sectionStart;
    if (!missed || kind === 'limit') return [`${kind} ${due}`];
    return [`target ${readRule(row.late ?? 'start +20wd', words)} late`];
  });
}

type Words = (word: string) => string | undefined;

/** What the words of one occurrence stand for. */
function wordsFor(
  own: readonly Occurrence[],
  place: number,
  all: readonly Occurrence[],
  young: Young,
  row: Row,
): Words {
  const occurrence = own[place];
  const previous = own[place - 1]?.doneOn;
  const doneOf = (code: string): string[] => all.filter(({ step }) => step.code === code).map(({ doneOn }) => doneOn);
  const ready = readyDay(row, own[place], doneOf, young);
  const nth = occurrence?.step.occurrence ?? 1;
  return (word) => {
    const birthday = /^F(\d+)$/.exec(word)?.[1];
    if (birthday) return birthdayOf(young.birthDate, Number(birthday));
    const done = /^(\w+) done$/.exec(word)?.[1];
    if (done) return row.repeats?.startsWith('with step') ? triggering(all, done, nth) : doneOf(done)[0];
    if (word === 'start') return young.sectionStart;
    if (word === 'ready') return ready;
    if (word === 'previous') return previous ?? ready;
    if (word === 'cadence') return cadenceDay(previous, doneOf);
    if (word === '1 March') return nextFirstOfMarch(previous);
    if (/^\d\d-\d\d$/.test(word)) return `${Math.floor(nth / 10)}-${word}`;
    const records = young.facts[word] ?? [];
    return row.repeats?.includes(word) ? records[nth - 1 - (row.repeats.includes('before') ? 1 : 0)] : records.at(-1);
  };
}

const triggering = (all: readonly Occurrence[], code: string, nth: number): string | undefined =>
  all.find(({ step }) => step.code === code && step.occurrence === nth)?.doneOn;

/** The follow-ups count from the one before, the first from the meeting that decided on six months. */
const cadenceDay = (previous: string | undefined, doneOf: (code: string) => string[]): string | undefined =>
  previous ?? doneOf('10')[0];

/** Counted from a month after the time before: who did it in February did it for that March. */
function nextFirstOfMarch(previous: string | undefined): string | undefined {
  const from = previous && readRule('p +1m', () => previous);
  if (!from) return undefined;
  const year = Number(from.slice(0, 4));
  return from <= `${year}-03-01` ? `${year}-03-01` : `${year + 1}-03-01`;
}

/** The day on which the occurrence is planned, open, and has everything before it done for the first time. */
function readyDay(
  row: Row,
  occurrence: Occurrence | undefined,
  doneOf: (code: string) => string[],
  young: Young,
): string | undefined {
  if (!occurrence) return undefined;
  const codes = (row.after ?? '').split('; ').flatMap((part) => part.split(' ').slice(1).join(' ').split(', '));
  const before = codes.filter((code) => code !== '').map((code) => doneOf(code)[0]);
  const opens = row.opens && readRule(row.opens, (word) => birthdayOf(young.birthDate, Number(word.slice(1))));
  const relevant = row.when === 'placed' ? young.facts.placed?.[0] : undefined;
  const days = [occurrence.plannedOn, opens, relevant, ...before].filter((day) => day !== undefined);
  return days.sort().at(-1);
}
