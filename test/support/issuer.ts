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
  forged(subject: string, over?: TokenOver): Promise<string>;
  /** Another key takes the place of the one before. */
  rotate(): Promise<void>;
  /** What the next code is exchanged for. */
  promise(idToken: string): void;
  close(): Promise<void>;
}

export interface TokenOver {
  /** Seconds from now; 3600 when absent. */
  readonly expiresIn?: number;
  readonly audience?: string;
  readonly issuer?: string;
  readonly claims?: Readonly<Record<string, unknown>>;
}

const algorithm = 'ES256';
const keyId = 'test';

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

interface Key {
  readonly privateKey: CryptoKey;
  readonly jwk: Readonly<Record<string, unknown>>;
}

async function newKey(kid: string): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm);
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' } };
}

export async function startIssuer(): Promise<TestIssuer> {
  let [key, idToken] = [await newKey(`${keyId}-1`), ''];
  const stranger = await newKey(`${keyId}-1`);
  const server = createServer((request, response) => {
    const address = `http://${request.headers.host}`;
    const pages: Record<string, unknown> = {
      '/.well-known/openid-configuration': {
        issuer: address,
        jwks_uri: `${address}/jwks`,
        authorization_endpoint: `${address}/auth`,
        token_endpoint: `${address}/token`,
        id_token_signing_alg_values_supported: [algorithm],
      },
      '/jwks': { keys: [key.jwk] },
      '/token': { access_token: 'unused', token_type: 'Bearer', id_token: idToken },
    };
    const page = pages[request.url ?? ''];
    response.writeHead(page ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(page ?? {}));
  });
  const issuer = `http://127.0.0.1:${await listening(server)}`;
  const audience = 'samspor-api';
  const signed = ({ privateKey, jwk }: Key, subject: string, over: TokenOver) =>
    new SignJWT({ sub: subject, ...over.claims })
      .setProtectedHeader({ alg: algorithm, kid: String(jwk.kid) })
      .setIssuer(over.issuer ?? issuer)
      .setAudience(over.audience ?? audience)
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + (over.expiresIn ?? 3600))
      .sign(privateKey);
  return {
    issuer,
    audience,
    token: (subject, over = {}) => signed(key, subject, over),
    forged: (subject, over = {}) => signed(stranger, subject, over),
    rotate: async () => {
      key = await newKey(`${keyId}-2`);
    },
    promise: (token) => {
      idToken = token;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
