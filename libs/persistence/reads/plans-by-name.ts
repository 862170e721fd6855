import type { Queryable } from '../database.js';
import { KeyFailure, type MunicipalityKeys } from '../keys/index.js';
import { byName, nameMatches, soughtIn } from '../name-words.js';
import { wordMark } from '../person-seal.js';
import { nameColumns, named, type SealedName } from './opened.js';
import { CursorInvalid, type Page, type PageQuery, statement, type Values } from './paging.js';

/** The query of a list of plans, so far as it is written. */
export interface ListOfPlans {
  readonly conditions: readonly string[];
  readonly values: Values;
  readonly columns: string;
  readonly from: string;
}

export interface NameQuery extends PageQuery {
  readonly name?: string;
}

type SealedPlan = SealedName & { readonly planId: string };
type Opened<Row extends SealedPlan> = ReturnType<typeof named<Row>>;

interface Place {
  readonly planId: string;
  readonly personName: string;
}

/**
 * A list in the order of names that stand sealed: who is reached is read with nothing but the name, put in order here,
 * and the page's rows are read whole. A term is looked up by its words' marks first, so that no other name is opened.
 * Throws CursorInvalid and KeyFailure.
 */
export async function plansByName<Row extends SealedPlan>(
  db: Queryable,
  keys: MunicipalityKeys,
  { conditions, values, columns, from }: ListOfPlans,
  query: NameQuery,
): Promise<Page<Opened<Row>>> {
  const { name, limit } = query;
  const after = query.cursor === undefined ? null : placeOf(keys, query.cursor);
  const sought = name === undefined ? [] : soughtIn(name);
  if (name !== undefined && sought.length === 0) return { rows: [], next: null };
  const marked = sought.map(
    (beginning) => `exists (select from person_word w where w.municipality_id = p.municipality_id
      and w.person_id = p.person_id and w.mark = ${values.of(wordMark(keys, beginning), 'bytea')})`,
  );
  const where = [...conditions, ...marked].join(' and ');
  const text = `select p.id as "planId", p.person_id as "personId", ${nameColumns} ${from} where ${where}`;
  const reached = await db.query<SealedPlan>(statement(text, values));
  const order = byName(name);
  const compare = (one: Place, other: Place): number =>
    order(one.personName, other.personName) || (one.planId < other.planId ? -1 : Number(one.planId > other.planId));
  const sorted = reached
    .map((row): Place => named(keys, row))
    .filter(({ personName }) => name === undefined || nameMatches(personName, name))
    .sort(compare);
  const rest = after === null ? sorted : sorted.filter((place) => compare(place, after) > 0);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: await wholeRows<Row>(db, keys, { columns, from }, page),
    next: rest.length > limit && last ? cursorOf(keys, last) : null,
  };
}

async function wholeRows<Row extends SealedPlan>(
  db: Queryable,
  keys: MunicipalityKeys,
  { columns, from }: Pick<ListOfPlans, 'columns' | 'from'>,
  page: readonly Place[],
): Promise<readonly Opened<Row>[]> {
  if (page.length === 0) return [];
  const text = `select ${columns} ${from} where p.id = any($1::uuid[])`;
  const rows = await db.query<Row>({ text, values: [page.map(({ planId }) => planId)] });
  const byId = new Map(rows.map((row) => [row.planId, named(keys, row)]));
  return page.flatMap(({ planId }) => byId.get(planId) ?? []);
}

const binding = 'cursor:plans-by-name';

/** Sealed, as a cursor travels in addresses and this one holds a name. */
function cursorOf(keys: MunicipalityKeys, { planId, personName }: Place): string {
  const { keyId, cipher } = keys.seal(JSON.stringify([personName, planId]), binding);
  return `${keyId}.${cipher.toString('base64url')}`;
}

function placeOf(keys: MunicipalityKeys, cursor: string): Place {
  const [keyId = '', cipher = ''] = cursor.split('.');
  try {
    const opened = keys.open({ keyId, cipher: Buffer.from(cipher, 'base64url') }, binding);
    const [personName, planId] = JSON.parse(opened) as [string, string];
    return { personName, planId };
  } catch (error) {
    throw error instanceof KeyFailure ? new CursorInvalid() : error;
  }
}
