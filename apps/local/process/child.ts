import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { signalQuietly } from './process-record.js';

export const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** "exit code 1" or "SIGKILL", for a line on the terminal. */
export function reasonOf(code: number | null, signal: NodeJS.Signals | null): string {
  return signal ?? `exit code ${code ?? 'unknown'}`;
}

/** Resolves when the child has ended, at once when it has already. */
export function ended(child: ChildProcess): Promise<void> {
  return hasEnded(child) ? Promise.resolve() : new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Asks a child to stop, kills its group after `graceMs`, and waits until it is gone. */
export async function stopChild(child: ChildProcess, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  if (hasEnded(child) || child.pid === undefined) return;
  const gone = ended(child);
  signalQuietly(child.pid, signal);
  const timeout = new AbortController();
  const late = delay(graceMs, 'late', { signal: timeout.signal }).catch(() => undefined);
  if ((await Promise.race([gone, late])) === 'late') signalQuietly(-child.pid, 'SIGKILL');
  timeout.abort();
  await gone;
}
