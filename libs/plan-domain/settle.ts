import { evaluate } from './conditions.js';
import { resolveRule } from './dates.js';
import { type Draft, emit, planOf } from './draft.js';
import type { DateChange, EventOf } from './events.js';
import { ingredients } from './ingredients.js';
import { holderOfRole, later, sameHolder, sectionOf, stepsOf, stepTemplateOf, templateOf, today } from './lookups.js';
import { wantedOccurrences } from './occurrences.js';
import { memory } from './remember.js';
import { settleSharing } from './settle-sharing.js';
import type { LivePlan, StepState } from './state.js';
import { isMissed, openDeadlines, sameDates, sameDeadlines, withLateDates } from './step-dates.js';
import { newStep, ruleScope, turned } from './turn.js';

type Cause = EventOf<'DatesRecomputed'>['cause'];

/** More passes than any chain of predecessors is long: beyond it a template turns in circles, which is a bug. */
const mostPasses = 100;

/**
 * Brings a plan to rest: adds sections and occurrences whose time has come, turns steps to the status that follows
 * from the plan, recomputes dates, moves steps with their role, and closes escalations whose subject is gone.
 * Called after every event that a person or time caused, so that nothing waits for a later look.
 */
export function settle(draft: Draft, cause: Cause = 'step'): void {
  for (let pass = 0; pass < mostPasses; pass++) {
    if (draft.state.status !== 'running') return;
    const before = draft.events.length;
    settleSharing(draft);
    addSections(draft);
    planOccurrences(draft);
    turnSteps(draft, cause);
    moveWithRole(draft);
    completeClearedUp(draft);
    closeSettledEscalations(draft);
    withdrawIdleHandovers(draft);
    if (draft.events.length === before) return;
  }
  throw new Error('the plan does not come to rest');
}

function addSections(draft: Draft): void {
  const { context } = draft;
  for (const section of planOf(draft).sections) {
    for (const { template, version, on, when } of templateOf(section, context).adds) {
      const plan = planOf(draft);
      const scope = { plan, context, section };
      const due = resolveRule(on, scope)?.date;
      if (!due || sectionOf(plan, template)) continue;
      const begins = later(due, section.beganOn);
      if (today(context) < begins || evaluate(when, { ...scope, on: begins }) !== 'yes') continue;
      const added = { key: template, template, version, beganOn: begins };
      emit(draft, { type: 'SectionAdded', section: added, calendarVersion: context.calendar.version });
    }
  }
}

const complete = memory<LivePlan['created'], true>();

function planOccurrences(draft: Draft): void {
  const plan = planOf(draft);
  const from = ingredients(plan, draft.context);
  if (complete.recall(plan.created, from)) return;
  planWanted(draft);
  if (planOf(draft).created === plan.created) complete.keep(plan.created, from, true);
}

function planWanted(draft: Draft): void {
  const { context } = draft;
  const on = today(context);
  for (const section of planOf(draft).sections) {
    for (const template of templateOf(section, context).steps) {
      for (const wanted of wantedOccurrences(template, { plan: planOf(draft), context, section, on })) {
        const scope = { plan: planOf(draft), context, section };
        const step = newStep(template, wanted, scope);
        const planned = startsLate(draft, step)
          ? withLateDates(step, template, ruleScope(step, template, scope), on)
          : step;
        emit(draft, { type: 'StepPlanned', step: planned, calendarVersion: context.calendar.version });
      }
    }
  }
}

/** Only what a section finds when it begins can be late; what comes later has been watched by Samspor. */
const startsLate = (draft: Draft, step: StepState): boolean =>
  draft.events.some((event) => event.type === 'SectionAdded' && event.section.key === step.section);

const atRest = memory<StepState, true>();

function turnSteps(draft: Draft, cause: Cause): void {
  const { context } = draft;
  const changes: DateChange[] = [];
  for (const { id } of stepsOf(planOf(draft))) {
    const plan = planOf(draft);
    const step = plan.steps[id];
    const from = ingredients(plan, context);
    if (!step || atRest.recall(step, from)) continue;
    const template = stepTemplateOf(plan, step, context);
    const section = sectionOf(plan, step.section);
    if (!template || !section) continue;
    const next = turned(step, template, { plan, context, section });
    const turns = next.status !== step.status || next.readyOn !== step.readyOn;
    const moves = next.opensOn !== step.opensOn || !sameDeadlines(next.deadlines, step.deadlines);
    if (turns) emitTurn(draft, next);
    if (moves && (!turns || listed(cause, step))) changes.push(changeOf(step, next));
    if (!turns && !moves) atRest.keep(step, from, true);
  }
  if (changes.length > 0) {
    emit(draft, { type: 'DatesRecomputed', cause, changes, calendarVersion: context.calendar.version });
  }
}

