import { setTimeout as delay } from 'node:timers/promises';
import type { OpenPlan, PlanChecks } from '#journal';
import type { Keepers } from '#temporal';
import { inParallel } from '../relay/in-parallel.js';

export interface RebuildEngineDeps {
  readonly checks: Pick<PlanChecks, 'openPlans' | 'tellAnew'>;
  readonly keepers: Keepers;
  readonly say: (line: string) => void;
}

export interface RebuiltEngine {
  readonly plans: number;
  /** Plans whose workflow was not seen to know its agenda in time. */
  readonly left: readonly string[];
}

const atOnce = 500;
const lanes = 10;
const sayEveryMs = 2_000;
const lookAgainMs = 250;

/** Every open plan, with the version that its workflow is to know at least. */
async function tellEveryone({ checks, say }: RebuildEngineDeps): Promise<OpenPlan[]> {
  const marked: OpenPlan[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const plans = await checks.openPlans(after, atOnce);
    const ids = plans.map(({ planId }) => planId);
    if (ids.length > 0) await checks.tellAnew(ids);
    marked.push(...plans);
    after = ids.at(-1) ?? null;
    more = ids.length === atOnce;
  }
  say(`${marked.length} open plans are to be told`);
  return marked;
}

/**
 * Has every open plan told anew, which starts its workflow where there is none, and waits until each has been seen to
 * run and to know its agenda as it was or newer. Who tells is the relay: this only marks and watches.
 */
export async function rebuildEngine(deps: RebuildEngineDeps, withinMs: number): Promise<RebuiltEngine> {
  const { keepers, say } = deps;
  const deadline = Date.now() + withinMs;
  const all = await tellEveryone(deps);
  let [waiting, said] = [all, Date.now()];
  const known = new Set<string>();
  while (waiting.length > 0 && Date.now() < deadline) {
    const look = async ({ planId, version }: OpenPlan): Promise<void> => {
      const sight = await keepers.look(planId);
      // What was marked has a higher number than before: whoever knows more than the old one was told since.
      if (sight.kind === 'knows' && (sight.v ?? 0) > version) known.add(planId);
      if (Date.now() - said < sayEveryMs) return;
      said = Date.now();
      say(`${known.size} of ${all.length} workflows know their agenda`);
    };
    await inParallel(waiting, lanes, look, () => Date.now() < deadline);
    waiting = await stillWaiting(deps, waiting, known);
    if (waiting.length > 0) await delay(lookAgainMs);
  }
  return { plans: all.length, left: waiting.map(({ planId }) => planId) };
}

/** A plan that was closed meanwhile has no workflow to wait for. */
async function stillWaiting(
  { checks }: RebuildEngineDeps,
  plans: readonly OpenPlan[],
  known: ReadonlySet<string>,
): Promise<OpenPlan[]> {
  const rest = plans.filter(({ planId }) => !known.has(planId));
  const open = new Set<string>();
  for (let after: string | null = null, more = rest.length > 0 && rest.length <= atOnce; more; ) {
    const page = await checks.openPlans(after, atOnce);
    for (const { planId } of page) open.add(planId);
    after = page.at(-1)?.planId ?? null;
    more = page.length === atOnce;
  }
  return rest.length > atOnce ? rest : rest.filter(({ planId }) => open.has(planId));
}
