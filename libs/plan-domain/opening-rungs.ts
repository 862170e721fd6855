import { type Instant, instant, toEpochMs } from '#calendar';
import { leaderRoles } from '#contracts';
import type { Rung } from './handle.js';
import { leaderOfLevel } from './ladder.js';
import { turnOf } from './lookups.js';
import type { EscalationState, LivePlan, OpeningState } from './state.js';

/** How long somebody without a part in a plan sees it after opening it in an emergency. */
export const openingHours = 4;

export const endOfOpening = (at: Instant): Instant => instant(toEpochMs(at) + openingHours * 3_600_000);

export const openingsOf = (plan: LivePlan): readonly OpeningState[] => Object.values(plan.openings ?? {});

/** Whether the opening gives sight at this instant, whatever the clocks have got to. */
export const opensNow = ({ ended, until }: OpeningState, now: Instant): boolean => !ended && now < until;

/** The open review of an opening; none once it has been reviewed. */
export const reviewOf = (plan: LivePlan, openingId: string): EscalationState | undefined =>
  Object.values(plan.escalations).find(({ subject }) => subject.kind === 'opening' && subject.openingId === openingId);

/** Its sight ends by itself; the review climbs while nobody makes it. */
export const rungsOfOpening = (opening: OpeningState): Rung[] =>
  opening.ended ? [] : [{ at: opening.until, subject: { kind: 'opening', id: opening.id }, round: 1, level: 'ends' }];

export const rungOfReview = (plan: LivePlan, { id, answerBy, level }: EscalationState): Rung => ({
  at: turnOf(answerBy, plan.planId),
  subject: { kind: 'escalation', id },
  round: 1,
  level: nextReviewLevel(level),
});

/** A director who has been asked is asked again. */
export function nextReviewLevel(level: string): string {
  const role = leaderOfLevel(level) ?? 'team-leader';
  if (role === 'director') return `director-${Number(level.split('-')[1] ?? 1) + 1}`;
  return leaderRoles[leaderRoles.indexOf(role) + 1] ?? 'director';
}
