import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Queryable, Statement } from '../database.js';
import {
  createKeyVault,
  KeyDestroyed,
  KeyFailure,
  type KeyFile,
  type KeyService,
  keyServiceOf,
  type MunicipalityKeyRow,
  newKeyFile,
} from './index.js';

/** Stands in for the table: what the vault inserts is what it reads. */
function table(hasPlans = false) {
  const rows: MunicipalityKeyRow[] = [];
  let reads = 0;
  const query = async ({ text, values = [] }: Statement): Promise<readonly unknown[]> => {
    if (text.startsWith('insert')) {
      const [municipality, keyId, purpose, master, wrapped] = values as [string, string, 'seal', string, Buffer];
      const there = rows.some((row) => row.municipality === municipality && row.purpose === purpose && !row.retired);
      if (!there && !hasPlans) rows.push({ municipality, keyId, purpose, master, wrapped, retired: false });
      return [];
    }
    reads += 1;
    return rows.filter(({ municipality }) => values.length === 0 || municipality === values[0]);
  };
  return { rows, database: { query } as Queryable, reads: () => reads };
}

const file = newKeyFile('k1');
const service = keyServiceOf(file);

describe('a municipality’s keys', () => {
  it('open what they sealed, in its place only, whatever it is', async () => {
    const keys = await createKeyVault(table().database, service).of('0265');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (plain, place, other) => {
        const sealed = keys.seal(plain, place);
        expect(keys.open(sealed, place)).toBe(Buffer.from(plain).toString());
        if (other !== place) expect(() => keys.open(sealed, other)).toThrow(KeyFailure);
      }),
    );
  });

  it('are of no use to another municipality, and mark the same text in another way', async () => {
    const vault = createKeyVault(table().database, service);
    const [one, other] = [await vault.of('0265'), await vault.of('0147')];
    expect(() => other.open(one.seal('x', 'y'), 'y')).toThrow(/There is no key 0265-/);
    expect(one.mark('x')).toEqual(one.mark('x'));
    expect(one.mark('x')).not.toEqual(other.mark('x'));
  });

  it('close plans’ keys, each to its own plan', async () => {
    const keys = await createKeyVault(table().database, service).of('0265');
    const stored = keys.newPlanKey('p1');
    const sealed = keys.planKey('p1', stored).seal('ord', 't');
    expect(keys.planKey('p1', stored).open(sealed, 't')).toBe('ord');
    expect(() => keys.planKey('p2', stored)).toThrow(KeyFailure);
    expect(() => keys.planKey('p1', null)).toThrow(/Plan p1 has no key/);
    expect(() => keys.planKey('p1', { ...stored, wrapped: null })).toThrow(KeyDestroyed);
  });
});

describe('the vault', () => {
  it('gives a new municipality its keys, the same to everybody', async () => {
    const { rows, database } = table();
    const [one, two] = [createKeyVault(database, service), createKeyVault(database, service)];
    const sealed = (await one.of('0265')).seal('x', 'y');
    expect((await two.of('0265')).open(sealed, 'y')).toBe('x');
    expect(rows.map(({ purpose }) => purpose)).toEqual(['seal', 'index']);
  });

  it('makes none where there are plans: they were lost, and nothing is written', async () => {
    const { rows, database } = table(true);
    await expect(createKeyVault(database, service).of('0265')).rejects.toThrow(/keys of municipality 0265 are not/);
    expect(rows).toEqual([]);
  });

  it('reads keys once in their lifetime, and forgets them after it: a destroyed key is soon of no use', async () => {
    const { rows, database, reads } = table();
    let now = 0;
    const vault = createKeyVault(database, service, { keepMs: 30_000, nowMs: () => now });
    const sealed = (await vault.of('0265')).seal('x', 'y');
    const before = reads();
    await Promise.all(Array.from({ length: 50 }, () => vault.of('0265')));
    expect(reads()).toBe(before);
    for (const [at, row] of rows.entries()) rows[at] = { ...row, wrapped: null };
    now = 30_001;
    const keys = await vault.of('0265');
    expect(() => keys.open(sealed, 'y')).toThrow(KeyDestroyed);
    expect(() => keys.seal('x', 'y')).toThrow(KeyDestroyed);
    expect(() => keys.mark('x')).toThrow(KeyDestroyed);
  });

  it('holds so many municipalities’ keys and no more', async () => {
    const { database, reads } = table();
    const vault = createKeyVault(database, service, { most: 2 });
    for (const code of ['0001', '0002', '0003']) await vault.of(code);
    const before = reads();
    await vault.of('0003');
    expect(reads()).toBe(before);
    await vault.of('0001');
    expect(reads()).toBe(before + 1);
  });

  it('tries anew after a failure', async () => {
    const { database } = table();
    let away = true;
    const failing: KeyService = {
      wrap: (...args) => service.wrap(...args),
      unwrap: (...args) => (away ? Promise.reject(new KeyFailure('away')) : service.unwrap(...args)),
    };
    const vault = createKeyVault(database, failing);
    await expect(vault.of('0265')).rejects.toThrow('away');
    away = false;
    await expect(vault.of('0265')).resolves.toBeDefined();
  });

  it('seals with the newest key after a rotation and opens what older ones sealed', async () => {
    const { rows, database } = table();
    const sealed = (await createKeyVault(database, service).of('0265')).seal('alt', 'y');
    const [old] = rows as [MunicipalityKeyRow];
    rows[0] = { ...old, retired: true };
    const turned = await createKeyVault(database, service).of('0266');
    expect(turned).toBeDefined();
    const other = rows.find(({ municipality }) => municipality === '0266');
    expect(other).toBeDefined();
    const keys = createKeyVault(database, service);
    await expect(keys.of('0265')).resolves.toMatchObject({});
    expect((await keys.of('0265')).open(sealed, 'y')).toBe('alt');
    expect(() => turned.open(sealed, 'y')).toThrow(KeyFailure);
  });
});

describe('master keys', () => {
  it.each<[string, KeyFile, RegExp]>([
    ['another of the same name', newKeyFile('k1'), /Master key k1 in the key file is not the one/],
    ['a lost one', newKeyFile('k2'), /does not hold master key k1/],
  ])('%s: what is stored stays closed, and the process says so when it starts', async (_, wrong, message) => {
    const { database } = table();
    await createKeyVault(database, service).of('0265');
    const vault = createKeyVault(database, keyServiceOf(wrong));
    await expect(vault.check()).rejects.toThrow(message);
    await expect(vault.of('0265')).rejects.toThrow(message);
  });

  it('a municipality’s own closes its keys and nobody else’s', async () => {
    const { rows, database } = table();
    const { current, keys } = newKeyFile('own');
    const both = { ...file, municipalities: { '0147': { current, keys } } };
    const vault = createKeyVault(database, keyServiceOf(both));
    await vault.of('0265');
    await vault.of('0147');
    expect(rows.map(({ municipality, master }) => `${municipality} ${master}`)).toEqual([
      '0265 k1',
      '0265 k1',
      '0147 own',
      '0147 own',
    ]);
    const left = createKeyVault(database, service);
    await expect(left.of('0265')).resolves.toBeDefined();
    await expect(left.of('0147')).rejects.toThrow(/does not hold master key own/);
  });
});
