import { beforeEach, describe, expect, it } from '@jest/globals';
import { Postmen } from './postmen.js';
import type { MunicipalityPost } from './relay.store.js';

const seconds = 1_000;
let now: number;
let post: MunicipalityPost;
let calls: string[];
let postmen: Postmen;

beforeEach(() => {
  now = 0;
  post = { code: '0265', offsetMs: 0, late: false };
  calls = [];
  const store = { municipalities: async () => [post] };
  const teller = { callPostman: async (code: string) => void calls.push(code) };
  postmen = new Postmen(store, teller, () => now);
});

/** How often the postman was called while so many seconds went by. */
async function callsWithin(count: number): Promise<number> {
  calls = [];
  for (let second = 0; second < count; second += 1) {
    now += seconds;
    await postmen.round();
  }
  return calls.length;
}

describe('the postmen', () => {
  it('are called once each, again when the clock was wound, and every ten minutes', async () => {
    expect(await callsWithin(60)).toBe(1);
    post = { ...post, offsetMs: 86_400_000 };
    expect(await callsWithin(60)).toBe(1);
    expect(await callsWithin(600)).toBe(1);
  });

  it('are called for a mail that somebody left behind, but not all the time', async () => {
    await callsWithin(30);
    post = { ...post, late: true };
    expect(await callsWithin(1)).toBe(1);
    expect(await callsWithin(60)).toBe(4);
    post = { ...post, late: false };
    expect(await callsWithin(60)).toBe(0);
  });

  it('are all called on a new engine', async () => {
    await callsWithin(1);
    postmen.forget();
    expect(await callsWithin(1)).toBe(1);
  });

  it('are called again when the engine was away at the first call', async () => {
    const away = new Error('away');
    const failing = new Postmen(
      { municipalities: async () => [post] },
      {
        callPostman: async (code) => {
          calls.push(code);
          if (calls.length === 1) throw away;
        },
      },
      () => now,
    );
    await expect(failing.round()).rejects.toBe(away);
    now += seconds;
    await failing.round();
    expect(calls).toHaveLength(2);
  });
});
