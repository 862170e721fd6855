/** Where the engine is and how it is spoken to. */
export interface TemporalSettings {
  /** `host:port` of Temporal's frontend. */
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  /** Path of the JSON file that holds the keys of the payload codec. */
  readonly keysFile: string;
  readonly tls: boolean;
  /** For Temporal Cloud; never logged. */
  readonly apiKey?: string;
}

/** What is missing from the environment, said by name. Holds no values. */
export class TemporalSettingsError extends Error {
  override readonly name = 'TemporalSettingsError';
}

type Environment = Readonly<Record<string, string | undefined>>;

function required(env: Environment, name: string): string {
  const value = env[name]?.trim();
  if (!value) throw new TemporalSettingsError(`${name} is not set.`);
  return value;
}

/** @throws TemporalSettingsError when TEMPORAL_ADDRESS or SAMSPOR_KEYS_FILE is not set. */
export function temporalSettings(env: Environment): TemporalSettings {
  const apiKey = env.TEMPORAL_API_KEY?.trim();
  return {
    address: required(env, 'TEMPORAL_ADDRESS'),
    namespace: env.TEMPORAL_NAMESPACE?.trim() || 'samspor',
    taskQueue: env.TEMPORAL_TASK_QUEUE?.trim() || 'samspor-plans',
    keysFile: required(env, 'SAMSPOR_KEYS_FILE'),
    tls: env.TEMPORAL_TLS === 'true' || apiKey !== undefined,
    ...(apiKey ? { apiKey } : {}),
  };
}
