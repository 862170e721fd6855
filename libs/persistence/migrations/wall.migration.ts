import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
-- Units and members to whom the plan is open in whatever capacity: libs/privacy, readersOf. Nobody unless told.
alter table plan add column readers text[] not null default '{}';
update plan p set readers = r.ids from (
  select id, (
    select coalesce(array_agg(distinct found.one order by found.one), '{}') from (
      select (kept.state->>'startUnit') collate "C" as one
      union all select kept.state#>>'{lead,unit}'
      union all select kept.state#>>'{lead,member}'
      union all select jsonb_path_query(kept.state, '$.circle[*].unit')#>>'{}' where kept.kind = 'coordination'
      union all select jsonb_path_query(kept.state, '$.steps.*.holder.unit')#>>'{}' where kept.kind = 'coordination'
      union all select jsonb_path_query(kept.state, '$.handovers.* ? (@.status == "accepted").to.unit')#>>'{}'
        where kept.kind = 'coordination'
      union all select jsonb_path_query(kept.state, '$.shares.* ? (!exists(@.ended)).unit')#>>'{}'
        where kept.kind = 'coordination'
      union all select referred.one from jsonb_path_query(kept.state, '$.referrals.* ? (!exists(@.ended))') r (who)
        cross join lateral (values (coalesce(r.who->>'member', r.who->>'unit'))) referred (one)
        where kept.kind = 'coordination'
      union all select jsonb_path_query(kept.state, '$.guardians.* ? (!exists(@.ended)).id')#>>'{}'
        where kept.kind = 'coordination'
      union all select asked.one from (
        select jsonb_path_query(kept.state, '$.handovers.* ? (@.status == "offered").to') as who
        union all select jsonb_path_query(kept.state, '$.escalations.*.owner') as who
      ) a cross join lateral (values (a.who->>'unit'), (a.who->>'member')) asked (one)
        where kept.kind = 'coordination'
          or exists (select from unit u where u.id = a.who->>'unit' and u.sector = 'social' and not u.external)
    ) found where found.one is not null
  ) as ids from (select id, kind, state::jsonb as state from plan) kept
) r where r.id = p.id;

-- Somebody who has answered an escalation goes on listing it with its name, when the plan is no longer theirs.
create index escalation_person on escalation (person_id);
`;

const down = `
drop index escalation_person;
alter table plan drop column readers;
`;

/** What the wall before the application's role stands on: who may read a plan is a column of its row. */
export class Wall1763769600041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
