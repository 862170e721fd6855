import type { StepTemplate, Template } from './schema.js';

export const problemCodes = [
  'no-steps',
  'duplicate-code',
  'unknown-step',
  'unknown-outcome',
  'unknown-template',
  'cycle',
  'unreachable',
  'missing-owner',
  'owner-only-contributes',
  'role-not-listed',
  'missing-deadline',
  'missing-basis',
  'basis-outside-validity',
  'limit-with-confidence-c',
  'law-with-confidence-c',
  'limit-without-law',
  'target-with-law',
  'mixed-offset',
  'missing-ladder',
  'hour-deadline-without-hour-ladder',
  'hour-ladder-without-hour-deadline',
  'repeat-without-end',
  'ages-empty',
  'validity-empty',
  'versions-overlap',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One thing that is wrong with a template, with a sentence for the person who wrote it. */
export interface Problem {
  readonly code: ProblemCode;
  readonly template: string;
  readonly version: number;
  readonly step?: string;
  readonly sentence: string;
}

export const ofTemplate = ({ id, version }: Template, code: ProblemCode, says: string): Problem => ({
  code,
  template: id,
  version,
  sentence: `${id} version ${version}: ${says}`,
});

export const ofStep = (template: Template, step: StepTemplate, code: ProblemCode, says: string): Problem => ({
  ...ofTemplate(template, code, `step ${step.code} ${says}`),
  step: step.code,
});

/** A list of problems out of a check: `when(true, problem)`. */
export const when = (wrong: boolean, problem: () => Problem): Problem[] => (wrong ? [problem()] : []);
