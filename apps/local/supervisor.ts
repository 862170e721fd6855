import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ended, hasEnded, reasonOf, stopChild } from './process/child.js';
import { tailOf, withLog } from './process/log-file.js';
import { processIdentity } from './process/process-identity.js';
import { removeRecord, signalQuietly, writeRecord } from './process/process-record.js';
import { StackError } from './process/stack-error.js';
import type { Terminal } from './terminal.js';
import { seconds } from './terminal.js';

/** A process that is to run as long as the stack does. */
export interface Service {
  readonly name: string;
  readonly label: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly stopSignal: NodeJS.Signals;
  /** How long it may take to stop before it is killed, in milliseconds. */
  readonly graceMs: number;
  readonly readyWithinMs: number;
  /** How often the first start may fail before the stack gives up. */
  readonly attempts: number;
  /** Puts right what a crash may have left, before every start. */
  readonly prepare?: () => Promise<void>;
  /** Whether it does its work now; asked again until it says yes. Must not throw. */
  readonly isReady: () => Promise<boolean>;
}

interface Running {
  readonly service: Service;
  readonly order: number;
  child: ChildProcess | undefined;
  wanted: boolean;
  restarts: number;
}

const POLL_MS = 100;
const STEADY_MS = 60_000;
/** Everything must have ended this long after the first signal. */
const STOP_WITHIN_MS = 14_000;

/** Waiting time before the n-th restart in a row (from 0): half a second, doubling, at most half a minute. */
export const backoffMs = (restarts: number) => Math.min(500 * 2 ** restarts, 30_000);

/**
 * Starts services, keeps them running, and stops them backwards. Each is the leader of its own process group, so that
 * Ctrl-C on the terminal reaches only the stack itself, which then stops them in order.
 */
export class Supervisor {
  readonly #running: Running[] = [];
  #stopping: Promise<void> | undefined;

  constructor(
    private readonly folders: { readonly run: string; readonly logs: string },
    private readonly terminal: Terminal,
  ) {}

  logOf(name: string): string {
    return join(this.folders.logs, `${name}.log`);
  }

  /** Whether there is nothing to stop. */
  get isIdle(): boolean {
    return this.#running.length === 0;
  }

  /** Starts a service and resolves when it is ready. @throws StackError with the end of its log. */
  async start(service: Service): Promise<void> {
    if (this.#stopping) throw new StackError(`${service.label} is not started: the stack is stopping.`);
    const running: Running = { service, order: this.#running.length, child: undefined, wanted: true, restarts: 0 };
    this.#running.push(running);
    for (let attempt = 1; attempt <= service.attempts && running.wanted; attempt++) {
      if (attempt > 1) await delay(backoffMs(attempt - 2));
      if (await this.#launch(running)) {
        this.#watch(running);
        return;
      }
    }
    running.wanted = false;
    const tail = tailOf(this.logOf(service.name));
    throw new StackError(`${service.label} did not start. The end of ${this.logOf(service.name)}:\n${tail}`);
  }

  /** Stops one service for good, as if the stack had never started it; by its own signal unless another is given. */
  async stop(name: string, signal?: NodeJS.Signals): Promise<void> {
    for (const running of this.#running.filter(({ service }) => service.name === name)) {
      const { child, service } = running;
      running.wanted = false;
      if (child) await stopChild(child, signal ?? service.stopSignal, service.graceMs);
      removeRecord(this.folders.run, name);
      this.#running.splice(this.#running.indexOf(running), 1);
    }
  }

  /** Stops everything in the reverse order of starting. Safe to call again: the same stop is waited for. */
  stopAll(): Promise<void> {
    this.#stopping ??= this.#stopBackwards();
    return this.#stopping;
  }

  /** The last resort of a process that is exiting and cannot wait. */
  killAllNow(): void {
    for (const { child } of this.#running) {
      if (child?.pid !== undefined && !hasEnded(child)) signalQuietly(-child.pid, 'SIGKILL');
    }
  }

  async #stopBackwards(): Promise<void> {
    const deadline = Date.now() + STOP_WITHIN_MS;
    for (const running of this.#running) running.wanted = false;
    for (const { service, child } of [...this.#running].reverse()) {
      const left = Math.max(deadline - Date.now(), 200);
      if (child) await stopChild(child, service.stopSignal, Math.min(service.graceMs, left));
      removeRecord(this.folders.run, service.name);
    }
  }

  /** One attempt. True when the service became ready; false when it ended or took too long, and is ended then. */
  async #launch(running: Running): Promise<boolean> {
    const { service } = running;
    await service.prepare?.();
    if (!running.wanted) return false;
    const child = this.#spawn(running);
    if (child.pid === undefined) {
      await once(child, 'error').catch(() => undefined);
      return false;
    }
    const deadline = Date.now() + service.readyWithinMs;
    while (!hasEnded(child) && Date.now() < deadline) {
      if (await service.isReady()) return !hasEnded(child);
      await delay(POLL_MS);
    }
    await stopChild(child, service.stopSignal, service.graceMs);
    return false;
  }

  #spawn(running: Running): ChildProcess {
    const { service } = running;
    const child = withLog(this.logOf(service.name), (log) =>
      spawn(service.command, service.args, {
        env: service.env,
        stdio: ['ignore', log, log],
        detached: true,
        ...(service.cwd === undefined ? {} : { cwd: service.cwd }),
        ...service.user,
      }),
    );
    // Without a listener a command that cannot be run would be an uncaught exception; its absence shows in #launch.
    child.on('error', (error) => this.terminal.say(`  ! ${service.label} cannot be run: ${error.message}`));
    running.child = child;
    const identity = child.pid === undefined ? undefined : processIdentity(child.pid);
    if (child.pid !== undefined && identity !== undefined) {
      const { name, stopSignal } = service;
      writeRecord(this.folders.run, { name, pid: child.pid, identity, order: running.order, stopSignal });
    }
    return child;
  }

  #watch(running: Running): void {
    const { child, service } = running;
    if (!child || !running.wanted) return;
    const readyAt = Date.now();
    void ended(child).then(() => {
      if (!running.wanted) return;
      if (Date.now() - readyAt > STEADY_MS) running.restarts = 0;
      const reason = reasonOf(child.exitCode, child.signalCode);
      this.terminal.say(`  ! ${service.label} ended unexpectedly (${reason}); its log: ${this.logOf(service.name)}`);
      void this.#revive(running);
    });
  }

  async #revive(running: Running): Promise<void> {
    const { service } = running;
    const downSince = Date.now();
    while (running.wanted) {
      const wait = backoffMs(running.restarts++);
      this.terminal.say(`  … ${service.label} starts again in ${seconds(wait)}`);
      await delay(wait, undefined, { ref: false });
      if (!running.wanted) return;
      if (await this.#launch(running)) {
        this.terminal.say(`  ✓ ${service.label} is back after ${seconds(Date.now() - downSince)}`);
        this.#watch(running);
        return;
      }
    }
  }
}
