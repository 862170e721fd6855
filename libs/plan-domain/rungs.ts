import { addDays, addWorkingDays, type CivilDate, COPENHAGEN, dateAtAge, startOfDay } from '#calendar';
import { leaderRoles } from '#contracts';
import type { Condition, Ladder, StepTemplate } from '#plan-templates';
import { evaluate } from './conditions.js';
import type { Context } from './context.js';
import { resolveRule } from './dates.js';
import type { Rung } from './handle.js';
import { climbOf, type LadderPoint, leaderOfLevel } from './ladder.js';
import {
  dayOf,
  later,
  mainTemplate,
  sectionOf,
  stepsOf,
  stepTemplateOf,
  templateFor,
  templateOf,
  turnOf,
} from './lookups.js';
import { nextYearTurn } from './occurrences.js';
import { openingsOf, rungOfReview, rungsOfOpening } from './opening-rungs.js';
import { memory } from './remember.js';
import { sharingTurns } from './sharing.js';
import type { EscalationState, HandoverState, LivePlan, PlanState, Section, StepDeadline, StepState } from './state.js';
import { openDeadlines } from './step-dates.js';
import { conditionScope } from './turn.js';
import { waitingBehind } from './waiting.js';

/** How long a step may lie unclaimed at another unit before its team leader is told. */
export const claimWorkingDays = 3;

const rungsOfPlans = memory<LivePlan, readonly Rung[]>();

/** The instants at which something happens to this plan unless somebody acts first. Depends on the plan, never on now. */
export function rungsOf(state: PlanState, context: Context): readonly Rung[] {
  if (state.status !== 'running') return [];
  const { birthDate, leapDayRule, calendar, templates } = context;
  const from = [birthDate, leapDayRule, calendar, templates];
  return rungsOfPlans.recall(state, from) ?? rungsOfPlans.keep(state, from, workOutRungs(state, context));
}

function workOutRungs(state: LivePlan, context: Context): Rung[] {
  return [
    ...stepsOf(state).flatMap((step) => rungsOfStep(state, step, context)),
    ...Object.values(state.handovers).flatMap((handover) => rungsOfHandover(state, handover)),
    ...Object.values(state.escalations).flatMap((escalation) => rungsOfEscalation(state, escalation)),
    ...openingsOf(state).flatMap(rungsOfOpening),
    ...state.sections.flatMap((section) => rungsOfSection(state, section, context)),
    ...rungsOfSharing(state, context),
  ];
}

/**
 * The rung that comes first; of two at one instant the dates before the climbs, then the lower level before the higher,
 * so that an hour ladder that begins late ends at its top, then by subject, so that replays agree.
 */
export function earliestRung(rungs: readonly Rung[]): Rung | undefined {
  return rungs.reduce<Rung | undefined>((best, rung) => (best && !comesBefore(rung, best) ? best : rung), undefined);
}

const comesBefore = (a: Rung, b: Rung): boolean => (a.at === b.at ? order(a) < order(b) : a.at < b.at);

const order = (rung: Rung): string => `${rankOf(rung.level)} ${rung.subject.id} ${rung.level}`;
function rankOf(level: string): number {
  if (level === 'turn' || level === 'opens') return 0;
  if (level.startsWith('passed-')) return 1;
  const leader = leaderOfLevel(level);
  return leader ? 3 + leaderRoles.indexOf(leader) : 2;
}

export function rungsOfStep(plan: LivePlan, step: StepState, context: Context): Rung[] {
  const rung = (at: Rung['at'], level: string): Rung => ({
    at,
    subject: { kind: 'step', id: step.id },
    round: step.round,
    level,
  });
  switch (step.status) {
    case 'dormant':
      return turnsOf(plan, step, context).map((on) => rung(turnOf(on, plan.planId), 'turn'));
    case 'planned':
      return [...(step.opensOn ? [step.opensOn] : []), ...turnsOf(plan, step, context)].map((on) =>
        rung(turnOf(on, plan.planId), on === step.opensOn ? 'opens' : 'turn'),
      );
    case 'waiting':
    case 'open':
    case 'paused':
      return [
        ...turnsOf(plan, step, context).map((on) => rung(turnOf(on, plan.planId), 'turn')),
        ...standingRungs(plan, step, context).map(({ at, level }) => rung(at, level)),
      ];
    default:
      return step.status satisfies never;
  }
}

const standing = memory<StepState, readonly LadderPoint[]>();

