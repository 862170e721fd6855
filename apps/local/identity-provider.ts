import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { createLoginHandler } from './identity/login-handler.js';
import { readPeople } from './identity/people.js';
import { type ProviderOptions, providerConfiguration } from './identity/provider-configuration.js';
import { loadIdentityKeys } from './identity/signing-keys.js';
import { logLine, onStopSignal, required } from './process/program.js';
import { textOf } from './process/stack-error.js';
import { isProduction } from './stack/production.js';

function createProvider(issuer: string, options: ProviderOptions): Provider {
  const provider: Provider = new Provider(
    issuer,
    providerConfiguration(options, () => provider),
  );
  provider.on('server_error', (_ctx, error) => logLine('error', 'identity', error.message));
  return provider;
}

/** A program of its own: the identity provider of the local stack, with the invented people of the demo. */
async function main(): Promise<void> {
  if (isProduction(process.env)) {
    throw new Error('The demo identity provider lets anybody be anybody. It does not start in production.');
  }
  const peopleFile = required('IDENTITY_PEOPLE_FILE');
  const people = () => readPeople(peopleFile);
  const keys = await loadIdentityKeys(required('IDENTITY_KEYS_FILE'));
  const webOrigins = (process.env.WEB_ORIGINS ?? '').split(' ').filter(Boolean);
  const provider = createProvider(required('OIDC_ISSUER'), {
    audience: required('OIDC_AUDIENCE'),
    keys,
    webOrigins,
    people,
  });
  const answerLogin = createLoginHandler(provider, people);
  const answerProvider = provider.callback();
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/login/')) return void answerProvider(request, response);
    answerLogin(request, response).catch((error: unknown) => {
      logLine('error', 'identity', textOf(error));
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.listen(Number(required('IDENTITY_PORT')), '127.0.0.1', () =>
    logLine('info', 'identity', `listening on ${(server.address() as AddressInfo).port}`),
  );
  onStopSignal(() => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}

main().catch((error: unknown) => {
  logLine('error', 'identity', textOf(error));
  process.exit(1);
});
