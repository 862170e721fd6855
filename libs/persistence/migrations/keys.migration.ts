import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
-- Data keys, each closed with a master key that is nowhere in the database. A destroyed one is a row without content.
create table municipality_key (
  municipality_id text not null references municipality (code),
  key_id text not null,
  purpose text not null check (purpose in ('seal', 'index')),
  master text not null,
  wrapped bytea,
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  destroyed_at timestamptz,
  primary key (municipality_id, key_id),
  check ((wrapped is null) = (destroyed_at is not null))
);
create unique index municipality_key_current on municipality_key (municipality_id, purpose)
  where retired_at is null and destroyed_at is null;

-- A plan's key, closed with its municipality's. No reference to the plan: the engine may still hold payloads of a plan
-- that a restore took away, and has to read them to end.
create table plan_key (
  plan_id uuid not null,
  key_id text not null,
  municipality_id text not null,
  municipality_key text not null,
  wrapped bytea,
  current boolean not null default true,
  created_at timestamptz not null default now(),
  destroyed_at timestamptz,
  primary key (plan_id, key_id),
  check ((wrapped is null) = (destroyed_at is not null))
);
create unique index plan_key_current on plan_key (plan_id) where current;
create index plan_key_municipality on plan_key (municipality_id, municipality_key);
`;

const down = `
drop table plan_key;
drop table municipality_key;
`;

/** The keys of municipalities and plans, closed: what they seal opens with the master keys beside them only. */
export class Keys1763769600036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
