import { describe, expect, it } from '@jest/globals';
import { type CivilDate, calendarFor, civilDate, instant, type Offset } from '#calendar';
import { type Anchor, bases, catalogue, type DateRule, type Deadline, t1, t2, t6 } from '#plan-templates';
import {
  dateInWords,
  describeBasis,
  describeRule,
  instantInWords,
  sentenceOfDeadline,
  sentenceTemplates,
} from './sentences.js';

const calendar = calendarFor([]);

const rule = (anchor: Anchor, ...offset: Offset): DateRule => ({ anchor, offset });
const birthday = (years: number, ...offset: Offset): DateRule =>
  rule({ kind: 'birthday', months: years * 12 }, ...offset);
const half = birthday(18, { months: -6 });
const youthSupport = bases.youthSupportLimit;
const say = (due: string, more: { rule: DateRule; late?: boolean; moved?: boolean }, basis = youthSupport) =>
  sentenceOfDeadline({ due: civilDate(due), basis, ...more }, calendar);

describe('a due date explains itself', () => {
  it('on a working day', () => {
    expect(say('2027-03-12', { rule: half })).toEqual({
      da: 'Senest 12. marts 2027: seks måneder før 18-årsfødselsdagen (barnets lov § 111 stk. 1)',
      en: 'Latest 12 March 2027: six months before the 18th birthday (barnets lov § 111 stk. 1)',
    });
  });

  it('on a closed day with the last working day before it', () => {
    // 14 March 2027 is a Sunday; 28 March is Easter Sunday, whose last working day lies before Maundy Thursday.
    expect(say('2027-03-14', { rule: half })).toEqual({
      da: 'Senest 14. marts 2027: seks måneder før 18-årsfødselsdagen (barnets lov § 111 stk. 1). Sidste hverdag før er 12. marts 2027',
      en: 'Latest 14 March 2027: six months before the 18th birthday (barnets lov § 111 stk. 1). The last working day before it is 12 March 2027',
    });
    expect(say('2027-03-28', { rule: half }).en).toMatch(/The last working day before it is 24 March 2027$/);
  });

  it('on a closed day on which it happened without a day before that', () => {
    const received = rule({ kind: 'fact', fact: 'received' });
    expect(say('2027-03-14', { rule: received }, bases.local).en).toBe(
      'Target 14 March 2027: the receipt of the notification (local policy)',
    );
  });

  it('on a day that only the municipality closes', () => {
    const closed = calendarFor([civilDate('2027-05-07')]);
    const sentence = sentenceOfDeadline({ due: civilDate('2027-05-07'), rule: half, basis: youthSupport }, closed);
    expect(sentence.da).toMatch(/Sidste hverdag før er 5\. maj 2027$/);
  });

  it('as a target of a method, of policy on a paragraph and of policy alone', () => {
    const meeting = birthday(18, { months: -6 }, { workingDays: -10 });
    expect(say('2027-03-01', { rule: meeting }, bases.vubMeetings)).toEqual({
      da: 'Måldato 1. marts 2027: seks måneder og ti hverdage før 18-årsfødselsdagen (metode: Vejen til uddannelse og beskæftigelse)',
      en: 'Target 1 March 2027: six months and ten working days before the 18th birthday (method: Vejen til uddannelse og beskæftigelse)',
    });
    expect(say('2027-03-01', { rule: rule({ kind: 'cadence' }) }, bases.followUpCadence)).toEqual({
      da: 'Måldato 1. marts 2027: den besluttede kadence (kommunens praksis, jf. barnets lov § 95 stk. 3)',
      en: 'Target 1 March 2027: the decided cadence (local policy on barnets lov § 95 stk. 3)',
    });
    expect(describeBasis(bases.local)).toEqual({ da: 'kommunens praksis', en: 'local policy' });
  });

  it('in hours with the time in Copenhagen, also at the weekend and in summer', () => {
    const at = instant('2026-11-22T08:05:00Z');
    const hours = rule({ kind: 'fact', fact: 'received' }, { hours: 24 });
    const basis = bases.concernAssessmentLimit;
    expect(sentenceOfDeadline({ due: civilDate('2026-11-22'), at, rule: hours, basis }, calendar)).toEqual({
      da: 'Senest 22. november 2026 kl. 09.05: 24 timer efter modtagelsen af underretningen (barnets lov §§ 133–136)',
      en: 'Latest 22 November 2026 at 09:05: 24 hours after the receipt of the notification (barnets lov §§ 133–136)',
    });
    expect(instantInWords(instant('2026-06-30T22:30:00Z')).da).toBe('1. juli 2026 kl. 00.30');
  });

  it('when it was moved, came late or was set by hand', () => {
    expect(say('2027-03-12', { rule: half, moved: true }, bases.local)).toEqual({
      da: 'Måldato 12. marts 2027: flyttet med en begrundelse; reglen er seks måneder før 18-årsfødselsdagen (kommunens praksis)',
      en: 'Target 12 March 2027: moved with a reason; the rule is six months before the 18th birthday (local policy)',
    });
    expect(say('2027-03-12', { rule: half, late: true }, bases.local).en).toBe(
      'Target 12 March 2027: a new date, because the original one (six months before the 18th birthday) lay before the start (local policy)',
    );
    expect(sentenceOfDeadline({ due: civilDate('2027-03-12') }, calendar)).toEqual({
      da: 'Måldato 12. marts 2027: sat, da trinnet blev oprettet',
      en: 'Target 12 March 2027: set when the step was added',
    });
  });
});

