import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import { logLine } from '../process/program.js';
import { textOf } from '../process/stack-error.js';
import { createLoginHandler } from './login-handler.js';
import type { Person } from './people.js';
import { providerConfiguration } from './provider-configuration.js';
import { loadIdentityKeys } from './signing-keys.js';

export interface IdentityServerOptions {
  readonly issuer: string;
  /** Of 127.0.0.1; the issuer must name it. */
  readonly port: number;
  readonly audience: string;
  /** Signing and cookie keys, made the first time. */
  readonly keysFile: string;
  /** Where the API is, which logs browsers in as the client samspor-web. */
  readonly webOrigin: string;
  /** Makes that client a confidential one. */
  readonly webSecret?: string;
  /** Asked at every login, so that a demo loaded meanwhile shows. */
  readonly people: () => Promise<readonly Person[]>;
}

async function createProvider(options: IdentityServerOptions): Promise<Provider> {
  const keys = await loadIdentityKeys(options.keysFile);
  const provider: Provider = new Provider(
    options.issuer,
    providerConfiguration({ ...options, keys }, () => provider),
  );
  provider.on('server_error', (_ctx, error) => logLine('error', 'identity', error.message));
  return provider;
}

async function createHandler(options: IdentityServerOptions) {
  const provider = await createProvider(options);
  const answerProvider = provider.callback();
  const answerLogin = createLoginHandler(provider, options.people);
  return (request: IncomingMessage, response: ServerResponse): void => {
    if (!request.url?.startsWith('/login/')) return void answerProvider(request, response);
    answerLogin(request, response).catch((error: unknown) => {
      logLine('error', 'identity', textOf(error));
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

/** Starts the identity provider and resolves, once it listens, to what closes it. */
export async function startIdentityServer(options: IdentityServerOptions): Promise<{ close(): Promise<void> }> {
  const server = createServer(await createHandler(options));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { close };
}
