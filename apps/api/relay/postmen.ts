import type { RelayStore } from './relay.store.js';
import type { WorkflowTeller } from './workflow-teller.js';

const lookEveryMs = 1_000;
/** A postman that somebody ended by hand is back after this time. */
const callAgainMs = 10 * 60_000;

interface Called {
  readonly offsetMs: number;
  readonly at: number;
}

/** Keeps one postman for each municipality, and calls it when the municipality's clock was wound. */
export class Postmen {
  readonly #called = new Map<string, Called>();
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly store: RelayStore,
    private readonly teller: WorkflowTeller,
  ) {}

  /** A new engine has no postmen. */
  forget(): void {
    this.#called.clear();
    this.#lookedAt = Number.NEGATIVE_INFINITY;
  }

  /** @throws the engine's error when it is away. */
  async round(): Promise<void> {
    if (Date.now() - this.#lookedAt < lookEveryMs) return;
    this.#lookedAt = Date.now();
    for (const { code, offsetMs } of await this.store.municipalities()) {
      const called = this.#called.get(code);
      if (called?.offsetMs === offsetMs && Date.now() - called.at < callAgainMs) continue;
      await this.teller.callPostman(code);
      this.#called.set(code, { offsetMs, at: Date.now() });
    }
  }
}
