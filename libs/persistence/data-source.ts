import { DataSource } from 'typeorm';
import { entities } from './entities.js';
import { Checks1763769600010 } from './migrations/checks.migration.js';
import { Consents1763769600040 } from './migrations/consents.migration.js';
import { Finished1763769600054 } from './migrations/finished.migration.js';
import { Invitations1763769600050 } from './migrations/invitations.migration.js';
import { Keys1763769600036 } from './migrations/keys.migration.js';
import { Leaders1763769600020 } from './migrations/leaders.migration.js';
import { Lists1763769600003 } from './migrations/lists.migration.js';
import { Looks1763769600034 } from './migrations/looks.migration.js';
import { Openings1763769600035 } from './migrations/openings.migration.js';
import { Organisation1763769600001 } from './migrations/organisation.migration.js';
import { Outbox1763769600030 } from './migrations/outbox.migration.js';
import { Plans1763769600002 } from './migrations/plans.migration.js';
import { Ranges1763769600011 } from './migrations/ranges.migration.js';
import { Readers1763769600052 } from './migrations/readers.migration.js';
import { Records1763769600004 } from './migrations/records.migration.js';
import { Retention1763769600053 } from './migrations/retention.migration.js';
import { Sealing1763769600037 } from './migrations/sealing.migration.js';
import { Sessions1763769600012 } from './migrations/sessions.migration.js';
import { States1763769600031 } from './migrations/states.migration.js';
import { Waiting1763769600013 } from './migrations/waiting.migration.js';
import { Wall1763769600041 } from './migrations/wall.migration.js';
import { SnakeNaming } from './naming.js';
import { wireTypes } from './wire-types.js';

export interface DataSourceSettings {
  /** Connections at most; 10 unless told. */
  readonly poolSize?: number;
  /** How long a connection may take to come, in milliseconds; 3000 unless told. */
  readonly connectTimeoutMs?: number;
  /** Shown in pg_stat_activity: `samspor-api`, `samspor-worker`. */
  readonly name?: string;
}

/** All of them, oldest first. */
export const migrations = [
  Organisation1763769600001,
  Plans1763769600002,
  Lists1763769600003,
  Records1763769600004,
  Checks1763769600010,
  Ranges1763769600011,
  Sessions1763769600012,
  Waiting1763769600013,
  Leaders1763769600020,
  Outbox1763769600030,
  States1763769600031,
  Looks1763769600034,
  Openings1763769600035,
  Keys1763769600036,
  Sealing1763769600037,
  Consents1763769600040,
  Wall1763769600041,
  Invitations1763769600050,
  Readers1763769600052,
  Retention1763769600053,
  Finished1763769600054,
];

/** The one way to the database. Not yet connected: call `initialize()`. The schema changes by migrations alone. */
export function createDataSource(url: string, settings: DataSourceSettings = {}): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    synchronize: false,
    // Statements and parameters hold personal data: TypeORM logs none of them.
    logging: false,
    poolErrorHandler: () => undefined,
    poolSize: settings.poolSize ?? 10,
    connectTimeoutMS: settings.connectTimeoutMs ?? 3_000,
    applicationName: settings.name ?? 'samspor',
    namingStrategy: new SnakeNaming(),
    installExtensions: false,
    extra: { types: wireTypes, pipeline: true },
  });
}
