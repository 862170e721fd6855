import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import pg from 'pg';
import { Subject } from 'rxjs';
import { SETTINGS } from '../parts.js';
import type { ApiSettings } from '../settings.js';
import { asksToLookAgain, type Change, changeFrom, endedSessionFrom, organisationChanged } from './change.js';

/**
 * A change, a logout in some process, an organisation that changed, or word that these may have been missed while the
 * database was away.
 */
export type Heard =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'session-ended'; readonly session: string }
  | { readonly kind: 'organisation'; readonly municipality: string }
  | { readonly kind: 'resync' };

const channel = 'samspor_changed';
const againMs = 1_000;

/** Listens on one connection of its own for what the journal has committed, and goes on listening after a loss. */
@Injectable()
export class ChangeFeed implements OnApplicationBootstrap, OnModuleDestroy {
  readonly heard = new Subject<Heard>();
  /** Emits once, when the API stops: streams end with it. */
  readonly stopped = new Subject<void>();
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopping = false;
  private lost = false;

  constructor(
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(PinoLogger) private readonly logger: PinoLogger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    this.stopped.next();
    await this.client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.settings.systemUrl,
      application_name: 'samspor-stream',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    let over = false;
    const again = () => {
      if (over) return;
      over = true;
      client.removeAllListeners('notification');
      client.end().catch(() => undefined);
      this.listenAgain();
    };
    client.on('error', again);
    client.on('end', again);
    client.on('notification', ({ payload }) => this.tell(payload));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      this.client = client;
      this.found();
    } catch {
      again();
    }
  }

  private tell(payload: string | undefined): void {
    if (asksToLookAgain(payload)) this.heard.next({ kind: 'resync' });
    const session = endedSessionFrom(payload);
    if (session) this.heard.next({ kind: 'session-ended', session });
    const municipality = organisationChanged(payload);
    if (municipality !== undefined) this.heard.next({ kind: 'organisation', municipality });
    const change = changeFrom(payload);
    if (change) this.heard.next({ kind: 'change', change });
  }

  /** What was committed in between was not heard: open screens are asked to look again. */
  private found(): void {
    if (!this.lost) return;
    this.lost = false;
    this.logger.info('listening for changes again');
    this.heard.next({ kind: 'resync' });
  }

  private listenAgain(): void {
    if (this.stopping) return;
    if (!this.lost) this.logger.warn('the connection that listens for changes is lost');
    this.lost = true;
    this.timer = setTimeout(() => void this.listen(), againMs);
  }
}
