import { type TemporalSettings, temporalSettings } from '#temporal';

/** Everything that the worker takes from its environment. Read once, at the start. */
export interface WorkerSettings {
  readonly environment: string;
  readonly databaseUrl: string;
  readonly keysFile: string;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly publicUrl: string;
  readonly healthHost: string;
  readonly healthPort: number;
  readonly logLevel: string;
  readonly temporal: TemporalSettings;
}

/** What is missing or wrong in the environment, by name and never by value. */
export class WorkerSettingsError extends Error {
  override readonly name = 'WorkerSettingsError';
}

type Environment = Readonly<Record<string, string | undefined>>;

function required(env: Environment, name: string): string {
  const value = env[name]?.trim();
  if (!value) throw new WorkerSettingsError(`${name} is not set`);
  return value;
}

function port(env: Environment, name: string, fallback: number): number {
  const value = env[name]?.trim() ? Number(env[name]) : fallback;
  if (!Number.isInteger(value) || value < 0 || value > 65_535) throw new WorkerSettingsError(`${name} is not a port`);
  return value;
}

/** @throws WorkerSettingsError or TemporalSettingsError naming the variable that is missing or wrong. */
export const workerSettings = (env: Environment): WorkerSettings => ({
  environment: env.SAMSPOR_ENV?.trim() || 'production',
  databaseUrl: required(env, 'DATABASE_SYSTEM_URL'),
  keysFile: required(env, 'SAMSPOR_KEYS_FILE'),
  smtpUrl: required(env, 'SMTP_URL'),
  mailFrom: required(env, 'MAIL_FROM'),
  publicUrl: required(env, 'PUBLIC_URL'),
  healthHost: env.WORKER_HEALTH_HOST?.trim() || '127.0.0.1',
  healthPort: port(env, 'WORKER_HEALTH_PORT', 3_001),
  logLevel: env.LOG_LEVEL?.trim() || 'info',
  temporal: temporalSettings(env),
});
