import type { RelayStore } from './relay.store.js';
import type { WorkflowTeller } from './workflow-teller.js';

const lookEveryMs = 1_000;
/** A postman that somebody ended by hand is back after this time. */
const callAgainMs = 10 * 60_000;
/** A mail that was due so long ago was left by whoever was to send it. */
const lateSeconds = 10;
/** While a mail server is away its mails stay late: the postman is not called for them all the time. */
const callForLateMs = 15_000;

interface Called {
  readonly offsetMs: number;
  readonly at: number;
}

/**
 * Keeps one postman for each municipality. It calls it when the municipality's clock was wound, and where a mail is
 * late: an urgent one, too, that the plan's own workflow has left behind.
 */
export class Postmen {
  readonly #called = new Map<string, Called>();
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly store: Pick<RelayStore, 'municipalities'>,
    private readonly teller: Pick<WorkflowTeller, 'callPostman'>,
    private readonly now: () => number = Date.now,
  ) {}

  /** A new engine has no postmen. */
  forget(): void {
    this.#called.clear();
    this.#lookedAt = Number.NEGATIVE_INFINITY;
  }

  /** @throws the engine's error when it is away. */
  async round(): Promise<void> {
    if (this.now() - this.#lookedAt < lookEveryMs) return;
    this.#lookedAt = this.now();
    for (const { code, offsetMs, late } of await this.store.municipalities(lateSeconds)) {
      const called = this.#called.get(code);
      const again = late ? callForLateMs : callAgainMs;
      if (called?.offsetMs === offsetMs && this.now() - called.at < again) continue;
      await this.teller.callPostman(code);
      this.#called.set(code, { offsetMs, at: this.now() });
    }
  }
}
