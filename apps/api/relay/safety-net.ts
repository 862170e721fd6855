import type { BatchPassed, Journal } from '#journal';
import { DatabaseAway } from '#persistence';
import type { SafetyNetSettings } from '../settings.js';
import { BackOff } from './back-off.js';
import { inParallel } from './in-parallel.js';
import type { RelayLog, RelayMetrics } from './relay.ports.js';
import type { RelayStore } from './relay.store.js';

const lookEveryMs = 1_000;
/** One batch is decided here while the database reads and writes for another. */
const atOnce = 2;
/** So many batches between two looks at what is late: at the end of each look this process waits for the database. */
const batchesALook = 16;

/** Whatever passes time for many plans: the journal in this process, or threads of its own. */
export type Passing = Pick<Journal, 'passTimeBatch'>;

/** Threads, and how many batches they take at once. */
export interface ManyPassing extends Passing {
  readonly batches: number;
}

/** Under every clock: what no workflow passes in time, the relay passes with the same command. */
export class SafetyNet {
  readonly #failures = new BackOff();

  constructor(
    private readonly store: RelayStore,
    private readonly journal: Passing,
    private readonly metrics: RelayMetrics,
    private readonly log: RelayLog,
    private readonly settings: SafetyNetSettings,
    /** Where a look finds more than it takes, its batches go there. */
    private readonly many: ManyPassing = { passTimeBatch: (ids) => journal.passTimeBatch(ids), batches: atOnce },
  ) {}

  /** @returns milliseconds until it is worth looking again. */
  async round(): Promise<number> {
    const { atMost, patience } = this.settings;
    this.metrics.clocksLate(await this.store.lateness());
    const wanted = atMost * batchesALook;
    const late = await this.store.late(wanted, patience, this.#failures.waiting());
    if (late.length === 0) return lookEveryMs;
    const answers = await (late.length === wanted
      ? this.#pass(late, this.many, this.many.batches)
      : this.#pass(late, this.journal, atOnce));
    for (const answer of answers) this.#note(answer);
    const rungs = answers.reduce((sum, answer) => sum + (answer.ok ? answer.passed : 0), 0);
    this.metrics.safetyNetPassed(rungs);
    if (rungs > 0) this.log.warn({ plans: late.length, rungs }, 'the safety net passed time that no workflow passed');
    return late.length === wanted && answers.length > 0 ? 0 : lookEveryMs;
  }

  async #pass(late: readonly string[], by: Passing, width: number): Promise<readonly BatchPassed[]> {
    const { atMost } = this.settings;
    const count = Math.ceil(late.length / atMost);
    const batches = Array.from({ length: count }, (_, place) => late.slice(place * atMost, (place + 1) * atMost));
    const answers: BatchPassed[] = [];
    await inParallel(batches, width, async (batch) => void answers.push(...(await by.passTimeBatch(batch))));
    return answers;
  }

  /** A plan that cannot be passed, or stays due whatever is passed, must not stand in the way of the others. */
  #note(answer: BatchPassed): void {
    if (!answer.ok && answer.error instanceof DatabaseAway) return;
    const { planId } = answer;
    const stuck =
      !answer.ok || (answer.passed === 0 && answer.agenda.wakeAt !== null && answer.agenda.wakeAt < Date.now());
    if (!stuck) {
      this.#failures.succeeded(planId);
      return;
    }
    const seconds = this.#failures.failed(planId);
    this.metrics.safetyNetFailed();
    const error = answer.ok ? 'nothing-passed' : answer.error.name;
    this.log.warn({ planId, seconds, error }, 'the time of a plan cannot be passed, it is tried again later');
  }
}
