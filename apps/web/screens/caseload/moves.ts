import type { Api } from '../../api/types.js';

export type PlanToMove = Api<'CaseloadPlanDto'>;
export type Result = Api<'CaseloadResultDto'>;

/** Somebody’s choice for a plan: a member, or `stays`. */
export type Choices = Readonly<Record<string, string>>;

export const stays = 'stays';

/** Who is to get a plan: what was chosen, otherwise what is proposed. */
export const receiverOf = ({ planId, to }: PlanToMove, choices: Choices): string => choices[planId] ?? to ?? stays;

/** What is sent: every plan that does not stay where it is and has not been moved already. */
export function movesOf(
  plans: readonly PlanToMove[],
  choices: Choices,
  results: ReadonlyMap<string, Result>,
): readonly Api<'CaseloadMoveDto'>[] {
  return plans
    .map((plan) => ({ planId: plan.planId, to: receiverOf(plan, choices) }))
    .filter(({ planId, to }) => to !== stays && results.get(planId)?.done !== true);
}

/** The newest answer about each plan. */
export const withResults = (
  known: ReadonlyMap<string, Result>,
  items: readonly Result[],
): ReadonlyMap<string, Result> => new Map([...known, ...items.map((item) => [item.planId, item] as const)]);
