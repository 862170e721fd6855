import { proxyActivities, sleep } from '@temporalio/workflow';
import type { PlanActivities } from '#activities';
import type { Agenda, AgendaConsequence } from '#contracts/engine';
import { isDue } from './times.js';

const activities = proxyActivities<Pick<PlanActivities, 'carryOut'>>({
  startToCloseTimeout: '30 seconds',
  // A worker that was killed sends none any more: its work is tried again soon.
  heartbeatTimeout: '8 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '5 minutes' },
});

/** One call for many keeps histories short; so many fit well into its time. */
const atOnce = 50;

type Waiting = AgendaConsequence & { readonly notBefore: number };

/**
 * Has carried out what the agenda lists, beside the clock: a mail server that is away must not make a plan late.
 * An attempt that fails is made again until it succeeds, and shows as a pending activity in Temporal's own tools.
 */
export class Consequences {
  readonly #underWay = new Set<string>();
  /** Not to be carried out yet: what they say may still be taken back. */
  readonly #waiting = new Set<string>();
  #listed: ReadonlySet<string> = new Set();
  readonly #done = new Set<string>();
  readonly #failed = new Set<string>();

  /** @param changed called whenever some have ended, with the agenda that this left where it is known. */
  constructor(private readonly changed: (agenda: Agenda | null) => void) {}

  get anyUnderWay(): boolean {
    return this.#underWay.size > 0;
  }

  /** Those that ended in a failure that no retry can heal; the next run tries them once more. */
  get failed(): ReadonlySet<string> {
    return this.#failed;
  }

  /** Begins what the agenda lists and this run has not begun yet; what has to wait is begun in its time. */
  carryOut({ consequences }: Agenda): void {
    this.#listed = new Set(consequences.map(({ id }) => id));
    const begun = [this.#underWay, this.#waiting, this.#done, this.#failed];
    const fresh = consequences.filter(({ id }) => !begun.some((known) => known.has(id)));
    const waits = fresh.filter((one): one is Waiting => one.notBefore !== undefined && !isDue(one.notBefore));
    this.#begin(fresh.filter((one) => !waits.includes(one as Waiting)).map(({ id }) => id));
    for (const [notBefore, some] of Map.groupBy(waits, (one) => one.notBefore)) {
      const ids = some.map(({ id }) => id);
      void this.#carryOutLater(ids, notBefore);
    }
  }

  /** The agenda without what this run has carried out since it was told. */
  openOf({ consequences, ...rest }: Agenda): Agenda {
    return { ...rest, consequences: consequences.filter(({ id }) => !this.#done.has(id)) };
  }

  #begin(ids: readonly string[]): void {
    for (let from = 0; from < ids.length; from += atOnce) void this.#carryOutSome(ids.slice(from, from + atOnce));
  }

  /** What was taken back meanwhile is not on the agenda any more. */
  async #carryOutLater(ids: readonly string[], notBefore: number): Promise<void> {
    for (const id of ids) this.#waiting.add(id);
    await sleep(notBefore - Date.now());
    for (const id of ids) this.#waiting.delete(id);
    this.#begin(ids.filter((id) => this.#listed.has(id)));
  }

  async #carryOutSome(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#underWay.add(id);
    let agenda: Agenda | null | undefined;
    let ended = this.#done;
    try {
      agenda = await activities.carryOut(ids);
    } catch {
      ended = this.#failed;
    }
    for (const id of ids) {
      this.#underWay.delete(id);
      ended.add(id);
    }
    this.changed(agenda ?? null);
  }
}
