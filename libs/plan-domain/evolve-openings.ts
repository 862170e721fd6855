import { without } from './evolve-steps.js';
import type { LivePlan, OpeningState } from './state.js';

/** An opening stays in the state until it has both ended and been reviewed; then only the events know of it. */
export function changeOpening(plan: LivePlan, id: string, change: Partial<OpeningState>): LivePlan {
  const opening = plan.openings?.[id];
  if (!opening) return plan;
  const next = { ...opening, ...change };
  const openings = next.ended && next.reviewed ? without(plan.openings ?? {}, id) : { ...plan.openings, [id]: next };
  return { ...plan, openings };
}

export const addOpening = (plan: LivePlan, opening: OpeningState): LivePlan => ({
  ...plan,
  openings: { ...plan.openings, [opening.id]: opening },
});

/** A closed plan is open to nobody in an emergency. */
export const endOpenings = (plan: LivePlan): LivePlan => (plan.openings ? { ...plan, openings: {} } : plan);
