import type { Statement } from '#persistence';
import { unitIdOf } from './tree.js';
import type { OrganisationAnswer, OrganisationCommand, OrganisationNow } from './types.js';

/** The rows that a change writes, and the ids that it answers with. */
export interface Written {
  readonly statements: readonly Statement[];
  readonly about: Omit<OrganisationAnswer, 'warnings'>;
}

const insertUnit =
  'insert into unit (id, municipality_id, name, sector, parent_id, external) values ($1, $2, $3, $4, $5, $6)';

const insertMembership = `insert into membership
  (id, municipality_id, member_id, unit_id, role, phone, mail, away_from, away_until, stand_in_id)
  select $1, $2, $3, $4, $5, coalesce($6, s.phone), coalesce($7, s.mail), s.away_from, s.away_until, s.stand_in_id
    from (select 1) one left join lateral (select * from membership
      where municipality_id = $2 and member_id = $3 order by unit_id, role limit 1) s on true`;

/** Today, where no later day is given: a name of the same day replaces the one before it. */
const nameUnit = `insert into unit_name (unit_id, valid_from, municipality_id, name) values ($1, $2, $3, $4)
  on conflict (unit_id, valid_from) do update set name = excluded.name`;

const endPost = 'delete from membership where municipality_id = $1 and member_id = $2 and unit_id = $3 and role = $4';

/** Who stays nowhere is on no duty list of the unit, and stands in for nobody. */
const forget = `with gone as (select not exists (select from membership where municipality_id = $1 and member_id = $2) as all,
    not exists (select from membership where municipality_id = $1 and member_id = $2 and unit_id = $3) as here),
  duty as (update unit set duty = array_remove(duty, $2) from gone
    where municipality_id = $1 and $2 = any(duty) and (gone.all or gone.here and id = $3))
  update membership set stand_in_id = null from gone where municipality_id = $1 and stand_in_id = $2 and gone.all`;

const contact = `update membership set phone = case when $4 then $5 else phone end, mail = case when $6 then $7 else mail end
  where municipality_id = $1 and member_id = $2 and ($3::text is null or unit_id = $3)`;

const absence = `update membership set away_from = $3, away_until = $4, stand_in_id = $5
  where municipality_id = $1 and member_id = $2`;

/** What each change writes. The rules have been asked. */
export function written(command: OrganisationCommand, now: OrganisationNow, newId: () => string): Written {
  const { municipality } = now;
  const run = (text: string, values: readonly unknown[]): Statement => ({ text, values });
  switch (command.type) {
    case 'CreateUnit': {
      const { name, sector, parent, external } = command;
      const id = unitIdOf(municipality, name, now.units);
      return { statements: [run(insertUnit, [id, municipality, name, sector, parent, external])], about: { unit: id } };
    }
    case 'RenameUnit': {
      const { unit, name, from = now.today } = command;
      return { statements: [run(nameUnit, [unit, from, municipality, name])], about: { unit } };
    }
    case 'MoveUnit': {
      const { unit, parent } = command;
      return { statements: [run('update unit set parent_id = $2 where id = $1', [unit, parent])], about: { unit } };
    }
    case 'CloseUnit': {
      const { unit } = command;
      return { statements: [run('update unit set closed_on = $2 where id = $1', [unit, now.today])], about: { unit } };
    }
    case 'SetDuty': {
      const { unit, members } = command;
      return { statements: [run('update unit set duty = $2::uuid[] where id = $1', [unit, members])], about: { unit } };
    }
    default:
      return writtenOfPeople(command, now, newId);
  }
}

type OfPeople = Exclude<
  OrganisationCommand,
  { readonly type: 'CreateUnit' | 'RenameUnit' | 'MoveUnit' | 'CloseUnit' | 'SetDuty' }
>;

function writtenOfPeople(command: OfPeople, now: OrganisationNow, newId: () => string): Written {
  const { municipality } = now;
  const run = (text: string, values: readonly unknown[]): Statement => ({ text, values });
  switch (command.type) {
    case 'AddMember': {
      const { name, login = null, unit, role, phone = null, mail = null } = command;
      const member = now.known?.id ?? command.member;
      const user = run('insert into app_user (id, subject, name) values ($1, $2, $3)', [member, login, name]);
      const post = run(insertMembership, [newId(), municipality, member, unit, role, phone, mail]);
      return { statements: now.known ? [post] : [user, post], about: { member, unit } };
    }
    case 'AddMembership': {
      const { member, unit, role } = command;
      return {
        statements: [run(insertMembership, [newId(), municipality, member, unit, role, null, null])],
        about: { member, unit },
      };
    }
    case 'EndMembership': {
      const { member, unit, role } = command;
      const statements = [run(endPost, [municipality, member, unit, role]), run(forget, [municipality, member, unit])];
      return { statements, about: { member, unit } };
    }
    case 'SetContact': {
      const { member, unit = null, phone, mail } = command;
      const ways = [phone !== undefined, phone ?? null, mail !== undefined, mail ?? null];
      return { statements: [run(contact, [municipality, member, unit, ...ways])], about: { member } };
    }
    case 'SetAbsence': {
      const { member, from = null, until, standIn = null } = command;
      const values = until === null ? [null, null, null] : [from, until, standIn];
      return { statements: [run(absence, [municipality, member, ...values])], about: { member } };
    }
    case 'AddClosingDay':
    case 'RemoveClosingDay': {
      const { day } = command;
      const others = now.closingDays.filter((known) => known !== day);
      const days = command.type === 'AddClosingDay' ? [...others, day].sort() : others;
      const update = run('update municipality set closing_days = $2 where code = $1', [
        municipality,
        JSON.stringify(days),
      ]);
      return { statements: [update], about: { datesKept: now.datesAhead } };
    }
  }
}
