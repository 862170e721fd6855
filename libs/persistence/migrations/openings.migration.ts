import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table opening (
  plan_id uuid not null references plan (id),
  id uuid not null,
  municipality_id text not null,
  person_id uuid not null references person (id),
  unit_id text not null references unit (id),
  member_id uuid not null,
  opened_at timestamptz not null,
  until timestamptz not null,
  reviewed_at timestamptz,
  reviewed_by uuid,
  verdict text check (verdict in ('justified', 'unjustified')),
  primary key (plan_id, id),
  check ((verdict is null) = (reviewed_at is null))
);
create index opening_municipality on opening (municipality_id, opened_at, id);

alter table escalation drop constraint escalation_subject_kind_check,
  add constraint escalation_subject_kind_check check (subject_kind in ('step', 'handover', 'opening'));

-- How often which unit looked in which week, and what was looked at in an emergency.
create index access_log_municipality on access_log (municipality_id, at);
`;

const down = `
drop index access_log_municipality;
delete from escalation where subject_kind = 'opening';
alter table escalation drop constraint escalation_subject_kind_check,
  add constraint escalation_subject_kind_check check (subject_kind in ('step', 'handover'));
drop table opening;
`;

/** Plans opened in an emergency, and whether that was reviewed. */
export class Openings1763769600035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
