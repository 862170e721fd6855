import { beforeEach, describe, expect, it } from '@jest/globals';
import { ScheduleAlreadyRunning, type ScheduleOptions } from '@temporalio/client';
import type { TemporalClient } from '#temporal';
import { CheckSchedule, scheduleOf } from './check-schedule.js';

const minuteMs = 60_000;

let now: number;
let overdue: boolean;
let there: (ScheduleOptions & { readonly state?: unknown }) | undefined;
let calls: string[];
let away: boolean;

const handle = {
  update: async (change: (from: { readonly state: unknown }) => typeof there) => {
    calls.push('update');
    there = change({ state: { paused: true } });
  },
  trigger: async (overlap: string) => void calls.push(`trigger ${overlap}`),
};

const client = {
  withDeadline: (deadline: number, work: () => Promise<unknown>) => {
    calls.push(`within ${(deadline - now) / 1_000} s`);
    return away ? Promise.reject(new Error('away')) : work();
  },
  schedule: {
    create: async (wanted: ScheduleOptions) => {
      calls.push('create');
      if (there) throw new ScheduleAlreadyRunning('there', wanted.scheduleId);
      there = wanted;
    },
    getHandle: () => handle,
  },
};

const made = () =>
  new CheckSchedule(
    { checkIsOverdue: async () => overdue },
    { client } as unknown as Pick<TemporalClient, 'client'>,
    { taskQueue: 'plans' },
    () => now,
  );

beforeEach(() => {
  [now, overdue, there, calls, away] = [0, false, undefined, [], false];
});

const since = (): readonly string[] => calls.splice(0);

describe('the schedule of the daily check', () => {
  it('is every night at five in Copenhagen, never twice at once, on the plans’ task queue', () => {
    expect(scheduleOf('plans')).toMatchObject({
      spec: { calendars: [{ hour: 5 }], timezone: 'Europe/Copenhagen' },
      action: { taskQueue: 'plans' },
      policies: { overlap: 'SKIP' },
    });
  });

  it('is made where it is missing, and looked for every ten minutes', async () => {
    const schedule = made();
    await schedule.round();
    expect([since(), there?.scheduleId]).toEqual([['within 5 s', 'create'], scheduleOf('plans').scheduleId]);
    now = 9 * minuteMs;
    await schedule.round();
    expect(since()).toEqual([]);
    now = 10 * minuteMs;
    there = undefined;
    await schedule.round();
    expect([since(), there !== undefined]).toEqual([['within 5 s', 'create'], true]);
  });

  it('that an earlier build left is brought up to date once, and stays paused where somebody paused it', async () => {
    there = { ...scheduleOf('another queue') };
    const schedule = made();
    await schedule.round();
    expect(since()).toEqual(['within 5 s', 'create', 'update']);
    expect(there).toMatchObject({ ...scheduleOf('plans'), state: { paused: true } });
    now = 10 * minuteMs;
    await schedule.round();
    expect(since()).toEqual(['within 5 s', 'create']);
  });

  it('is asked for now when the check is overdue, but not in the first minutes of a process', async () => {
    const schedule = made();
    overdue = true;
    await schedule.round();
    expect(since()).not.toContain('trigger SKIP');
    now = 10 * minuteMs;
    await schedule.round();
    expect(since()).toContain('trigger SKIP');
  });

  it('is tried again at once after a failure, and made anew on another engine', async () => {
    const schedule = made();
    away = true;
    await expect(schedule.round()).rejects.toThrow('away');
    away = false;
    since();
    await schedule.round();
    expect(since()).toEqual(['within 5 s', 'create']);
    there = undefined;
    schedule.forget();
    await schedule.round();
    expect([since(), there !== undefined]).toEqual([['within 5 s', 'create'], true]);
  });
});
