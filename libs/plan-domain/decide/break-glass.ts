import { emit, planOf } from '../draft.js';
import { endOfOpening, openingsOf, opensNow, reviewOf } from '../opening-rungs.js';
import { askForReview } from '../openings.js';
import { type Handler, refuse } from './decision.js';
import { notOwner } from './escalations.js';

/**
 * Somebody without a part in the plan opens it in an emergency, with a reason and for some hours. Their leader is asked
 * for a review at once. That they may is asked where rights are asked; nobody at a unit outside does, and nobody twice at
 * a time.
 */
export const breakGlass: Handler<'BreakGlass'> = (draft, { openingId, reason }, actor, context) => {
  const plan = planOf(draft);
  if (actor.kind !== 'member' || plan.kind !== 'coordination') return refuse('not-allowed');
  const { unit, member } = actor;
  if (context.organisation.units.get(unit)?.external) return refuse('not-allowed');
  const open = openingsOf(plan).find((one) => one.by.member === member && opensNow(one, context.now));
  if (open) return refuse('opening-running', { openingId: open.id, until: open.until });
  const opening = { id: openingId, by: { unit, member }, reason, from: context.now, until: endOfOpening(context.now) };
  emit(draft, { type: 'GlassBroken', opening });
  askForReview(draft, opening, 'team-leader');
  return undefined;
};

/** Whoever is asked for the review, or a leader above, says whether it was right; never about oneself. */
export const reviewBreakGlass: Handler<'ReviewBreakGlass'> = (draft, command, actor, context) => {
  const { openingId, verdict, note } = command;
  const plan = planOf(draft);
  const review = reviewOf(plan, openingId);
  if (!review) return refuse('unknown-opening', { openingId });
  const foreign = notOwner(review, actor, context);
  if (foreign || actor.kind !== 'member') return foreign ?? refuse('escalation-not-owner');
  const { member } = actor;
  if (plan.openings?.[openingId]?.by.member === member) return refuse('opening-own', { openingId });
  emit(draft, { type: 'OpeningReviewed', openingId, verdict, member, ...(note && { note }) });
  emit(draft, { type: 'EscalationClosed', escalationId: review.id, because: 'reviewed' });
  return undefined;
};
