import type { Duplex } from 'node:stream';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { DatabaseAway, failureOf } from './failures.js';
import { type Reader, readingAs } from './reader.js';

/** One statement. With a name it is prepared once a connection; the same name must always stand for the same text. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
  /**
   * `once`: whatever the values are, the plan is the same, and is made once a connection (it needs a name). PostgreSQL
   * would make one for each new set of values as long as it hopes for a better one. Only the door for people asks.
   */
  readonly planned?: 'once';
}

/** Runs statements; fails with `DatabaseAway` or `DatabaseFailure` only. */
export interface Queryable {
  query<Row>(statement: Statement): Promise<readonly Row[]>;
}

/** A transaction whose statements may be sent together: each waits for the one before it in the server, not here. */
export interface Transaction extends Queryable {
  /** Sends all statements in one round trip and answers with the rows of each. */
  together(statements: readonly Statement[]): Promise<readonly (readonly unknown[])[]>;
  /** As `together`, with the commit in the same round trip: nothing may follow. When one fails, none is committed. */
  last(statements: readonly Statement[]): Promise<void>;
}

export interface Reads extends Queryable {
  /** Sends independent reads in one round trip on one connection. */
  together(statements: readonly Statement[]): Promise<Rows>;
}

/** The system's door: for the journal, the relay, the worker and whoever has to know more than any one person may. */
export interface Database extends Reads {
  /**
   * One transaction (read committed). `opening` statements are sent in the same round trip as its `begin`. The work's
   * error rolls back and comes out unchanged.
   */
  transaction<T>(opening: readonly Statement[], work: (tx: Transaction, opened: Rows) => Promise<T>): Promise<T>;
}

/** The door for people: it opens only for somebody, and shows only what is theirs. */
export interface PeopleDatabase {
  as(reader: Reader): Reads;
}

export type Rows = readonly (readonly unknown[])[];

const poolOf = (dataSource: DataSource): pg.Pool =>
  (dataSource.driver as unknown as { readonly master: pg.Pool }).master;

/**
 * The door for people, on connections of a role before which the wall stands. For whom is said in each transaction
 * anew, in the round trip of its statements, and ends with it: a connection carries nothing over to the next.
 */
export function peopleDatabaseOf(dataSource: DataSource): PeopleDatabase {
  const pool = poolOf(dataSource);
  const readAs = async (reader: Reader, statements: readonly Statement[]): Promise<Rows> => {
    const once = statements.every(({ planned }) => planned === 'once');
    const sent = [{ text: 'begin' }, readingAs(reader, once), ...statements, { text: 'commit' }];
    // Where one fails, the commit at the end rolls back.
    return (await withClient(pool, (client) => together(client, sent))).slice(2, -1);
  };
  return {
    as: (reader) => ({
      query: async <Row>(statement: Statement) => (await readAs(reader, [statement]))[0] as readonly Row[],
      together: (statements) => readAs(reader, statements),
    }),
  };
}

/** The narrow door: the data source's own connections, without entities, for the paths that count round trips. */
export function databaseOf(dataSource: DataSource): Database {
  const pool = poolOf(dataSource);
  return {
    query: <Row>(statement: Statement) => withClient(pool, (client) => run<Row>(client, statement)),
    together: (statements) => withClient(pool, (client) => together(client, statements)),
    transaction: (opening, work) => inTransaction(pool, opening, work),
  };
}

async function run<Row>(on: pg.PoolClient, { name, text, values }: Statement): Promise<readonly Row[]> {
  try {
    const config = { text, values: [...(values ?? [])], ...(name === undefined ? {} : { name }) };
    return (await on.query(config)).rows as Row[];
  } catch (error) {
    throw failureOf(error);
  }
}

/**
 * Waits for every answer, so that nothing is left on the wire, and fails with the first failure in order. The
 * statements leave as one piece: each write to the socket costs as much as deciding a small command.
 */
async function together(client: pg.PoolClient, statements: readonly Statement[]): Promise<Rows> {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Duplex } }).connection;
  stream.cork();
  const asked = statements.map((statement) => run<unknown>(client, statement));
  stream.uncork();
  const answers = await Promise.allSettled(asked);
  return answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  });
}

async function inTransaction<T>(
  pool: pg.Pool,
  opening: readonly Statement[],
  work: (tx: Transaction, opened: Rows) => Promise<T>,
): Promise<T> {
  const client = await connect(pool);
  let [broken, committed] = [false, false];
  const tx: Transaction = {
    query: (statement) => run(client, statement),
    together: (statements) => together(client, statements),
    // A transaction in which something failed answers a commit by rolling back.
    last: async (statements) => {
      await together(client, [...statements, { text: 'commit' }]);
      committed = true;
    },
  };
  try {
    const [, ...opened] = await together(client, [{ text: 'begin' }, ...opening]);
    const answer = await work(tx, opened);
    if (!committed) await run(client, { text: 'commit' });
    return answer;
  } catch (error) {
    broken = !(await rolledBack(client));
    throw error;
  } finally {
    client.release(broken);
  }
}

async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await connect(pool);
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

const watched = new WeakSet<pg.PoolClient>();

/** Whatever keeps a connection from coming (refused, full, starting up, closed for now), the database is away. */
async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  const client = await pool.connect().catch(() => {
    throw new DatabaseAway();
  });
  // A connection that dies while in use says so to its statement and once more as an event, which would end the process.
  if (!watched.has(client)) client.on('error', () => undefined);
  watched.add(client);
  return client;
}

/** False when the connection is of no further use and must not go back into the pool. */
const rolledBack = (client: pg.PoolClient): Promise<boolean> =>
  run(client, { text: 'rollback' }).then(
    () => true,
    () => false,
  );
