import type { LivePlan, PlanState } from '#plan-domain';

/** A part of the state; empty before the plan exists. */
export const recordOf = <K extends 'handovers' | 'escalations' | 'consents'>(
  state: PlanState,
  part: K,
): LivePlan[K] | Record<string, never> => (state.status === 'none' ? {} : state[part]);
