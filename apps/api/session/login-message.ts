import { type RefusalCode, refusals } from '#contracts';
import type { MessagePage } from './message-page.js';

const again = { da: 'Log ind', en: 'Log in' } as const;
const other = { da: 'Log ind som en anden', en: 'Log in as somebody else' } as const;

/** What a browser is told when a login cannot be begun or completed, with the way on. */
export function loginMessage(code: RefusalCode | 'internal'): MessagePage {
  const { sentence } = refusals[code === 'internal' ? 'login-failed' : code];
  return { sentence, link: code === 'user-unknown' ? ['/auth/login?anew=1', other] : ['/auth/login', again] };
}
