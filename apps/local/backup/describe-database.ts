import type { SqlRunner } from '#persistence';
import type { BackupSequence, BackupTable } from './backup-format.js';

interface Reference {
  readonly from: string;
  readonly to: string;
}

/** The tables of the product with their columns, each after those it refers to. The migrations' own table is left out. */
export async function describeTables(on: SqlRunner): Promise<readonly BackupTable[]> {
  const { rows } = await on.query(`
    select c.relname as name, json_agg(a.attname order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' group by c.relname order by c.relname`);
  const references = await on.query(`
    select f.relname as from, t.relname as to
      from pg_constraint r join pg_class f on f.oid = r.conrelid join pg_class t on t.oid = r.confrelid
     where r.contype = 'f' and r.connamespace = 'public'::regnamespace`);
  return inOrder(rows as BackupTable[], references.rows as Reference[]);
}

/** Each table after those it refers to. A reference of a table to itself holds within one COPY. */
export function inOrder(tables: readonly BackupTable[], references: readonly Reference[]): readonly BackupTable[] {
  const ordered: BackupTable[] = [];
  const isPlaced = (name: string) => ordered.some((table) => table.name === name);
  const needs = ({ name }: BackupTable) => references.filter(({ from, to }) => from === name && to !== name);
  for (let left = tables; left.length > 0; left = left.filter(({ name }) => !isPlaced(name))) {
    const free = left.filter((table) => needs(table).every(({ to }) => isPlaced(to)));
    if (free.length === 0) throw new Error(`Tables refer to each other in a circle: ${left.map(({ name }) => name)}`);
    ordered.push(...free);
  }
  return ordered;
}

export async function describeSequences(on: SqlRunner): Promise<readonly BackupSequence[]> {
  const { rows } = await on.query(`
    select sequencename as name, last_value::text as last from pg_sequences
     where schemaname = 'public' and sequencename <> 'migrations_id_seq' order by sequencename`);
  return rows as BackupSequence[];
}
