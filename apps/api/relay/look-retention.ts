import type { RelayLog, RelayMetrics } from './relay.ports.js';
import type { RelayStore } from './relay.store.js';

/** So many rows in one transaction: an index and a table read at the same time by people. */
const atOnce = 2_000;
const betweenMs = 500;
const againMs = 60 * 60_000;

/**
 * Looks are kept for five years and then forgotten, some at a time, by the one active relay. How old is old enough stands
 * in the database, which takes nothing else away (`forget_looks`).
 */
export class LookRetention {
  #forgotten = 0;

  constructor(
    private readonly store: Pick<RelayStore, 'forgetLooks'>,
    private readonly metrics: Pick<RelayMetrics, 'looksForgotten'>,
    private readonly log: RelayLog,
  ) {}

  /** @returns how long to wait for the next round, in milliseconds. @throws the database's error when it is away. */
  async round(): Promise<number> {
    const gone = await this.store.forgetLooks(atOnce);
    this.#forgotten += gone;
    this.metrics.looksForgotten(gone);
    if (gone === atOnce) return betweenMs;
    if (this.#forgotten > 0) this.log.info({ looks: this.#forgotten }, 'looks older than five years were forgotten');
    this.#forgotten = 0;
    return againMs;
  }
}
