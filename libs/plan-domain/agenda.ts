import type { Instant } from '#calendar';
import type { AgendaItem, AgendaRung } from '#contracts';
import type { Context } from './context.js';
import type { Rung } from './handle.js';
import { openingsOf } from './opening-rungs.js';
import { rungsOf, sharingItem } from './rungs.js';
import type { Holder, LivePlan, PlanState } from './state.js';

/** What the plan's workflow carries: everything open with its holder and its rungs, and the earliest of them. */
export interface PlanAgenda {
  readonly items: readonly AgendaItem[];
  /** On the municipality's clock; null: nothing happens by itself. */
  readonly wakeAt: Instant | null;
}

export function agendaOf(state: PlanState, context: Context): PlanAgenda {
  if (state.status !== 'running') return { items: [], wakeAt: null };
  const rungs = rungsOf(state, context);
  const wakeAt = rungs.reduce<Instant | null>((first, { at }) => (first !== null && first <= at ? first : at), null);
  return { items: itemsOf(state, bySubject(rungs), context), wakeAt };
}

function bySubject(rungs: readonly Rung[]): Map<string, AgendaRung[]> {
  const grouped = new Map<string, AgendaRung[]>();
  for (const { subject, at, level } of rungs) {
    const key = `${subject.kind} ${subject.id}`;
    grouped.set(key, [...(grouped.get(key) ?? []), { at, level }]);
  }
  for (const list of grouped.values())
    list.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.level < b.level ? -1 : 1));
  return grouped;
}

function itemsOf(plan: LivePlan, rungs: ReadonlyMap<string, AgendaRung[]>, context: Context): AgendaItem[] {
  const item = (kind: AgendaItem['kind'], id: string, holder: Holder): AgendaItem => ({
    kind,
    id,
    sector: context.organisation.units.get(holder.unit)?.sector ?? 'cross-sector',
    unit: holder.unit,
    ...(holder.member !== undefined && { member: holder.member }),
    rungs: rungs.get(`${kind} ${id}`) ?? [],
  });
  const steps = Object.values(plan.steps)
    .map((step) => item('step', step.id, step.holder))
    .filter(({ id, rungs: own }) => own.length > 0 || isOpen(plan, id));
  const handovers = Object.values(plan.handovers).map((handover) =>
    item('handover', handover.id, handover.status === 'offered' ? handover.to : handover.from),
  );
  const escalations = Object.values(plan.escalations).map(({ id, owner }) => item('escalation', id, owner));
  const openings = openingsOf(plan)
    .map(({ id, by }) => item('opening', id, by))
    .filter(({ rungs: own }) => own.length > 0);
  const sections = [...plan.sections.map(({ key }) => key), sharingItem]
    .map((key) => item('plan', key, plan.lead))
    .filter(({ rungs: own }) => own.length > 0);
  return [...steps, ...handovers, ...escalations, ...openings, ...sections];
}

const isOpen = (plan: LivePlan, stepId: string): boolean => {
  const status = plan.steps[stepId]?.status;
  return status === 'open' || status === 'paused';
};
