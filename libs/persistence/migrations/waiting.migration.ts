import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table consequence
  add column waits_until timestamptz,
  add column undone_with text,
  add column withdrawn boolean not null default false;
`;

const down = `
alter table consequence drop column waits_until, drop column undone_with, drop column withdrawn;
`;

/** Messages about a finished step wait as long as it can be taken back, and are withdrawn with it. */
export class Waiting1763769600013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
