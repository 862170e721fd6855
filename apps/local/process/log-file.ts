import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const MAX_BYTES = 5 * 1024 * 1024;
const KEPT = 3;

/** Moves a log that has grown over `maxBytes` aside (.1 is the newest), so that a folder of logs stays bounded. */
export function rotateLog(path: string, maxBytes = MAX_BYTES, kept = KEPT): void {
  if (!existsSync(path) || statSync(path).size <= maxBytes) return;
  for (let index = kept - 1; index >= 1; index--) {
    if (existsSync(`${path}.${index}`)) renameSync(`${path}.${index}`, `${path}.${index + 1}`);
  }
  renameSync(path, `${path}.1`);
}

/**
 * Opens a log for appending and runs `use` with its descriptor. A child that is given the descriptor itself goes on
 * logging when this process is gone, which a pipe would not allow.
 */
export function withLog<T>(path: string, use: (descriptor: number) => T): T {
  mkdirSync(dirname(path), { recursive: true });
  rotateLog(path);
  const descriptor = openSync(path, 'a', 0o600);
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The last lines of a log, for an error on the terminal. */
export function tailOf(path: string, lines = 20): string {
  if (!existsSync(path)) return '';
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}
