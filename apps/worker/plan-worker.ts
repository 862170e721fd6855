import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Inject, Injectable } from '@nestjs/common';
import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { PinoLogger } from 'nestjs-pino';
import { codeOf } from '#activities';
import { DatabaseAway, failureOf } from '#persistence';
import { connectionOptions, createDataConverter, ensureNamespace } from '#temporal';
import { capacity } from './capacity.js';
import { keepTrying } from './keep-trying.js';
import { errorFields, temporalLogger } from './logging.js';
import { activitiesOf, PARTS, type WorkerParts } from './parts.js';

const bundlePath = fileURLToPath(new URL('../../workflow-bundle.js', import.meta.url));

const beginAnewMs = 1_000;

/** Runs the plans' workflows. Waits for engine and database at the start, and starts anew where one was lost for long. */
@Injectable()
export class PlanWorker {
  readonly #stop = new AbortController();
  #worker: Worker | undefined;

  constructor(
    @Inject(PARTS) private readonly parts: WorkerParts,
    @Inject(PinoLogger) private readonly log: PinoLogger,
  ) {}

  get isRunning(): boolean {
    return this.#worker?.getState() === 'RUNNING';
  }

  /** Runs until `stop`; resolves when the last task has ended. */
  async run(): Promise<void> {
    const { logLevel } = this.parts.settings;
    await this.#connectDatabase();
    // Only now: it keeps the process alive until a worker has ended, and with the wrong keys none ever begins.
    Runtime.install({ logger: temporalLogger(this.log, logLevel), telemetryOptions: { logging: { forward: {} } } });
    while (!this.#stop.signal.aborted) {
      const connection = await this.#connectEngine();
      if (connection) await this.#workOn(connection);
    }
  }

  stop(): void {
    this.#stop.abort();
    if (this.isRunning) this.#worker?.shutdown();
  }

  async #connectDatabase(): Promise<void> {
    const { dataSource, keys } = this.parts;
    // A worker with other keys than those that its database was written with does not start.
    const open = async (): Promise<void> => {
      if (!dataSource.isInitialized) await dataSource.initialize();
      await keys.check();
    };
    await keepTrying(open, {
      waiting: () => this.log.warn({}, 'waiting for the database'),
      found: () => this.log.info({}, 'the database is there'),
      stop: this.#stop.signal,
      isTemporary: (error) => failureOf(error) instanceof DatabaseAway,
    });
  }

  #connectEngine(): Promise<NativeConnection | undefined> {
    const { temporal } = this.parts.settings;
    const connect = async (): Promise<NativeConnection> => {
      const connection = await NativeConnection.connect(connectionOptions(temporal));
      await ensureNamespace(connection, temporal.namespace).catch(async (error: unknown) => {
        await connection.close();
        throw error;
      });
      return connection;
    };
    return keepTrying(connect, {
      waiting: () => this.log.warn({}, 'waiting for the engine'),
      found: () => this.log.info({}, 'the engine is there'),
      stop: this.#stop.signal,
    });
  }

  /** Works until stopped, or until the engine is another one: then connection and worker are made anew. */
  async #workOn(connection: NativeConnection): Promise<void> {
    const { namespace, taskQueue } = this.parts.settings.temporal;
    try {
      this.#worker = await this.#createWorker(connection);
      if (this.#stop.signal.aborted) this.#worker.shutdown();
      else this.log.info({ namespace, taskQueue }, 'the worker is ready');
      await this.#worker.run();
    } catch (error) {
      this.log.warn(errorFields(error), 'the worker was thrown out and begins anew');
      await delay(beginAnewMs, undefined, { signal: this.#stop.signal }).catch(() => undefined);
    } finally {
      this.#worker = undefined;
      await connection.close().catch(() => undefined);
    }
  }

  #createWorker(connection: NativeConnection): Promise<Worker> {
    const { settings, payloadKeys } = this.parts;
    return Worker.create({
      connection,
      namespace: settings.temporal.namespace,
      taskQueue: settings.temporal.taskQueue,
      workflowBundle: { codePath: bundlePath },
      activities: activitiesOf(this.parts, (activity, error) => this.#failed(activity, error)),
      dataConverter: createDataConverter(payloadKeys),
      shutdownGraceTime: '3 seconds',
      shutdownForceTime: '6 seconds',
      ...capacity,
    });
  }

  /** Activities fail whenever the database is away; that is no news for each of them. */
  #failed(activity: string, error: unknown): void {
    const level = error instanceof DatabaseAway ? 'debug' : 'warn';
    this.log[level]({ activity, code: codeOf(error), ...errorFields(error) }, 'an activity failed and is tried again');
  }
}
