import type { Refusal, RefusalCode } from '#contracts';
import type { Actor, Context } from './context.js';
import { completesItself, findStep, isLeader, isRefusal, notOpen, notTheirs } from './decide/checks.js';
import { notSender } from './decide/handovers.js';
import { sameSubject } from './escalate.js';
import { today } from './lookups.js';
import { isMemberOf } from './organisation.js';
import type { LivePlan, StepState } from './state.js';
import { isMissed, limitOf } from './step-dates.js';
import { unmovable } from './unmovable.js';

export const stepActions = [
  'assign',
  'claim',
  'complete',
  'skip',
  'reopen',
  'set-deadline',
  'record-exceeded',
  'pause',
  'resume',
  'schedule',
  'offer-handover',
] as const;
export type StepAction = (typeof stepActions)[number];

export interface AllowedAction {
  readonly action: StepAction;
  readonly allowed: boolean;
  /** Why not. */
  readonly code?: RefusalCode;
}

type Rule = (plan: LivePlan, step: StepState, actor: Actor, context: Context) => Refusal | undefined;

const code = (value: RefusalCode): Refusal => ({ code: value });

/** One table for the guard and the buttons: what may be done to a step as it stands. */
const rules: Record<Exclude<StepAction, 'reopen'>, Rule> = {
  assign: notTheirs,
  claim: (_plan, step, actor, context) => {
    if (actor.kind !== 'member' || !isMemberOf(context.organisation, actor.member, step.holder.unit))
      return code('wrong-unit');
    const { member } = step.holder;
    return member === undefined || member === actor.member ? undefined : code('step-already-held');
  },
  complete: (plan, step, actor, context) =>
    notOpen(plan, step, context) ?? notTheirs(plan, step, actor, context) ?? completesItself(step),
  skip: (plan, step, actor, context) =>
    notTheirs(plan, step, actor, context) ??
    (step.copyId === undefined ? undefined : code('copy-step-completes-itself')) ??
    (limitOf(step) && !isLeader(actor) ? code('skip-needs-leader') : undefined),
  'set-deadline': (plan, step, actor, context) => notTheirs(plan, step, actor, context) ?? unmovable(step, context),
  'record-exceeded': (plan, step, actor, context) => {
    const foreign = notTheirs(plan, step, actor, context);
    const limit = limitOf(step);
    if (foreign || !limit) return foreign ?? code('no-limit');
    return isMissed(limit, today(context), context.now) ? undefined : code('limit-not-passed');
  },
  pause: (plan, step, actor, context) => notOpen(plan, step, context) ?? notTheirs(plan, step, actor, context),
  resume: (plan, step, actor, context) =>
    step.status === 'paused' ? notTheirs(plan, step, actor, context) : code('step-not-paused'),
  schedule: notTheirs,
  'offer-handover': (plan, step, actor, context) => {
    const subject = { kind: 'step' as const, stepId: step.id };
    const open = Object.values(plan.handovers).some((handover) => sameSubject(handover.subject, subject));
    return open ? code('handover-open-already') : notSender(step.holder, plan, actor, context);
  },
};

/** Every action on one step: allowed, or the code that says why not. */
export function actionsOn(plan: LivePlan, stepId: string, actor: Actor, context: Context): AllowedAction[] {
  const step = findStep(plan, stepId);
  return stepActions.map((action): AllowedAction => {
    const refusal = refusalFor(action, step, plan, stepId, actor, context);
    return refusal ? { action, allowed: false, code: refusal.code } : { action, allowed: true };
  });
}

function refusalFor(
  action: StepAction,
  step: StepState | Refusal,
  plan: LivePlan,
  stepId: string,
  actor: Actor,
  context: Context,
): Refusal | undefined {
  if (plan.status === 'closed') return code('plan-closed');
  if (action === 'reopen') {
    const finished = Object.values(plan.finished).find((entry) => entry.stepId === stepId);
    if (!finished) return code('step-not-done');
    if (finished.step.copyId !== undefined) return code('copy-ready-already');
    return notTheirs(plan, finished.step, actor, context);
  }
  return isRefusal(step) ? step : rules[action](plan, step, actor, context);
}
