import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table plan (
  id uuid primary key,
  municipality_id text not null references municipality (code),
  person_id uuid not null references person (id),
  kind text not null check (kind in ('coordination', 'concern')),
  status text not null check (status in ('running', 'closed')),
  version integer not null check (version >= 0),
  state jsonb not null,
  state_schema integer not null,
  agenda jsonb not null,
  agenda_version bigint not null,
  engine_version bigint not null default 0,
  told_at timestamptz not null default 'epoch',
  next_wake_at timestamptz,
  wake_at timestamptz,
  started_on date not null,
  closed_on date,
  start_unit text not null references unit (id),
  lead_unit text not null references unit (id),
  lead_member uuid,
  units text[] not null,
  templates text[] not null,
  turns_18_on date not null,
  undecided boolean not null default false,
  due_on date,
  limit_on date,
  overdue_steps integer not null default 0,
  open_escalations integer not null default 0,
  changed_at timestamptz not null,
  recorded_at timestamptz not null default now()
) with (
  -- The row is rewritten by every command: dead versions have to go early, and new ones fit beside the old.
  fillfactor = 70,
  autovacuum_vacuum_scale_factor = 0.01,
  autovacuum_vacuum_threshold = 200,
  autovacuum_vacuum_cost_delay = 0,
  autovacuum_analyze_scale_factor = 0.05
);
create unique index plan_one_running on plan (municipality_id, person_id)
  where kind = 'coordination' and status = 'running';
create index plan_person on plan (person_id);
create index plan_outbox on plan (wake_at) where agenda_version > engine_version;
create index plan_wake on plan (wake_at) where wake_at is not null;
create index plan_told on plan (id) where engine_version > 0;
create index plan_list_due on plan (municipality_id, status, (coalesce(due_on, 'infinity'::date)), id);
create index plan_list_started on plan (municipality_id, status, started_on, id);
create index plan_units on plan using gin (units);
create index plan_undecided on plan (municipality_id, turns_18_on, id) where undecided and status = 'running';

create table plan_event (
  plan_id uuid not null references plan (id),
  version integer not null check (version > 0),
  municipality_id text not null,
  type text not null,
  at timestamptz not null,
  by jsonb not null,
  data jsonb not null,
  rung_key text,
  command_id uuid,
  recorded_at timestamptz not null default now(),
  primary key (plan_id, version)
);
create unique index plan_event_rung on plan_event (plan_id, rung_key) where rung_key is not null;

create table plan_text (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  kind text not null,
  cipher bytea not null,
  key_id text not null,
  recorded_at timestamptz not null default now()
);
create index plan_text_plan on plan_text (plan_id);

-- No foreign key to the municipality: every command would lock that one row, and all of them queue for it.
create table command (
  municipality_id text not null,
  command_id uuid not null,
  type text not null,
  actor jsonb not null,
  body_hash text not null,
  plan_id uuid,
  answer jsonb not null,
  recorded_at timestamptz not null default now(),
  primary key (municipality_id, command_id)
);

create table consequence (
  id uuid primary key,
  municipality_id text not null,
  plan_id uuid not null references plan (id),
  version integer not null,
  kind text not null,
  urgency text not null check (urgency in ('now', 'morning')),
  reason text not null,
  subject text not null,
  members uuid[] not null,
  at timestamptz not null,
  done_at timestamptz
);
create index consequence_open on consequence (plan_id, version, id) where done_at is null;

create table engine (
  id smallint primary key default 1 check (id = 1),
  namespace_id text not null,
  changed_at timestamptz not null default now()
);
`;

const down = `
drop table engine;
drop table consequence;
drop table command;
drop table plan_text;
drop table plan_event;
drop table plan;
`;

/** The plan row (state, agenda, outbox), its events and texts, the commands' answers, and what is to be carried out. */
export class Plans1763769600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
