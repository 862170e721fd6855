import { urlOf } from '../child-environment.js';
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
  docs: 'API documentation',
  mailbox: 'Mailbox',
  issuer: 'Identity provider',
  temporal: 'Temporal (gRPC)',
};

function personLine({ login, name, role, unit, municipality }: Person): string {
  return `    ${login.padEnd(22)} ${name}, ${role}, ${unit}, ${municipality}`;
}

const loginLines = (people: readonly Person[]): readonly string[] => {
  const featured = people.filter((person) => person.featured).slice(0, 8);
  if (featured.length === 0) return [];
  return [
    `  Log in there as one of these invented people, or one of ${people.length} in all:`,
    ...featured.map(personLine),
    '',
  ];
};

const tokenLines = (people: readonly Person[], api: string | undefined): readonly string[] => {
  const first = people.find((person) => person.featured);
  if (!first) return [];
  return [
    '',
    '  A token for curl:',
    `    TOKEN=$(npm run -s login -- ${first.login})`,
    `    curl -H "Authorization: Bearer $TOKEN" ${api}/api/v1/me`,
  ];
};

/** What is printed when everything runs: where to go, as whom, and where the rest is. */
export function welcomeText(addresses: Record<string, string>, people: readonly Person[], ms: number): string {
  const others = Object.entries(LABELS).map(([name, label]) => `    ${label.padEnd(22)} ${addresses[name]}`);
  return [
    '',
    `  Samspor runs, after ${Math.round(ms / 1000)} s:  ${addresses.api}`,
    '',
    ...loginLines(people),
    ...others,
    ...tokenLines(people, addresses.api),
    '',
    '  Ctrl-C stops it.',
    '',
  ].join('\n');
}
