import { DEMO_PASSWORD } from '../../apps/local/identity/login-page.js';

export interface Seen {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

interface Cookie {
  readonly name: string;
  readonly path: string;
  readonly value: string;
}

const mostSteps = 10;

/** A browser by hand: it keeps cookies by their path and asks for pages, and follows redirects only when told to. */
export class HandBrowser {
  readonly #cookies = new Map<string, Cookie>();

  /** The Cookie header for an address. As in every browser, ports of one host share their cookies. */
  cookies(url: string | URL): string {
    const { pathname } = new URL(url);
    const fits = ({ path }: Cookie) => path === '/' || pathname === path || pathname.startsWith(`${path}/`);
    return [...this.#cookies.values()]
      .filter(fits)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  /** Keeps the cookies of an answer. */
  keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) this.#store(line);
  }

  async ask(url: string | URL, init: RequestInit = {}): Promise<Seen> {
    const headers = { accept: 'text/html,*/*', cookie: this.cookies(url), ...(init.headers as object) };
    const response = await fetch(url, { redirect: 'manual', ...init, headers });
    this.keep(response.headers);
    return { url: new URL(url), status: response.status, headers: response.headers, text: await response.text() };
  }

  /** Follows redirects until there is a page, or until the next address fits `stopAt`, which is then not asked for. */
  async follow(url: string | URL, stopAt: (next: URL) => boolean = () => false): Promise<Seen> {
    let seen = await this.ask(url);
    for (let step = 0; step < mostSteps; step += 1) {
      const location = seen.headers.get('location');
      if (location === null) return seen;
      const next = new URL(location, seen.url);
      if (stopAt(next)) return { ...seen, url: next };
      seen = await this.ask(next);
    }
    throw new Error('Too many redirects');
  }

  /** Chooses somebody on the provider's login page. Answers with the address that it leads back to, not yet asked for. */
  async choose(page: Seen, login: string): Promise<URL> {
    const body = new URLSearchParams({ login, password: DEMO_PASSWORD });
    const posted = await this.ask(page.url, { method: 'POST', body });
    const next = new URL(posted.headers.get('location') ?? '', page.url);
    return (await this.follow(next, ({ pathname }) => pathname === '/auth/callback')).url;
  }

  /** Logs in at the API. Answers with what the callback answered. */
  async logIn(address: string, login: string, returnTo = '/'): Promise<Seen> {
    const page = await this.follow(`${address}/auth/login?returnTo=${encodeURIComponent(returnTo)}`);
    return this.ask(await this.choose(page, login));
  }

  #store(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = '', ...values] = pair.split('=');
    const path = attributes.find((one) => /^path=/i.test(one))?.slice('path='.length) ?? '/';
    const value = values.join('=');
    const key = `${name} ${path}`;
    if (value === '') this.#cookies.delete(key);
    else this.#cookies.set(key, { name, path, value });
  }
}
