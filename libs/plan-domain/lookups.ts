import {
  type CivilDate,
  COPENHAGEN,
  civilDateIn,
  type Instant,
  instant,
  passingInstant,
  spreadOf,
  toEpochMs,
  workingDaysBetween,
} from '#calendar';
import type { PlanRole } from '#contracts';
import type { StepTemplate, Template } from '#plan-templates';
import type { Context } from './context.js';
import { remembered } from './remember.js';
import type { Holder, LivePlan, Section, StepState } from './state.js';

/** The day on which something is decided, in Copenhagen. */
export const today = (context: Context): CivilDate => dayOf(context.now);

/** How many working days from today until a day; negative for one that has passed. */
export const workingDaysUntil = (day: CivilDate, context: Context): number =>
  workingDaysBetween(today(context), day, context.calendar);

const days = remembered<CivilDate>();
export const dayOf = (at: Instant): CivilDate => days(at, () => civilDateIn(COPENHAGEN, at));

const nights = remembered<number>();
const shares = remembered<number>();

/** When a plan's dates turn: 00:05 plus the plan's share of four hours, so that plans do not wake at one instant. */
export function turnOf(date: CivilDate, planId: string): Instant {
  const begins = nights(date, () => toEpochMs(passingInstant(COPENHAGEN, date, 0)));
  return instant(begins + shares(planId, () => spreadOf(planId)) * 1000);
}

export const later = <T extends string>(a: T, b: T): T => (a > b ? a : b);
export const earlier = <T extends string>(a: T, b: T): T => (a < b ? a : b);

export const adHocSection = 'adhoc';
export const clearUpCode = 'clear-up';

/** Whether it is the step that asks about what was missed before the plan began. */
export const isClearUp = ({
  section,
  code,
}: {
  readonly section: string | null;
  readonly code: string | null;
}): boolean => section === adHocSection && code === clearUpCode;

export const keyOf = (section: string, code: string): string => `${section}.${code}`;
export const stepIdOf = (section: string, code: string, occurrence: number): string =>
  `${section}.${code}.${occurrence}`;
export const keyOfStep = (step: StepState): string => keyOf(step.section, step.code);

/** The template of a section; a plan is pinned to versions that the catalogue always keeps. */
export function templateOf(section: Section, context: Context): Template {
  const template = context.templates.find(section.template, section.version);
  if (!template) throw new Error(`template ${section.template} version ${section.version} is not in the catalogue`);
  return template;
}

export const sectionOf = (plan: LivePlan, key: string): Section | undefined =>
  plan.sections.find((section) => section.key === key);

/** The template that the plan was started with: its ladders and clocks serve ad-hoc steps and handovers too. */
export function mainTemplate(plan: LivePlan, context: Context): Template {
  const [first] = plan.sections;
  if (!first) throw new Error('a plan has at least one section');
  return templateOf(first, context);
}

export function stepTemplateOf(plan: LivePlan, step: StepState, context: Context): StepTemplate | undefined {
  const section = sectionOf(plan, step.section);
  return section && templateOf(section, context).steps.find(({ code }) => code === step.code);
}

export const templateFor = (plan: LivePlan, step: StepState, context: Context): Template => {
  const section = sectionOf(plan, step.section);
  return section ? templateOf(section, context) : mainTemplate(plan, context);
};

/** Who is responsible for a role: the lead for the coordinator and for every role that nobody is bound to. */
export function holderOfRole(plan: LivePlan, role: PlanRole): Holder {
  if (role === 'coordinator') return plan.lead;
  const bound = plan.circle.find((entry) => entry.role === role);
  if (!bound) return plan.lead;
  return bound.member ? { unit: bound.unit, member: bound.member } : { unit: bound.unit };
}

export const sameHolder = (a: Holder, b: Holder): boolean => a.unit === b.unit && a.member === b.member;

export const stepsOf = (plan: LivePlan): StepState[] => Object.values(plan.steps);
