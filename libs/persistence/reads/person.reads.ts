import type { CivilDate } from '#calendar';
import type { Queryable, Statement } from '../database.js';
import type { KeyVault, MunicipalityKeys } from '../keys/index.js';
import { beginningsOf, byName, nameMatches, soughtIn } from '../name-words.js';
import { cprMark, openCpr, openPerson, sealCpr, sealPerson, wordMark } from '../person-seal.js';

/** A young person without the CPR number; see {@link cprOf}. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly birthDate: CivilDate;
  readonly protectedAddress: boolean;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly address: string | null;
}

export interface NewPerson {
  readonly name: string;
  /** Ten digits. */
  readonly cpr?: string;
  readonly birthDate: CivilDate;
  readonly protectedAddress: boolean;
  readonly phone?: string;
  readonly mail?: string;
  readonly address?: string;
}

/** A person as stored: see {@link personOf}. */
export interface SealedPersonRow extends Pick<PersonRow, 'id' | 'birthDate' | 'protectedAddress'> {
  readonly sealed: Buffer;
  readonly sealedKey: string;
}

export const personColumns = `p.id, p.sealed, p.sealed_key as "sealedKey", p.birth_date as "birthDate",
  p.protected_address as "protectedAddress"`;

/** The person opened. Throws KeyFailure. */
export const personOf = (
  keys: MunicipalityKeys,
  { id, birthDate, protectedAddress, sealed, sealedKey }: SealedPersonRow,
): PersonRow => ({ id, birthDate, protectedAddress, ...openPerson(keys, id, { cipher: sealed, keyId: sealedKey }) });

/** So many are opened at most to answer one search: a longer name finds fewer. */
const openedAtMost = 400;

/**
 * Persons whose name has a word that begins with each word of the term, those first whose name begins with it; at most
 * `limit`. Found by the marks of the words' beginnings: no name stands in the table, and no other one is opened.
 */
export async function personsByName(
  db: Queryable,
  vault: KeyVault,
  municipality: string,
  term: string,
  limit: number,
): Promise<readonly PersonRow[]> {
  const sought = soughtIn(term);
  if (sought.length === 0) return [];
  const keys = await vault.of(municipality);
  const marks = sought.map((beginning) => wordMark(keys, beginning));
  const rows = await db.query<SealedPersonRow>({
    name: 'persons-by-words',
    text: `select ${personColumns} from person p where p.municipality_id = $1 and p.id in (
             select w.person_id from person_word w where w.municipality_id = $1 and w.mark = any($2::bytea[])
              group by w.person_id having count(*) = $3 limit $4)`,
    values: [municipality, marks, marks.length, openedAtMost],
  });
  const order = byName(term);
  return rows
    .map((row) => personOf(keys, row))
    .filter(({ name }) => nameMatches(name, term))
    .sort((one, other) => order(one.name, other.name) || (one.id < other.id ? -1 : 1))
    .slice(0, limit);
}

/** The person with exactly this CPR number (ten digits). */
export async function personByCpr(
  db: Queryable,
  vault: KeyVault,
  municipality: string,
  cpr: string,
): Promise<PersonRow | null> {
  const keys = await vault.of(municipality);
  const [row] = await db.query<SealedPersonRow>({
    name: 'person-by-cpr',
    text: `select ${personColumns} from person p where p.municipality_id = $1 and p.cpr_hmac = $2`,
    values: [municipality, cprMark(keys, cpr)],
  });
  return row ? personOf(keys, row) : null;
}

export async function personsById(
  db: Queryable,
  vault: KeyVault,
  municipality: string,
  ids: readonly string[],
): Promise<readonly PersonRow[]> {
  const keys = await vault.of(municipality);
  const rows = await db.query<SealedPersonRow>({
    name: 'persons-by-id',
    text: `select ${personColumns} from person p where p.municipality_id = $1 and p.id = any($2::uuid[])`,
    values: [municipality, ids],
  });
  return rows.map((row) => personOf(keys, row));
}

/** The decrypted CPR number, only for where it is going to be shown; null where none is known. */
export async function cprOf(
  db: Queryable,
  vault: KeyVault,
  municipality: string,
  personId: string,
): Promise<string | null> {
  const [row] = await db.query<{ cipher: Buffer | null; keyId: string | null }>({
    name: 'cpr-of',
    text: 'select cpr_cipher as cipher, cpr_key_id as "keyId" from person where id = $1 and municipality_id = $2',
    values: [personId, municipality],
  });
  if (!row?.cipher || row.keyId === null) return null;
  return openCpr(await vault.of(municipality), personId, { cipher: row.cipher, keyId: row.keyId });
}

/** The statements that add a person. Fail on `person_cpr` where the municipality already has that number. */
export function insertPerson(
  keys: MunicipalityKeys,
  id: string,
  municipality: string,
  person: NewPerson,
): readonly Statement[] {
  const { name, phone = null, mail = null, address = null, cpr } = person;
  const sealed = sealPerson(keys, id, { name, phone, mail, address });
  const number = cpr === undefined ? null : sealCpr(keys, id, cpr);
  const row: Statement = {
    name: 'insert-person',
    text: `insert into person (id, municipality_id, sealed, sealed_key, birth_date, protected_address, cpr_cipher,
             cpr_key_id, cpr_hmac) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      id,
      municipality,
      sealed.cipher,
      sealed.keyId,
      person.birthDate,
      person.protectedAddress,
      number?.cipher ?? null,
      number?.keyId ?? null,
      cpr === undefined ? null : cprMark(keys, cpr),
    ],
  };
  return [row, insertWords(municipality, [{ id, marks: marksOf(keys, name) }])];
}

/** The marks by which a name is found. */
export const marksOf = (keys: MunicipalityKeys, name: string): readonly Buffer[] =>
  beginningsOf(name).map((beginning) => wordMark(keys, beginning));

/** The statement that lets persons be found by their names. */
export function insertWords(
  municipality: string,
  persons: readonly { readonly id: string; readonly marks: readonly Buffer[] }[],
): Statement {
  const pairs = persons.flatMap(({ id, marks }) => marks.map((mark) => ({ id, mark })));
  return {
    name: 'insert-person-words',
    text: `insert into person_word (municipality_id, mark, person_id)
             select $1, w.mark, w.id from unnest($2::uuid[], $3::bytea[]) w(id, mark) on conflict do nothing`,
    values: [municipality, pairs.map(({ id }) => id), pairs.map(({ mark }) => mark)],
  };
}
