import { addDays, addMonths, type CivilDate, COPENHAGEN, instant, passingInstant, toEpochMs } from '#calendar';
import type { Context } from './context.js';
import { completed } from './decide/steps.js';
import { type Draft, emit, planOf, startDraft, systemActor } from './draft.js';
import { adHocSection, dayOf, later, stepsOf, stepTemplateOf, today } from './lookups.js';
import { rungsOf } from './rungs.js';
import { settle } from './settle.js';
import type { LivePlan, StepState } from './state.js';
import { openDeadlines } from './step-dates.js';

/** A picture reaches eight years ahead at most. */
const mostMonths = 8 * 12;

/** More days than a plan of eight years has on which something is due: beyond it a forecast ends early. */
const mostDays = 3_000;

/**
 * What is to come until a day (eight years ahead at most), if everything is done on its day with its first outcome: occurrences that do not exist
 * yet, and steps that exist but have no date so far, each as it stands on the day it is due. Decided by the same rules
 * that decide the plan itself (`settle`); nobody is reminded and nothing is stored.
 */
export function forecast(plan: LivePlan, asked: CivilDate, context: Context): StepState[] {
  if (plan.status !== 'running') return [];
  const last = addMonths(today(context), mostMonths);
  const until = asked < last ? asked : last;
  const coming = new Map<string, StepState>();
  let draft = startDraft(withoutAdHoc(plan), systemActor, context);
  for (let days = 0; days < mostDays; days += 1) {
    settle(draft);
    finishDue(draft, coming);
    const next = nextDay(planOf(draft), draft.context);
    if (next === undefined || next > until) break;
    draft = startDraft(draft.state, systemActor, { ...context, now: noonOf(next) });
  }
  for (const step of stepsOf(planOf(draft))) if (isDated(step, until)) coming.set(step.id, step);
  return [...coming.values()].filter(({ id }) => isNews(plan.steps[id]));
}

const noonOf = (day: CivilDate) => instant(toEpochMs(passingInstant(COPENHAGEN, day, 0)) + 12 * 3_600_000);

/** Steps that somebody added bring nothing after them, and have their dates. */
const withoutAdHoc = (plan: LivePlan): LivePlan => ({
  ...plan,
  steps: Object.fromEntries(Object.entries(plan.steps).filter(([, { section }]) => section !== adHocSection)),
});

/** Not in the plan yet, or there without a date. */
const isNews = (known: StepState | undefined): boolean =>
  known === undefined || (known.deadlines.length === 0 && known.opensOn === undefined);

const isDated = ({ deadlines, opensOn }: StepState, until: CivilDate): boolean =>
  deadlines.some(({ due }) => due <= until) || (opensOn !== undefined && opensOn <= until);

/** The day by which an open step is done in the forecast: its earliest date, or today where that has passed. */
function dueDay(step: StepState): CivilDate | undefined {
  if (step.status !== 'open') return undefined;
  return openDeadlines(step)
    .map(({ due }) => due)
    .sort()[0];
}

/** Does what is due, until nothing of today is left: one step's being done may open another that is due today too. */
function finishDue(draft: Draft, coming: Map<string, StepState>): void {
  const on = today(draft.context);
  for (let round = 0; round < 20; round += 1) {
    const due = stepsOf(planOf(draft)).filter((step) => (dueDay(step) ?? '9999') <= on);
    if (due.length === 0) return;
    for (const step of due) {
      coming.set(step.id, step);
      const outcome = stepTemplateOf(planOf(draft), step, draft.context)?.outcomes[0]?.code;
      emit(draft, completed(draft, step, on, { present: [], ...(outcome !== undefined && { outcome }) }));
    }
    settle(draft);
  }
}

/** The next day on which something is due, opens or turns by itself. */
function nextDay(plan: LivePlan, context: Context): CivilDate | undefined {
  const tomorrow = addDays(today(context), 1);
  const dues = stepsOf(plan).flatMap((step) => dueDay(step) ?? []);
  const turns = rungsOf(plan, context)
    .filter(({ level }) => level === 'opens' || level === 'turn')
    .map(({ at }) => dayOf(at));
  return [...dues, ...turns].map((day) => later(day, tomorrow)).sort()[0];
}
