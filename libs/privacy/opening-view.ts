import type { OpeningView } from '#contracts';
import { type OpeningState, openingsOf, opensNow, reviewOf } from '#plan-domain';
import type { PrivacyActor } from './actor.js';
import { can } from './can.js';
import { accessOfModel, holderView, type PlanReadModel, present, textOf } from './read-model.js';
import type { Sight } from './sight.js';

/**
 * Openings in an emergency: to those who work on the plan and to whoever reviews with the reason, to those who see dates
 * without it. A reviewer without a part in the plan sees those that wait for them.
 */
export function openingViews(model: PlanReadModel, actor: PrivacyActor, sight: Sight): OpeningView[] {
  return openingsOf(model.state).flatMap((opening) => {
    const view = openingView(opening, model, actor, sight);
    return sight.access === 'brief' && !view.review?.may ? [] : [view];
  });
}

function openingView(opening: OpeningState, model: PlanReadModel, actor: PrivacyActor, sight: Sight): OpeningView {
  const { id, by, from, until, reviewed = false } = opening;
  const own = actor.kind === 'member' && actor.member === by.member;
  const review = reviewView(opening, model, actor, own);
  const told = sight.access === 'full' || own || review?.may === true;
  return present({
    id,
    by: holderView(by, model),
    from,
    until,
    running: opensNow(opening, model.now),
    reviewed,
    reason: told ? textOf(opening.reason, model) : undefined,
    own,
    review,
  }) as OpeningView;
}

function reviewView(
  opening: OpeningState,
  model: PlanReadModel,
  actor: PrivacyActor,
  own: boolean,
): OpeningView['review'] {
  const review = reviewOf(model.state, opening.id);
  if (!review) return undefined;
  const plan = accessOfModel(model);
  const may = !own && can(actor, 'ReviewBreakGlass', plan, { escalationId: review.id }).allowed;
  return { escalationId: review.id, owner: holderView(review.owner, model), answerBy: review.answerBy, may };
}
