import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { HealthServer } from './health-server.js';
import { createParts } from './parts.js';
import { PlanWorker } from './plan-worker.js';
import { type WorkerSettings, workerSettings } from './settings.js';
import { workerModule } from './worker.module.js';

async function run(settings: WorkerSettings): Promise<void> {
  const parts = createParts(settings);
  const app = await NestFactory.createApplicationContext(workerModule(parts), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  const worker = app.get(PlanWorker);
  const health = app.get(HealthServer);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => worker.stop());
  await health.listen();
  try {
    await worker.run();
  } finally {
    health.close();
    parts.mailer.close();
    await parts.temporal.close();
    if (parts.dataSource.isInitialized) await parts.dataSource.destroy();
    await app.close();
  }
}

/** These say what is wrong without a value; what else may go wrong at the start is told by its kind alone. */
const sayable = new Set(['WorkerSettingsError', 'KeyFailure', 'TemporalSettingsError', 'PayloadKeysError']);

try {
  await run(workerSettings(process.env));
} catch (error) {
  const { name, message, code } = error as Error & { code?: unknown };
  const told = sayable.has(name) ? message : 'The worker could not start or go on';
  process.stderr.write(`${JSON.stringify({ level: 60, app: 'worker', type: name, code, msg: told })}\n`);
  process.exitCode = 1;
}