describe('a rule describes', () => {
  it.each<[string, DateRule, string, string]>([
    ['a birthday itself', birthday(15), '15-årsfødselsdagen', 'the 15th birthday'],
    [
      'a half birthday',
      rule({ kind: 'birthday', months: 210 }),
      'den dag, den unge fylder 17½ år',
      'the day of turning 17½',
    ],
    [
      'any age',
      rule({ kind: 'birthday', months: 212 }),
      'den dag, den unge er 17 år og 8 måneder',
      'the day of being 17 years and 8 months old',
    ],
    ['ordinals', birthday(23), '23-årsfødselsdagen', 'the 23rd birthday'],
    ['ordinals of the teens', birthday(12), '12-årsfødselsdagen', 'the 12th birthday'],
    [
      'one of a unit',
      birthday(18, { months: -1 }),
      'én måned før 18-årsfødselsdagen',
      'one month before the 18th birthday',
    ],
    [
      'more than twelve in figures',
      birthday(18, { months: -18 }),
      '18 måneder før 18-årsfødselsdagen',
      '18 months before the 18th birthday',
    ],
    [
      'parts that change direction, from left to right',
      birthday(18, { months: -6 }, { days: 1 }),
      'én dag efter den dag, der ligger seks måneder før 18-årsfødselsdagen',
      'one day after the day that is six months before the 18th birthday',
    ],
    [
      'readiness',
      rule({ kind: 'ready' }, { workingDays: 15 }),
      '15 hverdage efter den dag, trinnet kunne begynde',
      '15 working days after the day the step could begin',
    ],
    [
      'the section’s start',
      rule({ kind: 'section-start' }, { workingDays: 1 }),
      'én hverdag efter starten på denne del af planen',
      'one working day after the start of this part of the plan',
    ],
    [
      'another step',
      rule({ kind: 'step-done', step: '9b' }, { workingDays: 5 }),
      'fem hverdage efter den dag, trin 9b var udført',
      'five working days after the day step 9b was done',
    ],
    [
      'the previous time',
      rule({ kind: 'previous-occurrence' }, { months: 3 }),
      'tre måneder efter forrige gang',
      'three months after the previous time',
    ],
    [
      'a day of the year',
      rule({ kind: 'day-of-year', month: 12, day: 31 }),
      '31. december i kalenderåret',
      '31 December of the calendar year',
    ],
    [
      'a fact',
      rule({ kind: 'fact', fact: 'benefit-applied' }, { days: 7 }),
      'syv dage efter ansøgningen om ydelse',
      'seven days after the application for benefit',
    ],
    [
      'a placement by its consent',
      rule({ kind: 'fact', fact: 'placed', where: { consent: 'with' } }),
      'anbringelsen med samtykke',
      'the placement with consent',
    ],
  ])('%s', (_what, of, da, en) => {
    expect(describeRule(of)).toEqual({ da, en });
  });

  it('choices with the bare date first, and brackets where words would be read wrongly', () => {
    expect(describeRule(limitOf('10', 0))).toEqual({
      da: 'afslutningen af den sideløbende undersøgelse eller tre måneder efter indsatsens begyndelse; den tidligste dag gælder',
      en: 'the end of the parallel assessment or three months after the start of the effort, whichever comes first',
    });
    expect(describeRule(limitOf('7', 1))).toEqual({
      da: 'anbringelsen uden samtykke eller tre måneder efter (16-årsfødselsdagen eller den afgørelse, der kræver en ungeplan; den seneste dag gælder); den tidligste dag gælder',
      en: 'the placement without consent or three months after (the 16th birthday or the decision that calls for a youth plan, whichever comes last), whichever comes first',
    });
    const statuses = t2.steps.find(({ code }) => code === '4')?.deadlines[1];
    expect(statuses && describeRule(statuses)).toEqual({
      da: 'den næste 1. marts eller tre måneder efter forrige gang; den tidligste dag gælder',
      en: 'the next 1 March or three months after the previous time, whichever comes first',
    });
  });

  it('every date of every template, whole in both languages', () => {
    for (const template of catalogue.all()) {
      for (const { deadlines, opens } of template.steps) {
        for (const said of [...deadlines, ...(opens ? [opens] : [])].map(describeRule)) {
          for (const sentence of [said.da, said.en]) expect(sentence).toMatch(/^[^{}]{4,}$/);
        }
      }
    }
    expect([t1, t2, t6].map(({ steps }) => steps.length)).toEqual([20, 14, 10]);
  });
});

describe('a date in words', () => {
  it.each<[string, string, string]>([
    ['2026-01-01', '1. januar 2026', '1 January 2026'],
    ['2028-02-29', '29. februar 2028', '29 February 2028'],
    ['2026-12-31', '31. december 2026', '31 December 2026'],
  ])('%s', (date, da, en) => {
    expect(dateInWords(date as CivilDate)).toEqual({ da, en });
  });
});

describe('the history', () => {
  it('has a sentence for every event, with the same placeholders in both languages', () => {
    const placeholders = (sentence: string): string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();
    for (const { da, en } of Object.values(sentenceTemplates)) expect(placeholders(da)).toEqual(placeholders(en));
  });
});

function limitOf(code: string, index: number): Deadline {
  const deadline = t1.steps.find((step) => step.code === code)?.deadlines[index];
  if (!deadline) throw new Error(`T1.${code} has no deadline ${index}`);
  return deadline;
}
