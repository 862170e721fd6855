import type { Instant } from '#calendar';
import { fold, type LivePlan, type PlanEvent, type PlanState, stateSchema } from '#plan-domain';

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

/** A plan's snapshot as its row holds it: what is finished, most of it after some years, is not written again with the rest. */
export interface StoredState {
  readonly state: Omit<LivePlan, 'finished'>;
  readonly finished: LivePlan['finished'];
}

/** The columns of the row, without what belongs to the other. */
export const storedState = ({ finished, ...state }: LivePlan): StoredState => ({ state, finished });

export const snapshotOf = ({ state, finished }: StoredState): PlanState => ({ ...state, finished }) as LivePlan;

/** The snapshot, or where the state's shape has moved on since, the events folded anew. */
export const stateOf = (
  stored: StoredState & { readonly stateSchema: number },
  events: readonly PlanEvent[],
): PlanState => (stored.stateSchema === stateSchema ? snapshotOf(stored) : fold(events));
