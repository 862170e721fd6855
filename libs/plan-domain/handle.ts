import type { Instant } from '#calendar';
import type { Refusal } from '#contracts';
import type { PlanEvent } from './events.js';
import type { PlanState } from './state.js';

/** What a command led to: events in order and the state after them, or a typed refusal. Bugs throw, refusals do not. */
export type Handled =
  | {
      readonly ok: true;
      readonly events: readonly PlanEvent[];
      readonly state: PlanState;
      /** PassTime stopped at its limit: call again. */
      readonly more: boolean;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** An instant at which something happens to a subject unless somebody acts first. */
export interface Rung {
  readonly at: Instant;
  readonly subject: { readonly kind: 'step' | 'handover' | 'escalation' | 'opening' | 'plan'; readonly id: string };
  readonly round: number;
  readonly level: string;
}
