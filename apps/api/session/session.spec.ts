import { describe, expect, it } from '@jest/globals';
import { keyRing, newKeyFile } from '#persistence';
import { cookiesFor } from './cookies.js';
import { attemptSeconds, type LoginAttempt, openAttempt, sealAttempt } from './login-attempt.js';
import { loginMessage } from './login-message.js';
import { messagePage } from './message-page.js';
import { isOurOwn } from './own-origin.js';
import { ownPath } from './own-path.js';

const site = 'https://samspor.example';

describe('where a login leads back to', () => {
  it.each(['/', '/plans/7?lane=social&q=1#today', '/a//b', '/%2F%2Fevil.example', '/authors', '/apiary'])(
    'is %s',
    (path) => expect(ownPath(path, site)).toBe(path),
  );

  it.each([
    undefined,
    '',
    'plans',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/ /evil.example',
    '/\n/evil.example',
    '/..//evil.example',
    '/auth/login?returnTo=/',
    '/x/../auth/logout',
    '/api/v1/me',
    `/${'a'.repeat(1_000)}`,
  ])('is the front page instead of %j', (path) => expect(ownPath(path, site)).toBe('/'));
});

describe('a request with a cookie', () => {
  it('may read from anywhere, and write from our own pages only', () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS']) expect(isOurOwn(method, {}, site)).toBe(true);
    expect(isOurOwn('POST', { origin: site }, site)).toBe(true);
    expect(isOurOwn('POST', { 'sec-fetch-site': 'same-origin' }, site)).toBe(true);
    for (const headers of [
      {},
      { origin: 'null' },
      { origin: 'http://samspor.example' },
      { origin: `${site}.evil.example` },
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ]) {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) expect(isOurOwn(method, headers, site)).toBe(false);
    }
  });
});

describe('a login that was begun', () => {
  const keys = keyRing(newKeyFile('k.1'));
  const attempt: LoginAttempt = { state: 's', nonce: 'n', verifier: 'v', returnTo: '/plans', begunAt: 1_000 };
  const sealed = sealAttempt(keys, attempt);

  it('is read by whoever has the keys, for its own state, for half an hour', () => {
    expect(openAttempt(keys, sealed, 's', 2_000)).toEqual(attempt);
    expect(openAttempt(keys, sealed, 's', 1_000 + attemptSeconds * 1_000)).toEqual(attempt);
    expect(openAttempt(keys, sealed, 's', 1_001 + attemptSeconds * 1_000)).toBeUndefined();
    expect(openAttempt(keys, sealed, 'another', 2_000)).toBeUndefined();
    expect(openAttempt(keyRing(newKeyFile('k.1')), sealed, 's', 2_000)).toBeUndefined();
    expect(sealed).not.toContain('plans');
  });

  it.each([undefined, '', '.', 'k.1.', `${sealed.slice(0, -2)}AA`, 'x'.repeat(4_000)])('is not %j', (value) => {
    expect(openAttempt(keys, value, 's', 2_000)).toBeUndefined();
  });
});

describe('the cookies', () => {
  it('cannot be read by scripts, and over https not be set by neighbours', () => {
    const secure = cookiesFor(site);
    expect([secure.session, secure.attempt('abc')]).toEqual(['__Host-samspor_session', '__Secure-samspor_login_abc']);
    expect(secure.sessionOptions).toEqual({ httpOnly: true, sameSite: 'lax', secure: true, path: '/' });
    const local = cookiesFor('http://127.0.0.1:4700');
    expect([local.session, local.sessionOptions.secure]).toEqual(['samspor_session', false]);
  });
});

describe('the page that says that a login failed', () => {
  it('speaks both languages and leads on', () => {
    expect(messagePage(loginMessage('identity-away'), 'da', 'n')).toContain('Prøv igen om lidt');
    expect(messagePage(loginMessage('internal'), 'en', 'n')).toContain('The login was not completed');
    expect(messagePage(loginMessage('user-unknown'), 'en', 'n')).toContain('href="/auth/login?anew=1"');
  });
});
