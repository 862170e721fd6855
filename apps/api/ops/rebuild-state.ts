import { type CheckFinding, checkRepairs } from '#contracts';
import type { CheckedPlan, Journal, PlanChecks } from '#journal';

export interface RebuildStateDeps {
  readonly municipalities: readonly string[];
  readonly checks: PlanChecks;
  readonly journal: Pick<Journal, 'rebuild'>;
  readonly say: (line: string) => void;
}

export interface RebuildStateOptions {
  /** Writes anew what differs. */
  readonly repair: boolean;
  /** Writes every plan anew, whether it differs or not. */
  readonly all: boolean;
}

export interface RebuiltState {
  readonly plans: number;
  /** Plans that differed. */
  readonly different: number;
  /** Plans that still differ, or whose history has a gap. */
  readonly left: number;
}

const atOnce = 50;
const sayEveryMs = 2_000;

/** Of what the check compares only what follows from the events; clocks and workflows are not this command's business. */
const differences = ({ findings }: CheckedPlan): readonly CheckFinding[] =>
  findings.filter((code) => checkRepairs[code] === 'rebuild' || checkRepairs[code] === null);

/** Refolds every plan from its events, in batches, while people work; says what differs by code and id. */
export async function rebuildState(deps: RebuildStateDeps, options: RebuildStateOptions): Promise<RebuiltState> {
  const { checks, municipalities, say } = deps;
  let [plans, different, left, said] = [0, 0, 0, Date.now()];
  for (const municipality of municipalities) {
    for (let after: string | null = null, more = true; more; ) {
      const page = await checks.page({ municipality, after, limit: atOnce, closedToo: true });
      const differing = page.plans.filter((plan) => differences(plan).length > 0);
      for (const plan of differing) say(`${plan.planId}: ${differences(plan).join(', ')}`);
      plans += page.plans.length;
      different += differing.length;
      left += await repaired(deps, options.all && options.repair ? page.plans : differing, differing, options);
      if (Date.now() - said > sayEveryMs) {
        say(`${plans} plans, ${different} differ`);
        said = Date.now();
      }
      after = page.next;
      more = page.next !== null;
    }
  }
  return { plans, different, left };
}

/** @returns how many still differ. */
async function repaired(
  { checks, journal, say }: RebuildStateDeps,
  plans: readonly CheckedPlan[],
  differing: readonly CheckedPlan[],
  { repair }: RebuildStateOptions,
): Promise<number> {
  if (!repair) return differing.length;
  for (const { planId } of plans) {
    await journal.rebuild(planId).catch((error: Error) => say(`${planId}: cannot be written anew (${error.name})`));
  }
  const again = plans.length === 0 ? [] : await checks.again(plans.map(({ planId }) => planId));
  return again.filter((plan) => differences(plan).length > 0).length;
}
