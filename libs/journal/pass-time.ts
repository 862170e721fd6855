import type { PassTimeResult } from '#contracts';
import type { Queryable, Transaction } from '#persistence';
import { handle } from '#plan-domain';
import { nextAgenda, noAgenda } from './agenda.js';
import { untilSettled, write } from './execute.js';
import { latenessOf } from './lateness.js';
import type { JournalParts } from './parts.js';
import { lockPlan, type PlanRead, readPlanRow } from './plan-lock.js';
import { contextOf, notBefore, stateFrom } from './reading.js';
import { type Recording, record } from './recording/record.js';
import type { PassTimeOptions } from './types.js';

/** So many events in one transaction stay well under the five seconds that a local activity has. */
const MOST_EVENTS = 200;

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
  options: PassTimeOptions,
): Promise<PassTimeResult> {
  if (!row) return { agenda: noAgenda(planId), passed: 0 };
  const recording = await passing(parts, tx, planId, row, options);
  if (recording === null) return unchanged(tx, row, planId, options.told === true);
  const recorded = record(recording);
  await write(parts, tx, [recorded.statement]);
  parts.rungsPassed?.(latenessOf(recording.events, row), 'wake-up');
  return { agenda: recorded.agenda, passed: recording.events.length };
}

/** What passing time leads to for a plan whose lock is held; null: nothing is due, and its agenda stays as it is. */
export async function passing(
  parts: JournalParts,
  on: Queryable,
  planId: string,
  row: PlanRead,
  { limit, told = false }: PassTimeOptions,
): Promise<Recording | null> {
  const state = await stateFrom(on, planId, row);
  const context = notBefore(await contextOf(parts, on, row, row.birth_date), state);
  const command = { type: 'PassTime', limit: Math.min(limit ?? MOST_EVENTS, MOST_EVENTS) } as const;
  const handled = handle(state, command, { kind: 'system' }, context);
  if (!handled.ok || handled.state.status === 'none') throw new Error('Time cannot be refused');
  const clock = { offsetMs: row.offset_ms, micros: row.micros };
  const facts = { planId, municipality: row.municipality_id, context, ...clock };
  if (handled.events.length === 0) {
    const { consequences } = row.agenda;
    const next = nextAgenda({ ...facts, state: handled.state, before: row.agenda, consequences });
    if (!next.changed) return null;
  }
  return {
    ...facts,
    personId: row.person_id,
    before: { state, finished: row.finished, version: row.version, agenda: row.agenda },
    after: handled.state,
    events: handled.events,
    newId: parts.newId,
    told,
  };
}

/** Most wake-ups by the relay find that somebody was faster. */
async function unchanged(tx: Transaction, row: PlanRead, planId: string, told: boolean): Promise<PassTimeResult> {
  if (told && row.engine_version < row.agenda_version) await tx.query(markTold(planId, row.agenda_version));
  return { agenda: row.agenda, passed: 0 };
}

const markTold = (planId: string, version: number) => ({
  name: 'journal-told',
  text: 'update plan set engine_version = greatest(engine_version, $2), told_at = now(), tell_first = false where id = $1',
  values: [planId, version],
});
