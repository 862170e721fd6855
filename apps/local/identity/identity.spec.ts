import { describe, expect, it } from '@jest/globals';
import { isProduction } from '../stack/production.js';
import { CookieJar } from './cookie-jar.js';
import { checkLogin } from './login-handler.js';
import { DEMO_PASSWORD, loginPage } from './login-page.js';
import { parsePeople, readPeople } from './people.js';

const person = {
  login: 'anna',
  sub: 'u1',
  name: 'Anna <script>alert(1)</script> Ågård',
  role: 'rådgiver',
  unit: 'Unge & Familie',
  municipality: 'Roskilde',
};

describe('people', () => {
  it('are read from a list', () => {
    expect(parsePeople(JSON.stringify([person]))).toEqual([person]);
  });

  it.each(['{}', '[{"login":"anna"}]', '[null]', '[1]'])('refuse %s', (text) => {
    expect(() => parsePeople(text)).toThrow('must be a list');
  });

  it('are none while the file is not there', async () => {
    expect(await readPeople('/nowhere/people.json')).toEqual([]);
  });
});

describe('the login page', () => {
  const page = loginPage({ people: [person], uid: 'u/1"', nonce: 'n' });

  it('escapes what it shows', () => {
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('Anna &lt;script&gt;');
    expect(page).toContain('Unge &amp; Familie');
    expect(page).toContain('action="/login/u%2F1%22"');
  });

  it('finds people by any word typed', () => {
    expect(page).toContain(
      'data-text="anna &lt;script&gt;alert(1)&lt;/script&gt; ågård anna rådgiver rådgiver unge &amp; familie roskilde"',
    );
  });

  it('lists people by role, whoever stands first is named first, and each municipality by itself', () => {
    const also = (login: string, role: string, over = {}) => ({
      ...person,
      unit: 'Huset',
      name: login,
      login,
      role,
      ...over,
    });
    const people = [
      also('leader', 'team-leader'),
      also('young', 'young-person', { unit: '–' }),
      also('elsewhere', 'coordinator', { municipality: 'Favrskov' }),
      also('worker', 'practitioner, coordinator', { featured: true }),
      also('guest', 'visitor'),
    ];
    const text = loginPage({ people, uid: 'u', nonce: 'n' })
      .replaceAll(/<style.*<\/style>/gs, '')
      .replaceAll(/<[^>]+>/g, ' ');
    const order = [
      'Begynd her',
      'worker',
      'Roskilde',
      'Koordinerende',
      'Unge',
      'Teamledere',
      'Andre',
      'Favrskov',
      'elsewhere',
    ];
    expect(order.map((word) => text.indexOf(word))).toEqual(
      order.map((word) => text.indexOf(word)).sort((a, b) => a - b),
    );
    expect(text).toMatch(/worker\s+medarbejder, koordinerende rådgiver\s+Huset/);
    expect(text).toMatch(/elsewhere\s+Huset/);
    expect(text).not.toContain('–');
  });

  it('is Danish and shows the shared password', () => {
    expect(page).toContain('<html lang="da">');
    expect(page).toContain(DEMO_PASSWORD);
  });

  it('says that the demo is not loaded, and what was wrong', () => {
    const empty = loginPage({ people: [], uid: 'u', nonce: 'n', error: 'Forkert <adgangskode>' });
    expect(empty).toContain('The demo is not loaded yet');
    expect(empty).toContain('Forkert &lt;adgangskode&gt;');
  });
});

describe('a login', () => {
  const form = (login: string, password: string) => new URLSearchParams({ login, password });

  it('is accepted with the shared password', () => {
    expect(checkLogin([person], form('anna', DEMO_PASSWORD))).toBe(person);
  });

  it('is refused for anybody else and for another password', () => {
    expect(checkLogin([person], form('bo', DEMO_PASSWORD))).toContain('Unknown person');
    expect(checkLogin([person], form('anna', 'x'))).toContain('Wrong password');
    expect(checkLogin([person], new URLSearchParams())).toContain('Unknown person');
  });
});

describe('the cookie jar', () => {
  it('keeps, replaces and forgets', () => {
    const jar = new CookieJar();
    jar.store(['a=1; path=/; httponly', 'b=x=y', 'c=3']);
    jar.store(['a=2', 'c=; expires=Thu, 01 Jan 1970 00:00:00 GMT']);
    expect(jar.header()).toBe('a=2; b=x=y');
  });
});

describe('production', () => {
  it.each([
    [{ NODE_ENV: 'production' }, true],
    [{ SAMSPOR_ENV: 'production' }, true],
    [{ SAMSPOR_ENV: 'local', NODE_ENV: 'development' }, false],
    [{}, false],
  ])('%j', (env, production) => {
    expect(isProduction(env)).toBe(production);
  });
});
