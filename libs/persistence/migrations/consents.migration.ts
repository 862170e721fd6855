import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Consents as they were described by the bases of parts and offers: the first mention of each makes its record. */
const asToldByEvents = `
with told as (
  select e.plan_id, e.municipality_id, e.version, c.n, e.at, 'circle~' || (c.entry->>'role') || '~' || (c.entry->>'unit') as id,
         c.entry->>'unit' as unit_id, c.entry->'basis' as basis
    from plan_event e cross join lateral jsonb_array_elements(e.data->'circle') with ordinality c(entry, n)
   where e.type = 'PlanStarted'
  union all
  select plan_id, municipality_id, version, 1, at,
         'circle~' || (data->'entry'->>'role') || '~' || (data->'entry'->>'unit'), data->'entry'->>'unit', data->'entry'->'basis'
    from plan_event where type = 'RoleBound'
  union all
  select plan_id, municipality_id, version, 1, at, 'handover~' || (data->>'handoverId'), data->'to'->>'unit', data->'basis'
    from plan_event where type = 'HandoverOffered'
), first as (
  select distinct on (plan_id, unit_id, basis->>'from', basis->>'on') *
    from told where basis->>'kind' = 'consent'
   order by plan_id, unit_id, basis->>'from', basis->>'on', version, n
), numbered as (
  select *, row_number() over (partition by plan_id, id order by version, n) as k from first
)
insert into consent (plan_id, municipality_id, person_id, consent_id, unit_id, given_by, given_on, categories, purpose,
                     status, recorded_at)
select f.plan_id, f.municipality_id, p.person_id, f.id || case when k = 1 then '' else '~' || k end, f.unit_id,
       f.basis->>'from', (f.basis->>'on')::date,
       '{steps,agreements,contacts,education,support,health,economy,notes,wishes}', 'co-operation', 'given', f.at
  from numbered f join plan p on p.id = f.plan_id;
`;

const up = `
truncate consent;
alter table consent drop constraint consent_pkey;
alter table consent
  drop column role,
  alter column unit_id drop not null,
  alter column given_on drop not null,
  add column consent_id text not null,
  add column categories text[] not null,
  add column purpose text not null,
  add column status text not null check (status in ('asked', 'given', 'refused', 'withdrawn', 'ended')),
  add column asked_on date,
  add column until date,
  add column how text,
  add column renews text,
  add column ended_because text,
  add primary key (plan_id, consent_id);
alter table consent rename column withdrawn_on to ended_on;
${asToldByEvents}

-- Who was given more to see for one purpose: their lists name the plan.
alter table plan
  add column referred_units text[] not null default '{}',
  add column referred_members uuid[] not null default '{}';
create index plan_referred on plan using gin (referred_units);
create index plan_referred_members on plan using gin (referred_members);
`;

const down = `
drop index plan_referred_members;
drop index plan_referred;
alter table plan drop column referred_units, drop column referred_members;
truncate consent;
alter table consent drop constraint consent_pkey;
alter table consent rename column ended_on to withdrawn_on;
alter table consent
  drop column consent_id,
  drop column categories,
  drop column purpose,
  drop column status,
  drop column asked_on,
  drop column until,
  drop column how,
  drop column renews,
  drop column ended_because,
  alter column unit_id set not null,
  alter column given_on set not null,
  add column role text not null,
  add primary key (plan_id, unit_id, role);
`;

/** Consents with receiver, categories, purpose and end, told anew from the events; and whose lists a referral reaches. */
export class Consents1763769600040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
