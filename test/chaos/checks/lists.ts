import { createPlanChecks } from '#journal';
import type { Database } from '#persistence';
import { catalogue } from '#plan-templates';
import { type Finding, finding } from './finding.js';

const about = 'every list says what the events say';
const atOnce = 50;

/** Work items, handovers, escalations, agenda, wake-up and snapshot of every plan against its events, as the daily check does. */
export async function checkLists(database: Database, municipality: string): Promise<readonly Finding[]> {
  const checks = createPlanChecks({ database, templates: catalogue });
  const findings: Finding[] = [];
  let after: string | null = null;
  do {
    const { plans, next } = await checks.page({ municipality, after, limit: atOnce, closedToo: true });
    for (const { planId, findings: codes } of plans)
      findings.push(...codes.map((code) => finding(about, `plan ${planId}: ${code}`)));
    after = next;
  } while (after !== null);
  return findings;
}
