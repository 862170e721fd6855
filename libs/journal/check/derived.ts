import { isDeepStrictEqual } from 'node:util';
import type { CheckFinding } from '#contracts';
import { type StoredState, snapshotOf } from '#persistence';
import { type Context, type LivePlan, type PlanEvent, type PlanState, stateSchema } from '#plan-domain';
import { changedConsents } from '../projections/consents.projection.js';
import { type EscalationRecord, escalationChanges } from '../projections/escalations.projection.js';
import { handoverChanges } from '../projections/handovers.projection.js';
import { openingChanges } from '../projections/openings.projection.js';
import { planColumns } from '../projections/plan-row.projection.js';
import { workItemsOf } from '../projections/work-items.projection.js';
import { hasValues, only, type Row, sameRows } from './rows.js';

/** What the database derived from the events: the snapshot, the plan's columns and its rows on the lists. */
export interface StoredLists {
  readonly plan: Row & StoredState & { readonly state_schema: number };
  readonly workItems: readonly Row[];
  readonly handovers: readonly Row[];
  readonly escalations: readonly Row[];
  readonly consents: readonly Row[];
  readonly openings: readonly Row[];
}

/** What the events lead to. */
export interface Derived {
  readonly state: LivePlan;
  readonly events: readonly PlanEvent[];
  readonly context: Context;
}

/** Columns that follow from the state alone. What a closed escalation looked like when it was closed is left alone. */
const ofEscalation = [
  'id',
  'subject_kind',
  'subject_id',
  'round',
  'level',
  'owner_unit',
  'owner_member',
  'owner_role',
  'raised_on',
  'answer_by',
  'acknowledged_by',
  'look_again_on',
] as const satisfies readonly (keyof EscalationRecord)[];

/** Where the snapshot and the lists are not what the events lead to. */
export function listFindings({ plan, ...stored }: StoredLists, { state, events, context }: Derived): CheckFinding[] {
  const findings: CheckFinding[] = [];
  // A snapshot of an older shape is not read any more: the events are folded instead.
  if (plan.state_schema === stateSchema && !isDeepStrictEqual(snapshotOf(plan), state)) findings.push('state-differs');
  if (!hasValues(plan, { ...planColumns(state, context) })) findings.push('plan-row-differs');
  if (
    !sameRows(
      stored.workItems,
      workItemsOf(state).map((row) => ({ ...row })),
      'item_id',
    )
  )
    findings.push('work-items-differ');
  const none: PlanState = { status: 'none' };
  const handovers = handoverChanges(none, state, events);
  if (!sameRows(stored.handovers, only(handovers, ['id', 'status', 'from_unit', 'to_unit', 'answer_by']), 'id'))
    findings.push('handovers-differ');
  if (!sameEscalations(stored.escalations, escalationChanges(none, state, events))) findings.push('escalations-differ');
  if (
    !sameRows(
      stored.consents,
      changedConsents(none, state).map((row) => ({ ...row })),
      'consent_id',
    )
  )
    findings.push('consents-differ');
  if (!sameRows(stored.openings, openingRows(events), 'id')) findings.push('openings-differ');
  return findings;
}

/** One that was not reviewed says so by what is not there. */
const openingRows = (events: readonly PlanEvent[]): readonly Row[] =>
  openingChanges(events).put.map((row) => ({ reviewed_at: null, reviewed_by: null, verdict: null, ...row }));

function sameEscalations(stored: readonly Row[], expected: readonly EscalationRecord[]): boolean {
  const open = expected.filter(({ status }) => status === 'open');
  return (
    sameRows(stored, only(expected, ['id', 'status']), 'id') &&
    sameRows(
      stored.filter(({ status }) => status === 'open'),
      only(open, ofEscalation),
      'id',
    )
  );
}
