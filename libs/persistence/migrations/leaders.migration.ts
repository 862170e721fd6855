import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
-- What leaders look at: overdue work by unit and week, what is coming, and handovers on either side.
create index work_item_overdue on work_item (municipality_id, unit_id, sort_on) where in_inbox and overdue;
create index work_item_coming on work_item (municipality_id, unit_id, due_on) where not in_inbox;
create index handover_open on handover (municipality_id, plan_id, id) where status in ('offered', 'accepted');

-- Away from this day; null: from now on.
alter table membership add column away_from date;

-- A unit that is closed stays known to what happened while it was open.
alter table unit add column closed_on date;

-- The names that a unit has had since it was made, and those that it will have: unit.name is its first.
create table unit_name (
  unit_id text not null references unit (id),
  valid_from date not null,
  municipality_id text not null references municipality (code),
  name text not null,
  primary key (unit_id, valid_from)
);
create trigger unit_name_raises_org_version after insert or update or delete on unit_name
  for each row execute function raise_org_version();
`;

const down = `
drop table unit_name;
alter table unit drop column closed_on;
alter table membership drop column away_from;
drop index handover_open;
drop index work_item_coming;
drop index work_item_overdue;
`;

/** What the screens of leaders and administrators ask for: ranges for their lists, absences that begin later, units that change. */
export class Leaders1763769600020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
