import { startIdentityServer } from './identity/identity-server.js';
import { readPeople } from './identity/people.js';
import { logLine, onStopSignal, required } from './process/program.js';
import { textOf } from './process/stack-error.js';
import { isProduction } from './stack/production.js';

/** A program of its own: the identity provider of the local stack, with the invented people of the demo. */
async function main(): Promise<void> {
  if (isProduction(process.env)) {
    throw new Error('The demo identity provider lets anybody be anybody. It does not start in production.');
  }
  const peopleFile = required('IDENTITY_PEOPLE_FILE');
  const server = await startIdentityServer({
    issuer: required('OIDC_ISSUER'),
    port: Number(required('IDENTITY_PORT')),
    audience: required('OIDC_AUDIENCE'),
    keysFile: required('IDENTITY_KEYS_FILE'),
    webOrigin: required('WEB_ORIGIN'),
    people: () => readPeople(peopleFile),
  });
  logLine('info', 'identity', 'listening');
  onStopSignal(() => void server.close().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  logLine('error', 'identity', textOf(error));
  process.exit(1);
});
