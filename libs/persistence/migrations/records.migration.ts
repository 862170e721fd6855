import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table template_version (
  id text not null,
  version integer not null check (version > 0),
  municipality_id text references municipality (code),
  template jsonb not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null default now(),
  primary key (id, version),
  check (valid_to is null or valid_to >= valid_from)
);

create table consent (
  plan_id uuid not null references plan (id),
  unit_id text not null references unit (id),
  role text not null,
  municipality_id text not null,
  person_id uuid not null references person (id),
  given_by text not null check (given_by in ('young-person', 'guardian')),
  given_on date not null,
  withdrawn_on date,
  recorded_at timestamptz not null default now(),
  primary key (plan_id, unit_id, role)
);
create index consent_person on consent (person_id);

create table access_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  municipality_id text not null,
  member_id uuid not null,
  unit_id text,
  person_id uuid,
  plan_id uuid,
  what text not null,
  purpose text not null,
  request_id text
);
create index access_log_person on access_log (person_id, at);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  municipality_id text,
  kind text not null,
  actor_kind text not null,
  member_id uuid,
  unit_id text,
  plan_id uuid,
  person_id uuid,
  request_id text,
  data jsonb not null default '{}'
);
create index audit_municipality on audit (municipality_id, id);
create index audit_plan on audit (plan_id, id) where plan_id is not null;

create table import_row (
  import_id uuid not null,
  row_no integer not null check (row_no > 0),
  municipality_id text not null references municipality (code),
  status text not null check (status in ('waiting', 'done', 'refused')),
  plan_id uuid,
  code text,
  recorded_at timestamptz not null default now(),
  primary key (import_id, row_no)
);
`;

const down = `
drop table import_row;
drop table audit;
drop table access_log;
drop table consent;
drop table template_version;
`;

/** What has to be answered for later: consents, who looked, who did what, imports row by row, template versions. */
export class Records1763769600004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
