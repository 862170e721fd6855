import type { Journal } from '#journal';
import type { TemporalClient, TemporalSettings } from '#temporal';
import { Relay } from '../../../apps/api/relay/relay.js';
import type { RelayMetrics } from '../../../apps/api/relay/relay.ports.js';
import { safetyNetFrom } from '../../../apps/api/settings.js';
import type { TestDatabase } from '../../support/database.js';

/** What a relay measured, summed up. */
export class CountedMetrics implements RelayMetrics {
  tellings = 0;
  failures = 0;
  rungs = 0;
  netFailures = 0;
  longestLag = 0;

  told(lagSeconds: number): void {
    this.tellings += 1;
    this.longestLag = Math.max(this.longestLag, lagSeconds);
  }
  sendFailed(): void {
    this.failures += 1;
  }
  safetyNetPassed(rungs: number): void {
    this.rungs += rungs;
  }
  safetyNetFailed(): void {
    this.netFailures += 1;
  }
  clocksLate(): void {}
  looksForgotten(): void {}
  engine(): void {}
  active(): void {}
}

export interface RunningRelay {
  readonly relay: Relay;
  readonly metrics: CountedMetrics;
  readonly lines: string[];
}

export function startRelay(
  test: TestDatabase,
  journal: Journal,
  temporal: TemporalClient,
  settings: TemporalSettings,
): RunningRelay {
  const metrics = new CountedMetrics();
  const lines: string[] = [];
  const line = (_: object, message: string) => void lines.push(message);
  const log = { info: line, warn: line };
  const relay = new Relay({
    databaseUrl: test.url,
    database: test.database,
    journal,
    temporal,
    settings,
    metrics,
    log,
    safetyNet: safetyNetFrom({}),
  });
  relay.start();
  return { relay, metrics, lines };
}
