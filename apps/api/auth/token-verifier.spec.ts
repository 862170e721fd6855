import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startIssuer, type TestIssuer } from '../../../test/support/issuer.js';
import { TokenVerifier } from './token-verifier.js';

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer.close());

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

  it('is not called wrong while the issuer is away', async () => {
    const away = new TokenVerifier({ issuer: 'http://127.0.0.1:9', audience: issuer.audience });
    expect(await codeOf(away.verify(await issuer.token('freja')))).toBe('identity-away');
    const jwksUri = 'http://127.0.0.1:9/jwks';
    const noKeys = new TokenVerifier({ issuer: issuer.issuer, audience: issuer.audience, jwksUri });
    expect(await codeOf(noKeys.verify(await issuer.token('freja')))).toBe('identity-away');
  });
});
