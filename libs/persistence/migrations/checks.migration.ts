import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table check_report (
  id uuid not null,
  municipality_id text not null references municipality (code),
  started_at timestamptz not null,
  finished_at timestamptz not null default now(),
  plans integer not null check (plans >= 0),
  findings integer not null check (findings >= 0),
  repaired integer not null check (repaired between 0 and findings),
  primary key (id, municipality_id)
);
create index check_report_finished on check_report (municipality_id, finished_at desc, id desc);

create table check_finding (
  report_id uuid not null,
  plan_id uuid not null references plan (id),
  code text not null,
  municipality_id text not null references municipality (code),
  found_at timestamptz not null default now(),
  repaired_at timestamptz,
  primary key (report_id, plan_id, code)
);
create index check_finding_plan on check_finding (plan_id);
`;

const down = `
drop table check_finding;
drop table check_report;
`;

/** What the daily checks looked at, found and repaired: codes and plan ids. */
export class Checks1763769600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
