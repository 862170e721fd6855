import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sealStored } from './seal-stored.js';

const prepare = `
alter table person add column sealed bytea, add column sealed_key text;

-- By which words of names are found: the marks of their beginnings, made with a key of the municipality.
create table person_word (
  municipality_id text not null,
  mark bytea not null,
  person_id uuid not null references person (id) on delete cascade,
  primary key (municipality_id, mark, person_id)
);
create index person_word_person on person_word (person_id);
`;

const finish = `
drop index person_name;
alter table person alter column sealed set not null, alter column sealed_key set not null,
  drop column name, drop column phone, drop column mail, drop column address;
-- A young person's name stands in one place.
alter table app_user add constraint app_user_young_has_no_name check (person_id is null or name = '');
`;

const down = `
alter table app_user drop constraint app_user_young_has_no_name;
alter table person add column name text not null default '', add column phone text, add column mail text,
  add column address text;
alter table person alter column name drop default;
create index person_name on person (municipality_id, lower(name), id);
drop table person_word;
alter table person drop column sealed, drop column sealed_key;
`;

/**
 * Names, addresses and numbers of persons are sealed with their municipality's key, texts with their plan's. What is
 * stored already is sealed here, all of it or nothing; then the clear columns go. Needs the master keys where there is
 * something to seal.
 */
export class Sealing1763769600037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(prepare);
    await sealStored((sql, values) => runner.query(sql, values ? [...values] : undefined));
    await runner.query(finish);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
