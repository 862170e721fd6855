import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 20;

/** Waits until `seen` answers something truthy and gives it back. @throws Error that names what did not come. */
export async function eventually<T>(
  what: string,
  seen: () => T | Promise<T>,
  withinMs = 30_000,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const value = await seen();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`did not come within ${withinMs} ms: ${what}`);
    await delay(POLL_MS);
  }
}
