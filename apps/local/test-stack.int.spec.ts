import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ensureNamespace } from './temporal/namespace.js';
import { temporalAnswers } from './temporal/temporal-server.js';
import { startTestStack, type TestStack } from './test-stack.js';

let stack: TestStack;
const { TEMPORAL_ADDRESS: shared } = process.env;
beforeAll(async () => {
  // The run's own stack is in the environment: this one is to have an engine that it may kill.
  delete process.env.TEMPORAL_ADDRESS;
  stack = await startTestStack({ migrated: false });
}, 60_000);
afterAll(async () => {
  if (shared !== undefined) process.env.TEMPORAL_ADDRESS = shared;
  await stack.stop();
});

async function query(url: string | undefined, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const ROLE =
  'select current_user as name, rolsuper, rolbypassrls, rolcreatedb from pg_roles where rolname = current_user';

describe('the stack of the tests', () => {
  it('has an application role and an owner with no more rights than they need', async () => {
    const none = { rolsuper: false, rolbypassrls: false, rolcreatedb: false };
    expect(await query(stack.env.DATABASE_URL, ROLE)).toEqual([{ name: 'samspor_app', ...none }]);
    expect(await query(stack.env.DATABASE_SYSTEM_URL, ROLE)).toEqual([{ name: 'samspor_system', ...none }]);
    expect(await query(stack.env.DATABASE_OWNER_URL, ROLE)).toEqual([{ name: 'samspor_owner', ...none }]);
  });

  it('lets tests create databases', async () => {
    expect(await query(stack.env.TEST_ADMIN_URL, ROLE)).toMatchObject([{ rolsuper: true }]);
  });

  it('orders text the same way on every machine, and keeps UTC', async () => {
    const sql = `select datlocprovider::text as provider, current_setting('TimeZone') as zone from pg_database
      where datname = 'samspor'`;
    expect(await query(stack.env.DATABASE_URL, sql)).toEqual([{ provider: 'b', zone: 'UTC' }]);
  });

  it('has an engine with the namespace, which survives kill -9', async () => {
    const { TEMPORAL_ADDRESS: address = '', TEMPORAL_NAMESPACE: namespace = '' } = stack.env;
    await ensureNamespace(address, namespace);
    await stack.stopEngine('kill');
    expect(await temporalAnswers(address)).toBe(false);
    await stack.startEngine();
    expect(await temporalAnswers(address)).toBe(true);
  });

  it('leaves nothing behind', async () => {
    const other = await startTestStack({ temporal: false, migrated: false });
    const folder = dirname(other.env.SAMSPOR_KEYS_FILE ?? '');
    expect(existsSync(folder)).toBe(true);
    await Promise.all([other.stop(), other.stop()]);
    expect(existsSync(folder)).toBe(false);
    await expect(query(other.env.DATABASE_URL, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });
});
