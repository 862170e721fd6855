import type { Command } from './commands.js';
import type { Actor, Context } from './context.js';
import { decide } from './decide/index.js';
import { evolve } from './evolve.js';
import type { Handled } from './handle.js';
import { later } from './lookups.js';
import { passTime } from './pass-time.js';
import type { PlanState } from './state.js';

/**
 * One command as the journal carries it out. Time passes first, so that work done while the engine was away cannot
 * swallow an overdue; `now` is never earlier than the plan's last instant. A refusal records nothing, time included.
 */
export function handle(state: PlanState, command: Command, actor: Actor, context: Context): Handled {
  const now = state.status === 'none' ? context.now : later(context.now, state.lastInstant);
  const current: Context = { ...context, now };
  const limit = command.type === 'PassTime' ? command.limit : undefined;
  const passed = passTime(state, current, limit);
  if (command.type === 'PassTime') return { ok: true, ...passed };
  const decision = decide(passed.state, command, actor, current);
  if (!decision.ok) return decision;
  return {
    ok: true,
    events: [...passed.events, ...decision.events],
    state: decision.events.reduce(evolve, passed.state),
    more: false,
  };
}
