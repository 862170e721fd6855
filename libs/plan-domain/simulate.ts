import type { Instant } from '#calendar';
import type { Command } from './commands.js';
import type { Actor, Context } from './context.js';
import type { PlanEvent } from './events.js';
import type { Handled } from './handle.js';
import { handle } from './handle-command.js';
import { later } from './lookups.js';
import { earliestRung, rungsOf } from './rungs.js';
import { initialState, type PlanState } from './state.js';

/** What somebody does at an instant of a simulated life. */
export interface Act {
  readonly at: Instant;
  readonly actor: Actor;
  readonly command: Command;
}

/** Decides what is done when the plan wakes at `at`; an empty list: nobody acts. */
export type React = (state: PlanState, at: Instant, events: readonly PlanEvent[]) => readonly Omit<Act, 'at'>[];

export interface Life {
  readonly state: PlanState;
  readonly events: readonly PlanEvent[];
  /** Refused acts with their answers. */
  readonly refused: readonly { readonly act: Act; readonly answer: Handled }[];
}

/**
 * The whole life of a plan in memory: from rung to rung, with the given acts in between and, at every rung, what `react`
 * answers. Uses the same `handle` as the journal, so that what holds here holds there.
 */
export function simulate(options: {
  readonly acts: readonly Act[];
  readonly until: Instant;
  readonly context: Omit<Context, 'now'>;
  readonly react?: React;
}): Life {
  const life: { state: PlanState; events: PlanEvent[]; refused: Life['refused'][number][] } = {
    state: initialState,
    events: [],
    refused: [],
  };
  const apply = (act: Act): void => {
    const answer = handle(life.state, act.command, act.actor, { ...options.context, now: act.at });
    if (!answer.ok) {
      life.refused.push({ act, answer });
      return;
    }
    life.state = answer.state;
    life.events.push(...answer.events);
  };
  const queue = [...options.acts].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (;;) {
    const rung = earliestRung(rungsOf(life.state, { ...options.context, now: options.until }));
    const act = queue[0];
    if (act && act.at <= options.until && (!rung || act.at <= rung.at)) {
      apply(act);
      queue.shift();
      continue;
    }
    if (!rung || rung.at > options.until) return life;
    const before = life.events.length;
    const at = life.state.status === 'none' ? rung.at : later(rung.at, life.state.lastInstant);
    apply({ at, actor: { kind: 'system' }, command: { type: 'PassTime' } });
    for (const reaction of options.react?.(life.state, at, life.events.slice(before)) ?? []) apply({ at, ...reaction });
    if (life.events.length === before) throw new Error(`the rung ${rung.level} of ${rung.subject.id} has no effect`);
  }
}
