import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table access_log
  add column fold timestamptz,
  add column actor_kind text not null default 'member'
    check (actor_kind in ('member', 'young-person', 'guardian', 'system')),
  alter column member_id drop not null;
alter table access_log alter column actor_kind drop default;

-- One row for one reader, plan, subject and purpose within a fold: what an open screen reads again adds nothing.
create unique index access_log_once
  on access_log (fold, what, purpose, actor_kind, member_id, plan_id, person_id) nulls not distinct
  where fold is not null;
create index access_log_plan on access_log (plan_id, at) where plan_id is not null;
`;

const down = `
drop index access_log_plan;
drop index access_log_once;
delete from access_log where member_id is null;
alter table access_log drop column fold, drop column actor_kind, alter column member_id set not null;
`;

/** Who looked, whoever it was, folded so that open screens do not write a row a minute. */
export class Looks1763769600034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
