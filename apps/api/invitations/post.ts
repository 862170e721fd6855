import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import type { OutgoingMail } from '#mail';
import { MAILER, type Mailer, SETTINGS } from '../parts.js';
import type { ApiSettings } from '../settings.js';

/**
 * Sends what holds a secret at once and from here: a link or a code stands in no table and in no engine, not even sealed.
 * Whoever does not get it asks again.
 */
@Injectable()
export class Post {
  constructor(
    @Inject(MAILER) private readonly mailer: Mailer | null,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(PinoLogger) private readonly logger: PinoLogger,
  ) {}

  /** @returns whether a mail server took it, or may have. */
  async send(to: string, letter: Pick<OutgoingMail, 'subject' | 'text'>): Promise<boolean> {
    const messageId = `<${randomUUID()}@${new URL(this.settings.publicUrl).hostname}>`;
    const outcome = this.mailer
      ? await this.mailer.send({ to, ...letter, messageId })
      : ({ kind: 'refused', code: 'no-mail-server' } as const);
    if (outcome.kind === 'sent') return true;
    this.logger.warn({ outcome: outcome.kind, code: outcome.code }, 'a letter was not sent');
    return outcome.kind === 'unknown';
  }
}
