import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sharedFolderOf } from '../postgres/postgres-user.js';
import { StackError } from '../process/stack-error.js';

/** The nearest folder upwards that has a package.json: the repository's root, from the sources and from dist. */
function findRoot(folder: string): string {
  const parent = dirname(folder);
  if (existsSync(join(folder, 'package.json')) || parent === folder) return folder;
  return findRoot(parent);
}

export const ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));
export const DIST = join(ROOT, 'dist');
export const PEOPLE_FILE = join(DIST, 'apps', 'local', 'demo', 'people.json');
export const DYNAMIC_CONFIG = join(ROOT, 'docker', 'temporal', 'dynamicconfig.yaml');

const MARKER = 'samspor-data.json';

export const foldersOf = (dataFolder: string) => ({ run: join(dataFolder, 'run'), logs: join(dataFolder, 'logs') });

/**
 * Refuses a folder that holds something else: SAMSPOR_DATA=/home/me must neither be written into nor, with --fresh,
 * be removed.
 */
export function checkDataFolder(folder: string): void {
  if (!existsSync(folder)) return;
  const ours =
    lstatSync(folder).isDirectory() && (readdirSync(folder).length === 0 || existsSync(join(folder, MARKER)));
  if (!ours) throw new StackError(`${folder} is not a data folder of Samspor. Name another one with SAMSPOR_DATA=…`);
}

/** Makes the data folder. Others may pass through it (PostgreSQL's own user must, under root) but not list it. */
export function prepareDataFolder(folder: string): void {
  checkDataFolder(folder);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  if (!existsSync(join(folder, MARKER))) writeFileSync(join(folder, MARKER), '{"format":1}\n');
  const { run, logs } = foldersOf(folder);
  for (const path of [run, logs]) mkdirSync(path, { recursive: true, mode: 0o700 });
}

/** Removes a data folder and what stands elsewhere for it. Does nothing when it is not there. */
export function removeDataFolder(folder: string): void {
  checkDataFolder(folder);
  rmSync(sharedFolderOf(folder), { recursive: true, force: true });
  if (!existsSync(folder)) return;
  // The marker goes last, so that an interrupted removal can be repeated.
  for (const name of readdirSync(folder).filter((entry) => entry !== MARKER)) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}
