import type { SqlRunner } from '#persistence';

/** Remembers, before anything is replaced, the closed keys and which of them were destroyed. */
export async function noteKeys(on: SqlRunner): Promise<void> {
  const { rows } = await on.query(`select to_regclass('public.plan_key') is not null as there`);
  const there = (rows[0] as { there: boolean }).there;
  for (const table of ['municipality_key', 'plan_key'])
    await on.query(`create temp table restore_${table} on commit drop as
      ${there ? `select * from public.${table}` : emptyTables[table as keyof typeof emptyTables]}`);
}

/** In a database from before there were keys there is nothing to remember. */
const emptyTables = {
  municipality_key: `select ''::text as municipality_id, ''::text as key_id, ''::text as purpose, ''::text as master,
    null::bytea as wrapped, now() as created_at, now() as destroyed_at where false`,
  plan_key: `select null::uuid as plan_id, ''::text as key_id, ''::text as municipality_id,
    ''::text as municipality_key, null::bytea as wrapped, false as current, now() as created_at,
    now() as destroyed_at where false`,
};

/**
 * What was destroyed stays destroyed, whatever the backup holds. And keys that the backup does not know are kept: the
 * engine's histories were sealed with them, and it has to read them to learn that the world is another one.
 */
export async function keepKeys(on: SqlRunner): Promise<void> {
  await on.query(`update public.municipality_key k set wrapped = null, destroyed_at = n.destroyed_at
    from restore_municipality_key n where n.municipality_id = k.municipality_id and n.key_id = k.key_id
      and n.destroyed_at is not null`);
  await on.query(`update public.plan_key k set wrapped = null, destroyed_at = n.destroyed_at
    from restore_plan_key n where n.plan_id = k.plan_id and n.key_id = k.key_id and n.destroyed_at is not null`);
  // A plan that was destroyed may come back under keys that were made since, as those of an older schema are.
  await on.query(`update public.plan_key k set wrapped = null, destroyed_at = n.at
    from (select plan_id, max(destroyed_at) as at from restore_plan_key group by plan_id
           having bool_and(destroyed_at is not null)) n where n.plan_id = k.plan_id and k.destroyed_at is null`);
  await on.query(`insert into public.municipality_key
      (municipality_id, key_id, purpose, master, wrapped, created_at, retired_at, destroyed_at)
    select n.municipality_id, n.key_id, n.purpose, n.master, n.wrapped, n.created_at, now(), n.destroyed_at
      from restore_municipality_key n join public.municipality m on m.code = n.municipality_id on conflict do nothing`);
  await on.query(`insert into public.plan_key
      (plan_id, key_id, municipality_id, municipality_key, wrapped, current, created_at, destroyed_at)
    select n.plan_id, n.key_id, n.municipality_id, n.municipality_key, n.wrapped, false, n.created_at, n.destroyed_at
      from restore_plan_key n on conflict do nothing`);
}
