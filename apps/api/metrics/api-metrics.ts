import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const seconds = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What Prometheus is told. Labels are command types, codes and route templates: never an id. */
export class ApiMetrics {
  readonly registry = new Registry();

  private readonly commands = new Counter({
    name: 'samspor_commands_total',
    help: 'Commands by type and result (done, replayed, refused, failed).',
    labelNames: ['type', 'result'],
    registers: [this.registry],
  });

  private readonly commandTime = new Histogram({
    name: 'samspor_command_duration_seconds',
    help: 'From the checked request to the journal’s answer.',
    labelNames: ['type'],
    buckets: seconds,
    registers: [this.registry],
  });

  private readonly refusals = new Counter({
    name: 'samspor_refusals_total',
    help: 'Answers that are not a success, by code.',
    labelNames: ['code'],
    registers: [this.registry],
  });

  private readonly listTime = new Histogram({
    name: 'samspor_list_duration_seconds',
    help: 'How long the lists take, by list.',
    labelNames: ['list'],
    buckets: seconds,
    registers: [this.registry],
  });

  private readonly streams = new Gauge({
    name: 'samspor_open_streams',
    help: 'Screens that listen for changes now.',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Times one command and counts how it ended. */
  async command<T extends { readonly ok: boolean }>(type: string, run: () => Promise<T>): Promise<T> {
    const stop = this.commandTime.startTimer({ type });
    try {
      const done = await run();
      this.commands.inc({ type, result: resultOf(done) });
      return done;
    } catch (error) {
      this.commands.inc({ type, result: 'failed' });
      throw error;
    } finally {
      stop();
    }
  }

  async list<T>(list: string, run: () => Promise<T>): Promise<T> {
    const stop = this.listTime.startTimer({ list });
    return run().finally(stop);
  }

  refused(code: string): void {
    this.refusals.inc({ code });
  }

  streamOpened(): void {
    this.streams.inc();
  }

  streamClosed(): void {
    this.streams.dec();
  }
}

const resultOf = (done: { readonly ok: boolean; readonly replayed?: boolean }): string => {
  if (!done.ok) return 'refused';
  return done.replayed === true ? 'replayed' : 'done';
};
