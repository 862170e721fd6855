import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { BatchPassed, RungsPassed } from '#journal';
import { DatabaseAway } from '#persistence';

export interface ThreadData {
  readonly databaseUrl: string;
  readonly keysFile: string;
}

type Failed = { readonly planId: string; readonly ok: false; readonly error: string };

/** What a thread answers for one batch; `late` as in `RungsPassed`, seconds. */
export interface PassedInThread {
  readonly answers: readonly ((BatchPassed & { readonly ok: true }) | Failed)[];
  readonly late: readonly number[];
}

/** One batch is decided in a thread while the database reads and writes for another. */
export const batchesAThread = 2;
/** Deciding is work for a processor of its own; beyond some, the database is what they wait for. */
const mostThreads = 4;
/** After an outage threads are there for a while; on an ordinary day there is none. */
const idleMs = 30_000;

/** Passes the time of very many plans on threads of their own, so that commands and lists are answered meanwhile. */
export class PassingThreads {
  readonly #threads: Piscina<readonly string[], PassedInThread>;
  /** So many batches are worth handing over at once. */
  readonly batches: number;

  /** @param filename the compiled `passing.thread`. No thread starts before there is work. */
  constructor(
    data: ThreadData,
    private readonly rungsPassed?: RungsPassed,
    filename = fileURLToPath(new URL('./passing.thread.js', import.meta.url)),
  ) {
    const maxThreads = Math.min(availableParallelism(), mostThreads);
    this.batches = maxThreads * batchesAThread;
    this.#threads = new Piscina({
      filename,
      workerData: data,
      minThreads: 0,
      maxThreads,
      idleTimeout: idleMs,
      concurrentTasksPerWorker: batchesAThread,
      // A thread that waits for work must still hear from its connections.
      atomics: 'disabled',
    });
  }

  /** Like the journal's own. */
  async passTimeBatch(planIds: readonly string[]): Promise<readonly BatchPassed[]> {
    const { answers, late } = await this.#threads.run(planIds);
    if (late.length > 0) this.rungsPassed?.(late, 'wake-up');
    return answers.map((answer) => (answer.ok ? answer : { ...answer, error: errorNamed(answer.error) }));
  }

  /** What is under way is given up: time that was not recorded passes later. */
  async close(): Promise<void> {
    await this.#threads.destroy();
  }
}

function errorNamed(name: string): Error {
  if (name === 'DatabaseAway') return new DatabaseAway();
  return Object.assign(new Error('A plan could not be passed'), { name });
}
