import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { reasonOf, stopChild } from './child.js';
import { rotateLog, tailOf } from './log-file.js';
import { processIdentity } from './process-identity.js';
import { removeRecord, writeRecord } from './process-record.js';
import { StackError, textOf } from './stack-error.js';

/** A program that does one thing and ends. */
export interface Command {
  readonly name: string;
  readonly label: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly user?: { readonly uid: number; readonly gid: number };
  /** Called with each line of standard output, for progress. */
  readonly onLine?: (line: string) => void;
  /** Called with each line of standard error. */
  readonly onErrorLine?: (line: string) => void;
}

/** Ended after everything else of a killed stack has been listed: commands lean on services, not the other way. */
const ORDER = 1_000;

function eachLine(stream: Readable | null, use: (line: string) => void): void {
  if (stream) createInterface({ input: stream }).on('line', use);
}

/** Runs one-off programs with their output in a log, and ends those still running when the stack stops. */
export class Commands {
  readonly #running = new Set<ChildProcess>();
  #stopping = false;

  constructor(private readonly folders: { readonly run: string; readonly logs: string }) {}

  /** Whether runs fail because everything is being stopped, not by a fault of theirs. */
  get isStopping(): boolean {
    return this.#stopping;
  }

  /** Resolves when the program has ended well. @throws StackError with the end of its log otherwise. */
  async run(command: Command): Promise<void> {
    if (this.#stopping) throw new StackError(`${command.label} is not run: the stack is stopping.`);
    const log = `${this.folders.logs}/${command.name}.log`;
    mkdirSync(dirname(log), { recursive: true });
    rotateLog(log);
    const child = this.#spawn(command, log);
    const outcome = await new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(textOf(error)));
      child.once('close', (code, signal) => resolve(code === 0 ? '' : reasonOf(code, signal)));
    });
    this.#running.delete(child);
    removeRecord(this.folders.run, command.name);
    if (outcome) throw new StackError(`${command.label} failed (${outcome}). The end of ${log}:\n${tailOf(log)}`);
  }

  /** Ends what is running; later runs are refused. */
  async stopAll(): Promise<void> {
    this.#stopping = true;
    await Promise.all([...this.#running].map((child) => stopChild(child, 'SIGTERM', 5_000)));
  }

  #spawn(command: Command, log: string): ChildProcess {
    const child = spawn(command.command, command.args, {
      env: command.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
      ...command.user,
    });
    this.#running.add(child);
    eachLine(child.stdout, (line) => {
      appendFileSync(log, `${line}\n`, { mode: 0o600 });
      command.onLine?.(line);
    });
    eachLine(child.stderr, (line) => {
      appendFileSync(log, `${line}\n`, { mode: 0o600 });
      command.onErrorLine?.(line);
    });
    const identity = child.pid === undefined ? undefined : processIdentity(child.pid);
    if (child.pid !== undefined && identity !== undefined) {
      writeRecord(this.folders.run, {
        name: command.name,
        pid: child.pid,
        identity,
        order: ORDER,
        stopSignal: 'SIGTERM',
      });
    }
    return child;
  }
}
