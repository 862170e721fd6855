import { type Text, youngSteps } from '#contracts';
import type { Plan, Step } from '../../api/types.js';
import { isActive, keyDate } from '../plan/plan-facts.js';

/** A step in the young person's words. The template stands behind the section. */
export function plainTitle(step: { section: string; code: string; title?: Text }, plan: Plan): Text {
  const template = plan.sections?.find(({ key }) => key === step.section)?.template ?? step.section;
  const key = `${template}.${step.code}`;
  return key in youngSteps
    ? youngSteps[key as keyof typeof youngSteps]
    : (step.title ?? { da: step.code, en: step.code });
}

const dueOf = (step: Step): string => keyDate(step.deadlines)?.due ?? '9999-12-31';

/** What happens now, what comes later, both by date; what is not relevant as things stand is left out. */
export function nowAndLater(plan: Plan): { readonly now: readonly Step[]; readonly later: readonly Step[] } {
  // A question stands above all of it, and is no step to whoever answers it.
  const own = (plan.steps ?? []).filter(({ asks }) => asks === undefined);
  const steps = own.toSorted((a, b) => dueOf(a).localeCompare(dueOf(b)));
  return {
    now: steps.filter(isActive),
    later: steps.filter(({ status }) => status === 'planned' || status === 'waiting'),
  };
}

export interface Meeting {
  readonly step: Step;
  readonly at: string;
  readonly place?: string;
}

/** The meetings ahead, the next first. */
export function meetingsAhead(plan: Plan, now: string): readonly Meeting[] {
  const meetings = (plan.steps ?? []).flatMap((step): Meeting[] => {
    const { schedule } = step;
    if (!schedule || schedule.at < now) return [];
    return [{ step, at: schedule.at, ...(schedule.place ? { place: schedule.place } : {}) }];
  });
  return meetings.toSorted((a, b) => a.at.localeCompare(b.at));
}

/** The first name, as one is greeted. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name;
