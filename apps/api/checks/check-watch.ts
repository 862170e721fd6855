import { Inject, Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { type CheckStanding, checkStanding } from '#persistence';
import { ApiMetrics } from '../metrics/api-metrics.js';
import { type Database, SYSTEM } from '../parts.js';

const freshForMs = 1_000;

/** Watches the daily check itself: one that did not run is a finding on /metrics and on the health page. */
@Injectable()
export class CheckWatch {
  #seen: { readonly standing: CheckStanding; readonly at: number } | undefined;

  constructor(
    @Inject(SYSTEM) private readonly system: Database,
    @Inject(ApiMetrics) { registry }: ApiMetrics,
  ) {
    const gauge = (name: string, help: string, value: (standing: CheckStanding) => number) => {
      const watch = this;
      new Gauge({
        name: `samspor_check_${name}`,
        help,
        registers: [registry],
        async collect() {
          const standing = await watch.standing().catch(() => undefined);
          if (standing) this.set(value(standing));
        },
      });
    };
    gauge('last_finished_seconds', 'When the daily check last finished everywhere (Unix time; 0: never).', (one) =>
      one.finishedAt === null ? 0 : Date.parse(one.finishedAt) / 1_000,
    );
    gauge('plans', 'Plans that the last daily checks looked at.', ({ plans }) => plans);
    gauge('findings', 'What the last daily checks found wrong.', ({ findings }) => findings);
    gauge('repaired', 'What of it they repaired.', ({ repaired }) => repaired);
    gauge('overdue', 'Whether the daily check has not run for 26 hours (1): an alarm.', ({ overdue }) =>
      overdue ? 1 : 0,
    );
  }

  /** Read at most once a second. Throws DatabaseAway. */
  async standing(): Promise<CheckStanding> {
    const now = Date.now();
    if (this.#seen && now - this.#seen.at < freshForMs) return this.#seen.standing;
    const standing = await checkStanding(this.system);
    this.#seen = { standing, at: now };
    return standing;
  }
}
