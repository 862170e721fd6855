import { urlOf } from './child-environment.js';
import { logIn } from './identity/code-flow.js';
import { type Person, readPeople } from './identity/people.js';
import { textOf } from './process/stack-error.js';
import { readSettings } from './settings.js';
import { PEOPLE_FILE, ROOT } from './stack/folders.js';
import { readInstance } from './stack/instance.js';

const USAGE = 'usage: npm run -s login -- <login>';

/** The issuer of the stack that runs here; OIDC_ISSUER names another one. */
function issuerHere(): string {
  const settings = readSettings(process.env, ROOT);
  const running = readInstance(settings.dataFolder)?.addresses.issuer;
  return process.env.OIDC_ISSUER ?? running ?? urlOf(settings.ports.identity);
}

function usage(people: readonly Person[]): string {
  const some = people
    .filter((person) => person.featured)
    .map(({ login, name, role }) => `  ${login}  ${name}, ${role}`);
  return [USAGE, ...(some.length ? ['for instance:', ...some] : [])].join('\n');
}

/** Prints an access token, and nothing else, on standard output, so that `TOKEN=$(npm run -s login -- …)` works. */
async function main(): Promise<void> {
  const login = process.argv[2];
  const issuer = issuerHere();
  if (!login || login.startsWith('-')) {
    console.error(usage(await readPeople(PEOPLE_FILE)));
    process.exit(2);
  }
  const token = await logIn(issuer, login);
  console.error(`Logged in as ${login} at ${issuer}; the token holds for eight hours.`);
  process.stdout.write(`${token}\n`);
}

main().catch((error: unknown) => {
  const cause = error instanceof Error && error.cause ? ` (${textOf(error.cause)})` : '';
  console.error(`No token: ${textOf(error)}${cause}. Does the stack run (npm start)?`);
  process.exit(1);
});
