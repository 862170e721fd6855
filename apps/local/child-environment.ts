import { join } from 'node:path';
import type { Environment, Settings } from './settings.js';
import type { Secrets } from './stack/secrets.js';

export const DATABASE = 'samspor';
export const OWNER_ROLE = 'samspor_owner';
export const APP_ROLE = 'samspor_app';
export const SYSTEM_ROLE = 'samspor_system';
export const OIDC_AUDIENCE = 'samspor-api';
const HOST = '127.0.0.1';

/** What a process must know of the stack, where each part listens. */
export interface StackAddresses {
  readonly temporalAddress: string;
  readonly keysFile: string;
}

export const urlOf = (port: number) => `http://${HOST}:${port}`;

export function databaseUrl(role: string, password: string, port: number, database = DATABASE): string {
  return `postgres://${role}:${encodeURIComponent(password)}@${HOST}:${port}/${database}`;
}

export const adminUrl = (settings: Settings, secrets: Secrets) =>
  databaseUrl('postgres', secrets.postgres, settings.ports.postgres, 'postgres');

export const ownerUrl = (settings: Settings, secrets: Secrets) =>
  databaseUrl(OWNER_ROLE, secrets.owner, settings.ports.postgres);

/** The stack's own variables that no product process has any business with, even when somebody's shell has them. */
const WITHHELD = ['DATABASE_OWNER_URL', 'TEST_ADMIN_URL'];

/** What is set already and is not ours to hand on is left out; the rest (PATH, HOME, proxies) is kept. */
export function inherited(base: Environment): Record<string, string> {
  const kept = Object.entries(base).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !WITHHELD.includes(entry[0]),
  );
  return Object.fromEntries(kept);
}

/**
 * The environment of API, worker and demo loader: the same names as in a container.
 * The owner's database address is not in it.
 */
export function productEnvironment(settings: Settings, secrets: Secrets, addresses: StackAddresses) {
  const { ports } = settings;
  return {
    DATABASE_URL: databaseUrl(APP_ROLE, secrets.app, ports.postgres),
    DATABASE_SYSTEM_URL: databaseUrl(SYSTEM_ROLE, secrets.system, ports.postgres),
    TEMPORAL_ADDRESS: addresses.temporalAddress,
    TEMPORAL_NAMESPACE: settings.temporalNamespace,
    TEMPORAL_TASK_QUEUE: settings.temporalTaskQueue,
    SAMSPOR_KEYS_FILE: addresses.keysFile,
    OIDC_ISSUER: urlOf(ports.identity),
    OIDC_AUDIENCE,
    OIDC_CLIENT_ID: 'samspor-web',
    API_HOST: HOST,
    API_PORT: String(ports.api),
    WORKER_HEALTH_PORT: String(ports.workerHealth),
    SMTP_URL: `smtp://${HOST}:${ports.smtp}`,
    MAIL_FROM: 'Samspor <samspor@samspor.example>',
    PUBLIC_URL: urlOf(ports.api),
    SAMSPOR_ENV: 'local',
    LOG_LEVEL: settings.logLevel,
    TZ: 'UTC',
  } as const;
}

/** The environment of identity provider and mailbox: their own settings and no database, no keys. */
export function helperEnvironment(settings: Settings, peopleFile: string) {
  const { ports, dataFolder } = settings;
  return {
    SAMSPOR_ENV: 'local',
    TZ: 'UTC',
    LOG_LEVEL: settings.logLevel,
    IDENTITY_PORT: String(ports.identity),
    OIDC_ISSUER: urlOf(ports.identity),
    OIDC_AUDIENCE,
    IDENTITY_KEYS_FILE: join(dataFolder, 'identity.json'),
    IDENTITY_PEOPLE_FILE: peopleFile,
    WEB_ORIGIN: urlOf(ports.api),
    MAILBOX_PORT: String(ports.mailbox),
    SMTP_PORT: String(ports.smtp),
    MAIL_FOLDER: join(dataFolder, 'mail'),
  } as const;
}
