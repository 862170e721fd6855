import { addDays, addWorkingDays } from '#calendar';
import type { EscalationState, StepState } from '#plan-domain';
import { chance } from '../random.js';
import { type Deed, deed, deedWithText, type Scene } from './deed.js';
import { phrase } from './phrases.js';
import { isNeglected } from './stories.js';

/** Leaders look at what was raised to them on the next day, and answer on the third; some things are left unanswered. */
export function leaderDeeds(scene: Scene): Deed[] {
  return Object.values(scene.plan.escalations).flatMap((escalation) => leaderDeed(escalation, scene));
}

function leaderDeed(escalation: EscalationState, scene: Scene): Deed[] {
  const { young, today, plan } = scene;
  const leader = escalation.owner.member;
  const { subject } = escalation;
  if (leader === undefined || subject.kind !== 'step') return [];
  const step = plan.steps[subject.stepId];
  if (!step || young.story === 'undecided') return [];
  if (
    escalation.acknowledgedBy === undefined &&
    today > escalation.raisedOn &&
    chance(`${young.planId}:${escalation.id}`) < 0.8
  ) {
    const key = `acknowledge:${escalation.id}`;
    return [deed(scene, key, leader, { type: 'AcknowledgeEscalation', escalationId: escalation.id })];
  }
  const mayAnswer = !isNeglected(step, young.planId) && escalation.lookAgainOn === undefined;
  return mayAnswer && today >= addDays(escalation.raisedOn, 3) ? [answer(escalation, step, leader, scene)] : [];
}

function answer(escalation: EscalationState, step: StepState, leader: string, scene: Scene): Deed {
  const { today, context, young } = scene;
  const key = `answer:${escalation.id}`;
  const onlyTargets = step.deadlines.every(({ kind }) => kind === 'target');
  if (onlyTargets && chance(`${young.planId}:${key}`) < 0.5) {
    const due = addWorkingDays(today, 10, context.calendar);
    return deedWithText(scene, key, leader, 'reason', phrase('newDeadline', `${young.planId}:${key}`), (reason) => ({
      type: 'AnswerEscalation',
      escalationId: escalation.id,
      answer: { kind: 'new-deadline', due, reason },
    }));
  }
  const lookAgainOn = addWorkingDays(today, 8, context.calendar);
  return deedWithText(scene, key, leader, 'reason', phrase('moreResource', `${young.planId}:${key}`), (reason) => ({
    type: 'AnswerEscalation',
    escalationId: escalation.id,
    answer: { kind: 'more-resource', lookAgainOn, reason },
  }));
}
