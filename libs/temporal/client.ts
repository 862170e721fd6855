import { Client, Connection } from '@temporalio/client';
import { createDataConverter } from './data-converter.js';
import type { PayloadKeys } from './payload-keys.js';
import type { TemporalSettings } from './settings.js';

/** A client and what it needs to be ended; connects by itself when it is first used, and again after a loss. */
export interface TemporalClient {
  readonly client: Client;
  readonly connection: Connection;
  readonly close: () => Promise<void>;
}

/** The options that clients and workers share. */
export const connectionOptions = ({ address, tls, apiKey }: TemporalSettings) => ({
  address,
  ...(tls ? { tls: true as const } : {}),
  ...(apiKey === undefined ? {} : { apiKey }),
});

/** Opens nothing yet, so that a process starts while the engine is away. */
export function createTemporalClient(settings: TemporalSettings, keys: PayloadKeys): TemporalClient {
  const connection = Connection.lazy(connectionOptions(settings));
  const client = new Client({
    connection,
    namespace: settings.namespace,
    dataConverter: createDataConverter(keys),
  });
  return { client, connection, close: () => connection.close() };
}
