import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create index escalation_holder on escalation (municipality_id, holder_unit, answer_by, plan_id, id) where status = 'open';
create index work_item_unit_limit on work_item (municipality_id, unit_id, limit_on, plan_id, item_id)
  where limit_on is not null;
create index work_item_assignee_limit on work_item (municipality_id, assignee_id, limit_on, plan_id, item_id)
  where limit_on is not null and assignee_id is not null;
`;

const down = `
drop index work_item_assignee_limit;
drop index work_item_unit_limit;
drop index escalation_holder;
`;

/** Each way by which somebody reaches a row of a list is one range of one index, however long the list is. */
export class Ranges1763769600011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
