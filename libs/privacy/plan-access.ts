import type { Instant } from '#calendar';
import type { PlanKind } from '#contracts';
import { type LivePlan, type OpeningState, openingsOf, opensNow, reviewOf } from '#plan-domain';

/** What of a plan decides who may see it: units and people, nothing else. */
export interface PlanAccess {
  readonly municipality: string;
  readonly kind: PlanKind;
  /** Whom the plan is about; absent where nobody but members can ask. */
  readonly person?: string;
  readonly startUnit: string;
  readonly leadUnit: string;
  /** Units that are in the circle or hold a step: each has its recorded basis. */
  readonly actingUnits: readonly string[];
  readonly steps: Readonly<Record<string, { readonly unit: string }>>;
  readonly handovers: Readonly<Record<string, HandoverAccess>>;
  readonly escalations: Readonly<Record<string, EscalationAccess>>;
  /** Openings in an emergency, and who is asked to review them; absent: there is none. */
  readonly openings?: readonly OpeningAccess[];
}

export interface EscalationAccess {
  readonly unit: string;
  readonly member?: string;
  /** Only a review is asked for. */
  readonly review?: true;
}

export interface OpeningAccess {
  readonly unit: string;
  readonly member: string;
  /** Its hours have not passed. */
  readonly running: boolean;
  readonly review?: { readonly unit: string; readonly member?: string };
}

export interface HandoverAccess {
  readonly from: string;
  readonly to: string;
  readonly open: boolean;
}

/**
 * Reads out of a plan's state who takes part. A unit takes part when it started the plan, is bound to a role, holds a
 * step, or has accepted a handover (the sender stays until it is released); an offer alone opens its brief only.
 * @param now the municipality's; without it nobody's opening in an emergency counts.
 */
export function planAccessOf(state: LivePlan, person?: string, now?: Instant): PlanAccess {
  const handovers = Object.values(state.handovers);
  const accepted = handovers.filter(({ status }) => status === 'accepted').map(({ to }) => to.unit);
  const holders = Object.values(state.steps).map(({ holder }) => holder.unit);
  const bound = state.circle.map(({ unit }) => unit);
  return {
    municipality: state.municipality,
    kind: state.kind,
    ...(person === undefined ? {} : { person }),
    startUnit: state.startUnit,
    leadUnit: state.lead.unit,
    actingUnits: [...new Set([state.startUnit, state.lead.unit, ...bound, ...holders, ...accepted])],
    steps: mapValues(state.steps, ({ holder }) => ({ unit: holder.unit })),
    handovers: mapValues(state.handovers, ({ from, to, status }) => ({
      from: from.unit,
      to: to.unit,
      open: status === 'offered',
    })),
    escalations: mapValues(state.escalations, ({ owner, subject }) => ({
      unit: owner.unit,
      ...(owner.member === undefined ? {} : { member: owner.member }),
      // Whoever reviews an opening sees that, and by it nothing of the plan.
      ...(subject.kind === 'opening' ? { review: true as const } : {}),
    })),
    ...(openingsOf(state).length > 0 && { openings: openingsOf(state).map((one) => openingAccess(one, state, now)) }),
  };
}

function openingAccess(opening: OpeningState, state: LivePlan, now: Instant | undefined): OpeningAccess {
  const review = reviewOf(state, opening.id)?.owner;
  return {
    ...opening.by,
    running: now !== undefined && opensNow(opening, now),
    ...(review && { review: { unit: review.unit, ...(review.member !== undefined && { member: review.member }) } }),
  };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
