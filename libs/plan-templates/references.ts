import type { Condition, DateRule, StepTemplate, Template } from './schema.js';

/** A mention of another step, with the outcomes of it that are named. */
export interface StepReference {
  readonly code: string;
  readonly outcomes: readonly string[];
}

const plain = (code: string): StepReference => ({ code, outcomes: [] });

function inRule(rule: DateRule): StepReference[] {
  const { anchor } = rule;
  switch (anchor.kind) {
    case 'step-done':
      return [plain(anchor.step)];
    case 'earliest-of':
    case 'latest-of':
      return anchor.rules.flatMap(inRule);
    case 'fact':
    case 'day-of-year':
      return anchor.notBefore ? inRule(anchor.notBefore) : [];
    default:
      return [];
  }
}

export function inCondition(condition: Condition): StepReference[] {
  switch (condition.kind) {
    case 'outcome':
      return [{ code: condition.step, outcomes: condition.in }];
    case 'step-open':
      return [plain(condition.step)];
    case 'all':
    case 'any':
      return condition.of.flatMap(inCondition);
    case 'not':
      return inCondition(condition.of);
    default:
      return [];
  }
}

function inRepeat({ repeats }: StepTemplate): StepReference[] {
  if (!repeats) return [];
  const until = typeof repeats.until === 'object' ? inRule(repeats.until) : [];
  return repeats.kind === 'with-step' ? [...until, { code: repeats.step, outcomes: repeats.outcomes ?? [] }] : until;
}

/** Every mention of a step in another step: predecessors, dates, conditions and repeats. */
export const referencesOf = (step: StepTemplate): StepReference[] => [
  ...step.after.flatMap(({ steps }) => steps.map(plain)),
  ...(step.opens ? inRule(step.opens) : []),
  ...step.deadlines.flatMap((deadline) => [...inRule(deadline), ...(deadline.when ? inCondition(deadline.when) : [])]),
  ...(step.when ? inCondition(step.when) : []),
  ...inRepeat(step),
];

/** Mentions outside the steps: in the sections that the template adds. */
export const referencesOfAdds = ({ adds }: Template): StepReference[] =>
  adds.flatMap(({ on, when }) => [...inRule(on), ...(when ? inCondition(when) : [])]);
