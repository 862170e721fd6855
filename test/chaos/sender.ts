import { setTimeout as delay } from 'node:timers/promises';
import type { TestIssuer } from '../support/issuer.js';
import type { OutsideRecord } from './outside-record.js';

/** One request of the load, with the key under which it may be sent as often as needed. */
export interface Request {
  readonly key: string;
  readonly type: string;
  /** After the prefix: `/plans`. */
  readonly path: string;
  readonly body: object;
  /** The member who asks. */
  readonly member: string;
  /** By how much a clock is wound. */
  readonly ms?: number;
}

export interface Settled {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const patienceMs = 15_000;
const againMs = 250;

/** What may be sent again without fear: nothing came back, or the system said that it could not answer now. */
const isOpen = (status: number): boolean => status === 429 || status >= 500;

/** Sends commands as a browser would, to whichever API answers, again and again under one key until one of them does. */
export class Sender {
  readonly #tokens = new Map<string, Promise<string>>();
  #turn = 0;
  #attempts = 0;

  constructor(
    private readonly apis: readonly string[],
    private readonly issuer: TestIssuer,
    private readonly record: OutsideRecord,
  ) {}

  /** How many requests went out, repetitions included. */
  get attempts(): number {
    return this.#attempts;
  }

  /** Resolves with the answer that settles it. @throws when nobody has answered by `giveUpAt` (epoch milliseconds). */
  async send(request: Request, giveUpAt: number): Promise<Settled> {
    for (;;) {
      const answer = await this.once(request);
      if (answer) return answer;
      if (Date.now() > giveUpAt) throw new Error(`${request.type} was never answered`);
      await delay(againMs);
    }
  }

  /** One attempt, both ends written down. Null when it settles nothing. */
  async once(request: Request): Promise<Settled | null> {
    const { key, type, ms } = request;
    this.record.write({ what: 'sent', key, type, at: Date.now(), ...(ms === undefined ? {} : { ms }) });
    this.#attempts += 1;
    const answer = await this.#post(request);
    if (!answer || isOpen(answer.status)) return null;
    const { planId, version, code } = answer.body as { planId?: string; version?: number; code?: string };
    this.record.write({
      what: 'answered',
      key,
      type,
      at: Date.now(),
      status: answer.status,
      ...(planId === undefined ? {} : { planId }),
      ...(version === undefined ? {} : { version }),
      ...(code === undefined ? {} : { code }),
    });
    return answer;
  }

  async #post({ key, path, body, member }: Request): Promise<Settled | null> {
    this.#turn += 1;
    const api = this.apis[this.#turn % this.apis.length];
    try {
      const response = await fetch(`${api}/api/v1${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await this.#tokenOf(member)}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(patienceMs),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Settled['body']) };
    } catch {
      return null;
    }
  }

  #tokenOf(member: string): Promise<string> {
    const known = this.#tokens.get(member) ?? this.issuer.token(`subject-${member}`, { expiresIn: 6 * 3_600 });
    this.#tokens.set(member, known);
    return known;
  }
}
