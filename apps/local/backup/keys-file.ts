import { existsSync, readFileSync, renameSync } from 'node:fs';
import { fileKeyRing, type KeyFile } from '#persistence';
import { writePrivateFile } from '../process/private-file.js';
import { mergeKeys } from './merge-keys.js';

/** The text of a key file that works. @throws KeyFailure when it is missing or malformed. */
export function readKeys(path: string): string {
  fileKeyRing(path);
  return readFileSync(path, 'utf8');
}

/** The keys that open what is about to be restored, not written yet. */
export interface PreparedKeys {
  readonly changed: boolean;
  /** Puts them in their place; what was there is kept under another name. */
  put(): void;
}

/** @throws BackupError or KeyFailure before anything is written. */
export function prepareKeys(path: string, backed: string, stamp: string): PreparedKeys {
  const here = existsSync(path) ? (JSON.parse(readKeys(path)) as KeyFile) : null;
  const { file, changed } = mergeKeys(here, JSON.parse(backed) as KeyFile);
  const put = () => {
    if (!changed) return;
    if (here) renameSync(path, `${path}.before-${stamp}`);
    writePrivateFile(path, `${JSON.stringify(file, null, 2)}\n`);
  };
  return { changed, put };
}
