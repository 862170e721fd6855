// A worker with the product's settings and nothing of the product in it. Its parent says by message what to count.
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createDataConverter, readPayloadKeys } from '#temporal';
import { capacity } from '../../../apps/worker/capacity.js';
import { Ledger } from './bare-activities.js';

const {
  SAMSPOR_KEYS_FILE: keysFile = '',
  TEMPORAL_ADDRESS: address = '',
  TEMPORAL_NAMESPACE: namespace = '',
  FLOOR_TASK_QUEUE: taskQueue = '',
} = process.env;

async function run(): Promise<void> {
  const logger = new DefaultLogger('WARN');
  Runtime.install({ logger, telemetryOptions: { logging: { forward: {} } } });
  const workflowBundle = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('./bare.workflow.js', import.meta.url)),
    logger,
  });
  const connection = await NativeConnection.connect({ address });
  const ledger = new Ledger();
  const activities = { wake: ledger.wake, carryOut: ledger.carryOut };
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle,
    activities,
    dataConverter: createDataConverter(readPayloadKeys(keysFile)),
    ...capacity,
  });
  process.on('message', ({ at, woken, carriedOut }: { at: number; woken: number; carriedOut: number }) => {
    void ledger.fallen(at, woken, carriedOut).then((fallen) => process.send?.(fallen));
  });
  process.once('SIGTERM', () => worker.shutdown());
  process.send?.('ready');
  await worker.run();
  await connection.close();
  process.disconnect?.();
}

await run();
