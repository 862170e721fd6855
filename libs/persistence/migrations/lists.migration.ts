import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table work_item (
  plan_id uuid not null references plan (id),
  item_id text not null,
  municipality_id text not null,
  person_id uuid not null,
  plan_kind text not null,
  kind text not null check (kind in ('step', 'answer-handover', 'first-meeting')),
  unit_id text not null,
  assignee_id uuid,
  in_inbox boolean not null,
  sort_on date not null,
  status text not null,
  section text,
  section_version integer,
  code text,
  occurrence integer,
  step_kind text,
  role text,
  for_young boolean not null default false,
  title_text uuid,
  handover_id text,
  opens_on date,
  ready_on date,
  due_on date,
  due_at timestamptz,
  due_kind text,
  limit_on date,
  overdue boolean not null default false,
  exceeded boolean not null default false,
  scheduled_at timestamptz,
  primary key (plan_id, item_id)
) with (autovacuum_vacuum_scale_factor = 0.02);
create index work_item_unit on work_item (municipality_id, unit_id, sort_on, plan_id, item_id) where in_inbox;
create index work_item_assignee on work_item (municipality_id, assignee_id, sort_on, plan_id, item_id)
  where in_inbox and assignee_id is not null;
-- For leaders of many units: they walk the municipality's work by date until the page is full.
create index work_item_order on work_item (municipality_id, sort_on, plan_id, item_id) where in_inbox;
create index work_item_limit on work_item (municipality_id, limit_on, plan_id, item_id) where limit_on is not null;

create table handover (
  plan_id uuid not null references plan (id),
  id text not null,
  municipality_id text not null,
  person_id uuid not null,
  plan_kind text not null,
  subject_kind text not null check (subject_kind in ('step', 'role', 'lead')),
  subject_id text,
  from_unit text not null,
  from_member uuid,
  to_unit text not null,
  to_member uuid,
  status text not null,
  offered_on date not null,
  answer_by date not null,
  accepted_on date,
  first_meeting_by date,
  ended_at timestamptz,
  brief_text uuid,
  reason_text uuid,
  primary key (plan_id, id)
);
create index handover_unanswered on handover (municipality_id, answer_by, plan_id, id) where status = 'offered';

create table escalation (
  plan_id uuid not null references plan (id),
  id text not null,
  municipality_id text not null,
  person_id uuid not null,
  plan_kind text not null,
  subject_kind text not null check (subject_kind in ('step', 'handover')),
  subject_id text not null,
  section text,
  section_version integer,
  code text,
  title_text uuid,
  round integer not null,
  level text not null,
  holder_unit text,
  holder_member uuid,
  owner_unit text not null,
  owner_member uuid,
  owner_role text not null,
  raised_on date not null,
  raised_at timestamptz not null,
  answer_by date not null,
  acknowledged_by uuid,
  look_again_on date,
  status text not null check (status in ('open', 'closed')),
  answer text,
  closed_because text,
  closed_at timestamptz,
  primary key (plan_id, id)
);
create index escalation_owner on escalation (municipality_id, owner_member, answer_by, plan_id, id) where status = 'open';
create index escalation_unit on escalation (municipality_id, owner_unit, answer_by, plan_id, id) where status = 'open';

create table mail (
  id uuid primary key,
  municipality_id text not null references municipality (code),
  member_id uuid not null references app_user (id),
  dedupe_key text not null,
  urgency text not null check (urgency in ('now', 'morning')),
  count integer not null check (count > 0),
  created_at timestamptz not null default now(),
  next_try_at timestamptz not null default now(),
  attempts integer not null default 0,
  last_error text,
  -- sending: handed to the mail server, outcome not known; it is never sent again. unknown: found so after a crash.
  status text not null default 'pending' check (status in ('pending', 'sending', 'sent', 'unknown')),
  sent_at timestamptz,
  unique (member_id, dedupe_key)
);
create index mail_unsent on mail (municipality_id, next_try_at) where status = 'pending';

create table notification (
  id uuid primary key,
  consequence_id uuid not null references consequence (id),
  member_id uuid not null,
  municipality_id text not null,
  plan_id uuid not null references plan (id),
  urgency text not null,
  reason text not null,
  subject text not null,
  at timestamptz not null,
  recorded_at timestamptz not null default now(),
  read_at timestamptz,
  mail_id uuid references mail (id),
  unique (consequence_id, member_id)
);
create index notification_member on notification (member_id, at desc, id desc);
create index notification_unmailed on notification (municipality_id, member_id, urgency) where mail_id is null;
`;

const down = `
drop table notification;
drop table mail;
drop table escalation;
drop table handover;
drop table work_item;
`;

/** The lists that people open in the morning. Rights are columns on the rows; a page is one index scan. */
export class Lists1763769600003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
