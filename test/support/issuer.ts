import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';

/** A small OpenID issuer: its discovery document, its keys, and tokens for whomever a test names. */
export interface TestIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** A token for a subject; `claims` and `expiresIn` make bad ones. */
  token(subject: string, over?: TokenOver): Promise<string>;
  /** A token signed with a key that the issuer never published. */
  forged(subject: string): Promise<string>;
  close(): Promise<void>;
}

export interface TokenOver {
  /** Seconds from now; 3600 when absent. */
  readonly expiresIn?: number;
  readonly audience?: string;
  readonly issuer?: string;
}

const algorithm = 'ES256';
const keyId = 'test';

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

export async function startIssuer(): Promise<TestIssuer> {
  const [{ privateKey, publicKey }, stranger] = await Promise.all([
    generateKeyPair(algorithm),
    generateKeyPair(algorithm),
  ]);
  const jwk = { ...(await exportJWK(publicKey)), kid: keyId, alg: algorithm, use: 'sig' };
  const server = createServer((request, response) => {
    const address = `http://${request.headers.host}`;
    const pages: Record<string, unknown> = {
      '/.well-known/openid-configuration': { issuer: address, jwks_uri: `${address}/jwks` },
      '/jwks': { keys: [jwk] },
    };
    const page = pages[request.url ?? ''];
    response.writeHead(page ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(page ?? {}));
  });
  const issuer = `http://127.0.0.1:${await listening(server)}`;
  const audience = 'samspor-api';
  const signed = (key: CryptoKey, subject: string, over: TokenOver) =>
    new SignJWT({ sub: subject })
      .setProtectedHeader({ alg: algorithm, kid: keyId })
      .setIssuer(over.issuer ?? issuer)
      .setAudience(over.audience ?? audience)
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + (over.expiresIn ?? 3600))
      .sign(key);
  return {
    issuer,
    audience,
    token: (subject, over = {}) => signed(privateKey, subject, over),
    forged: (subject) => signed(stranger.privateKey, subject, {}),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
