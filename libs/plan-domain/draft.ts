import type { Actor, ActorRef, Context } from './context.js';
import type { EventData, PlanEvent } from './events.js';
import { evolve } from './evolve.js';
import type { LivePlan, PlanState } from './state.js';

/** A decision in the making: events so far and the state after them. Lives inside one call and is never shared. */
export interface Draft {
  readonly context: Context;
  readonly by: ActorRef;
  state: PlanState;
  readonly events: PlanEvent[];
}

export const startDraft = (state: PlanState, by: ActorRef, context: Context): Draft => ({
  context,
  by,
  state,
  events: [],
});

/** Records an event and its effect, so that what follows is decided on the newest state. */
export function emit(draft: Draft, data: EventData): void {
  const event: PlanEvent = { ...data, at: draft.context.now, by: draft.by };
  draft.events.push(event);
  draft.state = evolve(draft.state, event);
}

/** The plan of a draft in which PlanStarted has happened. */
export function planOf(draft: Draft): LivePlan {
  if (draft.state.status === 'none') throw new Error('the plan has not started');
  return draft.state;
}

export const systemActor: ActorRef = { kind: 'system' };

export function actorRef(actor: Actor): ActorRef {
  return actor.kind === 'member' ? { kind: 'member', member: actor.member, unit: actor.unit } : { kind: actor.kind };
}
