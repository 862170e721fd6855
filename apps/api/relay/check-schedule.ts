import { ScheduleAlreadyRunning, type ScheduleOptions } from '@temporalio/client';
import { dailyCheckWorkflow } from '#contracts';
import type { TemporalClient, TemporalSettings } from '#temporal';
import type { RelayStore } from './relay.store.js';

/** A schedule that somebody removed by hand is back after this time. */
const lookEveryMs = 10 * 60_000;
const patienceMs = 5_000;

/** When people come to work every list is true, and has been looked at: after the night's dates have passed. */
const everyNight: ScheduleOptions['spec'] = { calendars: [{ hour: 5 }], timezone: 'Europe/Copenhagen' };

const { type: workflowType, workflowId, scheduleId } = dailyCheckWorkflow;

export const scheduleOf = (taskQueue: string): ScheduleOptions => ({
  scheduleId,
  spec: everyNight,
  action: {
    type: 'startWorkflow',
    workflowType,
    workflowId,
    taskQueue,
    args: [],
    workflowExecutionTimeout: '20 hours',
  },
  // After an outage clocks are caught up first; a check that was missed by more than this is asked for when it is overdue.
  policies: { overlap: 'SKIP', catchupWindow: '10 minutes' },
});

/** Keeps the schedule of the daily check as it is written here, and has the check run where it did not. */
export class CheckSchedule {
  #lookedAt: number;
  #written = false;

  constructor(
    private readonly store: Pick<RelayStore, 'checkIsOverdue'>,
    private readonly temporal: Pick<TemporalClient, 'client'>,
    private readonly settings: Pick<TemporalSettings, 'taskQueue'>,
    private readonly now: () => number = Date.now,
  ) {
    this.#lookedAt = Number.NEGATIVE_INFINITY;
  }

  /** A new engine has no schedule. */
  forget(): void {
    this.#written = false;
    this.#lookedAt = Number.NEGATIVE_INFINITY;
  }

  /** @throws the engine's error when it is away. */
  async round(): Promise<void> {
    if (this.now() - this.#lookedAt < lookEveryMs) return;
    const isFirst = this.#lookedAt === Number.NEGATIVE_INFINITY;
    await this.temporal.client.withDeadline(this.now() + patienceMs, () => this.#ensure());
    // Not in the first minutes after a start: then everything else has to catch up.
    if (!isFirst && (await this.store.checkIsOverdue())) await this.#runNow();
    this.#lookedAt = this.now();
  }

  async #ensure(): Promise<void> {
    const { schedule } = this.temporal.client;
    const wanted = scheduleOf(this.settings.taskQueue);
    try {
      await schedule.create(wanted);
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      // What an administrator paused stays paused.
      if (!this.#written) await schedule.getHandle(scheduleId).update(({ state }) => ({ ...wanted, state }));
    }
    this.#written = true;
  }

  async #runNow(): Promise<void> {
    const { client } = this.temporal;
    const handle = client.schedule.getHandle(scheduleId);
    await client.withDeadline(this.now() + patienceMs, () => handle.trigger('SKIP'));
  }
}
