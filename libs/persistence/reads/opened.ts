import type { MunicipalityKeys, StoredPlanKey } from '../keys/index.js';
import { openPerson } from '../person-seal.js';
import { textOpener } from '../texts.js';

/** The young person's name, sealed: of a row of `person` called pe. */
export const nameColumns = `pe.sealed as "personSealed", pe.sealed_key as "personKey"`;

export interface SealedName {
  readonly personId: string;
  readonly personSealed: Buffer;
  readonly personKey: string;
}

/** The row with the young person's name opened. Throws KeyFailure. */
export function named<Row extends SealedName>(
  keys: MunicipalityKeys,
  { personSealed: cipher, personKey: keyId, ...row }: Row,
): Omit<Row, 'personSealed' | 'personKey'> & { readonly personName: string } {
  return { ...row, personName: openPerson(keys, row.personId, { cipher, keyId }).name };
}

/** The own words of an ad-hoc step with the key of its plan: see `titleJoin`. */
export const titleColumns = `t.id as "titleId", t.cipher as "titleCipher", t.key_id as "titleKey",
  tk.municipality_key as "titleKeyFrom", tk.wrapped as "titleKeyWrapped",
  to_char(tk.destroyed_at, 'YYYY-MM-DD') as "titleDestroyedOn"`;

/** @param id the column with the text's id. */
export const titleJoin = (id: string): string =>
  `left join plan_text t on t.id = ${id} left join plan_key tk on tk.plan_id = t.plan_id and tk.key_id = t.key_id`;

export interface SealedTitle {
  readonly titleId: string | null;
  readonly titleCipher: Buffer | null;
  readonly titleKey: string | null;
  readonly titleKeyFrom: string | null;
  readonly titleKeyWrapped: Buffer | null;
  readonly titleDestroyedOn: string | null;
}

/** The row with its own title opened. Throws KeyFailure. */
export function titled<Row extends SealedTitle & { readonly planId: string }>(
  keys: MunicipalityKeys,
  { titleId, titleCipher, titleKey, titleKeyFrom, titleKeyWrapped, titleDestroyedOn, ...row }: Row,
): Omit<Row, keyof SealedTitle> & { readonly title: string | null } {
  if (titleId === null || titleCipher === null || titleKey === null) return { ...row, title: null };
  const stored: StoredPlanKey[] =
    titleKeyFrom === null
      ? []
      : [{ keyId: titleKey, municipalityKey: titleKeyFrom, wrapped: titleKeyWrapped, destroyedOn: titleDestroyedOn }];
  const open = textOpener(keys, row.planId, stored);
  return { ...row, title: open({ id: titleId, cipher: titleCipher, keyId: titleKey }) };
}
