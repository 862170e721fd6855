import { randomUUID } from 'node:crypto';
import type { MemberRole } from '#contracts';
import { type Database, type KeyVault, sealPerson } from '#persistence';

/** Somebody who opens lists; the token's subject is `<code>-<name>`. */
export const readers = {
  practitioner: { unit: 'u7', role: 'practitioner' },
  'team leader': { unit: 'u7', role: 'team-leader' },
  director: { unit: 'top', role: 'director' },
  auditor: { unit: 'top', role: 'auditor' },
} as const satisfies Record<string, { unit: string; role: MemberRole }>;
export type Reader = keyof typeof readers;
export const readerNames = Object.keys(readers) as Reader[];
export const subjectOf = (code: string, reader: Reader): string => `${code}-${reader}`;

const units = 12;
const staffPerUnit = 10;
const itemsPerPlan = 10;
/** Every unit has a full page of each list, in a small municipality too: a page of five rows is no measure for one of 25. */
export const pageRows = 25;
const enough = pageRows * units * 1.4;

/** A municipality with so many open work items, a share of which is escalated, handed over or bound by law. */
export async function crowdedMunicipality(owner: Database, keys: KeyVault, code: string, items: number): Promise<void> {
  const query = (text: string, ...values: readonly unknown[]) => owner.query({ text, values: [code, ...values] });
  await query(`insert into municipality (code, name) values ($1, 'Kommune ' || $1)`);
  await query(`insert into unit (id, municipality_id, name, sector, parent_id)
    values ($1 || '-top', $1, 'Top', 'social', null)`);
  await query(
    `insert into unit (id, municipality_id, name, sector, parent_id)
     select $1 || '-u' || n, $1, 'Unit ' || n, 'social', $1 || '-top' from generate_series(1, $2::int) n`,
    units,
  );
  for (const reader of readerNames) await addReader(query, reader);
  await query(
    `insert into app_user (id, subject, name)
     select gen_random_uuid(), $1 || '-staff-' || u || '-' || n, 'Staff' from generate_series(1, $2::int) u, generate_series(1, $3::int) n`,
    units,
    staffPerUnit,
  );
  await query(`insert into membership (id, municipality_id, member_id, unit_id, role)
    select gen_random_uuid(), $1, a.id, $1 || '-u' || split_part(a.subject, '-', 3), 'practitioner'
    from app_user a where a.subject like $1 || '-staff-%'`);
  const plans = Math.ceil(items / itemsPerPlan);
  await addPersons(owner, keys, code, plans);
  await query(planText, Math.max(0.05, enough / plans));
  await query(itemText, itemsPerPlan);
  await query(escalationText, Math.max(0.03, enough / items));
  await query(handoverText, Math.max(0.05, enough / plans));
}

async function addPersons(owner: Database, keys: KeyVault, code: string, count: number): Promise<void> {
  const opened = await keys.of(code);
  const ids = Array.from({ length: count }, () => randomUUID());
  const sealed = ids.map((id, n) =>
    sealPerson(opened, id, { name: `Opfundet ${n}`, phone: null, mail: null, address: null }),
  );
  await owner.query({
    text: `insert into person (id, municipality_id, sealed, sealed_key, birth_date)
      select p.id, $1, p.sealed, p.key, '2009-01-01' from unnest($2::uuid[], $3::bytea[], $4::text[]) p(id, sealed, key)`,
    values: [code, ids, sealed.map(({ cipher }) => cipher), sealed.map(({ keyId }) => keyId)],
  });
}

async function addReader(
  query: (text: string, ...values: readonly unknown[]) => Promise<unknown>,
  reader: Reader,
): Promise<void> {
  const { unit, role } = readers[reader];
  const id = randomUUID();
  await query(`insert into app_user (id, subject, name) values ($2, $1 || '-' || $3, $3)`, id, reader);
  await query(
    `insert into membership (id, municipality_id, member_id, unit_id, role) values ($2, $1, $3, $1 || '-' || $4, $5)`,
    randomUUID(),
    id,
    unit,
    role,
  );
}

/** Plans whose lists are full and whose states, which no list reads, are empty. A share of them nears 18 undecided. */
const planText = `
insert into plan (id, municipality_id, person_id, kind, status, version, state, state_schema, agenda, agenda_version,
  engine_version, started_on, start_unit, lead_unit, units, readers, templates, turns_18_on, undecided, changed_at)
select gen_random_uuid(), $1, p.id, 'coordination', 'running', 1, '{}', 1, '{}', 1, 1, current_date - 300,
  u.unit, u.unit, array[u.unit], array[u.unit], '{T1}', current_date + (random() * 360)::int, random() < $2::float8, now()
from person p, lateral (select $1 || '-u' || (1 + floor(random() * ${units}))::int as unit where p.id is not null) u
where p.municipality_id = $1`;

const itemText = `
with staff as (select unit_id, array_agg(member_id) as members from membership
    where municipality_id = $1 and role = 'practitioner' group by unit_id)
insert into work_item (plan_id, item_id, municipality_id, person_id, plan_kind, kind, unit_id, assignee_id, in_inbox,
  sort_on, status, section, section_version, code, occurrence, step_kind, role, due_on, due_kind, limit_on, overdue)
select p.id, 'T1.' || n || '.1', $1, p.person_id, 'coordination', 'step', p.start_unit,
  case when random() < 0.7 then s.members[1 + floor(random() * ${staffPerUnit})::int] end, true,
  d.due, 'open', 'T1', 1, n::text, 1, 'task', 'coordinator', d.due, 'target',
  case when random() < 0.2 then d.due end, d.due < current_date
from plan p join staff s on s.unit_id = p.start_unit, generate_series(1, $2::int) n,
  lateral (select current_date - 30 + (random() * 400)::int + 0 * n as due) d
where p.municipality_id = $1`;

const escalationText = `
insert into escalation (plan_id, id, municipality_id, person_id, plan_kind, subject_kind, subject_id, section,
  section_version, code, round, level, holder_unit, owner_unit, owner_member, owner_role, raised_on, raised_at, answer_by, status)
select w.plan_id, w.item_id || '~r1~team-leader', $1, w.person_id, 'coordination', 'step', w.item_id, 'T1', 1, w.code, 1,
  'team-leader', w.unit_id, w.unit_id, null, 'team-leader', current_date - 5, now(), current_date + (random() * 20)::int, 'open'
from work_item w where w.municipality_id = $1 and random() < $2::float8`;

const handoverText = `
insert into handover (plan_id, id, municipality_id, person_id, plan_kind, subject_kind, from_unit, to_unit, status,
  offered_on, answer_by)
select p.id, 'h1', $1, p.person_id, 'coordination', 'lead', p.start_unit, $1 || '-u1', 'offered', current_date,
  current_date + (random() * 10)::int
from plan p where p.municipality_id = $1 and random() < $2::float8`;
