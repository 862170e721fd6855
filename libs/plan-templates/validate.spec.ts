import { describe, expect, it } from '@jest/globals';
import { civilDate } from '#calendar';
import { bases } from './bases.js';
import { catalogue } from './catalogue.js';
import { type ProblemCode, problemCodes } from './problem.js';
import { at, d, F, fact, h, required, requiredAnyOf, stepDone, usual, whenOutcome, withStep } from './rules.js';
import type { Condition, Deadline, LegalBasis, Repeat, StepTemplate, Template } from './schema.js';
import { t1 } from './t1.js';
import { t2 } from './t2.js';
import { t6 } from './t6.js';
import { validateCatalogue, validateTemplate } from './validate.js';

const templates = [t1, t2, t6];

type StepChange = (step: StepTemplate) => StepTemplate;

/** The template with one step changed. */
const withChanged = (template: Template, code: string, change: StepChange): Template => ({
  ...template,
  steps: template.steps.map((step) => (step.code === code ? change(step) : step)),
});

const withBasis =
  (change: Partial<LegalBasis>): StepChange =>
  (step) => ({
    ...step,
    deadlines: step.deadlines.map((deadline) => ({ ...deadline, basis: { ...deadline.basis, ...change } })),
  });

const without = <T extends object>(of: T, key: keyof T): T => {
  const copy = { ...of };
  delete copy[key];
  return copy;
};

const problemsOf = (template: Template) =>
  validateTemplate(
    template,
    templates.filter(({ id }) => id !== template.id),
  );
const codesOf = (template: Template): ProblemCode[] => problemsOf(template).map(({ code }) => code);
const codesAfter = (template: Template, code: string, change: StepChange): ProblemCode[] =>
  codesOf(withChanged(template, code, change));

const age = (fromMonths: number, belowMonths: number): Condition => ({ kind: 'age', fromMonths, belowMonths });
const section = (template: string): Condition => ({ kind: 'section', template });
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
const onlyWhen =
  (condition: Condition) =>
  (deadline: Deadline): Deadline => ({ ...deadline, when: condition });

describe('the catalogue', () => {
  it('has nothing wrong with it', () => {
    expect(validateCatalogue(catalogue.all())).toEqual([]);
    for (const template of templates) expect(problemsOf(template)).toEqual([]);
  });
});

