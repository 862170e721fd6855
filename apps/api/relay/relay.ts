import type { Journal } from '#journal';
import { type Database, DatabaseAway } from '#persistence';
import { engineTroubleOf, type TemporalClient, type TemporalSettings } from '#temporal';
import type { SafetyNetSettings } from '../settings.js';
import { Bell } from './bell.js';
import { CheckSchedule } from './check-schedule.js';
import { EngineWatch } from './engine-watch.js';
import { Leadership } from './leadership.js';
import { LookRetention } from './look-retention.js';
import { Outbox } from './outbox.js';
import { Postmen } from './postmen.js';
import type { RelayLog, RelayMetrics, RelayState } from './relay.ports.js';
import { RelayStore } from './relay.store.js';
import { type ManyPassing, SafetyNet } from './safety-net.js';
import { WorkflowTeller } from './workflow-teller.js';

export interface RelayDeps {
  /** For the connection that holds the lock and listens; everything else goes through `database`. */
  readonly databaseUrl: string;
  readonly database: Database;
  readonly journal: Pick<Journal, 'passTimeBatch'>;
  readonly temporal: TemporalClient;
  readonly settings: Pick<TemporalSettings, 'namespace' | 'taskQueue'>;
  readonly metrics: RelayMetrics;
  readonly log: RelayLog;
  readonly safetyNet: SafetyNetSettings;
  /** For very many late plans at once; without, the journal passes them. */
  readonly manyLate?: ManyPassing;
}

const firstPauseMs = 500;
const longestPauseMs = 5_000;
const againMs = 1_000;

/**
 * Starts and tells the workflows, and stands under their clocks. It runs beside the API and no command waits for it:
 * while the engine is away agendas gather in the database, and the safety net goes on passing time.
 */
export class Relay {
  readonly #stop = new AbortController();
  readonly #news = new Bell();
  readonly #clocks = new Bell();
  readonly #years = new Bell();
  readonly #outbox: Outbox;
  readonly #safetyNet: SafetyNet;
  readonly #watch: EngineWatch;
  readonly #postmen: Postmen;
  readonly #checkSchedule: CheckSchedule;
  readonly #retention: LookRetention;
  #running: Promise<void> = Promise.resolve();
  #active = false;
  #engine: RelayState['engine'] = 'away';
  #pauseMs = firstPauseMs;

  constructor(private readonly deps: RelayDeps) {
    const { database, journal, temporal, settings, metrics, log, safetyNet, manyLate } = deps;
    const store = new RelayStore(database);
    const teller = new WorkflowTeller(temporal, settings);
    this.#outbox = new Outbox(store, teller, metrics, log);
    this.#safetyNet = new SafetyNet(store, journal, metrics, log, safetyNet, manyLate);
    this.#watch = new EngineWatch(temporal, settings, store, log);
    this.#postmen = new Postmen(store, teller);
    this.#checkSchedule = new CheckSchedule(store, temporal, settings);
    this.#retention = new LookRetention(store, metrics, log);
  }

  get state(): RelayState {
    return { active: this.#active, engine: this.#engine };
  }

  /** Returns at once; database and engine may be away. */
  start(): void {
    const { databaseUrl, log } = this.deps;
    const leadership = new Leadership({
      databaseUrl,
      log,
      news: () => this.#news.ring(),
      lead: (over) => this.#lead(over),
    });
    this.#running = leadership.run(this.#stop.signal);
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #lead(over: AbortSignal): Promise<void> {
    this.#setActive(true);
    this.#watch.doubt();
    await Promise.all([this.#keepTelling(over), this.#keepCatching(over), this.#keepForgetting(over)]);
    this.#setActive(false);
  }

  async #keepTelling(over: AbortSignal): Promise<void> {
    while (!over.aborted) {
      const pause = await this.#untilOver(over, () => this.#tell(over)).catch((error: unknown) =>
        over.aborted ? 0 : this.#troubled(error),
      );
      await this.#news.sleep(pause, over);
    }
  }

  /** What the engine is asked is taken back when this is over: nobody waits for an engine that does not answer. */
  async #untilOver(over: AbortSignal, work: () => Promise<number>): Promise<number> {
    // A signal for each round: the client never takes its listeners off one.
    const round = new AbortController();
    const end = () => round.abort();
    over.addEventListener('abort', end);
    try {
      return await this.deps.temporal.connection.withAbortSignal(round.signal, work);
    } finally {
      over.removeEventListener('abort', end);
    }
  }

  async #tell(over: AbortSignal): Promise<number> {
    if (await this.#watch.check()) {
      this.#postmen.forget();
      this.#checkSchedule.forget();
    }
    this.#engineIs('up');
    const pause = await this.#outbox.round();
    if (!over.aborted) await this.#postmen.round();
    if (!over.aborted) await this.#checkSchedule.round();
    this.#pauseMs = firstPauseMs;
    return pause;
  }

  /** @returns how long to leave the engine alone. */
  #troubled(error: unknown): number {
    if (engineTroubleOf(error) === null) return this.#failed('telling workflows', error);
    this.#watch.doubt();
    this.#engineIs('away');
    this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs);
    return this.#pauseMs;
  }

  async #keepCatching(over: AbortSignal): Promise<void> {
    while (!over.aborted) {
      const pause = await this.#safetyNet.round().catch((error: unknown) => this.#failed('the safety net', error));
      await this.#clocks.sleep(pause, over);
    }
  }

  async #keepForgetting(over: AbortSignal): Promise<void> {
    while (!over.aborted) {
      const pause = await this.#retention
        .round()
        .catch((error: unknown) => this.#failed('forgetting old looks', error));
      await this.#years.sleep(pause, over);
    }
  }

  /** A database that is away is told once, by the connection that it takes with it. */
  #failed(what: string, error: unknown): number {
    const name = error instanceof Error ? error.name : 'Error';
    if (!(error instanceof DatabaseAway)) this.deps.log.warn({ error: name }, `${what} failed and is tried again`);
    return againMs;
  }

  #engineIs(state: RelayState['engine']): void {
    if (state === this.#engine) return;
    this.#engine = state;
    this.deps.metrics.engine(state === 'up');
    if (state === 'up') this.deps.log.info({}, 'the engine is there');
    else this.deps.log.warn({}, 'the engine is away; agendas wait for it in the database');
  }

  #setActive(active: boolean): void {
    this.#active = active;
    this.deps.metrics.active(active);
  }
}
