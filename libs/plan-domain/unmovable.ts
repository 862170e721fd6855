import type { Refusal } from '#contracts';
import type { Context } from './context.js';
import { today } from './lookups.js';
import type { StepState } from './state.js';
import { limitOf } from './step-dates.js';

/** A limit is never moved, and a target never past it, so that one is left behind where the limit has passed. */
export function unmovable(step: StepState, context: Context): Refusal | undefined {
  const limit = limitOf(step);
  if (!limit) return undefined;
  if (!step.deadlines.some(({ kind }) => kind === 'target')) return { code: 'limit-cannot-move' };
  return limit.due < today(context) ? { code: 'target-after-limit' } : undefined;
}
