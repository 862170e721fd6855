import type { CivilDate } from '#calendar';
import type { Queryable, Statement } from '../database.js';
import type { KeyRing } from '../keys.js';

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

export const personColumns = `p.id, p.name, p.birth_date as "birthDate", p.protected_address as "protectedAddress",
  p.phone, p.mail, p.address`;

/** Binds a number's ciphertext to its person. */
const cprSeal = (personId: string): string => `cpr:${personId}`;

/** Persons whose name begins with the term, then those where it stands elsewhere; at most `limit`. */
export async function personsByName(
  db: Queryable,
  municipality: string,
  term: string,
  limit: number,
): Promise<readonly PersonRow[]> {
  const like = term
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&');
  if (like === '') return [];
  return db.query({
    name: 'persons-by-name',
    text: `select ${personColumns} from person p where p.municipality_id = $1 and lower(p.name) like '%' || $2 || '%'
            order by lower(p.name) not like $2 || '%', lower(p.name), p.id limit $3`,
    values: [municipality, like, limit],
  });
}

/** The person with exactly this CPR number (ten digits). */
export async function personByCpr(
  db: Queryable,
  keys: KeyRing,
  municipality: string,
  cpr: string,
): Promise<PersonRow | null> {
  const rows = await db.query<PersonRow>({
    name: 'person-by-cpr',
    text: `select ${personColumns} from person p where p.municipality_id = $1 and p.cpr_hmac = $2`,
    values: [municipality, keys.hmac(cpr)],
  });
  return rows[0] ?? null;
}

export const personsById = (
  db: Queryable,
  municipality: string,
  ids: readonly string[],
): Promise<readonly PersonRow[]> =>
  db.query({
    name: 'persons-by-id',
    text: `select ${personColumns} from person p where p.municipality_id = $1 and p.id = any($2::uuid[])`,
    values: [municipality, ids],
  });

/** The decrypted CPR number, only for where it is going to be shown; null where none is known. */
export async function cprOf(db: Queryable, keys: KeyRing, personId: string): Promise<string | null> {
  const rows = await db.query<{ cipher: Buffer | null; keyId: string | null }>({
    name: 'cpr-of',
    text: 'select cpr_cipher as cipher, cpr_key_id as "keyId" from person where id = $1',
    values: [personId],
  });
  const row = rows[0];
  return row?.cipher && row.keyId ? keys.decrypt({ cipher: row.cipher, keyId: row.keyId }, cprSeal(personId)) : null;
}

/** The statement that adds a person. Fails on `person_cpr` where the municipality already has that number. */
export function insertPerson(keys: KeyRing, id: string, municipality: string, person: NewPerson): Statement {
  const sealed = person.cpr === undefined ? null : keys.encrypt(person.cpr, cprSeal(id));
  return {
    name: 'insert-person',
    text: `insert into person (id, municipality_id, name, birth_date, protected_address, phone, mail, address,
             cpr_cipher, cpr_key_id, cpr_hmac) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      id,
      municipality,
      person.name,
      person.birthDate,
      person.protectedAddress,
      person.phone ?? null,
      person.mail ?? null,
      person.address ?? null,
      sealed?.cipher ?? null,
      sealed?.keyId ?? null,
      person.cpr === undefined ? null : keys.hmac(person.cpr),
    ],
  };
}
