import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { clockLateness } from '#contracts';

/** What Prometheus is told of a worker: counts and times, never an id. */
export class WorkerMetrics {
  readonly registry = new Registry();

  private readonly lateness = new Histogram({
    ...clockLateness,
    buckets: [...clockLateness.buckets],
    registers: [this.registry],
  });

  private readonly mails = new Counter({
    name: 'samspor_mails_total',
    help: 'Mails by outcome (sent, refused, unknown).',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  private readonly failures = new Counter({
    name: 'samspor_activity_failures_total',
    help: 'Failed attempts by activity; each is tried again.',
    labelNames: ['activity'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** @param lateSeconds one for each rung that a workflow passed. */
  passed(lateSeconds: readonly number[]): void {
    for (const seconds of lateSeconds) this.lateness.observe({ by: 'workflow' }, seconds);
  }

  mailed(outcome: 'sent' | 'refused' | 'unknown'): void {
    this.mails.inc({ outcome });
  }

  failed(activity: string): void {
    this.failures.inc({ activity });
  }
}
