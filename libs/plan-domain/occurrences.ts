import { type CivilDate, dateOf, yearOf } from '#calendar';
import type { Repeat, StepTemplate } from '#plan-templates';
import { type ConditionScope, evaluate, holdsOn } from './conditions.js';
import type { Context } from './context.js';
import { occurrenceMatches, resolveRule } from './dates.js';
import { keyOf, later } from './lookups.js';
import { yearlyOccurrence } from './occurrence-numbers.js';
import type { LivePlan, Section, Trigger } from './state.js';

export interface Wanted {
  readonly occurrence: number;
  readonly trigger?: Trigger;
}

interface Scope {
  readonly plan: LivePlan;
  readonly context: Context;
  readonly section: Section;
  readonly on: CivilDate;
}

type RepeatOf<K extends Repeat['kind']> = Extract<Repeat, { kind: K }>;

/** The occurrences of a step that should exist by now and were never created. */
export function wantedOccurrences(template: StepTemplate, scope: Scope): Wanted[] {
  const created = scope.plan.created[keyOf(scope.section.key, template.code)] ?? 0;
  return occurrencesBy(template, scope, created).filter(({ occurrence }) => occurrence > created);
}

function occurrencesBy(template: StepTemplate, scope: Scope, created: number): Wanted[] {
  const repeats = template.repeats;
  if (!repeats) return [{ occurrence: 1 }];
  switch (repeats.kind) {
    case 'every':
      return nextAfterFinished(template, scope, created);
    case 'cadence':
      return scope.plan.cadence ? nextAfterFinished(template, scope, created) : [];
    case 'count-per-year':
      return ofTheYear(template, repeats, scope);
    case 'with-fact':
      return withFact(repeats, scope);
    case 'with-step':
      return withStep(repeats, scope);
    default:
      return repeats satisfies never;
  }
}

function nextAfterFinished(template: StepTemplate, scope: Scope, created: number): Wanted[] {
  if (created === 0) return [{ occurrence: 1 }];
  const finished = scope.plan.finished[keyOf(scope.section.key, template.code)];
  if (finished?.occurrence !== created) return [];
  const next = { occurrence: created + 1 };
  return endsBefore(template, next.occurrence, scope) ? [] : [next];
}

/** Whether the repeats have ended before the next occurrence would be due. */
function endsBefore(template: StepTemplate, occurrence: number, scope: Scope): boolean {
  const until = template.repeats?.until;
  if (until === undefined || until === 'section-end') return false;
  if (until === 'while-relevant') return evaluate(template.when, conditionScope(scope)) !== 'yes';
  const end = resolveRule(until, scope)?.date;
  const ruleScope = { ...scope, step: { template, occurrence } };
  const dues = template.deadlines
    .filter((deadline) => occurrenceMatches(template, occurrence, deadline.occurrence))
    .map((deadline) => resolveRule(deadline, ruleScope)?.date)
    .filter((due) => due !== undefined);
  return end !== undefined && (scope.on > end || (dues.length > 0 && dues.every((due) => due > end)));
}

const conditionScope = (scope: Scope): ConditionScope => scope;

/** As many as the year asks for; in the year in which the condition begins, as many as the policy says. */
function ofTheYear(template: StepTemplate, repeats: RepeatOf<'count-per-year'>, scope: Scope): Wanted[] {
  if (evaluate(template.when, conditionScope(scope)) !== 'yes') return [];
  const year = yearOf(scope.on);
  const count = countFor(repeats, relevantFrom(template, scope), year);
  const first = repeats.targets.length - count + 1;
  return Array.from({ length: count }, (_, index) => ({ occurrence: yearlyOccurrence(year, first + index) }));
}

function countFor(repeats: RepeatOf<'count-per-year'>, from: CivilDate, year: number): number {
  if (yearOf(from) < year) return repeats.targets.length;
  const row = repeats.partYears.findLast(({ from: { month, day } }) => dateOf(year, month, day) <= from);
  return row?.count ?? repeats.targets.length;
}

/** Since when the count runs: the section's start, or the fact that makes the step relevant. */
function relevantFrom(template: StepTemplate, { plan, section, on }: Scope): CivilDate {
  const { when } = template;
  if (when?.kind !== 'fact') return section.beganOn;
  const fact = plan.facts.findLast((record) => record.code === when.fact && holdsOn(record, on));
  return fact ? later(fact.from, section.beganOn) : section.beganOn;
}

function withFact(repeats: RepeatOf<'with-fact'>, { plan }: Scope): Wanted[] {
  const shift = repeats.first ? 1 : 0;
  const triggered = plan.facts
    .filter(({ code }) => code === repeats.fact)
    .map((fact): Wanted => {
      const trigger = { kind: 'fact' as const, id: fact.id, on: fact.from };
      return { occurrence: fact.n + shift, trigger: fact.at ? { ...trigger, at: fact.at } : trigger };
    });
  return repeats.first ? [{ occurrence: 1 }, ...triggered] : triggered;
}

function withStep(repeats: RepeatOf<'with-step'>, { plan, section }: Scope): Wanted[] {
  const finished = plan.finished[keyOf(section.key, repeats.step)];
  if (finished?.how !== 'done') return [];
  if (repeats.outcomes && !repeats.outcomes.includes(finished.outcome ?? '')) return [];
  const trigger = { kind: 'step' as const, id: finished.stepId, on: finished.doneOn };
  return [
    {
      occurrence: finished.occurrence,
      trigger: finished.outcome === undefined ? trigger : { ...trigger, outcome: finished.outcome },
    },
  ];
}

/** The next day on which a count per year starts anew while the step is relevant; undefined: none. */
export function nextYearTurn(template: StepTemplate, scope: Scope): CivilDate | undefined {
  if (template.repeats?.kind !== 'count-per-year') return undefined;
  const turn = dateOf(yearOf(scope.on) + 1, 1, 1);
  return wantedOccurrences(template, { ...scope, on: turn }).length > 0 ? turn : undefined;
}
