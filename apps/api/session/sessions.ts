import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { catchError, EMPTY, exhaustMap, filter, from, interval, merge, type Observable } from 'rxjs';
import type { Assurance } from '#contracts';
import { type Database, SETTINGS, SYSTEM } from '../parts.js';
import type { ApiSettings } from '../settings.js';
import { ChangeFeed } from '../stream/change-feed.js';
import { type EndedSession, type LiveSession, SessionStore } from './session.store.js';

const keptMs = 5_000;
const keptAtMost = 20_000;
const sweepMs = 600_000;
const lookMs = 15_000;

interface Kept {
  readonly session: LiveSession | null;
  readonly until: number;
}

const keyOf = (id: string): string => createHash('sha256').update(id).digest('base64url');

/** A login that holds, with the key by which it is spoken of. */
export interface KnownSession extends LiveSession {
  readonly key: string;
}

/**
 * The logins of browsers. What was looked up is kept for five seconds, so that a request costs no round trip for it; a
 * logout is felt at once here, and elsewhere as soon as the notification arrives, at the latest after those seconds.
 */
@Injectable()
export class Sessions implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly kept = new Map<string, Kept>();
  private readonly store: SessionStore;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(SYSTEM) database: Database,
    @Inject(SETTINGS) settings: ApiSettings,
    @Inject(ChangeFeed) private readonly feed: ChangeFeed,
  ) {
    this.store = new SessionStore(database, settings);
  }

  onApplicationBootstrap(): void {
    this.feed.heard.subscribe((heard) => {
      if (heard.kind === 'session-ended') this.keep(heard.session, null);
      if (heard.kind === 'resync') this.kept.clear();
    });
    this.timer = setInterval(() => void this.sweep().catch(() => undefined), sweepMs);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** @returns the id for the cookie: 256 bits that stand nowhere else. */
  async begin(user: string, assurance: Assurance): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    await this.store.begin(keyOf(id), user, assurance);
    return id;
  }

  /** The login behind a cookie, and that somebody was there. Undefined when it has ended or never was. */
  async of(id: string): Promise<KnownSession | undefined> {
    const key = keyOf(id);
    const session = await this.look(key);
    if (session === null) return undefined;
    if (session.stale) await this.seen(key, session);
    return { ...session, key };
  }

  async end(id: string): Promise<EndedSession | null> {
    const key = keyOf(id);
    this.keep(key, null);
    const ended = await this.store.end(key);
    this.feed.heard.next({ kind: 'session-ended', session: key });
    return ended;
  }

  /** Ends every login of somebody, wherever it is. */
  async endAll(user: string): Promise<void> {
    for (const key of await this.store.endAll(user)) {
      this.keep(key, null);
      this.feed.heard.next({ kind: 'session-ended', session: key });
    }
  }

  /** Emits when a login has ended, by whatever: what was opened with it ends too. An open screen is nobody's presence. */
  endOf(key: string): Observable<unknown> {
    const told = this.feed.heard.pipe(filter((heard) => heard.kind === 'session-ended' && heard.session === key));
    const found = interval(lookMs).pipe(
      exhaustMap(() => from(this.look(key)).pipe(catchError(() => EMPTY))),
      filter((session) => session === null),
    );
    return merge(told, found);
  }

  sweep(): Promise<void> {
    return this.store.sweep();
  }

  private async look(key: string): Promise<LiveSession | null> {
    const kept = this.kept.get(key);
    if (kept && kept.until > Date.now()) return kept.session;
    const session = await this.store.find(key);
    // A logout while we were asking is newer than the answer.
    const meanwhile = this.kept.get(key);
    if (meanwhile !== kept && meanwhile?.session === null) return null;
    this.keep(key, session);
    return session;
  }

  private async seen(key: string, session: LiveSession): Promise<void> {
    if (this.kept.get(key)?.session === session) this.keep(key, { ...session, stale: false });
    await this.store.seen(key);
  }

  private keep(key: string, session: LiveSession | null): void {
    if (this.kept.size >= keptAtMost) this.kept.clear();
    this.kept.set(key, { session, until: Date.now() + keptMs });
  }
}
