import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { type Agenda, planWorkflow } from '#contracts';
import type { ChaosWorld } from '../chaos-world.js';
import { type Finding, finding } from './finding.js';

const about = 'the engine knows what the database knows';
const atOnce = 8;
const attempts = 20;

/** Asks the workflow of every plan for its agenda. */
export async function checkEngine(chaos: ChaosWorld, planIds: readonly string[]): Promise<readonly Finding[]> {
  const waiting = [...planIds];
  const findings: Finding[] = [];
  const lane = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const problem = await problemOf(chaos, id);
      if (problem) findings.push(finding(about, `plan ${id}: ${problem}`));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return findings;
}

/** A plan may wake in this very moment: both are read again until they agree, for a while. */
async function problemOf(chaos: ChaosWorld, planId: string): Promise<string | null> {
  let problem: string | null = null;
  for (let left = attempts; left > 0; left -= 1) {
    problem = await compared(chaos, planId).catch((error: unknown) => (error as Error).name);
    if (problem === null) return null;
    await delay(500);
  }
  return problem;
}

async function compared({ database, temporal }: ChaosWorld, planId: string): Promise<string | null> {
  const [row] = await database.query<{ agenda: Agenda }>({
    text: 'select agenda from plan where id = $1',
    values: [planId],
  });
  const handle = temporal.client.workflow.getHandle(planWorkflow.workflowId(planId));
  const { status } = await handle.describe();
  if (row?.agenda.closed) return status.name === 'COMPLETED' ? null : `closed, and its workflow is ${status.name}`;
  if (status.name !== 'RUNNING') return `open, and its workflow is ${status.name}`;
  const known = await handle.query<Agenda | null>(planWorkflow.query);
  if (isDeepStrictEqual(known, row?.agenda)) return null;
  return `the database has agenda ${row?.agenda.v}, the workflow ${known?.v ?? 'none'}`;
}
