import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { defaultPayloadConverter } from '@temporalio/common';
import { createJournal, type Journal } from '#journal';
import {
  createPlanKeys,
  type KeyVault,
  keyAges,
  keyServiceOf,
  listPlans,
  newKeyFile,
  personByCpr,
  personsByName,
  readPlan,
} from '#persistence';
import { catalogue } from '#plan-templates';
import { createPayloadCodec, parsePayloadKeys } from '#temporal';
import { type TestDatabase, withDatabase } from '../../../test/support/database.js';
import { vaultOf } from '../../../test/support/keys.js';
import {
  done,
  inputFor,
  type SmallWorld,
  smallWorld,
  startCommand,
  startedPlan,
  youngPerson,
} from '../../../test/support/small-world.js';
import { asOwner } from '../backup/place.js';
import { writeBackup } from '../backup/write-backup.js';
import { destroyPlan, rewrap, rotate } from './key-changes.js';
import { lineOf } from './key-line.js';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'samspor-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = newKeyFile('k1');
const service = keyServiceOf(file);
let test: TestDatabase;
let world: SmallWorld;
let keys: KeyVault;
let journal: Journal;

const journalWith = (vault: KeyVault): Journal =>
  createJournal({ database: test.database, keys: vault, templates: catalogue });
const asTheOwner = <T>(work: Parameters<typeof asOwner<T>>[1]): Promise<T> => asOwner(test.ownerUrl, work);
const sql = (text: string, ...values: unknown[]) =>
  asTheOwner(async (client) => (await client.query(text, values)).rows);
const count = async (table: string): Promise<number> => (await sql(`select count(*)::int as n from ${table}`))[0].n;

beforeEach(async () => {
  test = await withDatabase();
  world = await smallWorld(test.database);
  keys = vaultOf(test.database, file);
  journal = journalWith(keys);
});
afterEach(() => test.drop());

async function say(planId: string, text: string, on = journal) {
  const id = randomUUID();
  return on.execute(inputFor(world, { type: 'AddVoice', text: id }, { planId, texts: [{ id, kind: 'voice', text }] }));
}

/** The voices of a plan, as whoever reads it sees them. */
async function voices(planId: string, vault = vaultOf(test.database, file)): Promise<readonly string[]> {
  return [...((await readPlan(test.database, vault, '0265', planId))?.texts.values() ?? [])];
}

/** Closed, and told to the engine as far as the database knows. */
async function closed(planId: string): Promise<void> {
  const close = (stepIds: readonly string[]) => {
    const answers = stepIds.map((stepId) => ({ stepId, answer: 'exceeded', reason: randomUUID() }) as const);
    return journal.execute(inputFor(world, { type: 'ClosePlan', reason: randomUUID(), answers }, { planId }));
  };
  const refused = await close([]);
  if (!refused.ok) done(await close((refused.refusal.detail?.missing ?? []) as readonly string[]));
  await sql('update plan set engine_version = agenda_version where id = $1', planId);
}

const destroyed = (planId: string) => asTheOwner((client) => destroyPlan(client, planId));

describe('everything in the database', () => {
  it('holds no name, number, address or word of anybody in clear', async () => {
    const canary = {
      name: 'Kanarie Fuglesang',
      cpr: '0202080011',
      phone: '87654321',
      mail: 'kanarie@fuglesang.example',
      address: 'Burvej 17',
    };
    const command = startCommand(world);
    done(await journal.execute(inputFor(world, command, { person: { new: { ...youngPerson(), ...canary } } })));
    done(await say(command.planId, 'Jeg vil synge'));
    const path = join(folder, `${randomUUID()}.gz`);
    await asTheOwner((client) => writeBackup(client, path));
    const dump = gunzipSync(readFileSync(path)).toString('latin1');
    expect(dump).toContain(command.planId);
    for (const value of [...Object.values(canary), 'Kanarie', 'kanarie', 'Fuglesang', 'Jeg vil synge']) {
      expect(dump).not.toContain(value);
      expect(dump).not.toContain(Buffer.from(value).toString('hex'));
    }
    const found = await personsByName(test.database, keys, '0265', 'fugl kan', 5);
    expect(found.map(({ name }) => name)).toEqual([canary.name]);
    expect(await personByCpr(test.database, keys, '0265', canary.cpr)).toMatchObject({ address: canary.address });
    expect(await voices(command.planId)).toEqual(['Jeg vil synge']);
  });
});

