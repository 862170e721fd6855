import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const hasProc = existsSync('/proc/self/stat');

/**
 * State letter and start time (clock ticks since boot) out of the text of `/proc/<pid>/stat`.
 * The command's name stands in brackets and may itself hold brackets and blanks, so fields are counted from the last.
 */
export function parseProcStat(text: string): { state: string; startTicks: string } | undefined {
  const fields = text
    .slice(text.lastIndexOf(')') + 1)
    .trim()
    .split(/\s+/);
  const [state, startTicks] = [fields[0], fields[19]];
  return state && startTicks ? { state, startTicks } : undefined;
}

function readOrUndefined(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function identityFromProc(pid: number): string | undefined {
  const stat = parseProcStat(readOrUndefined(`/proc/${pid}/stat`) ?? '');
  // A zombie is dead; where nobody collects it (a container without an init) it stays listed for ever.
  if (!stat || stat.state === 'Z' || stat.state === 'X') return undefined;
  return `${(readOrUndefined('/proc/sys/kernel/random/boot_id') ?? '').trim()}:${stat.startTicks}`;
}

function identityFromPs(pid: number): string | undefined {
  const { status, stdout } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const [state, ...started] = (stdout ?? '').trim().split(/\s+/);
  if (status !== 0 || !state || state.startsWith('Z')) return undefined;
  return started.join(' ');
}

/**
 * What tells this process from a later one with the same number: machine start and process start.
 * Undefined when no such process lives.
 */
export function processIdentity(pid: number): string | undefined {
  return hasProc ? identityFromProc(pid) : identityFromPs(pid);
}

/** The command line of a living process, blank when it cannot be read. */
export function commandLineOf(pid: number): string {
  if (hasProc) return (readOrUndefined(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim();
  return (spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '').trim();
}
