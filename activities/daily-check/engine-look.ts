import { setTimeout as delay } from 'node:timers/promises';
import type { CheckFinding } from '#contracts';
import type { CheckedPlan } from '#journal';
import type { KeeperSight, Keepers } from '#temporal';

/** So long a plan may wait to be told before that is a finding, in seconds. */
export const untoldFindingSeconds = 600;
/** So long a workflow may take to take in what it was told. */
const patienceMs = 15_000;
const lookAgainMs = 500;
const atOnce = 10;

type Sighted = Pick<CheckedPlan, 'planId' | 'version' | 'untoldSeconds'>;

/** What is wrong with one workflow, and which version it knows. */
export interface WorkflowFinding {
  readonly code: CheckFinding;
  readonly v: number | null;
}

/** What is wrong with one workflow that is to know at least this version of its plan's agenda. */
export function findingOf(sight: KeeperSight, version: number): WorkflowFinding | null {
  if (sight.kind !== 'knows') return { code: `workflow-${sight.kind}`, v: null };
  const { v } = sight;
  if (v === null || v < version) return { code: 'workflow-behind', v };
  return v > version ? { code: 'workflow-ahead', v } : null;
}

/**
 * Looks at the workflows of some plans. Who does not know its agenda gets some time: people go on working, and what they
 * do is told within seconds. Plans that the relay has yet to tell are left to it, unless that takes too long.
 * A workflow that is ahead has perhaps only heard what was decided since the plans were read: compare it again.
 * @returns what is wrong, by plan. @throws the engine's error when it is away.
 */
export async function lookAtWorkflows(
  keepers: Keepers,
  plans: readonly Sighted[],
  patience = patienceMs,
): Promise<ReadonlyMap<string, WorkflowFinding>> {
  const found = new Map<string, WorkflowFinding>();
  const late = plans.filter(({ untoldSeconds }) => untoldSeconds !== null && untoldSeconds > untoldFindingSeconds);
  for (const { planId } of late) found.set(planId, { code: 'not-told', v: null });
  const deadline = Date.now() + patience;
  for (let waiting = plans.filter(({ untoldSeconds }) => untoldSeconds === null); waiting.length > 0; ) {
    const wrong = await wrongAmong(keepers, waiting);
    const isLast = Date.now() >= deadline;
    for (const [planId, finding] of wrong) if (isLast || finding.code === 'workflow-ahead') found.set(planId, finding);
    waiting = waiting.filter(({ planId }) => wrong.has(planId) && !found.has(planId));
    if (waiting.length > 0) await delay(lookAgainMs);
  }
  return found;
}

async function wrongAmong(keepers: Keepers, plans: readonly Sighted[]): Promise<ReadonlyMap<string, WorkflowFinding>> {
  const wrong = new Map<string, WorkflowFinding>();
  const waiting = [...plans];
  const lane = async (): Promise<void> => {
    for (let plan = waiting.shift(); plan; plan = waiting.shift()) {
      const finding = findingOf(await keepers.look(plan.planId), plan.version);
      if (finding) wrong.set(plan.planId, finding);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, plans.length) }, lane));
  return wrong;
}
