import { isDeepStrictEqual } from 'node:util';
import { type Instant, toEpochMs } from '#calendar';
import type { AgendaConsequence } from '#contracts';
import { eventOf, type Statement, snapshotOf, type Transaction } from '#persistence';
import { fold, type LivePlan, type PlanEvent, type PlanState, stateSchema } from '#plan-domain';
import { nextAgenda } from './agenda.js';
import { untilSettled } from './execute.js';
import type { JournalParts } from './parts.js';
import { lockPlan, type PlanRead, readPlanRow } from './plan-lock.js';
import { openingChanges } from './projections/openings.projection.js';
import { contextOf, eventsUpTo, notBefore } from './reading.js';
import { rebuilding } from './recording/record.js';
import type { Refolded } from './types.js';

/** The state from the events alone, beside the stored one. */
export async function refold({ database }: JournalParts, planId: string): Promise<Refolded | null> {
  const [row] = await database.query<PlanRead>(readPlanRow(planId, null));
  return row ? compared(row, (await eventsUpTo(database, planId, row.version)).map(eventOf)) : null;
}

function compared(row: PlanRead, events: readonly PlanEvent[]): Refolded {
  // As it would be read back: a key whose value is undefined is no key.
  const state = JSON.parse(JSON.stringify(fold(events))) as PlanState;
  const whole = events.length === row.version;
  // A snapshot of an older shape is read by nobody: its plan is folded from the events until the next one is written.
  const isOlder = row.state_schema !== stateSchema;
  return { state, version: row.version, matches: whole && (isOlder || isDeepStrictEqual(state, snapshotOf(row))) };
}

/**
 * Writes state and lists of one plan anew from its events, under its lock: people's work waits that long and then goes
 * on. Events, texts, answers, consequences and what people were told are not touched; consents and openings
 * keep their rows, with what the events say of them. Throws where events are missing.
 */
export const rebuild = (parts: JournalParts, planId: string): Promise<Refolded | null> =>
  untilSettled(() =>
    parts.database.transaction([lockPlan(planId), readPlanRow(planId, null)], async (tx, [, rows]) => {
      const row = rows?.[0] as PlanRead | undefined;
      if (!row) return null;
      const events = (await eventsUpTo(tx, planId, row.version)).map(eventOf);
      const result = compared(row, events);
      if (events.length !== row.version || result.state.status === 'none')
        throw new Error('Events of a plan are missing');
      await rewrite(parts, tx, planId, row, events, result.state);
      return result;
    }),
  );

async function rewrite(
  parts: JournalParts,
  tx: Transaction,
  planId: string,
  row: PlanRead,
  events: readonly PlanEvent[],
  after: LivePlan,
): Promise<void> {
  const context = notBefore(await contextOf(parts, tx, row, row.birth_date), after);
  const [clock, municipality] = [{ offsetMs: row.offset_ms, micros: row.micros }, row.municipality_id];
  const consequences = await openConsequences(tx, planId);
  // Whichever of the two numbers is behind: the agenda's own version never goes back.
  const before = { ...row.agenda, v: Math.max(row.agenda_version, row.agenda.v ?? 0) };
  const next = nextAgenda({ ...clock, planId, municipality, state: after, context, before, consequences });
  await tx.together([
    ...['work_item', 'handover', 'escalation'].map((table) => emptied(table, planId)),
    but('consent', 'consent_id', planId, Object.keys(after.consents)),
    but(
      'opening',
      'id',
      planId,
      openingChanges(events).put.map(({ id }) => id),
    ),
    rebuilding({
      ...clock,
      planId,
      municipality,
      personId: row.person_id,
      after,
      events,
      context,
      next,
      version: row.version,
    }),
  ]);
}

const emptied = (table: string, planId: string): Statement => ({
  text: `delete from ${table} where plan_id = $1`,
  values: [planId],
});

/** Takes away rows of which the events know nothing. */
const but = (table: string, column: string, planId: string, known: readonly string[]): Statement => ({
  text: `delete from ${table} where plan_id = $1 and ${column}::text <> all($2::text[])`,
  values: [planId, known],
});

interface OpenRow {
  readonly id: string;
  readonly kind: 'tell';
  readonly waits_until: Instant | null;
  readonly undone_with: string | null;
}

async function openConsequences(tx: Transaction, planId: string): Promise<readonly AgendaConsequence[]> {
  const rows = await tx.query<OpenRow>({
    text: `select id, kind, waits_until, undone_with from consequence
            where plan_id = $1 and done_at is null order by version, id`,
    values: [planId],
  });
  return rows.map(({ id, kind, waits_until, undone_with }) => ({
    id,
    kind,
    ...(waits_until === null ? {} : { notBefore: toEpochMs(waits_until) }),
    ...(undone_with === null ? {} : { undoneWith: undone_with }),
  }));
}
