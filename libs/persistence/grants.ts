import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { peopleRole, systemRole, type TableWall, type WallFunction, wall, wallFunctions } from './wall.js';

/** What has happened has happened, and keys end by the owner's hand: these can be added to and read, and nothing else. */
const appendOnly = ['plan_event', 'audit', 'access_log', 'check_report', 'municipality_key', 'plan_key'] as const;

const tables = Object.entries(wall);
const namesOf = (which: (one: TableWall) => boolean): string =>
  tables
    .filter(([, one]) => which(one))
    .map(([name]) => name)
    .join(', ');

/** A table that stands in no row of the wall is closed to people, and so is whatever of a row is not granted here. */
const rights = `
grant usage on schema public to ${peopleRole}, ${systemRole};
revoke all on all tables in schema public from ${peopleRole}, ${systemRole};
grant select on ${namesOf(({ shows }) => shows !== null)} to ${peopleRole};
grant insert on ${namesOf(({ takes }) => takes !== undefined)} to ${peopleRole};
grant select, insert, update, delete on all tables in schema public to ${systemRole};
revoke update, delete, truncate on ${appendOnly.join(', ')} from ${systemRole};
revoke insert, update, delete on migrations from ${systemRole};
do $$ begin
  if to_regprocedure('forget_looks(integer)') is not null then
    grant execute on function forget_looks(integer) to ${systemRole};
  end if;
end $$;
`;

/** By a policy's name: for whom it is and which rows it lets through. */
const policiesOf = ({ shows, takes }: TableWall): Readonly<Record<string, string>> => ({
  system: `for all to ${systemRole} using (true) with check (true)`,
  ...(shows === null ? {} : { shown: `for select to ${peopleRole} using (${shows})` }),
  ...(takes === undefined ? {} : { taken: `for insert to ${peopleRole} with check (${takes})` }),
});

const functions: readonly (readonly [string, WallFunction])[] = Object.entries(wallFunctions);

/** The cost is what the planner is told: next to none, since hardly a row is asked. */
const makingFunctions = functions
  .map(
    ([name, { takes, says }]) => `create or replace function public.${name}(${takes}) returns boolean
  language sql stable parallel safe cost 10 as $$ ${says} $$;
revoke all on function public.${name} from public;
grant execute on function public.${name} to ${peopleRole};`,
  )
  .join('\n');

/** Tells the wall of one build from another's: PostgreSQL gives conditions back in words of its own. */
const markOf = (one: TableWall): string =>
  createHash('sha256')
    .update(JSON.stringify([policiesOf(one), wallFunctions]))
    .digest('hex')
    .slice(0, 16);

const policyNames = ['system', 'shown', 'taken'];

function raising(table: string, one: TableWall): string {
  const made = Object.entries(policiesOf(one)).map(
    ([name, text]) => `create policy ${name} on ${table} ${text};
comment on policy ${name} on ${table} is '${markOf(one)}';`,
  );
  const dropped = policyNames.map((name) => `drop policy if exists ${name} on ${table};`);
  return [`alter table ${table} enable row level security;`, ...dropped, ...made].join('\n');
}

/**
 * Takes every policy away, for a migration that goes down: conditions hang on columns. The tables stay closed, to
 * everybody but their owner, until the wall is raised again.
 */
export const openNothing = `do $$ declare one record; begin
  for one in select tablename, policyname from pg_policies where schemaname = 'public' loop
    execute format('drop policy %I on public.%I', one.policyname, one.tablename);
  end loop; end $$;
${functions.map(([name]) => `drop function if exists public.${name};`).join('\n')}`;

/** How each table's wall stands: which policies, of which build. */
const standingWall = `select c.relname as name, c.relrowsecurity as raised,
    coalesce(array_agg(p.polname || ' ' || obj_description(p.oid, 'pg_policy')) filter (where p.oid is not null), '{}')
      as policies
  from pg_class c left join pg_policy p on p.polrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by c.oid`;

interface Standing {
  readonly name: string;
  readonly raised: boolean;
  readonly policies: readonly string[];
}

const wanted = (one: TableWall): string[] => Object.keys(policiesOf(one)).map((name) => `${name} ${markOf(one)}`);

const stands = ({ raised, policies }: Standing, one: TableWall): boolean =>
  raised && [...policies].sort().join() === wanted(one).sort().join();

/**
 * Gives the two roles what they need on the tables as they are now, and raises the wall where it does not stand as this
 * build has it: only there a table is locked. Run by the owner whenever tables were made anew; harmless to repeat.
 */
export async function grantRoles(run: (sql: string) => Promise<readonly unknown[]>): Promise<void> {
  await run(rights);
  const missing = ((await run(standingWall)) as readonly Standing[]).flatMap((table) => {
    const one = wall[table.name];
    return one && !stands(table, one) ? [raising(table.name, one)] : [];
  });
  if (missing.length > 0) await run(makingFunctions);
  for (const sql of missing) await run(sql);
}

/** In a transaction of its own. Throws where a role is missing. */
export async function grantApplicationRoles(dataSource: DataSource): Promise<void> {
  const roles = [peopleRole, systemRole];
  const found: { rolname: string }[] = await dataSource.query('select rolname from pg_roles where rolname = any($1)', [
    roles,
  ]);
  const missing = roles.filter((role) => !found.some(({ rolname }) => rolname === role));
  if (missing.length > 0) throw new Error(`The role ${missing.join(', ')} does not exist: create it before migrating`);
  await dataSource.transaction((manager) => grantRoles((sql) => manager.query(sql)));
}
