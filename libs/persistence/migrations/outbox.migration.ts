import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table plan add column tell_first boolean not null default true;
drop index plan_outbox;
create index plan_outbox on plan (tell_first desc, wake_at) where agenda_version > engine_version;
`;

const down = `
drop index plan_outbox;
alter table plan drop column tell_first;
create index plan_outbox on plan (wake_at) where agenda_version > engine_version;
`;

/** What the engine would learn too late by waking in its own time is told before everything else. */
export class Outbox1763769600030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
