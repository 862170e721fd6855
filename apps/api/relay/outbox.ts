import { engineTroubleOf } from '#temporal';
import { BackOff } from './back-off.js';
import { inParallel } from './in-parallel.js';
import type { RelayLog, RelayMetrics } from './relay.ports.js';
import type { RelayStore, Untold } from './relay.store.js';
import type { WorkflowTeller } from './workflow-teller.js';

/** Rounds are short, those of what can wait above all: what comes in between and is pressing waits for the round's end. */
const atMost = { pressing: 40, others: 10 };
/**
 * What can wait does as long as anything is pressing: its workflow would also learn it by waking in its own time. One
 * round in so many is for it all the same, so that one plan that presses without end holds nobody up.
 */
const othersEvery = 16;
const atOnce = 20;
const lookEveryMs = 1_000;

/** Agenda versions are microseconds of real time unless a restore pushed them ahead: so they tell how old they are. */
export const lagSeconds = (version: number, nowMs: number): number => Math.max(0, nowMs - version / 1_000) / 1_000;

/** Brings the newest agenda of every plan that is ahead of its workflow to it: many changes folded into one signal. */
export class Outbox {
  readonly #failures = new BackOff();
  #pressingRounds = 0;

  constructor(
    private readonly store: RelayStore,
    private readonly teller: WorkflowTeller,
    private readonly metrics: RelayMetrics,
    private readonly log: RelayLog,
  ) {}

  /** @returns milliseconds until it is worth looking again. @throws the engine's error when no plan can be told now. */
  async round(): Promise<number> {
    const found = await this.store.untold(atMost.pressing);
    const untold = this.#inThisRound(found);
    const told: Untold[] = [];
    let trouble: unknown;
    const tell = async (plan: Untold): Promise<void> => {
      const error = await this.#tell(plan);
      if (error === undefined) told.push(plan);
      else trouble = error ?? trouble;
    };
    await inParallel(untold, atOnce, tell, () => trouble === undefined);
    await this.store.markTold(told);
    if (trouble !== undefined) throw trouble;
    if (untold.length < found.length || found.length === atMost.pressing) return 0;
    return Math.min(Math.max((await this.store.untilNextUntold()) ?? lookEveryMs, 0), lookEveryMs);
  }

  #inThisRound(found: readonly Untold[]): readonly Untold[] {
    const pressing = found.filter((plan) => plan.pressing);
    this.#pressingRounds = pressing.length > 0 ? this.#pressingRounds + 1 : 0;
    if (pressing.length > 0 && this.#pressingRounds % othersEvery !== 0) return pressing;
    return [...pressing, ...found.filter((plan) => !plan.pressing).slice(0, atMost.others)];
  }

  /** @returns undefined when told, null when this one plan is pushed back, the error when the engine is at fault. */
  async #tell(plan: Untold): Promise<unknown> {
    try {
      await this.teller.tellPlan({ ...plan.agenda, v: plan.v });
      this.#failures.succeeded(plan.id);
      this.metrics.told(lagSeconds(plan.v, Date.now()));
      return undefined;
    } catch (error) {
      const trouble = engineTroubleOf(error);
      if (trouble !== null && trouble !== 'refused') return error;
      const seconds = this.#failures.failed(plan.id);
      this.metrics.sendFailed();
      this.log.warn({ planId: plan.id, seconds }, 'a workflow cannot be told, it is tried again later');
      await this.store.pushBack(plan.id, seconds);
      return null;
    }
  }
}
