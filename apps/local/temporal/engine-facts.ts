import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Environment, Settings } from '../settings.js';
import { type EngineFacts, TEMPORAL_VERSION } from './temporal-search.js';

/** Folder in which the server of this version is kept, once for a user and machine. */
export function cachedEngineFolder(cacheFolder: string): string {
  return join(cacheFolder, `temporal-server-${TEMPORAL_VERSION}`);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The full path of a command, or undefined. Folders in `also` are looked through after PATH. */
export function findCommand(name: string, env: Environment, also: readonly string[] = []): string | undefined {
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), ...also];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function goFacts(env: Environment): EngineFacts['go'] {
  const command = findCommand('go', env, ['/usr/local/go/bin', '/usr/lib/go/bin']);
  if (!command) return undefined;
  const { stdout } = spawnSync(command, ['env', 'GOVERSION'], { encoding: 'utf8', env: { ...env } });
  return { command, version: (stdout ?? '').trim().replace(/^go/, '') || 'of unknown version' };
}

function installedServer(env: Environment): EngineFacts['server'] {
  const server = findCommand('temporal-server', env);
  const sql = findCommand('temporal-sql-tool', env);
  return server && sql ? { server, sql } : undefined;
}

/** Folder into which the SDK downloads the command-line tool. */
export const downloadFolder = (cacheFolder: string) => join(cacheFolder, 'temporal-cli');

/** The command-line tool as the SDK has downloaded it, if it has. */
export function downloadedCli(cacheFolder: string): string | undefined {
  const folder = downloadFolder(cacheFolder);
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => name.startsWith('temporal'))
    .map((name) => join(folder, name))
    .find(isExecutable);
}

/** Looks at this machine. Changes nothing. */
export function findEngineFacts(settings: Settings, env: Environment): EngineFacts {
  const cached = cachedEngineFolder(settings.cacheFolder);
  const complete = existsSync(join(cached, 'server')) && existsSync(join(cached, 'sql'));
  return {
    address: settings.temporalAddress,
    cached: complete ? cached : undefined,
    server: installedServer(env),
    go: goFacts(env),
    cli: findCommand('temporal', env) ?? downloadedCli(settings.cacheFolder),
  };
}
