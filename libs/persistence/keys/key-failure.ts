/** The keys are missing, malformed or not the ones that the data was written with. Never holds a value or a key. */
export class KeyFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'KeyFailure';
  }
}

/** The key was destroyed on purpose: what it sealed is gone, here and wherever a copy of it lies. */
export class KeyDestroyed extends KeyFailure {
  constructor(
    what: string,
    /** The day, where it is known. */
    readonly on: string | null = null,
  ) {
    super(`${what} was destroyed: what it sealed cannot be read any more`);
    this.name = 'KeyDestroyed';
  }
}
