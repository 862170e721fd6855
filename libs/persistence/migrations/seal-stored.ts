import type { Queryable } from '../database.js';
import { createKeyVault, type MunicipalityKeys, type PlanKey, type StoredPlanKey } from '../keys/index.js';
import { cprMark, sealCpr, sealPerson } from '../person-seal.js';
import { storedKeyColumns } from '../plan-keys.js';
import { insertWords, marksOf } from '../reads/person.reads.js';
import { sealText, textSeal } from '../texts.js';
import { type MigrationKeys, migrationKeys } from './migration-keys.js';

/** Runs SQL in the migration's transaction; answers with the rows of a select. */
export type Run = (sql: string, values?: readonly unknown[]) => Promise<unknown>;

const atOnce = 1_000;

/**
 * Gives every plan a key and seals what stands in clear, or with a master key, in persons, logins and texts. Harmless
 * to repeat: what is sealed already is left as it is. Throws KeyFailure.
 */
export async function sealStored(run: Run): Promise<void> {
  const on: Queryable = {
    query: async <Row>({ text, values }: { text: string; values?: readonly unknown[] }) =>
      (await run(text, values)) as readonly Row[],
  };
  const towns = await on.query<{ code: string }>({
    text: 'select distinct municipality_id as code from person order by code',
  });
  if (towns.length === 0) return;
  const migration = migrationKeys();
  const vault = createKeyVault(on, migration.service);
  for (const { code } of towns) {
    const keys = await vault.of(code);
    await inPages(
      (after) => personsAfter(on, code, after),
      (rows) => sealPersons(on, keys, migration, code, rows),
    );
    await inPages(
      (after) => plansAfter(on, code, after),
      (rows) => giveKeys(on, keys, code, rows),
    );
    const texts = (rows: readonly TextRow[]) => sealTexts(on, keys, migration, rows);
    const done = await inPages((after) => textsAfter(on, code, after), texts);
    migration.say(`${code}: ${done} texts are sealed with their plans’ keys`);
  }
  await on.query({ text: `update app_user set name = '' where person_id is not null` });
}

async function inPages<Row extends { readonly id: string }>(
  read: (after: string) => Promise<readonly Row[]>,
  work: (rows: readonly Row[]) => Promise<void>,
): Promise<number> {
  let count = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await read(after);
    const last = rows.at(-1);
    if (!last) return count;
    await work(rows);
    count += rows.length;
    after = last.id;
  }
}

interface ClearPerson {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly address: string | null;
  readonly cipher: Buffer | null;
  readonly keyId: string | null;
}

const personsAfter = (on: Queryable, code: string, after: string): Promise<readonly ClearPerson[]> =>
  on.query({
    text: `select id, name, phone, mail, address, cpr_cipher as cipher, cpr_key_id as "keyId" from person
            where municipality_id = $1 and id > $2 and sealed is null order by id limit ${atOnce}`,
    values: [code, after],
  });

async function sealPersons(
  on: Queryable,
  keys: MunicipalityKeys,
  { before, say }: MigrationKeys,
  code: string,
  rows: readonly ClearPerson[],
): Promise<void> {
  const sealed = rows.map(({ id, cipher, keyId, ...content }) => {
    const clear = cipher && keyId ? before.decrypt({ cipher, keyId }, `cpr:${id}`) : null;
    const number = clear === null ? null : sealCpr(keys, id, clear);
    return { id, content: sealPerson(keys, id, content), number, mark: clear === null ? null : cprMark(keys, clear) };
  });
  await on.query({
    text: `update person p set sealed = s.sealed, sealed_key = s.sealed_key, cpr_cipher = s.cipher,
        cpr_key_id = s.cpr_key, cpr_hmac = s.mark, name = '', phone = null, mail = null, address = null
      from unnest($1::uuid[], $2::bytea[], $3::text[], $4::bytea[], $5::text[], $6::bytea[])
        s(id, sealed, sealed_key, cipher, cpr_key, mark) where p.id = s.id`,
    values: [
      sealed.map(({ id }) => id),
      sealed.map(({ content }) => content.cipher),
      sealed.map(({ content }) => content.keyId),
      sealed.map(({ number }) => number?.cipher ?? null),
      sealed.map(({ number }) => number?.keyId ?? null),
      sealed.map(({ mark }) => mark),
    ],
  });
  await on.query(
    insertWords(
      code,
      rows.map(({ id, name }) => ({ id, marks: marksOf(keys, name) })),
    ),
  );
  say(`${code}: ${rows.length} persons are sealed`);
}

const plansAfter = (on: Queryable, code: string, after: string): Promise<readonly { readonly id: string }[]> =>
  on.query({
    text: `select id from plan p where municipality_id = $1 and id > $2
             and not exists (select from plan_key k where k.plan_id = p.id) order by id limit ${atOnce}`,
    values: [code, after],
  });

async function giveKeys(
  on: Queryable,
  keys: MunicipalityKeys,
  code: string,
  rows: readonly { readonly id: string }[],
): Promise<void> {
  const made = rows.map(({ id }) => keys.newPlanKey(id));
  await on.query({
    text: `insert into plan_key (plan_id, key_id, municipality_id, municipality_key, wrapped)
      select k.id, k.key_id, $1, k.by_key, k.wrapped
        from unnest($2::uuid[], $3::text[], $4::text[], $5::bytea[]) k(id, key_id, by_key, wrapped)`,
    values: [
      code,
      rows.map(({ id }) => id),
      made.map(({ keyId }) => keyId),
      made.map(({ municipalityKey }) => municipalityKey),
      made.map(({ wrapped }) => wrapped),
    ],
  });
}

interface TextRow extends StoredPlanKey {
  readonly id: string;
  readonly planId: string;
  readonly cipher: Buffer;
  readonly oldKey: string;
}

/** Texts that no key of a plan has sealed, with the key that is to. */
const textsAfter = (on: Queryable, code: string, after: string): Promise<readonly TextRow[]> =>
  on.query({
    text: `select t.id, t.plan_id as "planId", t.cipher, t.key_id as "oldKey", ${storedKeyColumns}
        from plan_text t join plan_key k on k.plan_id = t.plan_id and k.current
       where k.municipality_id = $1 and t.id > $2
         and not exists (select from plan_key o where o.plan_id = t.plan_id and o.key_id = t.key_id)
       order by t.id limit ${atOnce}`,
    values: [code, after],
  });

async function sealTexts(
  on: Queryable,
  keys: MunicipalityKeys,
  { before }: MigrationKeys,
  rows: readonly TextRow[],
): Promise<void> {
  const opened = new Map<string, PlanKey>();
  const sealed = rows.map(({ id, planId, cipher, oldKey, ...stored }) => {
    const key = opened.get(planId) ?? keys.planKey(planId, stored);
    opened.set(planId, key);
    const text = before.decrypt({ cipher, keyId: oldKey }, textSeal(planId, id));
    return { id, ...sealText(key, planId, id, text) };
  });
  await on.query({
    text: `update plan_text t set cipher = s.cipher, key_id = s.key_id
      from unnest($1::uuid[], $2::bytea[], $3::text[]) s(id, cipher, key_id) where t.id = s.id`,
    values: [sealed.map(({ id }) => id), sealed.map(({ cipher }) => cipher), sealed.map(({ keyId }) => keyId)],
  });
}
