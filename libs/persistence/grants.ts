import type { DataSource } from 'typeorm';

/** The role that API and worker log in with. */
export const applicationRole = 'samspor_app';

/** What has happened has happened, and keys end by the owner's hand: these can be added to and read, and nothing else. */
const appendOnly = ['plan_event', 'audit', 'access_log', 'check_report', 'municipality_key', 'plan_key'] as const;

/** What the application's role may do, as SQL: run by the owner whenever tables were made anew. */
export const rights = `
grant usage on schema public to ${applicationRole};
revoke all on all tables in schema public from ${applicationRole};
grant select, insert, update, delete on all tables in schema public to ${applicationRole};
revoke update, delete, truncate on ${appendOnly.join(', ')} from ${applicationRole};
revoke insert, update, delete on migrations from ${applicationRole};
`;

/** Gives the application's role what it needs on the tables as they are now. Harmless to repeat; throws without the role. */
export async function grantApplicationRole(dataSource: DataSource): Promise<void> {
  const found = await dataSource.query('select 1 from pg_roles where rolname = $1', [applicationRole]);
  if (found.length === 0) throw new Error(`The role ${applicationRole} does not exist: create it before migrating`);
  await dataSource.transaction((manager) => manager.query(rights));
}
