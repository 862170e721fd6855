const shortestPauseMs = 1_000;
const longestPauseMs = 5 * 60_000;

/** Whether a wake-up (epoch milliseconds of real time) has come. */
export const isDue = (wakeAt: number | null): boolean => wakeAt !== null && wakeAt <= Date.now();

/** How long to sleep until a wake-up that has not come yet; null: nothing is due. */
export const sleepMs = (wakeAt: number | null): number | null => (wakeAt === null ? null : wakeAt - Date.now());

/** How long to wait after the n-th time in a row (from 1) that nothing passed: a second, doubling, at most five minutes. */
export const pauseMs = (fruitless: number): number => Math.min(shortestPauseMs * 2 ** (fruitless - 1), longestPauseMs);
