import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
-- Nobody who logs in may take a look away. This takes away what is older than five years by the municipality's own clock,
-- at most so many rows at once, and nothing else, whoever calls it.
create function forget_looks(most integer) returns integer language sql volatile security definer
set search_path = pg_catalog, public as $$
  with old as (
    select l.id from municipality m cross join lateral (
      select id from access_log where municipality_id = m.code
        and at < clock_timestamp() + make_interval(secs => m.offset_ms / 1000.0) - interval '5 years'
      order by at limit most) l
    limit most),
  gone as (delete from access_log where id in (select id from old) returning 1)
  select count(*)::integer from gone
$$;
revoke all on function forget_looks(integer) from public;
`;

const down = 'drop function forget_looks(integer)';

/** Looks are kept for five years. */
export class Retention1763769600053 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
