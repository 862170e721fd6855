import { createHash } from 'node:crypto';

/** Chance that turns out the same for the same seed, whatever happens in between and in whatever order it is asked. */
export interface Chance {
  /** A fixed number in [0, 1) for a key. */
  of(key: string): number;
  /** A whole number from `from` to `to`, both included. */
  between(key: string, from: number, to: number): number;
  /** @throws when there is nothing to pick from. */
  pick<T>(key: string, from: readonly T[]): T;
  /** The UUID that belongs to a key: an idempotency key that a repeated run finds again. */
  uuid(key: string): string;
}

export function chanceOf(seed: number): Chance {
  const digest = (key: string): Buffer => createHash('sha256').update(`${seed}:${key}`).digest();
  const of = (key: string): number => digest(key).readUInt32BE(0) / 2 ** 32;
  return {
    of,
    between: (key, from, to) => from + Math.floor(of(key) * (to - from + 1)),
    pick: (key, from) => {
      const found = from[Math.floor(of(key) * from.length)];
      if (found === undefined) throw new Error('there is nothing to pick from');
      return found;
    },
    uuid: (key) => {
      const bytes = digest(key).subarray(0, 16);
      bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
      bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
      const hex = bytes.toString('hex');
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
    },
  };
}
