import type { MunicipalityKeys, Sealed } from './keys/index.js';

/** What of a person stands in the row sealed. */
export interface PersonContent {
  readonly name: string;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly address: string | null;
}

/** Bind a ciphertext to its person. */
const contentSeal = (personId: string): string => `person:${personId}`;
const cprSeal = (personId: string): string => `cpr:${personId}`;

export const sealPerson = (keys: MunicipalityKeys, id: string, { name, phone, mail, address }: PersonContent): Sealed =>
  keys.seal(JSON.stringify([name, phone, mail, address]), contentSeal(id));

/** Throws KeyFailure: a name that does not open is never shown as empty. */
export function openPerson(keys: MunicipalityKeys, id: string, sealed: Sealed): PersonContent {
  const [name, phone, mail, address] = JSON.parse(keys.open(sealed, contentSeal(id))) as [string, ...(string | null)[]];
  return { name, phone: phone ?? null, mail: mail ?? null, address: address ?? null };
}

export const sealCpr = (keys: MunicipalityKeys, id: string, cpr: string): Sealed => keys.seal(cpr, cprSeal(id));
export const openCpr = (keys: MunicipalityKeys, id: string, sealed: Sealed): string => keys.open(sealed, cprSeal(id));

/** By which a number is found without being stored. */
export const cprMark = (keys: MunicipalityKeys, cpr: string): Buffer => keys.mark(`cpr:${cpr}`);

/** Eight bytes of it tell words apart; who is found by chance is put aside when the name is open. */
export const wordMark = (keys: MunicipalityKeys, beginning: string): Buffer =>
  keys.mark(`word:${beginning}`).subarray(0, 8);
