import pg from 'pg';
import { withDatabase } from '../postgres/databases.js';
import type { Commands } from '../process/commands.js';

/** The two databases of a Temporal server and the folder of its schema inside the tool. */
const DATABASES = [
  { name: 'temporal', schema: 'postgresql/v12/temporal' },
  { name: 'temporal_visibility', schema: 'postgresql/v12/visibility' },
] as const;

export const TEMPORAL_DATABASES = DATABASES.map(({ name }) => name);

export interface SchemaOptions {
  /** The `sql` tool that was built with the server. */
  readonly tool: string;
  readonly adminUrl: string;
  readonly port: number;
  readonly password: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Stands on a database as its comment once the schema was complete, in the very place it speaks of. */
const COMPLETE = 'samspor: schema complete';

const COMMENT = `select shobj_description(oid, 'pg_database') as comment from pg_database where datname = $1`;

async function wasComplete(client: pg.Client, database: string): Promise<boolean> {
  return (await client.query<{ comment: string | null }>(COMMENT, [database])).rows[0]?.comment === COMPLETE;
}

/**
 * Creates a database, or creates it anew when its first set-up was interrupted: the tool's steps are not
 * transactions, and a half-made schema cannot be completed. Nothing is lost, no server has ever used it.
 */
async function emptyUnlessComplete(client: pg.Client, database: string): Promise<boolean> {
  if (await wasComplete(client, database)) return true;
  await client.query(`drop database if exists ${pg.escapeIdentifier(database)} with (force)`);
  await client.query(`create database ${pg.escapeIdentifier(database)} owner temporal`);
  return false;
}

/** Brings both databases of the Temporal server to the schema of its version. Harmless to repeat. */
export async function ensureTemporalSchema(commands: Commands, options: SchemaOptions): Promise<void> {
  await withDatabase(options.adminUrl, async (client) => {
    for (const { name, schema } of DATABASES) {
      const complete = await emptyUnlessComplete(client, name);
      if (!complete) await runTool(commands, options, name, ['setup-schema', '-v', '0.0']);
      await runTool(commands, options, name, ['update-schema', '--schema-name', schema]);
      if (!complete) await client.query(`comment on database ${pg.escapeIdentifier(name)} is '${COMPLETE}'`);
    }
  });
}

async function runTool(commands: Commands, options: SchemaOptions, database: string, args: string[]): Promise<void> {
  await commands.run({
    name: 'temporal-schema',
    label: `Preparing the database ${database} for Temporal`,
    command: options.tool,
    args: ['--database', database, ...args],
    env: {
      ...options.env,
      SQL_PLUGIN: 'postgres12',
      SQL_HOST: '127.0.0.1',
      SQL_PORT: String(options.port),
      SQL_USER: 'temporal',
      SQL_PASSWORD: options.password,
    },
  });
}
