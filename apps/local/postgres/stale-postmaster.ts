import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { commandLineOf, processIdentity } from '../process/process-identity.js';
import { endRecorded } from '../process/process-record.js';

function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder && processIdentity(pid) !== undefined;
  } catch {
    return false;
  }
}

/** Living processes whose working folder is this one, as that of every process of a database server is. */
function processesIn(folder: string): number[] {
  if (!existsSync('/proc/self/cwd')) return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && worksIn(pid, folder));
}

/** Sessions of a killed server notice by themselves and end; two servers on one folder would destroy it. */
async function untilNobodyWorksIn(folder: string, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (processesIn(folder).length > 0) {
    if (Date.now() > deadline) return false;
    await delay(50);
  }
  return true;
}

const numberTaken = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/**
 * After a kill -9 the file postmaster.pid stays. PostgreSQL deals with it by itself, except where the number in it
 * belongs to some other process by now, or to a zombie that nobody collects: then it would refuse to start for ever,
 * and the file is removed here. A database server of this very folder that still runs is ended in order instead.
 */
export async function clearStalePostmaster(folder: string): Promise<void> {
  const path = join(folder, 'postmaster.pid');
  if (!existsSync(path)) return;
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !numberTaken(pid)) return;
  const identity = processIdentity(pid);
  if (identity !== undefined && commandLineOf(pid).includes(folder)) {
    await endRecorded({ name: 'postgres', pid, identity, order: 0, stopSignal: 'SIGINT' }, 8_000);
  } else if (await untilNobodyWorksIn(folder, 10_000)) rmSync(path, { force: true });
}
