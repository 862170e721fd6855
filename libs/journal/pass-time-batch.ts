import { DatabaseAway, DatabaseFailure, type Transaction } from '#persistence';
import { untilSettled, write } from './execute.js';
import { latenessOf } from './lateness.js';
import type { JournalParts } from './parts.js';
import { passing, passTime } from './pass-time.js';
import { lockFreePlans, type PlanRead, readPlanRows } from './plan-lock.js';
import { type Recording, recordTogether } from './recording/record.js';
import type { BatchPassed, PassTimeOptions } from './types.js';

type Row = PlanRead & { readonly id: string };
type Locked = readonly { readonly id: string }[];

interface Due {
  readonly row: Row;
  readonly recording: Recording;
}

const failed = (planId: string, error: unknown): BatchPassed => ({
  planId,
  ok: false,
  error: error instanceof Error ? error : new Error('Unknown'),
});

/**
 * Lets time pass for many plans: one transaction, read in one round trip and written in one, each plan decided by itself.
 * A plan that cannot be decided is left out; where the database refuses what one of them led to, each is passed alone.
 */
export async function passTimeBatch(
  parts: JournalParts,
  planIds: readonly string[],
  options: PassTimeOptions = {},
): Promise<readonly BatchPassed[]> {
  if (planIds.length === 0) return [];
  const ids = [...new Set(planIds)];
  try {
    const answers = await untilSettled(() =>
      parts.database.transaction([lockFreePlans(ids), readPlanRows(ids)], (tx, [locked, rows]) =>
        passAll(parts, tx, locked as Locked, rows as readonly Row[], options),
      ),
    );
    await parts.crashPoints?.afterCommit?.();
    return answers;
  } catch (error) {
    if (error instanceof DatabaseFailure) return oneByOne(parts, ids, options);
    return ids.map((planId) => failed(planId, error));
  }
}

async function passAll(
  parts: JournalParts,
  tx: Transaction,
  locked: Locked,
  rows: readonly Row[],
  options: PassTimeOptions,
): Promise<readonly BatchPassed[]> {
  const ours = new Set(locked.map(({ id }) => id));
  const answers: BatchPassed[] = [];
  const due: Due[] = [];
  for (const row of rows.filter(({ id }) => ours.has(id))) {
    const decided = await decidedOrFailed(parts, tx, row, options);
    if ('recording' in decided) due.push(decided);
    else answers.push(decided);
  }
  if (due.length === 0) return answers;
  const { statements, agendas } = recordTogether(due.map(({ recording }) => recording));
  await write(parts, tx, statements);
  const passed = due.map(({ row, recording }, index): BatchPassed => {
    parts.rungsPassed?.(latenessOf(recording.events, row), 'wake-up');
    const agenda = agendas[index] ?? row.agenda;
    return { planId: row.id, ok: true, agenda, passed: recording.events.length };
  });
  return [...answers, ...passed];
}

async function decidedOrFailed(
  parts: JournalParts,
  tx: Transaction,
  row: Row,
  options: PassTimeOptions,
): Promise<Due | BatchPassed> {
  try {
    const recording = await passing(parts, tx, row.id, row, options);
    return recording ? { row, recording } : { planId: row.id, ok: true, agenda: row.agenda, passed: 0 };
  } catch (error) {
    if (error instanceof DatabaseAway || error instanceof DatabaseFailure) throw error;
    return failed(row.id, error);
  }
}

async function oneByOne(
  parts: JournalParts,
  planIds: readonly string[],
  options: PassTimeOptions,
): Promise<readonly BatchPassed[]> {
  const answers: BatchPassed[] = [];
  for (const planId of planIds) {
    const answer = passTime(parts, planId, options).then((result): BatchPassed => ({ planId, ok: true, ...result }));
    answers.push(await answer.catch((error: unknown) => failed(planId, error)));
  }
  return answers;
}
