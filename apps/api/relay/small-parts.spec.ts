import { describe, expect, it } from '@jest/globals';
import { BackOff, backOffSeconds } from './back-off.js';
import { Bell } from './bell.js';
import { inParallel } from './in-parallel.js';

describe('the back-off', () => {
  it('doubles, up to ten minutes', () => {
    expect([1, 2, 3, 9, 10, 50].map(backOffSeconds)).toEqual([2, 4, 8, 512, 600, 600]);
  });

  it('leaves alone what failed until its time is up, and forgets what succeeded', () => {
    let now = 0;
    const backOff = new BackOff(() => now);
    expect([backOff.failed('a'), backOff.failed('a'), backOff.failed('b')]).toEqual([2, 4, 2]);
    now = 3_000;
    expect(backOff.waiting()).toEqual(['a']);
    backOff.succeeded('a');
    expect([backOff.waiting(), backOff.failed('a')]).toEqual([[], 2]);
  });
});

describe('the bell', () => {
  const never = new AbortController().signal;

  it('wakes a sleeper', async () => {
    const bell = new Bell();
    const sleep = bell.sleep(60_000, never);
    bell.ring();
    await expect(sleep).resolves.toBeUndefined();
  });

  it('rung while nobody sleeps ends the next sleep, and only that', async () => {
    const bell = new Bell();
    bell.ring();
    await bell.sleep(60_000, never);
    const stop = new AbortController();
    const order: string[] = [];
    const sleep = bell.sleep(60_000, stop.signal).then(() => order.push('awake'));
    order.push('asleep');
    stop.abort();
    await sleep;
    expect(order).toEqual(['asleep', 'awake']);
  });

  it('lets nobody sleep who is to stop, or has no time to', async () => {
    await new Bell().sleep(60_000, AbortSignal.abort());
    await expect(new Bell().sleep(0, never)).resolves.toBeUndefined();
  });
});

describe('working in parallel', () => {
  it('does everything, never more at once than allowed', async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    await inParallel([1, 2, 3, 4, 5], 2, async (item) => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running -= 1;
      done.push(item);
    });
    expect([done.sort(), most]).toEqual([[1, 2, 3, 4, 5], 2]);
  });

  it('begins nothing more once it is told not to go on', async () => {
    const done: number[] = [];
    await inParallel(
      [1, 2, 3, 4],
      1,
      async (item) => void done.push(item),
      () => done.length < 2,
    );
    expect(done).toEqual([1, 2]);
  });
});
