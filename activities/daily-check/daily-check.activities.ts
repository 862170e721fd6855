import type { CheckedPlan, Journal, PlanChecks } from '#journal';
import type { Database } from '#persistence';
import type { Keepers } from '#temporal';
import { CheckStore, type Finding } from './check-store.js';
import { lookAtWorkflows, type WorkflowFinding } from './engine-look.js';
import { repair } from './repair.js';
import type { CheckedPart, CheckTask, DailyCheckActivities } from './types.js';

export interface DailyCheckDeps {
  readonly database: Database;
  readonly journal: Pick<Journal, 'rebuild' | 'passTime'>;
  readonly checks: PlanChecks;
  readonly keepers: Keepers;
  /** Plans of one call; 50 unless told. */
  readonly atOnce?: number;
}

/** After a repair the relay needs a moment to tell, and the workflow to start and to take it in. */
const healingPatienceMs = 30_000;

export function createDailyCheck(deps: DailyCheckDeps): DailyCheckActivities {
  const store = new CheckStore(deps.database);
  return {
    municipalitiesToCheck: () => store.municipalities(),
    checkPlans: (task) => checkPlans(deps, store, task),
    finishCheck: (check) => store.finished(check),
  };
}

async function checkPlans(deps: DailyCheckDeps, store: CheckStore, task: CheckTask): Promise<CheckedPart> {
  const { reportId, municipality, after } = task;
  const { plans, next } = await deps.checks.page({ municipality, after, limit: deps.atOnce ?? 50 });
  const findings = await findingsOf(deps, plans);
  if (findings.length > 0) {
    await store.found(reportId, municipality, findings);
    await repair(deps, findings);
    await store.repaired(reportId, await healed(deps, findings));
  }
  return { plans: plans.length, next };
}

async function findingsOf(deps: DailyCheckDeps, plans: readonly CheckedPlan[]): Promise<readonly Finding[]> {
  const stored = plans.flatMap(({ planId, findings }) => findings.map((code) => ({ planId, code })));
  return [...stored, ...(await confirmed(deps, await lookAtWorkflows(deps.keepers, plans)))];
}

/** A plan that was closed meanwhile needs no workflow any more, and a workflow may know what was decided meanwhile. */
async function confirmed(
  { checks }: DailyCheckDeps,
  seen: ReadonlyMap<string, WorkflowFinding>,
): Promise<readonly Finding[]> {
  if (seen.size === 0) return [];
  const plans = (await checks.again([...seen.keys()])).filter(isOpen);
  return plans.flatMap(({ planId, version }) => {
    const finding = seen.get(planId);
    const ahead = finding?.code === 'workflow-ahead' && (finding.v ?? 0) > version;
    return finding && (finding.code !== 'workflow-ahead' || ahead) ? [{ planId, code: finding.code }] : [];
  });
}

const isOpen = ({ open }: CheckedPlan): boolean => open;

/** What a second look does not find any more. */
async function healed(deps: DailyCheckDeps, findings: readonly Finding[]): Promise<readonly Finding[]> {
  const plans = await deps.checks.again([...new Set(findings.map(({ planId }) => planId))]);
  const asked = plans.map((plan) => ({ ...plan, untoldSeconds: null })).filter(isOpen);
  const workflows = new Set(
    (await confirmed(deps, await lookAtWorkflows(deps.keepers, asked, healingPatienceMs))).map(({ planId }) => planId),
  );
  const still = new Set(plans.flatMap(({ planId, findings: codes }) => codes.map((code) => `${planId} ${code}`)));
  return findings.filter(
    ({ planId, code }) => !still.has(`${planId} ${code}`) && !(ofWorkflow(code) && workflows.has(planId)),
  );
}

const ofWorkflow = (code: Finding['code']): boolean => code === 'not-told' || code.startsWith('workflow-');
