import type { ConsequenceKind } from '#contracts';
import { type EventRow, eventColumns, eventOf } from '#persistence';
import type { Context, PlanEvent, PlanState } from '#plan-domain';
import type { ChaosWorld } from '../chaos-world.js';

/** One event with what the table knows besides. */
export interface Recorded {
  readonly event: PlanEvent;
  readonly version: number;
  readonly rungKey: string | null;
  readonly commandId: string | null;
  /** When its transaction began: events of one transaction have the same. */
  readonly recordedAt: string;
}

export interface StoredConsequence {
  readonly id: string;
  readonly version: number;
  readonly kind: ConsequenceKind;
  readonly urgency: 'now' | 'morning';
  readonly reason: string;
  readonly subject: string;
  readonly members: readonly string[];
}

/** One plan as the tables have it, and the context in which its life can be told again. */
export interface PlanRecord {
  readonly id: string;
  readonly state: PlanState;
  readonly version: number;
  readonly context: Context;
  readonly events: readonly Recorded[];
  readonly consequences: readonly StoredConsequence[];
}

type Row = EventRow & {
  readonly rung_key: string | null;
  readonly command_id: string | null;
  readonly recorded: string;
};

export async function planRecord({ database, journal }: ChaosWorld, planId: string): Promise<PlanRecord> {
  const plan = await journal.load(planId);
  if (!plan) throw new Error(`${planId} is not there`);
  const rows = await database.query<Row>({
    text: `select ${eventColumns}, rung_key, command_id, recorded_at::text as recorded
      from plan_event where plan_id = $1 order by version`,
    values: [planId],
  });
  const consequences = await database.query<StoredConsequence>({
    text: `select id, version, kind, urgency, reason, subject, members from consequence where plan_id = $1`,
    values: [planId],
  });
  const events = rows.map((row) => ({
    event: eventOf(row),
    version: row.version,
    rungKey: row.rung_key,
    commandId: row.command_id,
    recordedAt: row.recorded,
  }));
  const { state, version, context } = plan;
  return { id: planId, state, version, context, events, consequences };
}
