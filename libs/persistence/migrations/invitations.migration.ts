import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table app_user
  alter column subject drop not null,
  add column issuer text,
  add column guardian_of uuid references person (id),
  add column sealed bytea,
  add column sealed_key text,
  add check ((sealed is null) = (guardian_of is null) and (sealed is null) = (sealed_key is null)),
  add check (person_id is null or guardian_of is null);

create table invitation (
  id uuid primary key,
  municipality_id text not null references municipality (code),
  user_id uuid not null references app_user (id),
  invitee text not null check (invitee in ('member', 'young-person', 'guardian')),
  plan_id uuid references plan (id),
  proof text not null check (proof in ('oidc', 'code')),
  sealed bytea not null,
  sealed_key text not null,
  token_hash bytea,
  made_at timestamptz not null default now(),
  made_by uuid not null,
  body_hash text not null,
  days integer not null check (days between 1 and 30),
  expires_at timestamptz not null,
  sent_at timestamptz,
  sent_for uuid not null,
  used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  check (invitee = 'member' or plan_id is not null),
  check ((token_hash is null) = (used_at is not null or revoked_at is not null)),
  check ((revoked_at is null) = (revoked_by is null))
);
create unique index invitation_token on invitation (token_hash) where token_hash is not null;
create index invitation_plan on invitation (plan_id) where plan_id is not null;
create index invitation_municipality on invitation (municipality_id, made_at, id) where plan_id is null;
create index invitation_user on invitation (user_id);

create table mail_login (
  user_id uuid primary key references app_user (id),
  municipality_id text not null references municipality (code),
  address_mark bytea not null,
  bound_at timestamptz not null default now()
);
create index mail_login_address on mail_login (address_mark);

create table login_code (
  id uuid primary key,
  address_mark bytea not null,
  invitation_id uuid references invitation (id),
  code_hash bytea not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  tries integer not null default 0,
  used_at timestamptz
);
create index login_code_address on login_code (address_mark, made_at);
create index login_code_invitation on login_code (invitation_id) where invitation_id is not null;

create table sign_in_try (
  key bytea not null,
  hour timestamptz not null,
  count integer not null,
  primary key (key, hour)
);

alter table session add column assurance text not null default 'substantial'
  check (assurance in ('low', 'substantial', 'high'));
`;

const down = `
alter table session drop column assurance;
drop table sign_in_try;
drop table login_code;
drop table mail_login;
drop table invitation;
delete from session where user_id in (select id from app_user where subject is null);
delete from membership where member_id in (select id from app_user where subject is null);
delete from app_user where subject is null or guardian_of is not null;
alter table app_user
  drop column guardian_of,
  drop column sealed,
  drop column sealed_key,
  drop column issuer,
  alter column subject set not null;
`;

/** Whoever has no municipal login: invitations, codes by mail, how often somebody tried, and how surely a login is known. */
export class Invitations1763769600050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
