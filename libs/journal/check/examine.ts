import { type Instant, toEpochMs } from '#calendar';
import type { CheckFinding } from '#contracts';
import { type EventRow, eventOf } from '#persistence';
import { agendaOf, type Context, fold, type LivePlan } from '#plan-domain';
import type { PlanRead } from '../plan-lock.js';
import { notBefore } from '../reading.js';
import { clockFindings } from './clocks.js';
import { listFindings } from './derived.js';
import type { Row } from './rows.js';

/** The plan's row with its clock. */
export interface CheckRead extends PlanRead {
  readonly id: string;
  readonly next_wake_at: Instant | null;
  readonly wake_at: Instant | null;
  readonly training: boolean;
  /** Since when its workflow has waited to be told, in seconds; null when it was told. */
  readonly untold: number | null;
  readonly open: boolean;
}

/** Everything that the database has of one plan, of one moment. */
export interface PlanUnderCheck {
  readonly row: CheckRead;
  readonly events: readonly EventRow[];
  readonly workItems: readonly Row[];
  readonly handovers: readonly Row[];
  readonly escalations: readonly Row[];
  readonly consents: readonly Row[];
  readonly openings: readonly Row[];
  readonly consequences: readonly string[];
}

/** Longer than the safety net waits, and than it needs. */
const graceMs = { training: 60_000, real: 180_000 };

/** Compares one plan with what its events lead to. Pure but for what it is given. */
export function examine(plan: PlanUnderCheck, given: Context): CheckFinding[] {
  const { row } = plan;
  if (!plan.events.every(({ version }, index) => version === index + 1) || plan.events.length !== row.version)
    return ['events-missing'];
  const events = plan.events.map(eventOf);
  // As it would be read back: a key whose value is undefined is no key.
  const state = JSON.parse(JSON.stringify(fold(events))) as LivePlan | { readonly status: 'none' };
  if (state.status === 'none') return ['events-missing'];
  const context = notBefore(given, state);
  const lists = listFindings({ ...plan, plan: { ...row } }, { state, events, context });
  const clock = {
    agenda: row.agenda,
    agendaVersion: row.agenda_version,
    nextWakeAt: row.next_wake_at,
    wakeAt: row.wake_at,
    openConsequences: plan.consequences,
  };
  return [
    ...lists,
    ...clockFindings(clock, {
      agenda: agendaOf(state, context),
      closed: state.status === 'closed',
      offsetMs: row.offset_ms,
      nowMs: toEpochMs(given.now) - row.offset_ms,
      graceMs: row.training ? graceMs.training : graceMs.real,
    }),
  ];
}
