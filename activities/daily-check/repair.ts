import { type CheckFinding, checkRepairs } from '#contracts';
import type { Journal, PlanChecks } from '#journal';
import { DatabaseAway } from '#persistence';
import type { Finding } from './check-store.js';

export interface RepairDeps {
  readonly journal: Pick<Journal, 'rebuild' | 'passTime'>;
  readonly checks: Pick<PlanChecks, 'tellAnew'>;
}

const plansWith = (findings: readonly Finding[], repair: (typeof checkRepairs)[CheckFinding]): readonly string[] => [
  ...new Set(findings.filter(({ code }) => checkRepairs[code] === repair).map(({ planId }) => planId)),
];

/** Does what heals: first what is derived, then what has passed, then the workflows, which are told the result. */
export async function repair({ journal, checks }: RepairDeps, findings: readonly Finding[]): Promise<void> {
  for (const planId of plansWith(findings, 'rebuild')) await tried(() => journal.rebuild(planId));
  for (const planId of plansWith(findings, 'pass-time')) await tried(() => passAll(journal, planId));
  const untold = plansWith(findings, 'tell');
  if (untold.length > 0) await checks.tellAnew(untold);
}

async function passAll(journal: Pick<Journal, 'passTime'>, planId: string): Promise<void> {
  while ((await journal.passTime(planId)).passed > 0);
}

/** What one plan cannot be healed of stays a finding, and the next one's turn comes. */
async function tried(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => {
    if (error instanceof DatabaseAway) throw error;
  });
}
