import { type KeyFile, keyRing } from '#persistence';
import { BackupError } from './backup-format.js';

export interface MergedKeys {
  readonly file: KeyFile;
  /** Whether the file at hand opens all that was restored; where not, processes that have read it must be restarted. */
  readonly changed: boolean;
}

/**
 * The keys that open what is restored. Keys at hand that the backup does not know are kept: they may have sealed what
 * the engine holds. Where both have one name, the backup's wins, as what is restored was sealed with it.
 * @throws BackupError when the backup's keys are no keys.
 */
export function mergeKeys(here: KeyFile | null, backed: KeyFile): MergedKeys {
  checkKeys(backed);
  if (here === null) return { file: backed, changed: true };
  const opensAll = Object.entries(backed.keys).every(([id, key]) => here.keys[id] === key) && here.hmac === backed.hmac;
  if (opensAll) return { file: here, changed: false };
  return { file: { ...backed, keys: { ...here.keys, ...backed.keys } }, changed: true };
}

function checkKeys(file: KeyFile): void {
  try {
    keyRing(file);
  } catch (error) {
    throw new BackupError(error instanceof Error ? error.message : 'The keys in the backup cannot be read');
  }
}
