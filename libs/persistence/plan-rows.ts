import type { Instant } from '#calendar';
import { fold, type PlanEvent, type PlanState, stateSchema } from '#plan-domain';

/** An event as its row holds it: what every event has in columns, the rest in `data`. */
export interface EventRow {
  readonly version: number;
  readonly type: string;
  readonly at: Instant;
  readonly by: PlanEvent['by'];
  readonly data: object;
}

export const eventColumns = 'version, type, at, by, data';

export const eventOf = ({ type, at, by, data }: EventRow): PlanEvent => ({ ...data, type, at, by }) as PlanEvent;

/** The snapshot, or where the state's shape has moved on since, the events folded anew. */
export const stateOf = (
  stored: { readonly state: PlanState; readonly stateSchema: number },
  events: readonly PlanEvent[],
): PlanState => (stored.stateSchema === stateSchema ? stored.state : fold(events));