/** A correction lists every date of an open step that it moved, also where the step opens or waits because of it. */
const listed = (cause: Cause, step: StepState): boolean =>
  (cause === 'birth-date' || cause === 'fact') && step.deadlines.length > 0 && isWatched(step);

const isWatched = ({ status }: StepState): boolean => status !== 'dormant' && status !== 'planned';

function changeOf(step: StepState, next: StepState): DateChange {
  const round = isWatched(step) && !sameDates(step.deadlines, next.deadlines) ? next.round + 1 : undefined;
  return {
    stepId: step.id,
    old: step.deadlines,
    deadlines: next.deadlines,
    ...(next.opensOn && { opensOn: next.opensOn }),
    ...(round !== undefined && { round }),
  };
}

function emitTurn(draft: Draft, next: StepState): void {
  emit(draft, {
    type: 'StepTurned',
    stepId: next.id,
    to: next.status,
    deadlines: next.deadlines,
    round: next.round,
    ...(next.since && { since: next.since }),
    ...(next.sinceAt && { sinceAt: next.sinceAt }),
    ...(next.readyOn && { readyOn: next.readyOn }),
    ...(next.opensOn && { opensOn: next.opensOn }),
  });
}

/** Open and coming steps follow their role, unless somebody gave them to a person or unit of their own. */
function moveWithRole(draft: Draft): void {
  for (const step of stepsOf(planOf(draft))) {
    if (step.assigned) continue;
    const holder = holderOfRole(planOf(draft), step.owner);
    if (sameHolder(holder, step.holder)) continue;
    emit(draft, { type: 'HolderChanged', stepId: step.id, holder, assigned: false, how: 'role' });
  }
}

/** A clear-up step asks about other steps: once all of them have ended there is nothing left to clear up. */
function completeClearedUp(draft: Draft): void {
  const { steps } = planOf(draft);
  const doneOn = today(draft.context);
  for (const { id, clears, deadlines } of Object.values(steps)) {
    if (!clears || clears.some((stepId) => steps[stepId])) continue;
    const lateFor = deadlines.some(({ due }) => due < doneOn) ? (['target'] as const) : [];
    emit(draft, { type: 'StepCompleted', stepId: id, doneOn, present: [], aheadOf: [], lateFor });
  }
}

function closeSettledEscalations(draft: Draft): void {
  for (const escalation of Object.values(planOf(draft).escalations)) {
    if (escalation.subject.kind !== 'step') continue;
    const because = whySettled(planOf(draft), escalation.subject.stepId, escalation.round);
    if (because) emit(draft, { type: 'EscalationClosed', escalationId: escalation.id, because });
  }
}

function whySettled(plan: LivePlan, stepId: string, round: number): EventOf<'EscalationClosed'>['because'] | undefined {
  const step = plan.steps[stepId];
  if (step) {
    if (step.status === 'dormant') return 'withdrawn';
    return step.round === round ? undefined : 'new-round';
  }
  const finished = Object.values(plan.finished).find((entry) => entry.stepId === stepId);
  if (finished?.how !== 'done') return finished?.how === 'not-relevant' ? 'not-relevant' : 'withdrawn';
  const { doneOn, recordedAt } = finished;
  const late = openDeadlines(finished.step).some((deadline) => isMissed(deadline, doneOn, recordedAt));
  return !late ? 'done-in-time-recorded-late' : 'done';
}

/** An offer for a step that is finished offers nothing any more. */
function withdrawIdleHandovers(draft: Draft): void {
  for (const handover of Object.values(planOf(draft).handovers)) {
    if (handover.subject.kind !== 'step' || planOf(draft).steps[handover.subject.stepId]) continue;
    emit(draft, { type: 'HandoverWithdrawn', handoverId: handover.id });
  }
}
