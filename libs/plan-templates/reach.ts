import { ofStep, type Problem } from './problem.js';
import type { Condition, Repeat, StepTemplate, Template } from './schema.js';

interface Scope {
  readonly template: Template;
  /** Templates that a plan may hold besides this one. */
  readonly sections: ReadonlySet<string>;
  readonly reached: ReadonlySet<string>;
}

/** Steps that no plan can ever bring to life, whatever is recorded and whatever the outcomes are. */
export function unreachableSteps(template: Template, others: readonly Template[]): Problem[] {
  const sections = new Set([template, ...others].map(({ id }) => id));
  const reached = reachable(template, sections);
  return template.steps
    .filter(({ code }) => !reached.has(code))
    .map((step) => ofStep(template, step, 'unreachable', 'can never be reached: what it waits for cannot happen.'));
}

/** Grown from nothing, so that steps that only wait for one another are never reached. */
function reachable(template: Template, sections: ReadonlySet<string>): ReadonlySet<string> {
  let reached: ReadonlySet<string> = new Set<string>();
  for (;;) {
    const scope = { template, sections, reached };
    const next = new Set(template.steps.filter((step) => canHappen(step, scope)).map(({ code }) => code));
    if (next.size === reached.size) return next;
    reached = next;
  }
}

const canHappen = (step: StepTemplate, scope: Scope): boolean =>
  step.after.every(({ steps }) => steps.some((code) => scope.reached.has(code))) &&
  (!step.when || canHold(step.when, scope)) &&
  (!step.repeats || canRepeat(step.repeats, scope));

function canHold(condition: Condition, scope: Scope): boolean {
  switch (condition.kind) {
    case 'fact':
      return true;
    case 'outcome':
      return canEnd(condition.step, condition.in, scope);
    case 'age':
      return canBe(condition, scope.template);
    case 'section':
      return scope.sections.has(condition.template);
    case 'step-open':
      return scope.reached.has(condition.step);
    case 'all':
      return condition.of.every((part) => canHold(part, scope));
    case 'any':
      return condition.of.some((part) => canHold(part, scope));
    case 'not':
      return true;
    default:
      return condition satisfies never;
  }
}

const canEnd = (code: string, outcomes: readonly string[], { template, reached }: Scope): boolean =>
  reached.has(code) &&
  template.steps.some((step) => step.code === code && step.outcomes.some((outcome) => outcomes.includes(outcome.code)));

/** A young person only grows older than the template admits, never younger. */
function canBe(age: Extract<Condition, { kind: 'age' }>, { admits }: Template): boolean {
  const below = age.belowMonths ?? Number.POSITIVE_INFINITY;
  return below > admits.fromMonths && below > (age.fromMonths ?? 0);
}

function canRepeat(repeats: Repeat, scope: Scope): boolean {
  if (repeats.kind === 'with-step') {
    return repeats.outcomes ? canEnd(repeats.step, repeats.outcomes, scope) : scope.reached.has(repeats.step);
  }
  return repeats.kind !== 'cadence' || scope.template.steps.some((step) => step.decidesCadence);
}

/** Steps that stand in their own line of predecessors. */
export function cycles(template: Template): Problem[] {
  const byCode = new Map(template.steps.map((step) => [step.code, step]));
  const before = (code: string): string[] => byCode.get(code)?.after.flatMap(({ steps }) => steps) ?? [];
  return template.steps
    .filter(({ code }) => linesUp(code, code, before, new Set()))
    .map((step) => ofStep(template, step, 'cycle', 'comes after itself: its predecessors lead back to it.'));
}

/** Whether `wanted` stands among the predecessors of `code`, near or far. */
function linesUp(wanted: string, code: string, before: (code: string) => string[], seen: Set<string>): boolean {
  return before(code).some((earlier) => {
    if (earlier === wanted) return true;
    if (seen.has(earlier)) return false;
    seen.add(earlier);
    return linesUp(wanted, earlier, before, seen);
  });
}
