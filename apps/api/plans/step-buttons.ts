import type { RefusalCode } from '#contracts';
import { type Actor, actionsOn, type Context, type LivePlan, type StepAction, stepActions } from '#plan-domain';
import { can, type PlanAccess, type PlanAction, type PrivacyActor } from '#privacy';

export interface Button {
  readonly action: StepAction;
  readonly allowed: boolean;
  /** Why not. */
  readonly code?: RefusalCode;
}

const rightOf: Readonly<Record<StepAction, PlanAction>> = {
  assign: 'AssignStep',
  claim: 'ClaimStep',
  complete: 'CompleteStep',
  skip: 'SkipStep',
  reopen: 'ReopenStep',
  'set-deadline': 'SetDeadline',
  'record-exceeded': 'RecordExceeded',
  pause: 'PauseStep',
  resume: 'ResumeStep',
  schedule: 'ScheduleStep',
  'offer-handover': 'OfferHandover',
};

/** What the reader may do with one step: what rights refuse, and what the plan's state refuses. One table, also for the guard. */
export function buttonsOf(
  stepId: string,
  reader: PrivacyActor,
  { state, access, context }: { state: LivePlan; access: PlanAccess; context: Context },
  wanted: readonly StepAction[] = stepActions,
): Button[] {
  const byActor = new Map<string, ReturnType<typeof actionsOn>>();
  const stateOf = (actor: Actor, action: StepAction): Button => {
    const key = JSON.stringify(actor);
    const actions = byActor.get(key) ?? actionsOn(state, stepId, actor, context);
    byActor.set(key, actions);
    return actions.find((one) => one.action === action) ?? { action, allowed: false };
  };
  return wanted.map((action) => {
    const right = can(reader, rightOf[action], access, { stepId });
    return right.allowed ? stateOf(right.as, action) : { action, allowed: false, code: right.code };
  });
}
