import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createJournal, type Journal } from '#journal';
import { type KeyFile, migrateTo, migrationNames, newKeyFile, personsByName, readPlan } from '#persistence';
import { catalogue } from '#plan-templates';
import { type TestDatabase, withDatabase, withEmptyDatabase } from '../../../test/support/database.js';
import { vaultOf } from '../../../test/support/keys.js';
import { done, inputFor, type SmallWorld, smallWorld, startedPlan } from '../../../test/support/small-world.js';
import { asOwner, type Place } from './place.js';
import { checkBackup } from './read-backup.js';
import { restoreFile } from './restore-file.js';
import { upgradeDatabase } from './upgrade-database.js';
import { writeBackup } from './write-backup.js';

jest.setTimeout(60_000);

const keys = newKeyFile('k1');
const root = mkdtempSync(join(tmpdir(), 'samspor-backup-'));
afterAll(() => rmSync(root, { recursive: true }));

let folder: string;
let test: TestDatabase;
let world: SmallWorld;
let journal: Journal;
const cleanUp: (() => Promise<void>)[] = [];

const journalOf = ({ database }: TestDatabase) =>
  createJournal({ database, keys: vaultOf(database, keys), templates: catalogue });

async function another(): Promise<TestDatabase> {
  const made = await withDatabase();
  cleanUp.push(() => made.drop());
  return made;
}

beforeEach(async () => {
  folder = mkdtempSync(join(root, 'one-'));
  writeFileSync(join(folder, 'keys.json'), JSON.stringify(keys), { mode: 0o600 });
  test = await another();
  world = await smallWorld(test.database);
  journal = journalOf(test);
});
afterEach(async () => {
  for (const drop of cleanUp.splice(0)) await drop();
});

const place = (ownerUrl: string): Place => ({
  ownerUrl,
  keysFile: join(folder, 'keys.json'),
  backups: join(folder, 'backups'),
  name: 'test',
});

async function backedUp(ownerUrl = test.ownerUrl) {
  const path = join(folder, `${randomUUID()}.backup.gz`);
  await asOwner(ownerUrl, (client) => writeBackup(client, path));
  return checkBackup(path);
}

/** Something that only the words of people can break: every character that COPY, JSON or a reader of lines knows. */
const awkward = 'æøå \\ \\. "\t\r\n\u2028\u0001 😀';

async function spoken(planId: string, text = awkward): Promise<string> {
  const id = randomUUID();
  const texts = [{ id, kind: 'voice', text }];
  done(await journal.execute(inputFor(world, { type: 'AddVoice', text: id }, { planId, texts })));
  return id;
}

const rows = <Row>(text: string, on = test) => on.database.query<Row>({ text });
const withoutVersions = `select id, version, state, state_schema, status, wake_at, agenda - 'v' as agenda from plan order by id`;

