import { PORTS } from '../../../apps/local/settings.js';
import { address } from './browser.js';

interface Mail {
  readonly to: readonly string[];
  readonly text: string;
}

/** The stack's own mailbox: its port stands so far behind the API's. */
function mailbox(): string {
  const url = new URL(address());
  url.port = String(Number(url.port) + PORTS.mailbox.offset);
  return new URL('/mails.json', url).href;
}

const withinMs = 15_000;

/** The text of somebody's newest mail, once so many have come. */
export async function untilLetters(mail: string, count: number): Promise<string> {
  for (const latest = Date.now() + withinMs; Date.now() < latest; ) {
    const all = (await (await fetch(mailbox())).json()) as readonly Mail[];
    const theirs = all.filter(({ to }) => to.includes(mail));
    if (theirs.length >= count) return theirs[0]?.text ?? '';
  }
  throw new Error(`${count} mails did not come`);
}

/** The text of somebody's newest mail, once there is one. */
export const letterTo = (mail: string): Promise<string> => untilLetters(mail, 1);
