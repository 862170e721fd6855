import { randomUUID } from 'node:crypto';

/** What came back, with its body as JSON where it is JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
  readonly text: string;
}

export interface SendOptions {
  /** The Idempotency-Key; a new one when absent, none when null. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody at a keyboard: every call carries their token. */
export interface Client {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  post(path: string, body?: unknown, options?: SendOptions): Promise<Answer>;
  /** The body as it stands, well formed or not. */
  raw(path: string, init: RequestInit): Promise<Answer>;
}

const parsed = (text: string): Record<string, unknown> => {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
};

async function send(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parsed(text), text };
}

/** @param base the API's address with its prefix. */
export function clientOf(base: string, token: string | undefined): Client {
  const signed: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return {
    get: (path, headers = {}) => send(base + path, { headers: { ...signed, ...headers } }),
    post: (path, body = {}, { key = randomUUID(), headers = {} } = {}) =>
      send(base + path, {
        method: 'POST',
        headers: {
          ...signed,
          'content-type': 'application/json',
          ...(key === null ? {} : { 'idempotency-key': key }),
          ...headers,
        },
        body: JSON.stringify(body),
      }),
    raw: (path, init) => send(base + path, { ...init, headers: { ...signed, ...(init.headers as object) } }),
  };
}