describe('a backup', () => {
  it('comes back elsewhere as it was, with its keys, rights and counters', async () => {
    const planId = await startedPlan(journal, world);
    await rows(`update app_user set name = $$${awkward.replaceAll('\u0001', '')}$$ where id = '${world.members.head}'`);
    await spoken(planId);
    const backup = await backedUp();
    expect(statSync(backup.path).mode & 0o777).toBe(0o600);
    const other = await another();
    const answer = await restoreFile(place(other.ownerUrl), backup, new Date());
    expect(answer).toEqual({ before: null, keysChanged: false, migrated: 0, plansTold: 1 });
    const again = await backedUp(other.ownerUrl);
    const changed = ['plan', 'municipality', 'audit'];
    const sums = (tables: typeof backup.tables) => tables.filter(({ name }) => !changed.includes(name));
    expect(sums(again.tables)).toEqual(sums(backup.tables));
    expect(await rows(withoutVersions, other)).toEqual(await rows(withoutVersions));
    expect((await journalOf(other).refold(planId))?.matches).toBe(true);
    journal = journalOf(other);
    await spoken(planId, 'Jeg er her stadig');
    const [audit] = await rows<{ ok: boolean }>(
      'select count(*) = count(distinct id) and count(*) > 1 as ok from audit',
      other,
    );
    expect(audit?.ok).toBe(true);
    await expect(other.database.query({ text: 'delete from plan_event' })).rejects.toMatchObject({ code: '42501' });
  });

  it('holds no master key: it comes back with the right ones only, and else nothing is touched', async () => {
    const planId = await startedPlan(journal, world);
    await spoken(planId, 'Kanariefugl');
    const backup = await backedUp();
    const unpacked = gunzipSync(readFileSync(backup.path)).toString('latin1');
    for (const clear of ['Alma', 'Opfundet', 'Kanariefugl', keys.hmac, keys.keys.k1 ?? '-'])
      expect(unpacked).not.toContain(clear);
    const { ownerUrl, drop } = await withEmptyDatabase();
    cleanUp.push(drop);
    const keysFile = join(folder, 'elsewhere.json');
    const restored = () => restoreFile({ ...place(ownerUrl), keysFile }, backup, new Date());
    await expect(restored()).rejects.toThrow('The key file cannot be read');
    const write = (file: KeyFile) => writeFileSync(keysFile, JSON.stringify(file));
    write(newKeyFile('k1'));
    await expect(restored()).rejects.toThrow('Master key k1 in the key file is not the one');
    write(newKeyFile('k2'));
    await expect(restored()).rejects.toThrow('does not hold master key k1');
    write({ ...newKeyFile('k2'), keys: { ...newKeyFile('k2').keys, ...keys.keys } });
    expect(await restored()).toMatchObject({ before: null, keysChanged: false, plansTold: 1 });
  });

  it('does not bring back what was destroyed since, here; keys that it does not know stay', async () => {
    const planId = await startedPlan(journal, world);
    await spoken(planId, 'Kanariefugl');
    const backup = await backedUp();
    const later = await startedPlan(journal, world);
    await asOwner(test.ownerUrl, (client) =>
      client.query(`update plan_key set wrapped = null, destroyed_at = '2026-02-01' where plan_id = '${planId}'`),
    );
    await restoreFile(place(test.ownerUrl), backup, new Date());
    const vault = vaultOf(test.database, keys);
    const plan = await readPlan(test.database, vault, '0265', planId);
    expect([...(plan?.texts.values() ?? [])]).toEqual([expect.stringContaining('2026-02-01')]);
    expect(plan?.person.name).toBe('Alma Opfundet');
    expect(await personsByName(test.database, vault, '0265', 'opf', 5)).toHaveLength(1);
    expect(await rows(`select 1 from plan_key where plan_id = '${later}' and wrapped is not null`)).toHaveLength(1);
  });

  it('is refused when a part of it is missing or changed, before anything is touched', async () => {
    const { path } = await backedUp();
    const whole = readFileSync(path);
    truncateSync(path, whole.length - 20);
    await expect(checkBackup(path)).rejects.toThrow('is not a whole backup');
    writeFileSync(path, 'something else');
    await expect(checkBackup(path)).rejects.toThrow('is not a whole backup');
    await expect(checkBackup(join(folder, 'nothing'))).rejects.toThrow('ENOENT');
  });

  it('of a newer build is refused, and so is a database of one', async () => {
    const backup = await backedUp();
    const schema = [...migrationNames, 'Future1999999999999'];
    const newer = { ...backup, header: { ...backup.header, schema } };
    await expect(restoreFile(place(test.ownerUrl), newer, new Date())).rejects.toThrow('newer Samspor');
    await asOwner(test.ownerUrl, (client) =>
      client.query(`insert into migrations (timestamp, name) values (1999999999999, 'Future1999999999999')`),
    );
    await expect(restoreFile(place(test.ownerUrl), backup, new Date())).rejects.toThrow('newer Samspor');
    expect(await rows('select 1 from municipality')).toHaveLength(1);
  });
});

