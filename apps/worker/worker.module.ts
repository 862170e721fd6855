import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { HealthServer } from './health-server.js';
import { logParams } from './logging.js';
import { PARTS, type WorkerParts } from './parts.js';
import { PlanWorker } from './plan-worker.js';

@Module({})
class WorkerModule {}

export const workerModule = (parts: WorkerParts): DynamicModule => ({
  module: WorkerModule,
  imports: [LoggerModule.forRoot(logParams(parts.settings))],
  providers: [{ provide: PARTS, useValue: parts }, PlanWorker, HealthServer],
});
