import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table session (
  id_hash text primary key,
  user_id uuid not null references app_user (id) on delete cascade,
  began_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ends_at timestamptz not null
);
create index session_of_user on session (user_id);
create index session_ends on session (ends_at);
`;

const down = 'drop table session;';

/** Who is logged in in a browser. The id in the cookie is not here, only its hash: a copy of the table opens nothing. */
export class Sessions1763769600012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