describe('a restore over something', () => {
  it('is in the audit, and ends every login: one that was ended since must not come back', async () => {
    await startedPlan(journal, world);
    await rows(
      `insert into session (id_hash, user_id, ends_at) values ('x', '${world.members.head}', now() + '1 hour')`,
    );
    const backup = await backedUp();
    expect(backup.tables.map(({ name }) => name)).not.toContain('session');
    await restoreFile(place(test.ownerUrl), backup, new Date());
    expect(await rows('select 1 from session')).toEqual([]);
    expect(await rows(`select municipality_id, actor_kind, data from audit where kind = 'restored'`)).toEqual([
      { municipality_id: '0265', actor_kind: 'system', data: { madeAt: backup.header.madeAt, plans: 1 } },
    ]);
  });

  it('closes links: one that was used or revoked since must not open again', async () => {
    await rows(`insert into invitation (id, municipality_id, user_id, invitee, proof, sealed, sealed_key, token_hash, made_by,
        body_hash, days, expires_at, sent_for)
      select gen_random_uuid(), '0265', '${world.members.head}', 'member', 'code', 'x', 'k', 'h', '${world.members.head}',
        '', 7, now() + interval '7 days', gen_random_uuid()`);
    await rows(`insert into login_code (id, address_mark, code_hash, expires_at)
      values (gen_random_uuid(), 'm', 'h', now() + interval '9 minutes')`);
    const backup = await backedUp();
    await rows(`update invitation set used_at = now(), token_hash = null`);
    await restoreFile(place(test.ownerUrl), backup, new Date());
    expect(await rows('select used_at, expires_at <= now() as over from invitation')).toEqual([
      { used_at: null, over: true },
    ]);
    expect(await rows('select 1 from login_code')).toEqual([]);
  });

  it('keeps what was there, and can be taken back with it', async () => {
    const planId = await startedPlan(journal, world);
    const backup = await backedUp();
    await spoken(planId);
    await startedPlan(journal, world);
    const later = await rows(withoutVersions);
    const { before } = await restoreFile(place(test.ownerUrl), backup, new Date());
    expect(await rows('select id from plan')).toEqual([{ id: planId }]);
    const kept = await checkBackup(before ?? '');
    await restoreFile(place(test.ownerUrl), kept, new Date());
    expect(await rows(withoutVersions)).toEqual(later);
  });

  it('changes nothing when it fails half way', async () => {
    const planId = await startedPlan(journal, world);
    const backup = await backedUp();
    await spoken(planId);
    const later = await rows(withoutVersions);
    truncateSync(backup.path, statSync(backup.path).size - 200);
    await expect(restoreFile(place(test.ownerUrl), backup, new Date())).rejects.toThrow('is not a whole backup');
    expect(await rows(withoutVersions)).toEqual(later);
    await spoken(planId);
  });

  it('gives agendas and organisations numbers above all that were ever given out', async () => {
    await startedPlan(journal, world);
    const backup = await backedUp();
    const ahead = 9_000_000_000_000_000;
    await rows(`update plan set agenda_version = ${ahead}, engine_version = ${ahead}`);
    await rows(`update municipality set org_version = ${ahead}`);
    await restoreFile(place(test.ownerUrl), backup, new Date());
    const [plan] = await rows<{ agenda_version: number; engine_version: number; v: number; told: string }>(
      `select agenda_version, engine_version, (agenda->>'v')::bigint as v, told_at as told from plan`,
    );
    expect(plan).toMatchObject({ engine_version: 0, v: plan?.agenda_version, told: '1970-01-01T00:00:00.000Z' });
    expect(plan?.agenda_version).toBeGreaterThan(ahead);
    const [municipality] = await rows<{ org_version: number }>('select org_version from municipality');
    expect(municipality?.org_version).toBeGreaterThan(ahead);
  });

  it('remembers which mails have left the house', async () => {
    const mail = (key: string, status: string) =>
      rows(`insert into mail (id, municipality_id, member_id, dedupe_key, urgency, count, status)
        values (gen_random_uuid(), '0265', '${world.members.head}', '${key}', 'morning', 1, '${status}')`);
    await mail('morning:2026-01-01', 'pending');
    await mail('morning:2026-01-02', 'pending');
    const backup = await backedUp();
    await rows(`update mail set status = 'sent', sent_at = now() where dedupe_key = 'morning:2026-01-01'`);
    await mail('morning:2026-01-03', 'sending');
    await mail('morning:2026-01-04', 'pending');
    await restoreFile(place(test.ownerUrl), backup, new Date());
    expect(await rows('select dedupe_key as key, status from mail order by 1')).toEqual([
      { key: 'morning:2026-01-01', status: 'sent' },
      { key: 'morning:2026-01-02', status: 'pending' },
      { key: 'morning:2026-01-03', status: 'unknown' },
    ]);
  });

  it('lets people go on working: what they are answered afterwards is there, and every plan is whole', async () => {
    const planIds = await Promise.all(Array.from({ length: 4 }, () => startedPlan(journal, world)));
    const backup = await backedUp();
    let working = true;
    let answered = 0;
    const person = async (planId: string) => {
      for (; working; answered += 1) await spoken(planId);
    };
    const starter = async () => {
      for (; working; answered += 1) await startedPlan(journal, world);
    };
    const people = [...planIds.map(person), starter()];
    for (let time = 0; time < 3; time += 1) await restoreFile(place(test.ownerUrl), backup, new Date());
    const last = await Promise.all(planIds.map((planId) => spoken(planId)));
    working = false;
    await Promise.all(people);
    expect(answered).toBeGreaterThan(0);
    for (const planId of planIds) expect((await journal.refold(planId))?.matches).toBe(true);
    const found = await rows<{ id: string }>('select id from plan_text');
    expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(last));
  });
});

describe('an upgrade', () => {
  const older = migrationNames.slice(0, -1);
  const upgrade = (ownerUrl = test.ownerUrl) => upgradeDatabase(place(ownerUrl), new Date());

  it('makes a backup first where something is to change and to lose; that backup comes back migrated', async () => {
    const planId = await startedPlan(journal, world);
    await asOwner(test.ownerUrl, (client) => migrateTo(client, older));
    const { backup, migrations } = await upgrade();
    expect(migrations).toEqual(migrationNames.slice(-1));
    expect(await upgrade()).toEqual({ migrations: [], backup: null });
    const checked = await checkBackup(backup ?? '');
    expect(checked.header.schema).toEqual(older);
    expect(await restoreFile(place(test.ownerUrl), checked, new Date())).toMatchObject({ migrated: 1 });
    expect((await journal.refold(planId))?.matches).toBe(true);
  });

  it('makes none of an empty database', async () => {
    const { ownerUrl, drop } = await withEmptyDatabase();
    cleanUp.push(drop);
    expect(await upgrade(ownerUrl)).toEqual({ migrations: migrationNames, backup: null });
    expect(readdirSync(folder)).toEqual(['keys.json']);
  });
});
