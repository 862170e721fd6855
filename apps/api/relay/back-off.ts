interface Failures {
  count: number;
  until: number;
}

/** Seconds to wait after the n-th failure in a row (from 1): doubling, at most ten minutes. */
export const backOffSeconds = (failures: number): number => Math.min(2 ** failures, 600);

/** Remembers what keeps failing, and until when to leave it alone. Lost with the process: then everything is tried anew. */
export class BackOff {
  readonly #failures = new Map<string, Failures>();

  constructor(private readonly now: () => number = Date.now) {}

  /** @returns the seconds to wait. */
  failed(id: string): number {
    const count = (this.#failures.get(id)?.count ?? 0) + 1;
    const seconds = backOffSeconds(count);
    this.#failures.set(id, { count, until: this.now() + seconds * 1000 });
    return seconds;
  }

  succeeded(id: string): void {
    this.#failures.delete(id);
  }

  /** What is to be left alone now. */
  waiting(): string[] {
    const now = this.now();
    return [...this.#failures].filter(([, { until }]) => until > now).map(([id]) => id);
  }
}
