import type { SqlRunner } from '#persistence';

/** Remembers, before anything is replaced, how far agendas had counted and which plans have a keeper. */
export async function noteClocks(on: SqlRunner): Promise<void> {
  await on.query(`create temp table restore_plan on commit drop as
    select id, agenda_version, not (agenda->>'closed')::bool as open from public.plan`);
  await on.query(`create temp table restore_municipality on commit drop as
    select code, org_version from public.municipality`);
}

/**
 * A restored agenda carries a number that keepers have long left behind, and would be taken for old news. So every open
 * plan, and every plan that was open until now, gets one above all that were ever given out: they are microseconds of
 * real time, or one more than the last. With `engine_version` 0 the relay tells it, and starts the keepers that are
 * missing. What API and worker keep in memory of a municipality goes by its version, which jumps likewise.
 * @returns how many plans will be told.
 */
export async function trueClocks(on: SqlRunner): Promise<number> {
  const { rows } = await on.query(`
    with floor as (
      select greatest(coalesce((select max(agenda_version) from restore_plan), 0) + 1,
        (extract(epoch from clock_timestamp()) * 1000000)::bigint) as v),
    numbered as (
      select p.id, greatest(p.agenda_version + 1, floor.v) as v from public.plan p cross join floor
       where not (p.agenda->>'closed')::bool or p.id in (select id from restore_plan where open)),
    told as (
      update public.plan p set agenda_version = n.v, engine_version = 0, tell_first = true, told_at = 'epoch',
        agenda = p.agenda || jsonb_build_object('v', n.v)
        from numbered n where n.id = p.id returning 1)
    select count(*)::int as count from told`);
  await on.query(`
    update public.municipality m set org_version = greatest(m.org_version + 1,
      coalesce((select max(org_version) from restore_municipality), 0) + 1,
      (extract(epoch from clock_timestamp()) * 1000000)::bigint)`);
  return (rows[0] as { count: number }).count;
}

/** Wakes the relay when this is committed, and asks open screens to look again. */
export async function tellEverybody(on: SqlRunner): Promise<void> {
  await on.query(`select pg_notify('samspor_agenda', ''), pg_notify('samspor_changed', '{"resync":true}')`);
}
