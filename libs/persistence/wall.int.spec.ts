import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type TestDatabase, withDatabase } from '../../test/support/database.js';
import { ofMunicipality, type Reader } from './reader.js';
import { peopleRole, systemRole, wall, wallFunctions } from './wall.js';

let test: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  test = await withDatabase({ poolSize: 1 });
  owner = new pg.Client({ connectionString: test.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await test?.drop();
});

const asOwner = async <Row extends object>(sql: string): Promise<Row[]> => (await owner.query<Row>(sql)).rows;

describe('the wall', () => {
  it('names every table: a new one has its rule, or holds nothing personal', async () => {
    const tables = await asOwner<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
         and relname <> 'migrations' order by 1`,
    );
    expect(tables.map(({ name }) => name)).toEqual(Object.keys(wall).sort());
  });

  it('stands on every table with exactly the policies of the code', async () => {
    const raised = await asOwner<{ name: string; raised: boolean }>(
      `select relname as name, relrowsecurity as raised from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations'`,
    );
    expect(raised.filter((table) => !table.raised)).toEqual([]);
    const policies = await asOwner<{ one: string }>(
      `select tablename || ' ' || policyname || ' ' || cmd || ' ' || array_to_string(roles, ',') as one from pg_policies
        order by 1`,
    );
    const wanted = Object.entries(wall).flatMap(([name, { shows, takes }]) => [
      `${name} system ALL ${systemRole}`,
      ...(shows === null ? [] : [`${name} shown SELECT ${peopleRole}`]),
      ...(takes === undefined ? [] : [`${name} taken INSERT ${peopleRole}`]),
    ]);
    expect(policies.map(({ one }) => one)).toEqual(wanted.sort());
  });

  it('asks functions that run as whoever asks, behind the wall themselves, and nobody else may ask', async () => {
    const made = await asOwner<{ name: string; one: string }>(
      `select proname as name, prosecdef::text || ' ' || provolatile::text || ' ' || coalesce(proacl::text, '') as one from pg_proc
        where pronamespace = 'public'::regnamespace and prorettype = 'boolean'::regtype order by 1`,
    );
    expect(made.map(({ name }) => name)).toEqual(Object.keys(wallFunctions).sort());
    for (const { one } of made) expect(one).toMatch(new RegExp(`^false s \\{\\w+=X/\\w+,${peopleRole}=X/\\w+\\}$`));
  });

  it('lets people change nothing, and add only what the table says', async () => {
    const granted = await asOwner<{ name: string; privilege: string }>(
      `select table_name as name, privilege_type as privilege from information_schema.role_table_grants
        where grantee = '${peopleRole}' and table_schema = 'public' order by 1, 2`,
    );
    const wanted = Object.entries(wall).flatMap(([name, { shows, takes }]) => [
      ...(takes === undefined ? [] : [{ name, privilege: 'INSERT' }]),
      ...(shows === null ? [] : [{ name, privilege: 'SELECT' }]),
    ]);
    expect(granted).toEqual(wanted.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)));
  });

  it('belongs to neither of the roles that the processes log in with', async () => {
    const owners = await asOwner<{ owner: string }>(
      `select distinct pg_get_userbyid(relowner) as owner from pg_class where relnamespace = 'public'::regnamespace`,
    );
    for (const { owner: name } of owners) expect([peopleRole, systemRole]).not.toContain(name);
    const bypassing = await asOwner(
      `select rolname from pg_roles where rolname in ('${peopleRole}', '${systemRole}') and (rolbypassrls or rolsuper)`,
    );
    expect(bypassing).toEqual([]);
  });
});

const nobody = '00000000-0000-4000-8000-000000000001';
const reader = (over: Partial<Reader> = {}): Reader => ({ ...ofMunicipality('0265'), memberId: nobody, ...over });
const notices = Object.keys(wall).filter((name) => wall[name]?.shows !== null);

