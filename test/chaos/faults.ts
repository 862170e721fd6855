import { setTimeout as delay } from 'node:timers/promises';
import type { ChaosStack } from './chaos-stack.js';
import { type Fault, type Part, parts } from './fault-plan.js';

/** How often each thing was done. */
export type FaultCount = Readonly<Record<Fault['blow'], number>>;

/** Carries out a plan of faults: one after the other for each part, beside each other for different ones. */
export class Faults {
  readonly #queues = new Map<Part, Promise<void>>();
  readonly #count = { kill: 0, pause: 0, restart: 0, drop: 0 };
  readonly #blows = new Map<Part, number>();

  constructor(
    private readonly stack: ChaosStack,
    private readonly said: (line: string) => void,
  ) {}

  get count(): FaultCount {
    return { ...this.#count };
  }

  /** How often one of these parts was struck, in whatever way. */
  blowsTo(...among: Part[]): number {
    return among.reduce((sum, part) => sum + (this.#blows.get(part) ?? 0), 0);
  }

  /** Resolves when the last of them is over and everything has been started again. @throws what a part could not do. */
  async run(plan: readonly Fault[]): Promise<void> {
    const began = Date.now();
    for (const fault of plan) {
      await delay(Math.max(0, fault.atMs - (Date.now() - began)));
      // A part that is long in coming back holds the plan up rather than being struck twice at once.
      await this.#queues.get(fault.part);
      this.#enqueue(fault);
    }
    await Promise.all(parts.map((part) => this.#queues.get(part)));
  }

  #enqueue(fault: Fault): void {
    const work = this.#carryOut(fault);
    work.catch(() => undefined);
    this.#queues.set(fault.part, work);
  }

  async #carryOut({ part, blow, downMs }: Fault): Promise<void> {
    this.said(`${blow} ${part} for ${downMs} ms`);
    if (blow === 'pause') await this.stack.freeze(part, downMs);
    else await this.#endAndStart(part, blow, downMs);
    this.#count[blow] += 1;
    this.#blows.set(part, this.blowsTo(part) + 1);
  }

  async #endAndStart(part: Part, blow: Fault['blow'], downMs: number): Promise<void> {
    if (blow === 'restart') await this.stack.stopOrderly(part);
    else await this.stack.kill(part);
    if (blow === 'drop') await untilDone(() => this.stack.dropEngine());
    await delay(downMs);
    await this.stack.start(part);
  }
}

/** The database that is to be dropped stands in a PostgreSQL that may have been killed a moment ago. */
async function untilDone(work: () => Promise<void>): Promise<void> {
  for (let left = 60; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left === 0) throw error;
      await delay(500);
    }
  }
}
