import { type Calendar, type CivilDate, calendarFor, type LeapDayRule } from '#calendar';
import type { MemberRole, Sector } from '#contracts';
import type { Queryable } from '#persistence';
import type { Membership, Organisation, Unit } from '#plan-domain';

/** What a decision needs of its municipality beside the clock. */
export interface MunicipalityData {
  readonly organisation: Organisation;
  readonly calendar: Calendar;
  readonly leapDayRule: LeapDayRule;
}

/** Keeps each municipality's data until its version has risen. */
export interface MunicipalityCache {
  /** `version` was read by the caller in the transaction `on`; only an unknown one costs a round trip. */
  get(on: Queryable, code: string, version: number): Promise<MunicipalityData>;
}

interface Loaded {
  readonly version: number;
  readonly leap_day_rule: LeapDayRule;
  readonly closing_days: readonly CivilDate[];
  readonly units: readonly UnitJson[];
  readonly memberships: readonly MembershipJson[];
}

interface UnitJson {
  readonly id: string;
  readonly sector: Sector;
  readonly parent: string | null;
  readonly external: boolean;
  readonly closed: boolean;
  readonly duty: readonly string[];
}

interface MembershipJson {
  readonly member: string;
  readonly unit: string;
  readonly role: MemberRole;
  readonly away: CivilDate | null;
  readonly awayFrom: CivilDate | null;
  readonly standIn: string | null;
}

/** One statement, so that units and members are of one moment; the version is that moment's own. */
const text = `
select m.org_version as version, m.leap_day_rule, m.closing_days,
  coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'sector', u.sector, 'parent', u.parent_id,
      'external', u.external, 'closed', u.closed_on is not null, 'duty', u.duty) order by u.id) from unit u where u.municipality_id = m.code), '[]') as units,
  coalesce((select jsonb_agg(jsonb_build_object('member', s.member_id, 'unit', s.unit_id, 'role', s.role,
      'away', s.away_until,
      'awayFrom', s.away_from, 'standIn', s.stand_in_id) order by s.unit_id, s.role, s.member_id)
    from membership s where s.municipality_id = m.code), '[]') as memberships
from municipality m where m.code = $1`;

export function createMunicipalityCache(): MunicipalityCache {
  const known = new Map<string, { readonly version: number; readonly data: MunicipalityData }>();
  return {
    async get(on, code, version) {
      const found = known.get(code);
      if (found && found.version >= version) return found.data;
      const [row] = await on.query<Loaded>({ name: 'journal-municipality', text, values: [code] });
      if (!row) throw new Error('A plan stands in a municipality that does not exist');
      const data = dataOf(row);
      known.set(code, { version: row.version, data });
      return data;
    },
  };
}

function dataOf(row: Loaded): MunicipalityData {
  return {
    organisation: {
      units: new Map(row.units.map((unit) => [unit.id, unitOf(unit)])),
      memberships: row.memberships.map(membershipOf),
    },
    calendar: calendarFor(row.closing_days),
    leapDayRule: row.leap_day_rule,
  };
}

const unitOf = ({ id, sector, parent, external, closed, duty }: UnitJson): Unit => ({
  id,
  sector,
  ...(parent === null ? {} : { parent }),
  ...(duty.length === 0 ? {} : { duty }),
  ...(external ? { external } : {}),
  ...(closed ? { closed } : {}),
});

const membershipOf = ({ member, unit, role, away, awayFrom, standIn }: MembershipJson): Membership => ({
  member,
  unit,
  role,
  ...(away === null ? {} : { awayUntil: away }),
  ...(awayFrom === null ? {} : { awayFrom }),
  ...(standIn === null ? {} : { standIn }),
});
