import { Inject, Injectable, type MessageEvent } from '@nestjs/common';
import {
  catchError,
  concatMap,
  EMPTY,
  filter,
  finalize,
  from,
  interval,
  map,
  merge,
  type Observable,
  of,
  takeUntil,
  timer,
} from 'rxjs';
import { type Scope, scopeOf } from '#privacy';
import type { SignedIn } from '../auth/signed-in.js';
import { refuse } from '../http/refused.js';
import { ApiMetrics } from '../metrics/api-metrics.js';
import { Sessions } from '../session/sessions.js';
import { hears } from './change.js';
import { ChangeFeed, type Heard } from './change-feed.js';
import { ChangedPlans } from './changed-plans.js';

const heartbeatMs = 15_000;
const mostPerReader = 20;
/** The longest that a timer of Node can wait. */
const longestMs = 2_147_483_647;

const resync: MessageEvent = { type: 'resync', data: {} };

/** What one open screen is told: which of its reader's plans changed, until their token expires or their login ends. */
@Injectable()
export class Streams {
  private readonly open = new Map<string, number>();

  constructor(
    @Inject(ChangeFeed) private readonly feed: ChangeFeed,
    @Inject(ChangedPlans) private readonly plans: ChangedPlans,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ApiMetrics) private readonly metrics: ApiMetrics,
  ) {}

  /** @param cameBack the reader was here before and may have missed something. */
  of({ actor, expiresAt, session }: SignedIn, cameBack: boolean): Observable<MessageEvent> {
    const reader = actor.kind === 'member' ? actor.member : actor.person;
    this.opened(reader);
    const scope = scopeOf(actor);
    const changes = this.feed.heard.pipe(concatMap((heard) => this.told(scope, heard)));
    const beats = interval(heartbeatMs).pipe(map((): MessageEvent => ({ type: 'heartbeat', data: {} })));
    const first: MessageEvent = cameBack ? resync : { type: 'ready', data: {} };
    const ends = timer(Math.min(Math.max(0, expiresAt * 1000 - Date.now()), longestMs));
    const loggedOut = session === undefined ? EMPTY : this.sessions.endOf(session);
    return merge(of({ ...first, retry: 3_000 }), changes, beats).pipe(
      takeUntil(merge(ends, loggedOut, this.feed.stopped, this.reorganised(scope))),
      finalize(() => this.closed(reader)),
    );
  }

  /** Who may hear what was worked out when the stream was opened: the screen comes back at once and asks again. */
  private reorganised({ municipality }: Scope): Observable<Heard> {
    return this.feed.heard.pipe(
      filter((heard) => heard.kind === 'organisation' && heard.municipality === municipality),
    );
  }

  private told(scope: Scope, heard: Heard): Observable<MessageEvent> {
    if (heard.kind === 'resync') return of(resync);
    if (heard.kind !== 'change') return EMPTY;
    const { change } = heard;
    if (change.municipality !== scope.municipality) return EMPTY;
    const { planId } = change;
    // To people outside it says that, never how often.
    const told = scope.external ? { planId } : { planId, version: change.version };
    return from(this.plans.of(planId)).pipe(
      concatMap((plan) => (plan && hears(scope, change, plan) ? of(planId) : EMPTY)),
      map((): MessageEvent => ({ type: 'plan-changed', id: Object.values(told).join(':'), data: told })),
      catchError(() => of(resync)),
    );
  }

  private opened(reader: string): void {
    const now = this.open.get(reader) ?? 0;
    if (now >= mostPerReader) throw refuse('too-many-requests');
    this.open.set(reader, now + 1);
    this.metrics.streamOpened();
  }

  private closed(reader: string): void {
    const now = (this.open.get(reader) ?? 1) - 1;
    if (now > 0) this.open.set(reader, now);
    else this.open.delete(reader);
    this.metrics.streamClosed();
  }
}
