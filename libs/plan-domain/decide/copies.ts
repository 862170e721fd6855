import { addMonths } from '#calendar';
import { emit, planOf } from '../draft.js';
import { stepsOf, today } from '../lookups.js';
import { ownStep, planned } from '../own-step.js';
import type { CopyState, LivePlan } from '../state.js';
import { type Handler, refuse } from './decision.js';

/** Without undue delay and within a month of the asking (GDPR art. 12 stk. 3). */
const answerMonths = 1;

/** Asks for a copy of all that is held; for as long as the plan runs a step with ordinary clocks sees to it. */
export const askCopy: Handler<'AskCopy'> = (draft, { copyId, askedOn }, actor, context) => {
  const plan = planOf(draft);
  const on = actor.kind === 'young-person' ? today(context) : (askedOn ?? today(context));
  if (on > today(context)) return refuse('copy-asked-in-future', { on, today: today(context) });
  const waiting = waitingCopy(plan);
  if (waiting) return refuse('copy-asked-already', { due: waiting.due });
  const due = addMonths(on, answerMonths);
  emit(draft, { type: 'CopyAsked', copyId, on, due });
  if (plan.status === 'closed') return undefined;
  const step = ownStep(draft, 'copy', plan.lead, due, 'limit');
  emit(draft, planned(draft, { ...step, owner: 'coordinator', kind: 'task', copyId }));
  return undefined;
};

/** Makes it ready as it was read: what has been written since is not part of it, for nobody has looked at that. */
export const releaseCopy: Handler<'ReleaseCopy'> = (draft, { copyId, seen, redactions }, _actor, context) => {
  const copy = planOf(draft).copies?.[copyId];
  if (!copy) return refuse('unknown-copy', { copyId });
  if (copy.ready) return refuse('copy-ready-already', { copyId, on: copy.ready.on });
  const on = today(context);
  emit(draft, { type: 'CopyReleased', copyId, on, seen, redactions });
  for (const { id, deadlines } of stepsOf(planOf(draft)).filter((step) => step.copyId === copyId)) {
    const lateFor = deadlines.some(({ due }) => due < on) ? (['limit'] as const) : [];
    emit(draft, { type: 'StepCompleted', stepId: id, doneOn: on, present: [], aheadOf: [], lateFor });
  }
  return undefined;
};

/** The one that was asked for and is not ready. */
export const waitingCopy = ({ copies = {} }: LivePlan): CopyState | undefined =>
  Object.values(copies).find(({ ready }) => ready === undefined);
