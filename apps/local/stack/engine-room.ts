import { join } from 'node:path';
import { APP_ROLE, adminUrl, DATABASE, OWNER_ROLE, ownerUrl, SYSTEM_ROLE } from '../child-environment.js';
import { ensureRoles } from '../postgres/databases.js';
import { ensureCluster, postgresService } from '../postgres/postgres.js';
import type { PostgresPlace } from '../postgres/postgres-user.js';
import { type Commands } from '../process/commands.js';
import type { Settings } from '../settings.js';
import type { Supervisor } from '../supervisor.js';
import { ensureNamespace } from '../temporal/namespace.js';
import type { ObtainedEngine } from '../temporal/obtain-engine.js';
import { ensureTemporalSchema } from '../temporal/temporal-schema.js';
import { temporalService } from '../temporal/temporal-server.js';
import { DIST, DYNAMIC_CONFIG } from './folders.js';
import { ensureKeysFile, type Secrets } from './secrets.js';

/** What the steps below share; the local stack and the stack of the tests run the same ones. */
export interface EngineRoom {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly supervisor: Supervisor;
  readonly commands: Commands;
  /** PATH, HOME and the like for every child. */
  readonly env: Readonly<Record<string, string>>;
  readonly place: PostgresPlace;
  /** For tests: PostgreSQL forces nothing to disk. */
  readonly volatile?: boolean;
}

export async function startPostgres(room: EngineRoom): Promise<'created' | 'kept'> {
  const options = {
    place: room.place,
    port: room.settings.ports.postgres,
    password: room.secrets.postgres,
    env: room.env,
    volatile: room.volatile ?? false,
  };
  const cluster = await ensureCluster(room.commands, options);
  await room.supervisor.start(postgresService(options, adminUrl(room.settings, room.secrets)));
  return cluster;
}

/** The roles and databases of the product, and the role of the Temporal server. */
export async function ensureDatabases({ settings, secrets }: EngineRoom): Promise<void> {
  await ensureRoles(adminUrl(settings, secrets), [
    { name: OWNER_ROLE, password: secrets.owner, databases: [DATABASE] },
    { name: APP_ROLE, password: secrets.app, databases: [] },
    { name: SYSTEM_ROLE, password: secrets.system, databases: [] },
    { name: 'temporal', password: secrets.temporal, databases: [] },
  ]);
}

/** Starts the engine, or only makes the namespace on somebody's own. Resolves to its address. */
export async function startEngine(room: EngineRoom, engine: ObtainedEngine): Promise<string> {
  const { settings, secrets, env } = room;
  if (engine.kind === 'address') {
    await ensureNamespace(engine.address, settings.temporalNamespace);
    return engine.address;
  }
  if (engine.kind === 'server') {
    const port = settings.ports.postgres;
    const common = { adminUrl: adminUrl(settings, secrets), port, password: secrets.temporal, env };
    await ensureTemporalSchema(room.commands, { tool: engine.sql, ...common });
  }
  const options = { settings, password: secrets.temporal, env, dynamicConfig: DYNAMIC_CONFIG };
  await room.supervisor.start(temporalService(engine, options));
  const address = `127.0.0.1:${settings.ports.temporal}`;
  await ensureNamespace(address, settings.temporalNamespace);
  return address;
}

/** Brings the product's database to the newest schema, as its owner; where plans are in it, with a backup first. */
export async function migrate(room: EngineRoom): Promise<void> {
  await room.commands.run({
    name: 'migrate',
    label: 'Migrating the database',
    command: process.execPath,
    args: [`${DIST}/apps/local/backup/upgrade.js`],
    env: {
      ...room.env,
      DATABASE_OWNER_URL: ownerUrl(room.settings, room.secrets),
      SAMSPOR_KEYS_FILE: ensureKeysFile(room.settings.dataFolder),
      SAMSPOR_BACKUP_FOLDER: join(room.settings.dataFolder, 'backups'),
      SAMSPOR_ENV: 'local',
      LOG_LEVEL: room.settings.logLevel,
      TZ: 'UTC',
    },
  });
}
