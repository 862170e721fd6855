import type { Context } from './context.js';
import { type Draft, emit, planOf, startDraft, systemActor } from './draft.js';
import { raiseHandover, raiseStep } from './escalate.js';
import type { PlanEvent } from './events.js';
import type { Rung } from './handle.js';
import { leaderOfLevel } from './ladder.js';
import { later, today } from './lookups.js';
import { askForReview } from './openings.js';
import { dutyOf, nearest, toldFor, unique } from './organisation.js';
import { earliestRung, rungsOf } from './rungs.js';
import { settle } from './settle.js';
import type { PlanState, StepState } from './state.js';

export interface Passed {
  readonly state: PlanState;
  readonly events: readonly PlanEvent[];
  /** Stopped at the limit: more has passed. */
  readonly more: boolean;
}

/**
 * Lets time pass up to `context.now`: every instant that has passed, in order, each event dated when it was due.
 * After an outage everything that should have happened has happened, once each.
 */
export function passTime(state: PlanState, context: Context, limit = Number.POSITIVE_INFINITY): Passed {
  const events: PlanEvent[] = [];
  const idle = new Set<string>();
  let current = state;
  for (;;) {
    const rung = earliestRung(idle.size === 0 ? rungsOf(current, context) : awake(rungsOf(current, context), idle));
    if (!rung || rung.at > context.now) return { state: current, events, more: false };
    if (events.length >= limit) return { state: current, events, more: true };
    const draft = passRung(current, rung, context);
    if (draft.events.length === 0) idle.add(nameOf(rung));
    events.push(...draft.events);
    current = draft.state;
  }
}

const awake = (rungs: readonly Rung[], idle: ReadonlySet<string>): Rung[] =>
  rungs.filter((rung) => !idle.has(nameOf(rung)));

const nameOf = ({ subject, round, level, at }: Rung): string => `${subject.id}~r${round}~${level}~${at}`;

function passRung(state: PlanState, rung: Rung, context: Context): Draft {
  const lastInstant = state.status === 'none' ? rung.at : state.lastInstant;
  const draft = startDraft(state, systemActor, { ...context, now: later(rung.at, lastInstant) });
  if (rung.subject.kind === 'step') passStepRung(draft, rung);
  if (rung.subject.kind === 'handover') passHandoverRung(draft, rung);
  if (rung.subject.kind === 'escalation') passEscalationRung(draft, rung);
  if (rung.subject.kind === 'opening') emit(draft, { type: 'OpeningEnded', openingId: rung.subject.id });
  settle(draft);
  return draft;
}

function passStepRung(draft: Draft, { subject, level, round }: Rung): void {
  const step = planOf(draft).steps[subject.id];
  if (!step || level === 'turn' || level === 'opens') return;
  const deadline = step.deadlines.find(({ kind, index }) => level === `passed-${kind}${index}`);
  if (deadline) {
    const { index, kind, due } = deadline;
    emit(draft, { type: 'DeadlinePassed', stepId: step.id, index, kind, due, round });
    return;
  }
  if (leaderOfLevel(level)) {
    raiseStep(draft, step.id, level);
    return;
  }
  const told = toldAt(draft, step, level);
  emit(draft, { type: 'RungPassed', subject: { kind: 'step', stepId: step.id }, round, level, told });
}

/** Whom a rung that nobody has to answer tells. */
function toldAt(draft: Draft, step: StepState, level: string): string[] {
  const { context } = draft;
  const on = today(context);
  const holder = toldFor(context, step.holder, on);
  if (level === 'overdue') return unique([...holder, ...toldFor(context, planOf(draft).lead, on)]);
  if (level === 'tell') return unique([...holder, ...dutyOf(context.organisation, step.holder.unit)]);
  if (level === 'unclaimed') {
    const leader = nearest(context.organisation, step.holder.unit, 'team-leader', on);
    return leader?.member === undefined ? [] : [leader.member];
  }
  return holder;
}

function passHandoverRung(draft: Draft, { subject, level }: Rung): void {
  const handover = planOf(draft).handovers[subject.id];
  if (!handover) return;
  const { context } = draft;
  if (level === 'expired') {
    emit(draft, { type: 'HandoverExpired', handoverId: handover.id });
    raiseHandover(draft, handover, 'cross-sector');
  } else if (level === 'cross-sector') {
    raiseHandover(draft, handover, level);
  } else {
    const on = today(context);
    const told = unique([...toldFor(context, handover.from, on), ...toldFor(context, handover.to, on)]);
    const about = { kind: 'handover' as const, handoverId: handover.id };
    emit(draft, { type: 'RungPassed', subject: about, round: 1, level, told });
  }
}

function passEscalationRung(draft: Draft, { subject, level }: Rung): void {
  const escalation = planOf(draft).escalations[subject.id];
  if (!escalation || escalation.subject.kind === 'step') return;
  emit(draft, { type: 'EscalationClosed', escalationId: escalation.id, because: 'climbed' });
  if (escalation.subject.kind === 'opening') {
    const opening = planOf(draft).openings?.[escalation.subject.openingId];
    if (opening) askForReview(draft, opening, level);
    return;
  }
  if (!escalation.about) return;
  raiseHandover(draft, { id: escalation.subject.handoverId, ...escalation.about }, level);
}
