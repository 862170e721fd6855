import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { asyncLocalStorage, type Context } from '@temporalio/activity';
import { isGivenUp, withHeartbeats } from './attempt.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** What an activity sees of the engine. */
function attempt() {
  const over = new AbortController();
  const heartbeat = jest.fn();
  const context = { heartbeat, cancellationSignal: over.signal } as unknown as Context;
  return { over, heartbeat, within: <T>(work: () => T): T => asyncLocalStorage.run(context, work) };
}

describe('an attempt at an activity', () => {
  it('says that it is alive for as long as it runs, however it ends', async () => {
    for (const end of ['resolve', 'reject'] as const) {
      const { promise, ...settle } = Promise.withResolvers<void>();
      const { work } = withHeartbeats({ work: () => promise });
      const { heartbeat, within } = attempt();
      const running = within(work);
      await jest.advanceTimersByTimeAsync(9_000);
      expect(heartbeat.mock.calls.length).toBeGreaterThanOrEqual(4);
      settle[end](new Error('failed') as never);
      await running.catch(() => undefined);
      heartbeat.mockClear();
      await jest.advanceTimersByTimeAsync(9_000);
      expect(heartbeat).not.toHaveBeenCalled();
    }
  });

  it('passes on what it is given and what it answers, outside the engine too', async () => {
    const { add } = withHeartbeats({ add: async (a: number, b: number) => a + b });
    await expect(add(1, 2)).resolves.toBe(3);
    await expect(attempt().within(() => add(3, 4))).resolves.toBe(7);
  });

  it('knows when the engine has given it up', () => {
    const { over, within } = attempt();
    expect([isGivenUp(), within(isGivenUp)]).toEqual([false, false]);
    over.abort();
    expect([isGivenUp(), within(isGivenUp)]).toEqual([false, true]);
  });
});