describe('without the right keys', () => {
  it.each([
    ['wrong master keys', async () => vaultOf(test.database, newKeyFile('k1')), /Master key k1 in the key file is not/],
    ['lost master keys', async () => vaultOf(test.database, newKeyFile('k2')), /does not hold master key k1/],
    [
      'a municipality whose keys are gone',
      async () => {
        await sql('delete from municipality_key');
        return vaultOf(test.database, file);
      },
      /The keys of municipality 0265 are not in the database/,
    ],
  ])('%s: nothing is read as empty, and nothing is written', async (_, vault, message) => {
    const planId = await startedPlan(journal, world);
    done(await say(planId, 'Før'));
    const tables = ['person', 'person_word', 'plan', 'plan_key', 'plan_text', 'plan_event', 'municipality_key'];
    const wrong = await vault();
    const before = await Promise.all(tables.map(count));
    const other = journalWith(wrong);
    await expect(say(planId, 'Efter', other)).rejects.toThrow(message);
    await expect(startedPlan(other, world)).rejects.toThrow(message);
    await expect(readPlan(test.database, wrong, '0265', planId)).rejects.toThrow(message);
    await expect(personsByName(test.database, wrong, '0265', 'alma', 5)).rejects.toThrow(message);
    expect(await Promise.all(tables.map(count))).toEqual(before);
  });
});

describe('a plan whose key is destroyed', () => {
  it('runs no more, says so where its texts were, takes none, and the engine’s payloads of it are closed', async () => {
    const [planId, other] = [await startedPlan(journal, world), await startedPlan(journal, world)];
    for (const id of [planId, other]) done(await say(id, 'Hemmelige ord'));
    const codecWith = () => {
      const plans = createPlanKeys(test.database, vaultOf(test.database, file));
      return createPayloadCodec({ ...parsePayloadKeys(JSON.stringify(file)), plans });
    };
    const context = { type: 'workflow', namespace: 'n', workflowId: `plan-${planId}` } as const;
    const sealed = await codecWith().encode([defaultPayloadConverter.toPayload({ planId })], context);
    expect(await codecWith().decode(sealed)).toHaveLength(1);
    await expect(destroyed(planId)).rejects.toThrow('Close it first');
    await closed(planId);
    await destroyed(planId);
    expect(await voices(planId)).toEqual([
      expect.stringMatching(/nøgle blev tilintetgjort den .*key was destroyed on/),
    ]);
    expect(await voices(other)).toEqual(['Hemmelige ord']);
    expect(await say(planId, 'Mere')).toMatchObject({ ok: false, refusal: { code: 'plan-texts-destroyed' } });
    await expect(codecWith().decode(sealed)).rejects.toThrow('was destroyed');
    await expect(destroyed(planId)).rejects.toThrow('destroyed already');
    const query = { limit: 5, status: 'closed', sort: 'name' } as const;
    const all = { municipality: '0265', unitIds: Object.values(world.units), memberId: null, seesAll: true };
    expect((await listPlans(test.database, keys, all, query)).rows).toHaveLength(1);
    expect(await sql(`select plan_id, actor_kind from audit where kind = 'key-destroyed'`)).toEqual([
      { plan_id: planId, actor_kind: 'system' },
    ]);
  });
});

describe('keys change', () => {
  it('a new key seals what is new, the old one still opens what it sealed, and ages tell them apart', async () => {
    const first = await startedPlan(journal, world);
    done(await say(first, 'Gammelt'));
    const keyId = await asTheOwner((client) => rotate(client, service, '0265'));
    const later = journalWith(vaultOf(test.database, file));
    const second = await startedPlan(later, world);
    done(await say(second, 'Nyt', later));
    done(await say(first, 'Mere', later));
    expect(await voices(first)).toEqual(expect.arrayContaining(['Gammelt', 'Mere']));
    expect(await voices(second)).toEqual(['Nyt']);
    expect(await personsByName(test.database, vaultOf(test.database, file), '0265', 'alma', 5)).toHaveLength(2);
    const ages = await keyAges(test.database, '0265');
    expect(ages.filter(({ purpose }) => purpose === 'seal')).toEqual([
      expect.objectContaining({ planKeys: 1, retiredAt: expect.anything() }),
      expect.objectContaining({ keyId, planKeys: 1, retiredAt: null }),
    ]);
    expect(lineOf(ages.find((age) => age.keyId === keyId) ?? (ages[0] as never), Date.now())).toMatch(
      /seal {2}current, 0 days old, closed with master key k1, 1 plans \(0 destroyed\)/,
    );
    await expect(asTheOwner((client) => rotate(client, service, '0999'))).rejects.toThrow();
  });

  it('new master keys take over from old ones, which then open nothing any more', async () => {
    const planId = await startedPlan(journal, world);
    done(await say(planId, 'Ord'));
    const next = newKeyFile('k2');
    const both = { ...next, keys: { ...file.keys, ...next.keys } };
    expect(await asTheOwner((client) => rewrap(client, keyServiceOf(both)))).toBe(2);
    expect(await voices(planId, vaultOf(test.database, next))).toEqual(['Ord']);
    await expect(voices(planId)).rejects.toThrow('does not hold master key k2');
  });
});
