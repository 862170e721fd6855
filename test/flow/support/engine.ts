import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { NativeConnection as Native, type NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { type Agenda, planWorkflow } from '#contracts';
import {
  createDataConverter,
  createTemporalClient,
  ensureNamespace,
  type PayloadKeys,
  type TemporalClient,
  type TemporalSettings,
} from '#temporal';
import { eventually } from './eventually.js';
import { historyKeys } from './history-keys.js';
import { workflowBundle } from './workflow-bundle.js';

/** The server's word for a fast-forward that has arrived. */
const DONE = 2;

export interface RunningWorker {
  readonly stop: () => Promise<void>;
}

function engineSettings(namespace: string, taskQueue: string): TemporalSettings {
  const address = process.env.TEMPORAL_ADDRESS;
  if (!address) throw new Error('TEMPORAL_ADDRESS is not set: flow specs run against a real engine.');
  return { address, namespace, taskQueue, keysFile: '', tls: false };
}

/** A real engine with a task queue of its own for one test file. */
export class Engine {
  readonly taskQueue = `test-${randomUUID()}`;
  readonly #workers = new Set<RunningWorker>();

  private constructor(
    readonly temporal: TemporalClient,
    readonly namespace: string,
    private readonly native: NativeConnection,
    readonly payloadKeys: PayloadKeys,
  ) {}

  static async connect(
    namespace = process.env.TEMPORAL_NAMESPACE ?? 'samspor-flow',
    keys: PayloadKeys = historyKeys,
  ): Promise<Engine> {
    Runtime.install({ logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} } });
    const settings = engineSettings(namespace, '');
    const temporal = createTemporalClient(settings, keys);
    await ensureNamespace(temporal.connection, namespace);
    return new Engine(temporal, namespace, await Native.connect({ address: settings.address }), keys);
  }

  get client() {
    return this.temporal.client;
  }

  /** What a relay needs to tell the workflows of this engine. */
  get settings(): TemporalSettings {
    return engineSettings(this.namespace, this.taskQueue);
  }

  /** Drops the namespace with every workflow in it, as if the engine's databases were lost. */
  async dropNamespace(): Promise<void> {
    await this.temporal.connection.operatorService.deleteNamespace({ namespace: this.namespace });
  }

  /** A worker with the workflows of the sources and the activities given. */
  async work(activities: object): Promise<RunningWorker> {
    const worker = await Worker.create({
      connection: this.native,
      namespace: this.namespace,
      taskQueue: this.taskQueue,
      workflowBundle: await workflowBundle(),
      activities,
      dataConverter: createDataConverter(this.payloadKeys),
      maxCachedWorkflows: 10,
    });
    const ended = worker.run();
    const running: RunningWorker = {
      stop: async () => {
        if (!this.#workers.delete(running)) return;
        worker.shutdown();
        await ended;
      },
    };
    this.#workers.add(running);
    return running;
  }

  /** What the relay does: starts the keeper where it is missing, and tells it the agenda. */
  async tell(agenda: Agenda): Promise<WorkflowHandle> {
    return this.client.workflow.signalWithStart(planWorkflow.type, {
      workflowId: planWorkflow.workflowId(agenda.planId),
      taskQueue: this.taskQueue,
      signal: planWorkflow.signal,
      signalArgs: [agenda],
    });
  }

  /** Moves the time that one workflow sees; activities and everybody else keep theirs. */
  async skip(workflowId: string, ms: number): Promise<void> {
    const { workflowService } = this.temporal.connection;
    const execution = { namespace: this.namespace, workflowExecution: { workflowId } };
    const id = randomUUID();
    await workflowService.updateWorkflowExecutionOptions({
      ...execution,
      updateMask: { paths: ['time_skipping_config'] },
      workflowExecutionOptions: {
        timeSkippingConfig: {
          enabled: true,
          maxSessionSkipCount: 100,
          fastForwardConfig: { id, duration: msToTs(ms) },
        },
      },
    });
    await eventually('the time is skipped', async () => {
      const polled = await workflowService.pollWorkflowExecutionTimeSkipping({ ...execution, fastForwardId: id });
      return polled.fastForwardPollingResult === DONE;
    });
  }

  async stopWorkers(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.stop()));
  }

  async close(): Promise<void> {
    await this.stopWorkers();
    await this.native.close();
    await this.temporal.close();
    await Runtime.instance().shutdown();
  }
}
