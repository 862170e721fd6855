import { setTimeout as delay } from 'node:timers/promises';

const firstPauseMs = 250;
const longestPauseMs = 5_000;

/** Milliseconds before the n-th new attempt (from 1): doubling, at most five seconds. */
export const pauseBefore = (attempt: number): number => Math.min(firstPauseMs * 2 ** (attempt - 1), longestPauseMs);

export interface Attempts {
  /** Called after the first failure only: one line, however long it lasts. */
  readonly waiting: (error: unknown) => void;
  /** Called when it worked after it had failed. */
  readonly found: () => void;
  readonly stop: AbortSignal;
  /** Whether to try again after this error; yes unless told. */
  readonly isTemporary?: (error: unknown) => boolean;
}

/** Tries until it works. @returns undefined when stopped. @throws an error that is not temporary. */
export async function keepTrying<T>(work: () => Promise<T>, attempts: Attempts): Promise<T | undefined> {
  const { waiting, found, stop, isTemporary = () => true } = attempts;
  for (let attempt = 1; !stop.aborted; attempt++) {
    try {
      const done = await work();
      if (attempt > 1) found();
      return done;
    } catch (error) {
      if (!isTemporary(error)) throw error;
      if (attempt === 1) waiting(error);
      await delay(pauseBefore(attempt), undefined, { signal: stop }).catch(() => undefined);
    }
  }
  return undefined;
}
