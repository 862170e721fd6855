import { createTransport } from 'nodemailer';

export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for every attempt, so that a mail server or reader can tell a repetition. */
  readonly messageId: string;
}

/**
 * `refused`: the server said no, or never came to hear of it: it may be tried again. `unknown`: it may or may not have
 * been delivered, and is therefore never sent again. `code` holds codes only.
 */
export type MailOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unknown'; readonly code: string };

export interface Mailer {
  /** Whether the server answers and lets us in. */
  isThere(): Promise<boolean>;
  send(mail: OutgoingMail): Promise<MailOutcome>;
  close(): void;
}

/** Mail by SMTP. @param url `smtp://user:password@host:port` or `smtps://…`. @param from `Samspor <samspor@…>`. */
export function createMailer(url: string, from: string): Mailer {
  const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
  const transport = createTransport({ url, ...timeouts });
  return {
    isThere: () =>
      transport.verify().then(
        () => true,
        () => false,
      ),
    send: async ({ to, subject, text, messageId }) => {
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          messageId,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { kind: 'sent' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** Failures before a server could have taken the mail. */
const beforeSending = new Set(['EDNS', 'EAUTH', 'ETLS', 'EENVELOPE', 'EMESSAGE', 'EOAUTH2', 'ECONFIG']);

function outcomeOf(error: unknown): MailOutcome {
  const { code = 'Error', responseCode, syscall } = error as { code?: string; responseCode?: number; syscall?: string };
  if (responseCode !== undefined) return { kind: 'refused', code: String(responseCode) };
  if (syscall === 'connect' || beforeSending.has(code)) return { kind: 'refused', code };
  return { kind: 'unknown', code };
}
