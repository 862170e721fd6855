/** Lets a loop sleep until somebody rings, its time is up, or it is to stop. */
export class Bell {
  #wake: (() => void) | undefined;
  #rung = false;

  /** A ring while nobody sleeps ends the next sleep at once. */
  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  /** One sleeper at a time. */
  async sleep(ms: number, stop: AbortSignal): Promise<void> {
    if (!this.#rung && !stop.aborted && ms > 0) await this.#until(ms, stop);
    this.#rung = false;
  }

  #until(ms: number, stop: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const awake = () => {
        clearTimeout(timer);
        stop.removeEventListener('abort', awake);
        this.#wake = undefined;
        resolve();
      };
      const timer = setTimeout(awake, ms);
      stop.addEventListener('abort', awake);
      this.#wake = awake;
    });
  }
}
