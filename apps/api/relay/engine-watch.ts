import { ensureNamespace, type TemporalClient, type TemporalSettings } from '#temporal';
import type { RelayLog } from './relay.ports.js';
import type { RelayStore } from './relay.store.js';

const batch = 1_000;
const freshForMs = 10_000;
const patienceMs = 5_000;

/** Knows whether the engine is there, and whether it is the one that was told so far. */
export class EngineWatch {
  #checkedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly temporal: Pick<TemporalClient, 'connection'>,
    private readonly settings: Pick<TemporalSettings, 'namespace'>,
    private readonly store: RelayStore,
    private readonly log: RelayLog,
  ) {}

  /** After a failed call the engine is looked at anew. */
  doubt(): void {
    this.#checkedAt = Number.NEGATIVE_INFINITY;
  }

  /**
   * Looks at the engine unless that was done just now. Registers the namespace where it is missing; where it is not
   * the one known so far, every plan is marked as untold.
   * @returns true when the engine is new: everything that lives in it has to be started. @throws its error when away.
   */
  async check(): Promise<boolean> {
    if (Date.now() - this.#checkedAt < freshForMs) return false;
    const { connection } = this.temporal;
    const id = await connection.withDeadline(Date.now() + patienceMs, () =>
      ensureNamespace(connection, this.settings.namespace, patienceMs),
    );
    const isNew = (await this.store.knownEngine()) !== id;
    if (isNew) await this.#beginAnew(id);
    this.#checkedAt = Date.now();
    return isNew;
  }

  /** The id is stored last: a crash in between begins anew once more. */
  async #beginAnew(id: string): Promise<void> {
    let plans = 0;
    for (let marked = -1; marked !== 0; plans += marked) marked = await this.store.forgetEngine(batch);
    await this.store.knowEngine(id);
    this.log.info({ plans }, 'the engine is new, its workflows are started from the database');
  }
}
