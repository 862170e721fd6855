import { asyncLocalStorage } from '@temporalio/activity';

type Activities<T> = { readonly [K in keyof T]: (...args: never[]) => Promise<unknown> };

/** Well under the heartbeat timeouts that the workflows set, so that a busy process does not count as a dead one. */
const heartbeatEveryMs = 2_000;

/** The same activities, which tell the engine that they are alive for as long as they run: a killed worker is silent. */
export function withHeartbeats<T extends Activities<T>>(activities: T): T {
  const beating = Object.entries<(...args: never[]) => Promise<unknown>>(activities).map(([name, activity]) => [
    name,
    async (...args: never[]) => {
      const attempt = asyncLocalStorage.getStore();
      const beat = setInterval(() => attempt?.heartbeat(), heartbeatEveryMs);
      try {
        return await activity(...args);
      } finally {
        clearInterval(beat);
      }
    },
  ]);
  return Object.fromEntries(beating) as T;
}

/** Whether the engine has given up the attempt that runs here, or the worker is to stop. Outside the engine never. */
export const isGivenUp = (): boolean => asyncLocalStorage.getStore()?.cancellationSignal.aborted ?? false;
