import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { findFreeBlock } from '../process/ports.js';
import { logIn } from './code-flow.js';
import { type IdentityServerOptions, startIdentityServer } from './identity-server.js';

const anna = {
  login: 'anna',
  sub: 'a3f1',
  name: 'Anna Ågård',
  role: 'rådgiver',
  unit: 'Unge',
  municipality: 'Roskilde',
};

let folder = '';
let options: IdentityServerOptions;
let server: { close(): Promise<void> };

/** A connection kept from before a restart breaks at its next use, once. */
async function untilReachable(): Promise<void> {
  for (;;) {
    const response = await fetch(`${options.issuer}/jwks`).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok) return;
  }
}

beforeAll(async () => {
  // The provider warns that sessions are kept in memory, which is what is wanted here.
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  folder = mkdtempSync(join(tmpdir(), 'samspor-identity-'));
  const port = await findFreeBlock(1);
  options = {
    issuer: `http://127.0.0.1:${port}`,
    port,
    audience: 'samspor-api',
    keysFile: join(folder, 'identity.json'),
    webOrigin: 'http://127.0.0.1:4700',
    people: async () => [anna],
  };
  server = await startIdentityServer(options);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function verify(token: string) {
  const keys = createRemoteJWKSet(new URL(`${options.issuer}/jwks`));
  return jwtVerify(token, keys, { issuer: options.issuer, audience: 'samspor-api', typ: 'at+jwt' });
}

function authorization(parameters: Record<string, string>): Promise<Response> {
  const query = new URLSearchParams({ response_type: 'code', scope: 'openid samspor', state: 's', ...parameters });
  return fetch(`${options.issuer}/auth?${query}`, { redirect: 'manual', headers: { accept: 'text/html' } });
}

describe('a login by the code flow', () => {
  it('ends in a token for the API that says who, and nothing about them', async () => {
    const token = await logIn(options.issuer, 'anna');
    const { payload } = await verify(token);
    expect(payload).toMatchObject({
      sub: 'a3f1',
      client_id: 'samspor-cli',
      acr: expect.stringContaining('Substantial'),
    });
    expect(Object.keys(payload).sort()).toEqual(
      ['acr', 'aud', 'client_id', 'exp', 'iat', 'iss', 'jti', 'scope', 'sub'].sort(),
    );
    expect(decodeProtectedHeader(token).alg).toBe('ES256');
  });

  it('is refused for somebody who is not there', async () => {
    await expect(logIn(options.issuer, 'nobody')).rejects.toThrow(/login as "nobody" was refused: .*Unknown person/);
  });

  it('gives tokens that stay verifiable when the provider has started again', async () => {
    const token = await logIn(options.issuer, 'anna');
    await server.close();
    server = await startIdentityServer(options);
    await untilReachable();
    expect((await verify(token)).payload.sub).toBe('a3f1');
  });

  it('is not begun without PKCE', async () => {
    const response = await authorization({ client_id: 'samspor-cli', redirect_uri: 'http://127.0.0.1:5000/callback' });
    expect(response.headers.get('location')).toContain('error=invalid_request');
  });

  it('leads nowhere but to the addresses of its client', async () => {
    const pkce = { code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' };
    const elsewhere = await authorization({
      client_id: 'samspor-web',
      redirect_uri: 'http://evil.example/callback',
      ...pkce,
    });
    expect(elsewhere.status).toBe(400);
    expect(elsewhere.headers.get('location')).toBeNull();
    expect(await elsewhere.text()).toContain('Login kunne ikke gennemføres');
    const web = await authorization({
      client_id: 'samspor-web',
      redirect_uri: 'http://127.0.0.1:4700/auth/callback',
      ...pkce,
    });
    expect(web.status).toBe(303);
    expect(web.headers.get('location')).toMatch(/^\/login\/|\/login\//);
  });

  it('has a page that says so when it is called without having begun', async () => {
    const response = await fetch(`${options.issuer}/login/unknown`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Begynd forfra');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
