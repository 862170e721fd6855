import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attemptSeconds } from './login-attempt.js';

/** The cookies by name and form. Over https they can be neither set by a neighbouring site nor sent in the clear. */
export interface Cookies {
  readonly session: string;
  readonly attempt: (state: string) => string;
  readonly sessionOptions: CookieSerializeOptions;
  readonly attemptOptions: CookieSerializeOptions;
}

const attemptPath = '/auth';
/** Abandoned logins in other tabs that are still waited for: more would make the header too long. */
const mostAttempts = 8;

export function cookiesFor(publicUrl: string): Cookies {
  const secure = publicUrl.startsWith('https:');
  const common = { httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    session: secure ? '__Host-samspor_session' : 'samspor_session',
    attempt: (state) => `${secure ? '__Secure-' : ''}samspor_login_${state.slice(0, 16)}`,
    // Without an age it ends with the browser, at the latest when the row does.
    sessionOptions: { ...common, path: '/' },
    attemptOptions: { ...common, path: attemptPath, maxAge: attemptSeconds },
  };
}

/** The id in the session cookie, where it has the form of one. */
export function sessionIdOf(request: FastifyRequest, { session }: Cookies): string | undefined {
  const value = request.cookies[session];
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined;
}

/** A browser sends the oldest first: of too many waiting logins these are forgotten. */
export function forgetOldAttempts(request: FastifyRequest, reply: FastifyReply, cookies: Cookies): void {
  const prefix = cookies.attempt('');
  const waiting = Object.keys(request.cookies).filter((name) => name.startsWith(prefix));
  for (const name of waiting.slice(0, Math.max(0, waiting.length - mostAttempts + 1))) {
    void reply.clearCookie(name, { path: attemptPath });
  }
}
