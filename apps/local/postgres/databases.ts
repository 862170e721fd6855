import pg from 'pg';

/** What is to be there: a role that may log in, and the databases it owns. */
export interface RoleWanted {
  readonly name: string;
  readonly password: string;
  readonly databases: readonly string[];
}

const identifier = pg.escapeIdentifier;
const literal = pg.escapeLiteral;

/** Runs `work` with a connection that is closed afterwards whatever happens. */
export async function withDatabase<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function exists(client: pg.Client, sql: string, name: string): Promise<boolean> {
  return (await client.query(sql, [name])).rowCount === 1;
}

async function ensureRole(client: pg.Client, { name, password }: RoleWanted): Promise<void> {
  const there = await exists(client, 'select 1 from pg_roles where rolname = $1', name);
  const attributes = `login nosuperuser nobypassrls password ${literal(password)}`;
  await client.query(`${there ? 'alter' : 'create'} role ${identifier(name)} with ${attributes}`);
}

async function ensureDatabase(client: pg.Client, name: string, owner: string): Promise<void> {
  if (await exists(client, 'select 1 from pg_database where datname = $1', name)) return;
  await client.query(`create database ${identifier(name)} owner ${identifier(owner)}`);
}

/** Creates roles and databases that are missing, and sets the roles' passwords. Harmless to repeat. */
export async function ensureRoles(adminUrl: string, roles: readonly RoleWanted[]): Promise<void> {
  await withDatabase(adminUrl, async (client) => {
    for (const role of roles) {
      await ensureRole(client, role);
      for (const database of role.databases) await ensureDatabase(client, database, role.name);
    }
  });
}
