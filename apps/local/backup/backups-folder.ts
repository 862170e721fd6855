import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Why a backup was made; those of each kind that nobody asked for are kept few. */
export type Occasion = 'by-hand' | 'before-upgrade' | 'before-restore';

const ENDING = '.backup.gz';

/** An instant as part of a file name; later ones sort later. */
export const stampOf = (at: Date): string =>
  at
    .toISOString()
    .replaceAll(/[-:]/g, '')
    .replace(/\.(\d+)Z$/, '$1Z');

export const backupPath = (folder: string, occasion: Occasion, at: Date): string =>
  join(folder, `${occasion}-${stampOf(at)}${ENDING}`);

/** Removes all but the newest few of a kind. @returns the names of those removed. */
export function keepNewest(folder: string, occasion: Exclude<Occasion, 'by-hand'>, count: number): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.startsWith(`${occasion}-`) && name.endsWith(ENDING));
  const old = names.sort().slice(0, Math.max(0, names.length - count));
  for (const name of old) rmSync(join(folder, name), { force: true });
  return old;
}
