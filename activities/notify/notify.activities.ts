import { createHash } from 'node:crypto';
import { calendarFor, toEpochMs } from '#calendar';
import type { Mailer } from '#mail';
import type { Database } from '#persistence';
import * as store from './mail-store.js';
import { type MailText, morningText, urgentText } from './mail-text.js';
import { morningOf, nextMorning } from './morning.js';
import type { NotifyActivities } from './types.js';

export interface NotifyDeps {
  readonly database: Database;
  readonly mailer: Mailer;
  /** Where people open Samspor; the link in every mail. */
  readonly publicUrl: string;
  /** Told of every mail by its outcome, for the metrics. */
  readonly counted?: ((outcome: 'sent' | 'refused' | 'unknown') => void) | undefined;
  /** Whether to stop before the next mail: another attempt does the rest. */
  readonly isGivenUp?: () => boolean;
  /** For how long one call goes on sending, in milliseconds; half a minute unless told. */
  readonly sendingMs?: number;
}

/** An urgent mail was refused and waits: the plan's workflow tries again. */
export class MailRefused extends Error {
  readonly code = 'mail-refused';

  constructor() {
    super('mail-refused');
    this.name = 'MailRefused';
  }
}

const minuteMs = 60_000;
/** One call sends for so long at most and leaves the rest to the next, so that the engine need not wait for it long. */
const sendingMs = 30_000;
const retrySeconds = [30, 60, 120, 300, 600, 1_800, 3_600] as const;

/** Tells people: at once where hours count, otherwise in one mail a working morning. Repeating any of it is harmless. */
export function createNotifyActivities(deps: NotifyDeps): NotifyActivities {
  const { database, mailer } = deps;
  return {
    async sendMorningMail(municipality) {
      const clock = await store.readClock(database, municipality);
      const { now } = await store.nextTry(database, municipality);
      // A clock that stands in the past plays back history: nobody is mailed about what was over long ago.
      if (!clock || clock.offsetMs < 0) return { lookAgainAt: now + minuteMs };
      const calendar = calendarFor(clock.closingDays);
      const morning = morningOf(clock.now, calendar);
      if (morning) await store.prepareMorning(database, municipality, morning);
      const next = toEpochMs(nextMorning(clock.now, calendar)) - clock.offsetMs;
      if ((await store.nextTry(database, municipality)).at === null) return { lookAgainAt: next };
      if (!(await mailer.isThere())) return { lookAgainAt: now + minuteMs };
      await sendDue(deps, municipality);
      const { at } = await store.nextTry(database, municipality);
      return { lookAgainAt: Math.min(next, at ?? next) };
    },

    async tellNow(consequenceId) {
      const told = await store.recordTold(database, consequenceId);
      if (told?.urgency !== 'now' || told.offsetMs < 0) return;
      await store.prepareUrgent(database, consequenceId);
      await sendDue(deps, told.municipality, consequenceId);
      if (await store.urgentWaits(database, consequenceId)) throw new MailRefused();
    },
  };
}

type Outcome = 'sent' | 'refused' | 'unknown';

/** Sends what is due, one after the other, each claimed before, until nothing is left or its time is up. */
async function sendDue(deps: NotifyDeps, municipality: string, consequenceId?: string): Promise<void> {
  const until = performance.now() + (deps.sendingMs ?? sendingMs);
  while (performance.now() < until && !deps.isGivenUp?.()) {
    const mail = await store.claim(deps.database, municipality, consequenceId);
    if (!mail) return;
    const outcome = await sendOne(deps, mail);
    deps.counted?.(outcome);
  }
}

async function sendOne({ database, mailer, publicUrl }: NotifyDeps, mail: store.ClaimedMail): Promise<Outcome> {
  if (mail.address === null) {
    await store.markRefused(database, mail.id, 'no-address', null);
    return 'refused';
  }
  const { subject, text } = await textOf(database, mail, publicUrl);
  const outcome = await mailer.send({ to: mail.address, subject, text, messageId: messageIdOf(mail, publicUrl) });
  if (outcome.kind === 'sent') await store.markSent(database, mail.id);
  else if (outcome.kind === 'unknown') await store.markUnknown(database, mail.id, outcome.code);
  else await store.markRefused(database, mail.id, outcome.code, retrySeconds[mail.attempts - 1] ?? null);
  return outcome.kind;
}

async function textOf(database: Database, { id, urgency }: store.ClaimedMail, link: string): Promise<MailText> {
  return urgency === 'now' ? urgentText(link) : morningText(await store.countsOf(database, id), link);
}

/** The same for each attempt at one mail; it tells nobody who is meant. */
function messageIdOf({ member, dedupeKey }: store.ClaimedMail, publicUrl: string): string {
  const digest = createHash('sha256').update(`${member}|${dedupeKey}`).digest('hex').slice(0, 32);
  return `<${digest}@${new URL(publicUrl).hostname}>`;
}
