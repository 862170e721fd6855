import { fileURLToPath } from 'node:url';
import { type Assurance, assurances } from '#contracts';

/** Everything that the API takes from its environment. Read once, at the start. */
export interface ApiSettings {
  readonly host: string;
  readonly port: number;
  readonly environment: 'local' | 'test' | 'production';
  /** As the role that people are answered in. */
  readonly peopleUrl: string;
  /** As the role of the journal, the relay and the logins. */
  readonly systemUrl: string;
  readonly keysFile: string;
  readonly oidcIssuer: string;
  readonly oidcAudience: string;
  /** As whom the API asks the identity provider to log people in. */
  readonly oidcClientId: string;
  /** Absent for a public client, which PKCE alone protects. */
  readonly oidcClientSecret?: string;
  /** How surely the provider knows people where it does not say so itself (`acr`). */
  readonly oidcAssurance: Assurance;
  /** The origin under which browsers reach this API and the web application, without a path. */
  readonly publicUrl: string;
  /** A login ends after so many minutes without a request. */
  readonly sessionIdleMinutes: number;
  /** A login ends after so many minutes whatever is done. */
  readonly sessionMinutes: number;
  /** The built web application, which the API serves. */
  readonly webFolder: string;
  readonly logLevel: string;
  /** Requests that one caller may make in a minute. */
  readonly requestsPerMinute: number;
  /** How often one sender may open links, ask for codes and try them, in an hour. */
  readonly signInTriesPerHour: number;
  /** Addresses or networks of the proxies before the API, whose word about the sender is taken; empty: nobody's. */
  readonly trustedProxies: readonly string[];
  /** How invitations and codes are sent; absent: they cannot be. */
  readonly mail?: { readonly smtpUrl: string; readonly from: string };
  readonly safetyNet: SafetyNetSettings;
}

/** When the relay passes time itself that no workflow has passed, and for how many plans at once. */
export interface SafetyNetSettings {
  /** How late a clock must be, in seconds; in a training municipality, and otherwise. */
  readonly patience: { readonly training: number; readonly real: number };
  /** Plans in one transaction. */
  readonly atMost: number;
}

/** What is missing or wrong in the environment, by name and never by value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

type Environment = Readonly<Record<string, string | undefined>>;

const required = (env: Environment, name: string): string => {
  const value = env[name]?.trim();
  if (!value) throw new SettingsError(`${name} is not set`);
  return value;
};

const whole = (env: Environment, name: string, fallback: number): number => {
  const value = env[name]?.trim() ? Number(env[name]) : fallback;
  if (!Number.isInteger(value) || value < 0) throw new SettingsError(`${name} is not a whole number`);
  return value;
};

const environmentFrom = (env: Environment): ApiSettings['environment'] => {
  const value = env.SAMSPOR_ENV?.trim() || 'production';
  if (value === 'local' || value === 'test' || value === 'production') return value;
  throw new SettingsError('SAMSPOR_ENV is none of local, test, production');
};

/** Beside dist/apps. */
const builtWeb = fileURLToPath(new URL('../../web', import.meta.url));

/** Where it may be left out, people come to where the API listens. */
const publicUrlFrom = (env: Environment): string => {
  const local = environmentFrom(env) === 'production' ? undefined : `http://127.0.0.1:${whole(env, 'API_PORT', 3000)}`;
  const text = env.PUBLIC_URL?.trim() || local || required(env, 'PUBLIC_URL');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '';
  if (!isOrigin) throw new SettingsError('PUBLIC_URL is not the address of a site: https://host, without a path');
  return url.origin;
};

const assuranceFrom = (env: Environment): Assurance => {
  const value = env.OIDC_ASSURANCE?.trim() || 'substantial';
  const known = assurances.find((one) => one === value);
  if (!known) throw new SettingsError('OIDC_ASSURANCE is none of low, substantial, high');
  return known;
};

const mailFrom = (env: Environment): Pick<ApiSettings, 'mail'> => {
  const smtpUrl = env.SMTP_URL?.trim();
  return smtpUrl ? { mail: { smtpUrl, from: required(env, 'MAIL_FROM') } } : {};
};

const listFrom = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

const secretFrom = (env: Environment): { oidcClientSecret?: string } => {
  const secret = env.OIDC_CLIENT_SECRET?.trim();
  return secret ? { oidcClientSecret: secret } : {};
};

/** The defaults are measured: README, "Killed on purpose". */
export const safetyNetFrom = (env: Environment): SafetyNetSettings => ({
  patience: {
    training: whole(env, 'SAFETY_NET_TRAINING_SECONDS', 5),
    real: whole(env, 'SAFETY_NET_SECONDS', 60),
  },
  atMost: Math.max(whole(env, 'SAFETY_NET_PLANS', 50), 1),
});

/** @throws SettingsError naming the variable that is missing or wrong. */
export const settingsFrom = (env: Environment): ApiSettings => ({
  host: env.API_HOST?.trim() || '127.0.0.1',
  port: whole(env, 'API_PORT', 3000),
  environment: environmentFrom(env),
  peopleUrl: required(env, 'DATABASE_URL'),
  systemUrl: required(env, 'DATABASE_SYSTEM_URL'),
  keysFile: required(env, 'SAMSPOR_KEYS_FILE'),
  oidcIssuer: required(env, 'OIDC_ISSUER'),
  oidcAudience: env.OIDC_AUDIENCE?.trim() || 'samspor-api',
  oidcClientId: env.OIDC_CLIENT_ID?.trim() || 'samspor-web',
  ...secretFrom(env),
  oidcAssurance: assuranceFrom(env),
  publicUrl: publicUrlFrom(env),
  sessionIdleMinutes: whole(env, 'SESSION_IDLE_MINUTES', 8 * 60),
  sessionMinutes: whole(env, 'SESSION_MINUTES', 12 * 60),
  webFolder: env.SAMSPOR_WEB_FOLDER?.trim() || builtWeb,
  logLevel: env.LOG_LEVEL?.trim() || 'info',
  requestsPerMinute: whole(env, 'API_REQUESTS_PER_MINUTE', 6_000),
  signInTriesPerHour: whole(env, 'SIGN_IN_TRIES_PER_HOUR', 60),
  trustedProxies: listFrom(env.TRUSTED_PROXIES),
  ...mailFrom(env),
  safetyNet: safetyNetFrom(env),
});
