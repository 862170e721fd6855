import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startIssuer, type TestIssuer } from '../../../test/support/issuer.js';
import { TokenVerifier } from './token-verifier.js';

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startIssuer();
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(() => issuer.close());

/** The clock stands so many seconds later, for us and for the library. */
const later = (seconds: number): void => {
  const now = Date.now() + seconds * 1000;
  jest.restoreAllMocks();
  jest.spyOn(Date, 'now').mockReturnValue(now);
};

const verifier = (nowSeconds?: () => number) =>
  new TokenVerifier({ issuer: issuer.issuer, audience: issuer.audience }, nowSeconds);

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'taken',
    (error: { refusal: { code: string } }) => error.refusal.code,
  );

describe('a bearer token', () => {
  it('is checked against the issuer’s keys', async () => {
    const { subject, expiresAt } = await verifier().verify(await issuer.token('freja', { expiresIn: 60 }));
    expect(subject).toBe('freja');
    expect(Math.abs(expiresAt - Date.now() / 1000 - 60)).toBeLessThan(5);
    expect(await codeOf(verifier().verify(await issuer.forged('freja')))).toBe('token-invalid');
    expect(await codeOf(verifier().verify('nonsense'))).toBe('token-invalid');
  });

  it('may be half a minute out, and no more', async () => {
    expect(await codeOf(verifier().verify(await issuer.token('freja', { expiresIn: -20 })))).toBe('taken');
    expect(await codeOf(verifier().verify(await issuer.token('freja', { expiresIn: -40 })))).toBe('token-invalid');
  });

  it('is remembered until it expires, and then checked anew', async () => {
    let now = Date.now() / 1000;
    const remembering = verifier(() => now);
    const token = await issuer.token('freja', { expiresIn: -20 });
    const first = await remembering.verify(token);
    expect(await remembering.verify(token)).toBe(first);
    now += 20;
    expect(await remembering.verify(token)).not.toBe(first);
  });

  it('is taken with a key that the issuer has just published, and not with one that it no longer does', async () => {
    const own = await startIssuer();
    const rotating = new TokenVerifier({ issuer: own.issuer, audience: own.audience });
    const [old, unused] = [await own.token('freja'), await own.token('alma')];
    expect((await rotating.verify(old)).subject).toBe('freja');
    await own.rotate();
    const fresh = await own.token('freja');
    later(6);
    expect(await codeOf(rotating.verify(fresh))).toBe('taken');
    expect(await codeOf(rotating.verify(unused))).toBe('token-invalid');
    // What was checked before is trusted for ten minutes more, and not for the hour that it says.
    expect(await codeOf(rotating.verify(old))).toBe('taken');
    later(601);
    expect(await codeOf(rotating.verify(old))).toBe('token-invalid');
    await own.close();
  });

  it('says how surely the issuer knows who it is; where it does not, the installation does', async () => {
    const low = 'https://data.gov.dk/concept/core/nsis/loa/Low';
    expect((await verifier().verify(await issuer.token('freja'))).assurance).toBe('substantial');
    expect((await verifier().verify(await issuer.token('freja', { claims: { acr: low } }))).assurance).toBe('low');
    const settings = { issuer: issuer.issuer, audience: issuer.audience, assurance: 'low' } as const;
    expect((await new TokenVerifier(settings).verify(await issuer.token('freja'))).assurance).toBe('low');
  });

  it('is not called wrong while the issuer is away', async () => {
    const away = new TokenVerifier({ issuer: 'http://127.0.0.1:9', audience: issuer.audience });
    expect(await codeOf(away.verify(await issuer.token('freja')))).toBe('identity-away');
    const jwksUri = 'http://127.0.0.1:9/jwks';
    const noKeys = new TokenVerifier({ issuer: issuer.issuer, audience: issuer.audience, jwksUri });
    expect(await codeOf(noKeys.verify(await issuer.token('freja')))).toBe('identity-away');
  });
});
