/** Everything that the API takes from its environment. Read once, at the start. */
export interface ApiSettings {
  readonly host: string;
  readonly port: number;
  readonly environment: 'local' | 'test' | 'production';
  readonly databaseUrl: string;
  readonly keysFile: string;
  readonly oidcIssuer: string;
  readonly oidcAudience: string;
  readonly logLevel: string;
  /** Requests that one caller may make in a minute. */
  readonly requestsPerMinute: number;
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

/** @throws SettingsError naming the variable that is missing or wrong. */
export const settingsFrom = (env: Environment): ApiSettings => ({
  host: env.API_HOST?.trim() || '127.0.0.1',
  port: whole(env, 'API_PORT', 3000),
  environment: environmentFrom(env),
  databaseUrl: required(env, 'DATABASE_URL'),
  keysFile: required(env, 'SAMSPOR_KEYS_FILE'),
  oidcIssuer: required(env, 'OIDC_ISSUER'),
  oidcAudience: env.OIDC_AUDIENCE?.trim() || 'samspor-api',
  logLevel: env.LOG_LEVEL?.trim() || 'info',
  requestsPerMinute: whole(env, 'API_REQUESTS_PER_MINUTE', 6_000),
});
