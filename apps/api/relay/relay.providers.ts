import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy, type Provider } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { ApiMetrics } from '../metrics/api-metrics.js';
import {
  type Database,
  ENGINE,
  type Engine,
  JOURNAL,
  type Journal,
  MANY_LATE,
  type ManyPassing,
  SETTINGS,
  SYSTEM,
} from '../parts.js';
import type { ApiSettings } from '../settings.js';
import { Relay } from './relay.js';
import { relayMetrics } from './relay.metrics.js';

/** Runs the relay for as long as the API runs; starting waits for nothing. */
@Injectable()
class RelayRunner implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(@Inject(Relay) private readonly relay: Relay) {}

  onApplicationBootstrap(): void {
    this.relay.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.relay.stop();
  }
}

/** The relay, built from what the API is built from. */
export const relayProviders: readonly Provider[] = [
  {
    provide: Relay,
    inject: [SETTINGS, SYSTEM, JOURNAL, ENGINE, ApiMetrics, PinoLogger, MANY_LATE],
    useFactory: (
      { systemUrl: databaseUrl, safetyNet }: ApiSettings,
      database: Database,
      journal: Journal,
      engine: Engine,
      { registry }: ApiMetrics,
      log: PinoLogger,
      manyLate: ManyPassing | null,
    ) => {
      const metrics = relayMetrics(registry);
      const { settings } = engine;
      const deps = { databaseUrl, database, journal, temporal: engine, settings, metrics, log, safetyNet };
      return new Relay({ ...deps, ...(manyLate && { manyLate }) });
    },
  },
  RelayRunner,
];
