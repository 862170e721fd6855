import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { refuse } from '../http/refused.js';
import { type Database, INSTALLATION, type KeyRing, SETTINGS, SYSTEM } from '../parts.js';
import type { ApiSettings } from '../settings.js';

/** What is counted by the hour. */
export type Tried = 'link' | 'code-asked' | 'code-tried';

/** Codes that one address or invitation may be sent in an hour, and tries that it may have at them. */
const perAddress: Readonly<Record<Exclude<Tried, 'link'>, number>> = { 'code-asked': 5, 'code-tried': 20 };

const hourSeconds = 3_600;
const sweepMs = 600_000;

/**
 * How often somebody tried, by the hour and in the database, so that all processes count together. Whoever tried is a
 * keyed hash: no address is kept for it.
 */
@Injectable()
export class Tries implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(SYSTEM) private readonly system: Database,
    @Inject(INSTALLATION) private readonly keys: KeyRing,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep().catch(() => undefined), sweepMs);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** One more from a network address. @throws Refused `too-many-tries`. */
  bySender(what: Tried, ip: string): Promise<void> {
    return this.count(`${what}:ip:${ip}`, this.settings.signInTriesPerHour);
  }

  /** One more for a mail address. @throws Refused `too-many-tries`. */
  byAddress(what: Exclude<Tried, 'link'>, mark: Buffer): Promise<void> {
    return this.count(`${what}:mail:${mark.toString('base64')}`, perAddress[what]);
  }

  /** Forgets who tried, and codes, a day after they are of use to nobody. */
  async sweep(): Promise<void> {
    await this.system.query({
      name: 'tries-sweep',
      text: `with codes as (delete from login_code where expires_at < now() - interval '1 day')
        delete from sign_in_try where hour < now() - interval '1 day'`,
    });
  }

  private async count(of: string, most: number): Promise<void> {
    const [row] = await this.system.query<{ readonly count: number }>({
      name: 'tries-count',
      text: `insert into sign_in_try as t (key, hour, count) values ($1, date_trunc('hour', now()), 1)
        on conflict (key, hour) do update set count = t.count + 1 returning count`,
      values: [this.keys.hmac(`try:${of}`)],
    });
    if ((row?.count ?? 0) > most) throw refuse('too-many-tries', { retryAfter: hourSeconds });
  }
}
