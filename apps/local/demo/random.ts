import { createHash } from 'node:crypto';

/** Changing it makes another world; with the same seed everybody has the same names, habits and ids for ever. */
const SEED = 'samspor-demo-1';

const digest = (key: string): Buffer => createHash('sha1').update(`${SEED}:${key}`).digest();

/** The UUID (version 5 in form) that belongs to a key: the same in every run, so that a repeated command is recognised. */
export function idOf(key: string): string {
  const bytes = digest(key).subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A fixed number in [0, 1) for a key: chance that turns out the same every time. */
export const chance = (key: string): number => digest(key).readUInt32BE(0) / 2 ** 32;

/** A whole number from `from` to `to`, both included. */
export const between = (key: string, from: number, to: number): number =>
  from + Math.floor(chance(key) * (to - from + 1));

export function pick<T>(key: string, from: readonly T[]): T {
  const found = from[Math.floor(chance(key) * from.length)];
  if (found === undefined) throw new Error('there is nothing to pick from');
  return found;
}
