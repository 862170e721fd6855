import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivateFile } from '../process/private-file.js';
import { processIdentity } from '../process/process-identity.js';
import { isAlive } from '../process/process-record.js';
import { StackError } from '../process/stack-error.js';

/** The stack that runs on a data folder, and where its parts listen, for `npm run login` and other tools. */
export interface Instance {
  readonly pid: number;
  readonly identity: string;
  readonly startedAt: string;
  readonly addresses: Readonly<Record<string, string>>;
}

const fileOf = (dataFolder: string) => join(dataFolder, 'run', 'stack.json');

/** What the file says, whether or not that process still lives. */
export function readInstance(dataFolder: string): Instance | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(dataFolder), 'utf8')) as Instance;
  } catch {
    return undefined;
  }
}

export const alreadyRunningMessage = (instance: Instance, dataFolder: string) =>
  [
    `Samspor runs already on ${dataFolder} (process ${instance.pid}, since ${instance.startedAt}).`,
    `Stop it with Ctrl-C in its terminal, or with:  kill ${instance.pid}`,
    'For a second one beside it:  SAMSPOR_DATA=.samspor-2 SAMSPOR_PORT_BASE=5700 npm start',
  ].join('\n');

/** @throws StackError when a living stack has this data folder. */
export function refuseWhenRunning(dataFolder: string): void {
  const instance = readInstance(dataFolder);
  if (instance && isRunning(dataFolder)) throw new StackError(alreadyRunningMessage(instance, dataFolder));
}

/** Writes down that this process is the stack of the data folder. */
export function claimInstance(dataFolder: string, addresses: Record<string, string>): void {
  const instance: Instance = {
    pid: process.pid,
    identity: processIdentity(process.pid) ?? '',
    startedAt: new Date().toISOString(),
    addresses,
  };
  writePrivateFile(fileOf(dataFolder), `${JSON.stringify(instance, null, 2)}\n`);
}

/** Forgets the stack that has stopped. */
export function releaseInstance(dataFolder: string): void {
  rmSync(fileOf(dataFolder), { force: true });
}

/** Whether a living stack has this data folder. */
export function isRunning(dataFolder: string): boolean {
  const instance = readInstance(dataFolder);
  return instance !== undefined && isAlive(instance);
}