/** What comes as long as nothing changes that this step looks at: most steps stand still while another one moves. */
function standingRungs(plan: LivePlan, step: StepState, context: Context): readonly LadderPoint[] {
  const { planId, sections, facts, lead } = plan;
  const behind = waitingBehind(plan, step, context);
  const asked = directorAskedOn(plan, step);
  const from = [planId, sections, facts, lead, context.templates, context.calendar, asked, ...behind];
  return (
    standing.recall(step, from) ??
    standing.keep(step, from, [
      ...passings(plan, step),
      ...climb(plan, step, context),
      ...unclaimed(plan, step, context).map((on) => ({ at: turnOf(on, planId), level: 'unclaimed' })),
    ])
  );
}

/** Each deadline's day ends once. A paused step's targets stand still, its limits do not. */
function passings(plan: LivePlan, step: StepState): LadderPoint[] {
  return openDeadlines(step)
    .filter(({ kind, passed }) => !passed && (step.status !== 'paused' || kind === 'limit'))
    .map((deadline) => ({ at: passingOf(plan, deadline), level: `passed-${deadline.kind}${deadline.index}` }));
}

const passingOf = (plan: LivePlan, { at, due }: StepDeadline): Rung['at'] => at ?? turnOf(addDays(due, 1), plan.planId);

/**
 * A step climbs by its own dates and by those of the steps that wait for it, each date on the ladder of its own step: what
 * holds up a duty with a safety ladder is asked about as soon as that duty would be.
 */
function climb(plan: LivePlan, step: StepState, context: Context): LadderPoint[] {
  if (step.status === 'waiting') return [];
  const received = plan.facts.findLast(({ code }) => code === 'received')?.at;
  const asked = directorAskedOn(plan, step);
  const scope = {
    planId: plan.planId,
    calendar: context.calendar,
    ...(received && { hoursFrom: received }),
    ...(asked && { directorAskedOn: asked }),
  };
  const points = [step, ...waitingBehind(plan, step, context)].flatMap((dated) => {
    const dates = climbDates(dated);
    return dates.length === 0 ? [] : climbOf(step, ladderOf(plan, dated, context), dates, scope);
  });
  return earliestOfEachLevel(points);
}

function ladderOf(plan: LivePlan, step: StepState, context: Context): Ladder {
  const template = templateFor(plan, step, context);
  const ladder = template.ladders[step.ladder] ?? template.ladders.default;
  if (!ladder) throw new Error(`ladder ${step.ladder} is not in template ${template.id}`);
  return ladder;
}

/** A level is reached once, at the first date that asks for it. */
function earliestOfEachLevel(points: readonly LadderPoint[]): LadderPoint[] {
  const sorted = [...points].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return sorted.filter(({ level }, index) => sorted.findIndex((other) => other.level === level) === index);
}

/** The day on which the open question to the director was asked. */
const directorAskedOn = (plan: LivePlan, step: StepState): CivilDate | undefined =>
  Object.values(plan.escalations).find(
    ({ subject, level }) =>
      subject.kind === 'step' && subject.stepId === step.id && leaderOfLevel(level) === 'director',
  )?.raisedOn;

/** The dates that a step brings to a climb: a paused step's targets stand still, its limits do not. */
const climbDates = (step: StepState): StepDeadline[] =>
  openDeadlines(step).filter(({ kind }) => step.status !== 'paused' || kind === 'limit');

/** A step that became ready at another unit is to be claimed or assigned there within three working days. */
function unclaimed(plan: LivePlan, step: StepState, context: Context): CivilDate[] {
  const { readyOn, since, holder } = step;
  if (!readyOn || step.status !== 'open' || holder.member !== undefined || holder.unit === plan.lead.unit) return [];
  if (step.passed.includes('unclaimed')) return [];
  return [addWorkingDays(later(readyOn, since ?? readyOn), claimWorkingDays, context.calendar)];
}

/** Days after the plan's last instant on which a step's condition becomes true or false by the passing of time alone. */
function turnsOf(plan: LivePlan, step: StepState, context: Context): CivilDate[] {
  const template = stepTemplateOf(plan, step, context);
  const section = sectionOf(plan, step.section);
  if (!template?.when || !section) return [];
  const { when } = template;
  const last = dayOf(plan.lastInstant);
  const coming = changeDays(when, plan, context).filter((day) => day > last);
  if (coming.length === 0) return [];
  const relevant = (on: CivilDate): boolean =>
    evaluate(when, conditionScope(step, { plan, context, section }, on)) === 'yes';
  const now = relevant(last);
  const turn = coming.sort().find((day) => relevant(day) !== now);
  return turn ? [turn] : [];
}

