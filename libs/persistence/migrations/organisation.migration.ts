import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table municipality (
  code text primary key check (code ~ '^[0-9]{4}$'),
  name text not null,
  training boolean not null default false,
  -- A training clock may begin in the past (a demo's history); from there it only goes forward.
  offset_ms bigint not null default 0 check (training or offset_ms = 0),
  org_version bigint not null default 1,
  leap_day_rule text not null default '28-february' check (leap_day_rule in ('28-february', '1-march')),
  closing_days jsonb not null default '[]' check (jsonb_typeof(closing_days) = 'array')
);

create table unit (
  id text primary key,
  municipality_id text not null references municipality (code),
  name text not null,
  sector text not null,
  parent_id text references unit (id),
  external boolean not null default false,
  duty uuid[] not null default '{}',
  check (parent_id <> id)
);
create index unit_municipality on unit (municipality_id);

create table person (
  id uuid primary key,
  municipality_id text not null references municipality (code),
  name text not null,
  birth_date date not null,
  protected_address boolean not null default false,
  phone text,
  mail text,
  address text,
  cpr_cipher bytea,
  cpr_key_id text,
  cpr_hmac bytea,
  recorded_at timestamptz not null default now(),
  check ((cpr_cipher is null) = (cpr_hmac is null) and (cpr_cipher is null) = (cpr_key_id is null))
);
create unique index person_cpr on person (municipality_id, cpr_hmac) where cpr_hmac is not null;
create index person_name on person (municipality_id, lower(name), id);

create table app_user (
  id uuid primary key,
  subject text not null unique,
  name text not null,
  language text not null default 'da' check (language in ('da', 'en')),
  person_id uuid references person (id)
);

create table membership (
  id uuid primary key,
  municipality_id text not null references municipality (code),
  member_id uuid not null references app_user (id),
  unit_id text not null references unit (id),
  role text not null,
  phone text,
  mail text,
  away_until date,
  stand_in_id uuid references app_user (id),
  check (stand_in_id <> member_id),
  unique (member_id, unit_id, role)
);
create index membership_municipality on membership (municipality_id, unit_id);

-- Every process keeps the organisation in memory by this number; a trigger, so that nobody can forget to raise it.
create function raise_org_version() returns trigger language plpgsql as $$
begin
  update municipality set org_version = org_version + 1
   where code = coalesce(new.municipality_id, old.municipality_id);
  return null;
end $$;
create trigger unit_raises_org_version after insert or update or delete on unit
  for each row execute function raise_org_version();
create trigger membership_raises_org_version after insert or update or delete on membership
  for each row execute function raise_org_version();

create function raise_own_org_version() returns trigger language plpgsql as $$
begin
  new.org_version := old.org_version + 1;
  return new;
end $$;
create trigger calendar_raises_org_version before update of closing_days, leap_day_rule on municipality
  for each row execute function raise_own_org_version();
`;

const down = `
drop table membership;
drop table app_user;
drop table person;
drop table unit;
drop table municipality;
drop function raise_org_version();
drop function raise_own_org_version();
`;

/** Municipalities with their clocks, the tree of units, who works where, and the only table with names and CPR. */
export class Organisation1763769600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
