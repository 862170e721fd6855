/** They do nothing but note when. @param at which falling they belong to, epoch milliseconds. */
export interface BareActivities {
  wake(at: number): Promise<void>;
  carryOut(at: number): Promise<void>;
}

/** When, in milliseconds after the instant, each workflow woke and each activity ended. */
export interface Fallen {
  readonly woken: readonly number[];
  readonly carriedOut: readonly number[];
}

/** Counts one falling at a time. */
export class Ledger implements BareActivities {
  readonly #woken: number[] = [];
  readonly #carriedOut: number[] = [];
  #at = 0;
  #ended: (() => void) | undefined;

  wake = async (at: number): Promise<void> => this.#note(at, this.#woken);
  carryOut = async (at: number): Promise<void> => this.#note(at, this.#carriedOut);

  /** Resolves when so many have woken and carried out. */
  async fallen(at: number, woken: number, carriedOut: number): Promise<Fallen> {
    this.#at = at;
    this.#woken.length = 0;
    this.#carriedOut.length = 0;
    await new Promise<void>((resolve) => {
      this.#ended = () => {
        if (this.#woken.length >= woken && this.#carriedOut.length >= carriedOut) resolve();
      };
    });
    return { woken: [...this.#woken], carriedOut: [...this.#carriedOut] };
  }

  #note(at: number, list: number[]): void {
    if (at !== this.#at) return;
    list.push(Date.now() - at);
    this.#ended?.();
  }
}
