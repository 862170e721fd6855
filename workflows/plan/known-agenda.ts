import type { Agenda, PassTimeResult } from '#contracts/engine';

/** The newest agenda that the workflow knows, whichever way it came. */
export class KnownAgenda {
  #agenda: Agenda | null;
  #news = false;
  #listener: () => void = () => undefined;

  constructor(carried: Agenda | undefined) {
    this.#agenda = carried ?? null;
  }

  get agenda(): Agenda | null {
    return this.#agenda;
  }

  /** Whether a newer agenda was told since it was last read. */
  get hasNews(): boolean {
    return this.#news;
  }

  /** Calls once there is news; at once where there is some. Whoever asked last is told. */
  onNews(listener: () => void): void {
    this.#listener = listener;
    if (this.#news) listener();
  }

  /** The relay tells an agenda. An older one, or one of the version at hand, is a repetition. */
  hear(told: Agenda): void {
    if (this.#agenda !== null && !(told.v > this.#agenda.v)) return;
    this.#agenda = told;
    this.#setNews(true);
  }

  /** What carrying out consequences has left. It is news only where more than these has changed: nobody is woken for it. */
  learn(left: Agenda): void {
    const before = this.#agenda;
    if (before === null || !(left.v > before.v)) return;
    this.#agenda = left;
    const known = new Set(before.consequences.map(({ id }) => id));
    const isMore = left.consequences.some(({ id }) => !known.has(id));
    this.#setNews(isMore || left.wakeAt !== before.wakeAt || left.closed !== before.closed);
  }

  #setNews(is: boolean): void {
    if (!is) return;
    this.#news = true;
    this.#listener();
  }

  /** The agenda to act on from here; what is told after this is news. */
  read(): Agenda {
    if (this.#agenda === null) throw new Error('no agenda was told yet');
    this.#news = false;
    return this.#agenda;
  }

  /** The database's answer stands, even with a lower version (after a restore), unless something newer was told meanwhile. */
  accept({ agenda }: PassTimeResult): void {
    const newerWasTold = this.#news && this.#agenda !== null && this.#agenda.v > agenda.v;
    if (!newerWasTold) this.#agenda = agenda;
  }
}