describe('the validator refuses', () => {
  it('a template without steps, ages or days', () => {
    expect(codesOf({ ...t6, steps: [] })).toEqual(['no-steps']);
    expect(codesOf({ ...t6, admits: { fromMonths: 216, belowMonths: 216 } })).toEqual(['ages-empty']);
    const ended = { ...t6, validTo: civilDate('2023-12-31') };
    expect(codesOf(ended)).toEqual(['validity-empty']);
  });

  it('two steps with one code', () => {
    const copied = t6.steps.find(({ code }) => code === '3');
    expect(codesOf({ ...t6, steps: [...t6.steps, ...(copied ? [copied] : [])] })).toEqual(['duplicate-code']);
  });

  it.each<[string, StepChange]>([
    ['a predecessor', (step) => ({ ...step, after: [usual('99')] })],
    ['a date', (step) => ({ ...step, deadlines: step.deadlines.map((it) => ({ ...it, ...stepDone('99', d(1)) })) })],
    ['the opening', (step) => ({ ...step, opens: stepDone('99') })],
    ['a condition', (step) => ({ ...step, when: { kind: 'not', of: { kind: 'step-open', step: '99' } } })],
    ['a repeat', (step) => ({ ...step, repeats: withStep('99', 'section-end') })],
    ['the end of a repeat', (step) => ({ ...step, repeats: withStep('8', stepDone('99')) })],
    [
      'a deadline’s condition',
      (step) => ({ ...step, deadlines: step.deadlines.map(onlyWhen(whenOutcome('99', 'x'))) }),
    ],
  ])('an unknown step in %s', (_where, change) => {
    expect(codesAfter(t1, '15', change)).toContain('unknown-step');
  });

  it('an unknown step in a section that it adds', () => {
    const adds = t1.adds.map((added) => ({ ...added, on: stepDone('99') }));
    expect(codesOf({ ...t1, adds })).toEqual(['unknown-step']);
  });

  it('an outcome that the step does not have', () => {
    expect(codesAfter(t6, '8', (step) => ({ ...step, when: whenOutcome('7', 'support', 'nonsense') }))).toEqual([
      'unknown-outcome',
    ]);
    const changed = withChanged(t1, '14b', (step) => ({ ...step, repeats: withStep('14', F(23), 'low') }));
    expect(codesOf(changed)).toEqual(['unknown-outcome', 'unreachable']);
  });

  it('a section that does not exist', () => {
    expect(validateTemplate(t1, [t6]).map(({ code }) => code)).toEqual(['unknown-template']);
    const adds = t1.adds.map((added) => ({ ...added, version: 2 }));
    expect(codesOf({ ...t1, adds })).toEqual(['unknown-template']);
  });

  it('steps that come after themselves, near or far', () => {
    expect(codesAfter(t1, '2', (step) => ({ ...step, after: [usual('2')] }))).toContain('cycle');
    const far = problemsOf(withChanged(t1, '2', (step) => ({ ...step, after: [required('1'), usual('8')] })));
    expect(far.filter(({ code }) => code === 'cycle').map(({ step }) => step)).toEqual(['2', '4', '5', '6', '7', '8']);
  });

  it.each<[string, Template]>([
    ['an age nobody has any more', withChanged(t1, '6', (step) => ({ ...step, when: age(0, 180) }))],
    ['an empty range of ages', withChanged(t1, '6', (step) => ({ ...step, when: age(216, 200) }))],
    ['a section that no plan can have', withChanged(t1, '6', (step) => ({ ...step, when: section('T9') }))],
    [
      'all of which one cannot hold',
      withChanged(t1, '6', (step) => ({ ...step, when: all(section('T2'), section('T9')) })),
    ],
    [
      'any of which none can hold',
      withChanged(t1, '6', (step) => ({ ...step, when: any(section('T8'), section('T9')) })),
    ],
    ['its own outcome', withChanged(t6, '5', (step) => ({ ...step, when: whenOutcome('5', 'none') }))],
    ['itself being open', withChanged(t6, '6b', (step) => ({ ...step, when: { kind: 'step-open', step: '6b' } }))],
    ['a cadence that nobody decides', withChanged(t1, '10', (step) => without(step, 'decidesCadence'))],
    ['itself to repeat', withChanged(t1, '9b', (step) => ({ ...step, repeats: withStep('9b', F(23)) }))],
  ])('a step that waits for %s', (_what, template) => {
    expect(codesOf(template)).toContain('unreachable');
  });

  it('a step behind an unreachable one, but not one that has another way', () => {
    const five: StepChange = (step) => ({ ...step, when: section('T9') });
    const unreached = (template: Template) =>
      problemsOf(template).flatMap(({ code, step }) => (code === 'unreachable' ? [step] : []));
    expect(unreached(withChanged(t6, '5', five))).toEqual(['5', '7', '8', '9']);
    const eitherWay = withChanged(t6, '7', (step) => ({ ...step, after: [requiredAnyOf('5', '6')] }));
    expect(unreached(withChanged(eitherWay, '5', five))).toEqual(['5']);
  });

  it('a missing owner, and one that only contributes', () => {
    expect(codesAfter(t6, '3', (step) => without(step, 'owner'))).toEqual(['missing-owner']);
    expect(codesAfter(t1, '3', (step) => ({ ...step, owner: 'young-person' }))).toEqual(['owner-only-contributes']);
  });

  it('a role that the template does not list', () => {
    expect(codesAfter(t6, '3', (step) => ({ ...step, owner: 'guidance' }))).toEqual(['role-not-listed']);
    expect(codesAfter(t6, '3', (step) => ({ ...step, contributors: ['school'] }))).toEqual(['role-not-listed']);
  });

  it('a missing deadline, basis or source', () => {
    expect(codesAfter(t6, '3', (step) => ({ ...step, deadlines: [] }))).toEqual(['missing-deadline']);
    expect(codesAfter(t6, '3', withBasis({ ref: ' ' }))).toEqual(['missing-basis']);
    expect(codesAfter(t6, '3', withBasis({ source: '' }))).toEqual(['missing-basis']);
    const bare: StepChange = (step) => ({ ...step, deadlines: step.deadlines.map((it) => without(it, 'basis')) });
    expect(codesAfter(t6, '3', bare)).toEqual(['missing-basis']);
  });

  it('what is unverified as a limit or as law', () => {
    expect(codesAfter(t6, '6', withBasis({ confidence: 'C' }))).toEqual([
      'limit-with-confidence-c',
      'law-with-confidence-c',
    ]);
    expect(codesAfter(t6, '3', withBasis({ kind: 'law' }))).toEqual(['law-with-confidence-c', 'target-with-law']);
  });

  it('a limit that no law sets, and a target that one does', () => {
    expect(codesAfter(t6, '6', withBasis({ kind: 'policy' }))).toEqual(['limit-without-law']);
    expect(codesAfter(t6, '4', withBasis({ kind: 'law' }))).toEqual(['target-with-law']);
  });

  it('a basis that does not hold as long as the template', () => {
    expect(codesAfter(t6, '4', withBasis({ validFrom: civilDate('2024-01-02') }))).toEqual(['basis-outside-validity']);
    const repealed = withChanged(t6, '4', withBasis({ validTo: civilDate('2027-01-01') }));
    expect(codesOf(repealed)).toEqual(['basis-outside-validity']);
    expect(codesOf({ ...repealed, validTo: civilDate('2027-01-02') })).toEqual(['basis-outside-validity']);
    expect(codesOf({ ...repealed, validTo: civilDate('2027-01-01') })).toEqual([]);
  });

  it('a ladder that is missing or counts in something else', () => {
    expect(codesAfter(t1, '3', (step) => ({ ...step, ladder: 'hours' }))).toEqual(['missing-ladder']);
    expect(codesAfter(t6, '2', (step) => ({ ...step, ladder: 'default' }))).toEqual([
      'hour-deadline-without-hour-ladder',
    ]);
    expect(codesAfter(t6, '3', (step) => ({ ...step, ladder: 'hours' }))).toEqual([
      'hour-ladder-without-hour-deadline',
    ]);
  });

  it('a deadline in hours and days at once', () => {
    const mixed: Deadline = { ...at(fact('received'), d(1), h(2)), kind: 'target', basis: bases.local };
    expect(codesAfter(t6, '3', (step) => ({ ...step, deadlines: [mixed] }))).toEqual(['mixed-offset']);
  });

  it('a repeat without an end', () => {
    const endless = (repeats: Repeat): Repeat => without(repeats, 'until');
    const change: StepChange = (step) => (step.repeats ? { ...step, repeats: endless(step.repeats) } : step);
    for (const code of ['3', '5', '9', '11', '12'])
      expect(codesAfter(t1, code, change)).toEqual(['repeat-without-end']);
    expect(codesAfter(t1, '12', (step) => without(step, 'when'))).toEqual(['repeat-without-end']);
  });

  it('versions that overlap or share a number', () => {
    const until = (template: Template, last: string): Template => ({ ...template, validTo: civilDate(last) });
    const next = (first: string): Template => ({ ...t6, version: 2, validFrom: civilDate(first) });
    const codes = (...versions: Template[]) => validateCatalogue(versions).map(({ code }) => code);
    expect(codes(t6, next('2027-01-01'))).toEqual(['versions-overlap']);
    expect(codes(until(t6, '2027-01-01'), next('2027-01-01'))).toEqual(['versions-overlap']);
    expect(codes(next('2027-01-01'), until(t6, '2027-01-01'))).toEqual(['versions-overlap']);
    expect(codes(until(t6, '2026-12-31'), next('2027-01-01'))).toEqual([]);
    expect(codes(until(t6, '2026-12-31'), { ...next('2027-01-01'), version: 1 })).toEqual(['versions-overlap']);
  });

  it('each with a sentence that says where', () => {
    expect(problemsOf(withChanged(t6, '3', (step) => ({ ...step, ladder: 'steep' })))).toEqual([
      {
        code: 'missing-ladder',
        template: 'T6',
        version: 1,
        step: '3',
        sentence: 'T6 version 1: step 3 names ladder "steep", which does not exist.',
      },
    ]);
    expect(new Set(problemCodes).size).toBe(problemCodes.length);
  });
});

describe('the dated catalogue', () => {
  it('finds a pinned version and the one in force', () => {
    expect(catalogue.find('T1', 1)).toBe(t1);
    expect(catalogue.find('T1', 2)).toBeUndefined();
    expect(catalogue.current('T2', civilDate('2026-11-22'))).toBe(t2);
    expect(catalogue.current('T2', civilDate('2023-12-31'))).toBeUndefined();
  });
});
