import type { CivilDate } from '#calendar';
import type { Statement } from '#persistence';
import type { ActorRef } from '#plan-domain';
import type {
  Holdings,
  MembershipNow,
  OrganisationAnswer,
  OrganisationCommand,
  OrganisationInput,
  OrganisationNow,
  UnitNow,
} from './types.js';

/** The municipality's row as the change finds it, and what the key has been used for. */
export interface OrganisationRow {
  readonly today: CivilDate;
  readonly closing_days: readonly CivilDate[];
  readonly units: readonly UnitNow[];
  readonly memberships: readonly MembershipNow[];
  readonly body_hash: string | null;
  readonly actor: ActorRef | null;
  readonly answer: OrganisationAnswer | null;
}

/** Whoever changes the organisation waits for whoever else does: rules are checked against what the last one left. */
export const lockOrganisation = (municipality: string): Statement => ({
  name: 'organisation-lock',
  text: 'select 1 from municipality where code = $1 for no key update',
  values: [municipality],
});

export const readOrganisation = ({ municipality, commandId }: OrganisationInput): Statement => ({
  name: 'organisation-read',
  text: `select ((clock_timestamp() + make_interval(secs => m.offset_ms / 1000.0)) at time zone 'Europe/Copenhagen')::date
      as today, m.closing_days, c.body_hash, c.actor, c.answer,
    coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'sector', u.sector, 'parent', u.parent_id,
        'external', u.external, 'closed', u.closed_on is not null) order by u.id)
      from unit u where u.municipality_id = m.code), '[]') as units,
    coalesce((select jsonb_agg(jsonb_build_object('member', s.member_id, 'unit', s.unit_id, 'role', s.role,
        'awayFrom', s.away_from, 'awayUntil', s.away_until, 'standIn', s.stand_in_id))
      from membership s where s.municipality_id = m.code), '[]') as memberships
    from municipality m left join command c on c.municipality_id = m.code and c.command_id = $2 where m.code = $1`,
  values: [municipality, commandId],
});

interface Known {
  readonly id: string;
  readonly young: boolean;
}

interface Ahead {
  readonly count: number;
}

const nothing: Holdings = { work: 0, plans: 0, circles: 0, handovers: 0, escalations: 0 };

/** What else the rules of this command ask about: one statement, for the commands that ask at all. */
export function readMore({ municipality, command }: OrganisationInput): Statement | null {
  switch (command.type) {
    case 'CloseUnit':
      return { name: 'organisation-unit-holds', text: unitHolds, values: [municipality, command.unit] };
    case 'EndMembership':
      return {
        name: 'organisation-member-holds',
        text: memberHolds,
        values: [municipality, command.unit, command.member],
      };
    case 'AddMember':
      return {
        name: 'organisation-known',
        text: 'select id, person_id is not null as young from app_user where subject = $1',
        values: [command.login ?? null],
      };
    case 'AddClosingDay':
    case 'RemoveClosingDay':
      return {
        name: 'organisation-dates-ahead',
        text: 'select count(*)::int as count from work_item where municipality_id = $1 and due_on >= $2::date',
        values: [municipality, command.day],
      };
    default:
      return null;
  }
}

/** Running plans only: what a closed plan says of the unit has happened. */
const unitHolds = `select
  (select count(*) from work_item where municipality_id = $1 and unit_id = $2)::int as work,
  (select count(*) from plan where municipality_id = $1 and status = 'running'
    and $2 in (lead_unit, start_unit))::int as plans,
  (select count(*) from plan where municipality_id = $1 and status = 'running' and units && array[$2]
    and $2 not in (lead_unit, start_unit))::int as circles,
  (select count(*) from handover where municipality_id = $1 and status in ('offered', 'accepted')
    and $2 in (from_unit, to_unit))::int as handovers,
  (select count(*) from escalation where municipality_id = $1 and status = 'open' and owner_unit = $2)::int as escalations`;

const memberHolds = `select
  (select count(*) from work_item where municipality_id = $1 and unit_id = $2 and assignee_id = $3::uuid)::int as work,
  (select count(*) from plan where municipality_id = $1 and status = 'running' and lead_unit = $2
    and lead_member = $3::uuid)::int as plans,
  (select count(*) from plan where municipality_id = $1 and status = 'running' and units && array[$2]
    and (state->'circle')::jsonb @> jsonb_build_array(jsonb_build_object('unit', $2, 'member', $3::text)))::int as circles,
  (select count(*) from handover where municipality_id = $1 and status in ('offered', 'accepted')
    and (from_unit = $2 and from_member = $3::uuid or to_unit = $2 and to_member = $3::uuid))::int as handovers,
  (select count(*) from escalation where municipality_id = $1 and status = 'open' and owner_unit = $2
    and owner_member = $3::uuid)::int as escalations`;

/** The rows as the rules see them. */
export function organisationNow(
  municipality: string,
  row: OrganisationRow,
  command: OrganisationCommand,
  more: unknown,
): OrganisationNow {
  const holds = command.type === 'CloseUnit' || command.type === 'EndMembership';
  const days = command.type === 'AddClosingDay' || command.type === 'RemoveClosingDay';
  return {
    municipality,
    today: row.today,
    units: new Map(row.units.map((unit) => [unit.id, unit])),
    memberships: row.memberships,
    closingDays: row.closing_days,
    holdings: holds ? (more as Holdings) : nothing,
    known: command.type === 'AddMember' ? ((more as Known | undefined) ?? null) : null,
    datesAhead: days ? (more as Ahead).count : 0,
  };
}