/** The days on which a condition can change without anybody acting. */
function changeDays(condition: Condition, plan: LivePlan, context: Context): CivilDate[] {
  switch (condition.kind) {
    case 'fact':
      return plan.facts
        .filter(({ code }) => code === condition.fact)
        .flatMap(({ from, to }) => (to === undefined ? [from] : [from, addDays(to, 1)]));
    case 'age':
      return [condition.fromMonths, condition.belowMonths]
        .filter((months) => months !== undefined)
        .map((months) => dateAtAge(context.birthDate, months, context.leapDayRule));
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => changeDays(part, plan, context));
    case 'not':
      return changeDays(condition.of, plan, context);
    case 'outcome':
    case 'section':
    case 'step-open':
      return [];
    default:
      return condition satisfies never;
  }
}

function rungsOfHandover(plan: LivePlan, handover: HandoverState): Rung[] {
  const rung = (on: CivilDate, level: string): Rung[] =>
    handover.passed.includes(level)
      ? []
      : [{ at: turnOf(on, plan.planId), subject: { kind: 'handover', id: handover.id }, round: 1, level }];
  if (handover.status === 'offered') return rung(addDays(handover.answerBy, 1), 'expired');
  if (!handover.firstMeetingBy) return [];
  return [
    ...rung(addDays(handover.firstMeetingBy, 1), 'first-meeting'),
    ...rung(addDays(handover.firstMeetingBy, 8), 'cross-sector'),
  ];
}

/** An unanswered handover escalation goes on to the director; "look again on" puts that off. */
function rungsOfEscalation(plan: LivePlan, escalation: EscalationState): Rung[] {
  if (escalation.subject.kind === 'opening') return [rungOfReview(plan, escalation)];
  if (escalation.subject.kind !== 'handover') return [];
  const on = escalation.lookAgainOn ?? escalation.answerBy;
  const subject = { kind: 'escalation' as const, id: escalation.id };
  return [{ at: turnOf(on, plan.planId), subject, round: 1, level: nextHandoverLevel(escalation.level) }];
}

export function nextHandoverLevel(level: string): string {
  if (level === 'cross-sector') return 'director';
  const asked = Number(level.split('-')[1] ?? 1);
  return `director-${asked + 1}`;
}

/** A section's own days: sections that it adds, and the years in which its counts begin anew. */
function rungsOfSection(plan: LivePlan, section: Section, context: Context): Rung[] {
  const template = templateOf(section, context);
  const on = dayOf(plan.lastInstant);
  const additions = template.adds.flatMap(({ template: id, on: rule, when }) => {
    const date = resolveRule(rule, { plan, context, section })?.date;
    if (!date || sectionOf(plan, id)) return [];
    const begins = later(date, section.beganOn);
    return evaluate(when, { plan, context, section, on: begins }) === 'yes' ? [begins] : [];
  });
  const years = template.steps.flatMap(
    (step: StepTemplate) => nextYearTurn(step, { plan, context, section, on }) ?? [],
  );
  return [...additions, ...years].map((date) => ({
    at: turnOf(date, plan.planId),
    subject: { kind: 'plan', id: section.key },
    round: 1,
    level: 'turn',
  }));
}

/** Of the plan's own items: the one that carries when consents, shares and guardians' access end. */
export const sharingItem = 'sharing';

/** What ends with a day ends at its midnight: nobody is shown for four hours more what is not theirs to see. */
const rungsOfSharing = (plan: LivePlan, context: Context): Rung[] =>
  [...new Set(sharingTurns(plan, context))].map((day) => ({
    at: startOfDay(COPENHAGEN, day),
    subject: { kind: 'plan', id: sharingItem },
    round: 1,
    level: 'turn',
  }));

/** The answer-by of an escalation: the date of the next rung, for a director ten working days. */
export function answerByOf(plan: LivePlan, step: StepState, context: Context): CivilDate {
  const next = climb(plan, step, context).find(({ level }) => !level.startsWith('remind'));
  if (next) return dayOf(next.at);
  const { repeatWorkingDays } = mainTemplate(plan, context).ladders.default ?? { repeatWorkingDays: 10 };
  return addWorkingDays(dayOf(plan.lastInstant), repeatWorkingDays, context.calendar);
}
