import { existsSync, renameSync } from 'node:fs';
import { type KeyFile, readKeyFile } from '#persistence';
import { writePrivateFile } from '../process/private-file.js';
import { BackupError } from './backup-format.js';
import { mergeKeys } from './merge-keys.js';

/** The keys that open what is about to be restored, not written yet. */
export interface PreparedKeys {
  readonly file: KeyFile;
  readonly changed: boolean;
  /** Puts them in their place; what was there is kept under another name. */
  put(): void;
}

/**
 * @param backed the keys in the backup; null where they are kept apart: then those at hand have to open it.
 * @throws BackupError or KeyFailure before anything is written.
 */
export function prepareKeys(path: string, backed: string | null, stamp: string): PreparedKeys {
  if (backed === null) return { file: readKeyFile(path), changed: false, put: () => undefined };
  if (path.startsWith('env:'))
    throw new BackupError('This backup brings its key file: SAMSPOR_KEYS_FILE has to name a file for it.');
  const here = existsSync(path) ? readKeyFile(path) : null;
  const { file, changed } = mergeKeys(here, JSON.parse(backed) as KeyFile);
  const put = () => {
    if (!changed) return;
    if (here) renameSync(path, `${path}.before-${stamp}`);
    writePrivateFile(path, `${JSON.stringify(file, null, 2)}\n`);
  };
  return { file, changed, put };
}