describe('a connection in the people’s role', () => {
  const plainly = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: test.peopleUrl });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    await owner.query(`insert into municipality (code, name) values ('0265', 'Roskilde'), ('0101', 'København');
      insert into unit (id, municipality_id, name, sector) values ('u', '0265', 'U', 'social'), ('v', '0101', 'V', 'social')`);
  });

  it('sees no row of anything while nobody is named', async () => {
    await plainly(async (client) => {
      for (const name of notices.filter((one) => one !== 'template_version')) {
        expect([name, (await client.query(`select * from ${name}`)).rowCount]).toEqual([name, 0]);
      }
    });
  });

  it('carries nothing over to whoever uses it next, also after an error and a rollback', async () => {
    const people = await test.people();
    const units = { text: 'select id from unit order by id' };
    const as = (municipality: string) => people.as(reader({ municipality }));
    expect(await as('0265').query(units)).toEqual([{ id: 'u' }]);
    expect(await as('0101').query(units)).toEqual([{ id: 'v' }]);
    await expect(as('0265').query({ text: 'select 1 / 0' })).rejects.toMatchObject({ code: '22012' });
    await expect(as('0265').together([units, { text: 'select 1 / 0' }, units])).rejects.toMatchObject({
      code: '22012',
    });
    const left = {
      text: `select current_setting('samspor.municipality', true) as now, count(*)::int as units from unit`,
    };
    expect(await as('9999').query(left)).toEqual([{ now: '9999', units: 0 }]);
    await plainly(async (client) => {
      await client.query('begin');
      await client.query(`select set_config('samspor.municipality', '0265', true)`);
      expect((await client.query('select id from unit')).rowCount).toBe(1);
      await client.query('rollback');
      expect((await client.query('select id from unit')).rowCount).toBe(0);
    });
  });

  it('keeps a plan that is made once to the transaction that asks for it', async () => {
    const people = await test.people();
    const mode = { text: `select current_setting('plan_cache_mode') as mode` };
    const on = people.as(reader());
    expect(await on.query({ ...mode, name: 'mode', planned: 'once' })).toEqual([{ mode: 'force_generic_plan' }]);
    expect(await on.query(mode)).toEqual([{ mode: 'auto' }]);
    expect(await on.together([{ ...mode, name: 'mode', planned: 'once' }, mode])).toEqual([
      [{ mode: 'auto' }],
      [{ mode: 'auto' }],
    ]);
  });

  it('takes ids as they are, whatever characters stand in them', async () => {
    const odd = ['a"b', 'c\\d', '{e,f}', "g'h", 'null', ''];
    const asked = { text: `select current_setting('samspor.ids')::text[] as ids` };
    const people = await test.people();
    const [row] = await people.as(reader({ unitIds: odd })).query<{ ids: string[] }>(asked);
    expect(row?.ids).toEqual([...odd, nobody]);
  });

  it.each([
    'set row_security = off; select * from unit',
    `set role ${systemRole}`,
    'set role postgres',
    `set session authorization ${systemRole}`,
    'alter table unit disable row level security',
    'alter table unit no force row level security',
    'drop policy shown on unit',
    'create policy mine on unit for select using (true)',
    'alter policy shown on unit using (true)',
    `alter role ${peopleRole} bypassrls`,
    'create view everything as select * from unit',
    `create function peek() returns setof unit language sql security definer as 'select * from unit'`,
    'create table unit (id text)',
    'copy unit to stdout',
    `select pg_read_file('PG_VERSION')`,
    `update unit set name = 'mine'`,
    'delete from unit',
    'truncate unit',
    'lock table unit in share mode',
  ])('cannot turn it off or get round it: %s', async (sql) => {
    await owner.query(`alter role ${peopleRole} login password 'wall'`);
    const url = new URL(test.ownerUrl);
    [url.username, url.password] = [peopleRole, 'wall'];
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    try {
      const rows = await client.query(sql).then(
        (result) => [result].flat().flatMap(({ rows }) => rows),
        () => [],
      );
      expect(rows).toEqual([]);
      expect((await client.query('select * from unit').catch(() => ({ rowCount: 0 }))).rowCount).toBe(0);
    } finally {
      await client.end();
    }
    expect(await asOwner('select name from unit order by name')).toEqual([{ name: 'U' }, { name: 'V' }]);
  });

  it('adds to the audit only as who it is, and reads none of what is recorded', async () => {
    const people = await test.people();
    const entry = (member: string, municipality = '0265', kind = 'member') => ({
      text: `insert into audit (municipality_id, member_id, kind, actor_kind) values ($1, $2, 'read', $3)`,
      values: [municipality, member, kind],
    });
    await people.as(reader()).query(entry(nobody));
    const refused = expect.objectContaining({ code: '42501' });
    await expect(people.as(reader()).query(entry('00000000-0000-4000-8000-000000000002'))).rejects.toEqual(refused);
    await expect(people.as(reader()).query(entry(nobody, '0101'))).rejects.toEqual(refused);
    await expect(people.as(reader()).query(entry(nobody, '0265', 'system'))).rejects.toEqual(refused);
    const look = `insert into access_log (municipality_id, member_id, what, purpose, actor_kind)
      values ('0265', '${nobody}', 'plan', 'casework', 'member')`;
    await expect(people.as(reader()).query({ text: look })).rejects.toEqual(refused);
    expect(await people.as(reader()).query({ text: 'select * from access_log' })).toEqual([]);
    await expect(people.as(reader()).query({ text: 'select * from audit' })).rejects.toEqual(refused);
  });
});
