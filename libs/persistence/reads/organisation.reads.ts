import type { CivilDate, LeapDayRule } from '#calendar';
import type { Language, MemberRole, Sector } from '#contracts';
import type { Queryable } from '../database.js';
import type { KeyVault } from '../keys/index.js';
import { openPerson } from '../person-seal.js';

export interface MunicipalityRow {
  readonly code: string;
  readonly name: string;
  readonly training: boolean;
  /** Milliseconds that the municipality's clock is ahead of real time. */
  readonly offsetMs: number;
  /** The municipality's now. */
  readonly now: string;
  readonly orgVersion: number;
  readonly leapDayRule: LeapDayRule;
  readonly closingDays: readonly CivilDate[];
}

export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly sector: Sector;
  readonly parentId: string | null;
  readonly external: boolean;
  readonly duty: readonly string[];
  /** Since when there is no such unit any more. */
  readonly closedOn: CivilDate | null;
}

export interface MembershipRow {
  readonly memberId: string;
  readonly name: string;
  readonly unitId: string;
  readonly role: MemberRole;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly awayFrom: CivilDate | null;
  readonly awayUntil: CivilDate | null;
  readonly standInId: string | null;
}

/** Somebody who logged in. A young person or a guardian has the municipality of the young person's record. */
export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly personId: string | null;
  /** Whose guardian they are. */
  readonly guardianOf: string | null;
  readonly personMunicipality: string | null;
  readonly memberships: readonly UserMembership[];
}

export interface UserMembership {
  readonly municipality: string;
  readonly unit: string;
  readonly sector: Sector;
  readonly external: boolean;
  readonly role: MemberRole;
}

const municipalityColumns = `code, name, training, offset_ms as "offsetMs", org_version as "orgVersion",
  leap_day_rule as "leapDayRule", closing_days as "closingDays",
  clock_timestamp() + make_interval(secs => offset_ms / 1000.0) as now`;

export const municipalities = (db: Queryable): Promise<readonly MunicipalityRow[]> =>
  db.query({ name: 'municipalities', text: `select ${municipalityColumns} from municipality order by name, code` });

/** One municipality with its now; null where there is none of that code. */
export async function municipality(db: Queryable, code: string): Promise<MunicipalityRow | null> {
  const text = `select ${municipalityColumns} from municipality where code = $1`;
  return (await db.query<MunicipalityRow>({ name: 'municipality', text, values: [code] }))[0] ?? null;
}

/** What a unit is called today, by the municipality's clock. */
const nameNow = `coalesce((select n.name from unit_name n where n.unit_id = u.id and n.valid_from <=
  ((clock_timestamp() + make_interval(secs => m.offset_ms / 1000.0)) at time zone 'Europe/Copenhagen')::date
  order by n.valid_from desc limit 1), u.name)`;

export const unitsOf = (db: Queryable, code: string): Promise<readonly UnitRow[]> =>
  db.query({
    name: 'units',
    text: `select u.id, ${nameNow} as name, u.sector, u.parent_id as "parentId", u.external, u.duty,
             u.closed_on as "closedOn"
           from unit u join municipality m on m.code = u.municipality_id where u.municipality_id = $1 order by 2, u.id`,
    values: [code],
  });

export const membersOf = (db: Queryable, code: string): Promise<readonly MembershipRow[]> =>
  db.query({
    name: 'members',
    text: `select m.member_id as "memberId", u.name, m.unit_id as "unitId", m.role, m.phone, m.mail,
                  m.away_from as "awayFrom",
                  m.away_until as "awayUntil", m.stand_in_id as "standInId"
             from membership m join app_user u on u.id = m.member_id
            where m.municipality_id = $1 order by u.name, m.member_id, m.unit_id, m.role`,
    values: [code],
  });

interface StoredUser extends UserRow {
  readonly sealed: Buffer | null;
  readonly sealedKey: string | null;
}

/** By whom the identity provider vouches for, or by whose login it is. */
export type KnownBy = { readonly subject: string; readonly issuer: string } | { readonly user: string };

/** Binds a guardian's sealed name to its row. */
export const guardianSeal = (userId: string): string => `guardian:${userId}`;
/** Binds a mail address to its invitation. */
export const invitationSeal = (id: string): string => `invitation:${id}`;

const byWhom = (who: KnownBy) =>
  'user' in who
    ? { name: 'user-by-id', where: 'u.id = $1', values: [who.user] }
    : {
        name: 'user-by-subject',
        where: 'u.subject = $1 and (u.issuer is null or u.issuer = $2)',
        values: [who.subject, who.issuer],
      };

/**
 * A user with everything that rights hang on; null for a stranger. The name of a young person is opened from their
 * record, a guardian's from their own row. Throws KeyFailure.
 */
export async function userKnownBy(db: Queryable, vault: KeyVault, who: KnownBy): Promise<UserRow | null> {
  const { name, where, values } = byWhom(who);
  const [row] = await db.query<StoredUser>({
    name,
    text: `select u.id, u.name, u.language, u.person_id as "personId", u.guardian_of as "guardianOf",
                  p.municipality_id as "personMunicipality",
                  coalesce(u.sealed, p.sealed) as sealed, coalesce(u.sealed_key, p.sealed_key) as "sealedKey",
                  coalesce((select jsonb_agg(jsonb_build_object('municipality', m.municipality_id, 'unit', m.unit_id,
                              'sector', t.sector, 'external', t.external, 'role', m.role)
                              order by m.municipality_id, m.unit_id, m.role)
                     from membership m join unit t on t.id = m.unit_id where m.member_id = u.id), '[]') as memberships
             from app_user u left join person p on p.id = coalesce(u.person_id, u.guardian_of) where ${where}`,
    values,
  });
  if (!row) return null;
  const { sealed, sealedKey, ...user } = row;
  const { id, personId, guardianOf, personMunicipality } = user;
  if (personMunicipality === null || sealed === null || sealedKey === null) return user;
  const keys = await vault.of(personMunicipality);
  if (guardianOf !== null) return { ...user, name: keys.open({ cipher: sealed, keyId: sealedKey }, guardianSeal(id)) };
  if (personId === null) return user;
  return { ...user, name: openPerson(keys, personId, { cipher: sealed, keyId: sealedKey }).name };
}

/** Running plans of a municipality in the order of their ids, those behind `after`. */
export async function runningPlanIds(db: Queryable, code: string, after: string, limit: number): Promise<string[]> {
  const text = `select id from plan where municipality_id = $1 and status = 'running'
    and ($2 = '' or id > nullif($2, '')::uuid) order by id limit $3`;
  const rows = await db.query<{ readonly id: string }>({
    name: 'running-plans',
    text,
    values: [code, after, limit],
  });
  return rows.map(({ id }) => id);
}
