import { addWorkingDays } from '#calendar';
import { type LeaderRole, leaderRoles } from '#contracts';
import { type Draft, emit, planOf } from './draft.js';
import { leaderOfLevel } from './ladder.js';
import { templateFor, today } from './lookups.js';
import { crossSectorGroup, crossSectorOwner, leaderFor, type Owner } from './organisation.js';
import { answerByOf } from './rungs.js';
import type { EscalationState, HandoverState, HandoverSubject, Holder, StepState } from './state.js';
import { earliestDue } from './step-dates.js';
import { waitingBehind } from './waiting.js';

/** How long a director, or the cross-sector leader group, has to answer. */
export const leaderAnswerWorkingDays = 10;

export const escalationId = (subject: string, round: number, level: string): string => `${subject}~r${round}~${level}`;

/** Raises a step to a level. Where nobody holds it the next level owns it at once; that one is then not raised again. */
export function raiseStep(draft: Draft, stepId: string, level: string): void {
  const step = planOf(draft).steps[stepId];
  const role = leaderOfLevel(level);
  if (!step || !role) return;
  const on = today(draft.context);
  const owner = leaderFor(draft.context, step.holder, role, on);
  const actual = actualLevel(level, role, owner);
  if (step.passed.includes(actual)) {
    const subject = { kind: 'step' as const, stepId };
    emit(draft, { type: 'RungPassed', subject, round: step.round, level, told: [] });
    return;
  }
  closeOpen(draft, step);
  const escalation: EscalationState = {
    id: escalationId(stepId, step.round, actual),
    subject: { kind: 'step', stepId },
    round: step.round,
    level: actual,
    owner,
    raisedOn: on,
    answerBy: answerBy(draft, step, level === actual ? [level] : [level, actual]),
  };
  emit(draft, {
    type: 'EscalationRaised',
    escalation,
    informed: informed(draft, step, actual),
    behind: behind(draft, step),
    ...(actual !== level && { insteadOf: level }),
  });
}

/** An asking again keeps its number; another level takes its own name. */
const actualLevel = (level: string, role: LeaderRole, owner: Owner): string =>
  owner.role === role || !(leaderRoles as readonly string[]).includes(owner.role) ? level : owner.role;

/** One owner each: the lower level's escalation ends when the step climbs past it. */
function closeOpen(draft: Draft, step: StepState): void {
  for (const open of Object.values(planOf(draft).escalations)) {
    if (open.subject.kind !== 'step' || open.subject.stepId !== step.id) continue;
    emit(draft, { type: 'EscalationClosed', escalationId: open.id, because: 'climbed' });
  }
}

function answerBy(draft: Draft, step: StepState, levels: readonly string[]): EscalationState['answerBy'] {
  const { context } = draft;
  if (levels.some((level) => leaderOfLevel(level) === 'director'))
    return addWorkingDays(today(context), leaderAnswerWorkingDays, context.calendar);
  const next = answerByOf(planOf(draft), { ...step, passed: [...step.passed, ...levels] }, context);
  const on = today(context);
  return next > on ? next : addWorkingDays(on, 1, context.calendar);
}

function informed(draft: Draft, step: StepState, level: string): string[] {
  const template = templateFor(planOf(draft), step, draft.context);
  const ladder = template.ladders[step.ladder];
  const rung = ladder?.kind === 'dates' ? ladder.rungs.find((entry) => entry.level === level) : undefined;
  return rung && 'informs' in rung && rung.informs ? crossSectorGroup(draft.context.organisation) : [];
}

function behind(draft: Draft, step: StepState): { stepId: string; due: EscalationState['answerBy'] }[] {
  return waitingBehind(planOf(draft), step, draft.context).flatMap((waiting) => {
    const due = earliestDue(waiting)?.due;
    return due ? [{ stepId: waiting.id, due }] : [];
  });
}

type About = { readonly subject: HandoverSubject; readonly from: Holder; readonly to: Holder };

/** Silence, refusal or a first meeting that is not held: the cross-sector leader group settles who is responsible. */
export function raiseHandover(draft: Draft, handover: Pick<HandoverState, 'id'> & About, level: string): void {
  const { context } = draft;
  const on = today(context);
  const id = escalationId(handover.id, 1, level);
  if (planOf(draft).escalations[id]) return;
  const owner =
    level === 'cross-sector'
      ? crossSectorOwner(context, handover.from, on)
      : leaderFor(context, handover.from, 'director', on);
  emit(draft, {
    type: 'EscalationRaised',
    escalation: {
      id,
      subject: { kind: 'handover', handoverId: handover.id },
      round: 1,
      level,
      owner,
      raisedOn: on,
      answerBy: addWorkingDays(on, leaderAnswerWorkingDays, context.calendar),
      about: { subject: handover.subject, from: handover.from, to: handover.to },
    },
    informed: level === 'cross-sector' ? crossSectorGroup(context.organisation) : [],
    behind: [],
  });
}

export const sameSubject = (a: HandoverSubject, b: HandoverSubject): boolean =>
  a.kind === b.kind &&
  (a.kind !== 'step' || (b.kind === 'step' && a.stepId === b.stepId)) &&
  (a.kind !== 'role' || (b.kind === 'role' && a.role === b.role));
