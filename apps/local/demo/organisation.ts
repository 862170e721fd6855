import type { CivilDate } from '#calendar';
import { addHours, COPENHAGEN, type Instant, startOfDay, toEpochMs } from '#calendar';
import type { Database, Statement } from '#persistence';
import { closingDays } from './calendar.js';
import type { DemoMunicipality } from './municipalities.js';
import { subjectOf } from './people.js';
import { members, units } from './staff.js';
import { historyBegins } from './young.js';

/** How far a municipality's clock stands from real time; null where it does not exist yet. */
export async function offsetOf(db: Database, code: string): Promise<number | null> {
  const rows = await db.query<{ offsetMs: number }>({
    text: 'select offset_ms as "offsetMs" from municipality where code = $1',
    values: [code],
  });
  return rows[0]?.offsetMs ?? null;
}

/** PostgreSQL's clock. */
export async function realNow(db: Database): Promise<Instant> {
  const rows = await db.query<{ now: Instant }>({ text: 'select clock_timestamp() as now' });
  if (!rows[0]) throw new Error('PostgreSQL does not tell the time');
  return rows[0].now;
}

/**
 * A training municipality with its units and staff, its clock at eight in the morning where the history begins.
 * What exists already stays as it is.
 */
export async function ensureOrganisation(
  db: Database,
  one: DemoMunicipality,
  now: Instant,
  today: CivilDate,
): Promise<void> {
  const begins = addHours(startOfDay(COPENHAGEN, historyBegins(today)), 8);
  const municipality: Statement = {
    text: `insert into municipality (code, name, training, offset_ms, closing_days) values ($1, $2, true, $3, $4)
           on conflict (code) do nothing`,
    values: [one.code, one.name, toEpochMs(begins) - toEpochMs(now), JSON.stringify(closingDays)],
  };
  await db.transaction([], async (tx) => {
    await tx.query(municipality);
    await tx.together([...unitRows(one), ...staffRows(one)]);
  });
}

const unitRows = ({ code }: DemoMunicipality): Statement[] =>
  units
    .filter(({ municipality }) => municipality === code)
    .map(({ id, name, sector, parent, external }) => ({
      text: `insert into unit (id, municipality_id, name, sector, parent_id, external) values ($1, $2, $3, $4, $5, $6)
             on conflict (id) do nothing`,
      values: [id, code, name, sector, parent ?? null, external === true],
    }));

const staffRows = ({ code }: DemoMunicipality): Statement[] =>
  members
    .filter(({ municipality }) => municipality.code === code)
    .flatMap(({ id, login, name, memberships }) => [
      {
        text: 'insert into app_user (id, subject, name) values ($1, $2, $3) on conflict (id) do nothing',
        values: [id, subjectOf(login), name],
      },
      ...memberships.map((membership) => ({
        text: `insert into membership (id, municipality_id, member_id, unit_id, role, phone, mail)
               values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing`,
        values: [membership.id, code, id, membership.unit, membership.role, membership.phone, membership.mail],
      })),
    ]);

/** Gives a young person a login of their own; the name stands with the person only. */
export async function ensureYoungLogin(db: Database, id: string, login: string, person: string): Promise<void> {
  await db.query({
    text: `insert into app_user (id, subject, name, person_id) values ($1, $2, '', $3) on conflict (id) do nothing`,
    values: [id, subjectOf(login), person],
  });
}
