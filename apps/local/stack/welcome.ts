import { urlOf } from '../child-environment.js';
import { DEMO_PASSWORD } from '../identity/login-page.js';
import type { Person } from '../identity/people.js';
import type { Settings } from '../settings.js';

/** Where each part is to be found. */
export function addressesOf(settings: Settings, temporalAddress: string): Record<string, string> {
  const { ports } = settings;
  return {
    api: urlOf(ports.api),
    docs: `${urlOf(ports.api)}/api/docs`,
    mailbox: urlOf(ports.mailbox),
    issuer: urlOf(ports.identity),
    temporal: temporalAddress,
  };
}

const LABELS: Readonly<Record<string, string>> = {
  api: 'API',
  docs: 'API documentation',
  mailbox: 'Mailbox',
  issuer: 'Identity provider',
  temporal: 'Temporal (gRPC)',
};

function personLine({ login, name, role, unit, municipality }: Person): string {
  return `    ${login.padEnd(22)} ${name}, ${role}, ${unit}, ${municipality}`;
}

/** What is printed when everything runs: addresses, and whom to log in as. */
export function welcomeText(addresses: Record<string, string>, people: readonly Person[], ms: number): string {
  const featured = people.filter((person) => person.featured).slice(0, 8);
  const lines = Object.entries(addresses).map(
    ([name, address]) => `    ${(LABELS[name] ?? name).padEnd(22)} ${address}`,
  );
  const logins = featured.length
    ? [
        '',
        `  Log in as one of these invented people (password: ${DEMO_PASSWORD}); ${people.length} in all:`,
        ...featured.map(personLine),
        '',
        '  A token for curl:',
        `    TOKEN=$(npm run -s login -- ${featured[0]?.login ?? '<login>'})`,
        `    curl -H "Authorization: Bearer $TOKEN" ${addresses.api}/api/v1/me`,
      ]
    : [];
  return [
    '',
    `  Samspor runs, after ${Math.round(ms / 1000)} s.`,
    ...lines,
    ...logins,
    '',
    '  Ctrl-C stops it.',
    '',
  ].join('\n');
}
