import { createJournal } from '#journal';
import {
  createDataSource,
  createKeyVault,
  databaseOf,
  keyRing,
  keyServiceOf,
  newKeyFile,
  peopleDatabaseOf,
} from '#persistence';
import { catalogue } from '#plan-templates';
import { createPayloadCodec, createTemporalClient, parsePayloadKeys } from '#temporal';
import type { ApiParts } from '../parts.js';
import { safetyNetFrom } from '../settings.js';

const nowhere = 'postgres://127.0.0.1:9/none';

/** The API's parts without anything behind them: enough to describe it, and of no use for running it. */
export function unconnectedParts(): ApiParts {
  const keyFile = newKeyFile('none');
  const payloadKeys = parsePayloadKeys(JSON.stringify(keyFile));
  const [people, system] = [peopleDatabaseOf(createDataSource(nowhere)), databaseOf(createDataSource(nowhere))];
  const keys = createKeyVault(system, keyServiceOf(keyFile));
  const engineSettings = {
    address: '127.0.0.1:9',
    namespace: 'samspor',
    taskQueue: 'samspor-plans',
    keysFile: '',
    tls: false,
  };
  return {
    settings: {
      host: '127.0.0.1',
      port: 0,
      environment: 'test',
      peopleUrl: nowhere,
      systemUrl: nowhere,
      keysFile: '',
      oidcIssuer: 'http://127.0.0.1:9',
      oidcAudience: 'samspor-api',
      oidcClientId: 'samspor-web',
      oidcAssurance: 'substantial',
      signInTriesPerHour: 1,
      trustedProxies: [],
      publicUrl: 'http://127.0.0.1:9',
      sessionIdleMinutes: 1,
      sessionMinutes: 1,
      webFolder: '',
      logLevel: 'silent',
      requestsPerMinute: 1,
      safetyNet: safetyNetFrom({}),
    },
    people,
    system,
    keys,
    installation: keyRing(keyFile),
    journal: createJournal({ database: system, keys, templates: catalogue }),
    codec: createPayloadCodec(payloadKeys),
    engine: { ...createTemporalClient(engineSettings, payloadKeys), settings: engineSettings },
  };
}
