import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';

const withinMs = 15_000;

/** As `expect(await ask()).toEqual(expected)`, asked again until it is so: what a screen says follows in its own time. */
export async function soon<T>(ask: () => Promise<T>, expected: T): Promise<void> {
  const latest = Date.now() + withinMs;
  while (Date.now() < latest && !isDeepStrictEqual(await ask(), expected)) await delay(50);
  expect(await ask()).toEqual(expected);
}
