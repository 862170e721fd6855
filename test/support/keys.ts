import { randomUUID } from 'node:crypto';
import {
  createKeyVault,
  type Database,
  insertPerson,
  type KeyFile,
  type KeyVault,
  keyServiceOf,
  type NewPerson,
} from '#persistence';

/** The municipalities' keys of a test's database, closed with these master keys. */
export const vaultOf = (database: Database, file: KeyFile): KeyVault => createKeyVault(database, keyServiceOf(file));

/** A person without a plan. @returns the id. */
export async function addPerson(
  database: Database,
  keys: KeyVault,
  municipality: string,
  person: NewPerson,
): Promise<string> {
  const id = randomUUID();
  const statements = insertPerson(await keys.of(municipality), id, municipality, person);
  await database.transaction([], (tx) => tx.last(statements));
  return id;
}
