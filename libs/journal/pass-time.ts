import type { PassTimeResult } from '#contracts';
import type { Transaction } from '#persistence';
import { handle } from '#plan-domain';
import { nextAgenda, noAgenda } from './agenda.js';
import { untilSettled, write } from './execute.js';
import { latenessOf } from './lateness.js';
import type { JournalParts } from './parts.js';
import { lockPlan, type PlanRead, readPlanRow } from './plan-lock.js';
import { contextOf, notBefore, stateFrom } from './reading.js';
import { record } from './recording/record.js';
import type { BatchPassed, PassTimeOptions } from './types.js';

/** So many events in one transaction stay well under the five seconds that a local activity has. */
const MOST_EVENTS = 200;
/** Enough to keep the database busy while this process decides; more would only queue for connections. */
const BATCH_AT_ONCE = 4;

/** Lets time pass for one plan, up to the municipality's now or so many events. */
export const passTime = (parts: JournalParts, planId: string, options: PassTimeOptions = {}): Promise<PassTimeResult> =>
  untilSettled(async () => {
    const result = await parts.database.transaction([lockPlan(planId), readPlanRow(planId, null)], (tx, [, rows]) =>
      passLocked(parts, tx, planId, rows?.[0] as PlanRead | undefined, options),
    );
    await parts.crashPoints?.afterCommit?.();
    return result;
  });

async function passLocked(
  parts: JournalParts,
  tx: Transaction,
  planId: string,
  row: PlanRead | undefined,
  { limit, told = false }: PassTimeOptions,
): Promise<PassTimeResult> {
  if (!row) return { agenda: noAgenda(planId), passed: 0 };
  const state = await stateFrom(tx, planId, row);
  const context = notBefore(await contextOf(parts, tx, row, row.birth_date), state);
  const command = { type: 'PassTime', limit: Math.min(limit ?? MOST_EVENTS, MOST_EVENTS) } as const;
  const handled = handle(state, command, { kind: 'system' }, context);
  if (!handled.ok || handled.state.status === 'none') throw new Error('Time cannot be refused');
  const clock = { offsetMs: row.offset_ms, micros: row.micros };
  const facts = { planId, municipality: row.municipality_id, context, ...clock };
  if (handled.events.length === 0) {
    const { consequences } = row.agenda;
    const next = nextAgenda({ ...facts, state: handled.state, before: row.agenda, consequences });
    if (!next.changed) return unchanged(tx, row, planId, told);
  }
  const recorded = record({
    ...facts,
    personId: row.person_id,
    before: { state, version: row.version, agenda: row.agenda },
    after: handled.state,
    events: handled.events,
    newId: parts.newId,
    told,
  });
  await write(parts, tx, [recorded.statement]);
  parts.rungsPassed?.(latenessOf(handled.events, row), 'wake-up');
  return { agenda: recorded.agenda, passed: handled.events.length };
}

/** Most wake-ups by the relay find that somebody was faster. */
async function unchanged(tx: Transaction, row: PlanRead, planId: string, told: boolean): Promise<PassTimeResult> {
  if (told && row.engine_version < row.agenda_version) await tx.query(markTold(planId, row.agenda_version));
  return { agenda: row.agenda, passed: 0 };
}

const markTold = (planId: string, version: number) => ({
  name: 'journal-told',
  text: 'update plan set engine_version = greatest(engine_version, $2), told_at = now() where id = $1',
  values: [planId, version],
});

/** Several plans, a few at a time. One poison plan is one failed answer. */
export async function passTimeBatch(
  parts: JournalParts,
  planIds: readonly string[],
  options: PassTimeOptions = {},
): Promise<readonly BatchPassed[]> {
  const waiting = [...new Set(planIds)];
  const answers: BatchPassed[] = [];
  const work = async (): Promise<void> => {
    for (let planId = waiting.shift(); planId !== undefined; planId = waiting.shift()) {
      answers.push(await passOne(parts, planId, options));
    }
  };
  await Promise.all(Array.from({ length: BATCH_AT_ONCE }, work));
  return answers;
}

const passOne = (parts: JournalParts, planId: string, options: PassTimeOptions): Promise<BatchPassed> =>
  passTime(parts, planId, options).then(
    (result) => ({ planId, ok: true as const, ...result }),
    (error: unknown) => ({ planId, ok: false as const, error: error instanceof Error ? error : new Error('Unknown') }),
  );
