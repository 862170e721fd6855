/** The cookies of one walk through one server: names to values. Paths and dates do not matter for so short a life. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  /** Takes over the Set-Cookie lines of an answer; a cookie without a value is forgotten. */
  store(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = ''] = line.split(';');
      const name = pair.slice(0, pair.indexOf('=')).trim();
      const value = pair.slice(pair.indexOf('=') + 1).trim();
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
  }

  /** The value of the Cookie header. */
  header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}
