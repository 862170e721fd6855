import { type MemberRole, memberRoles, organisationWarnings, type Sector, sectors } from '#contracts';
import type { OrganisationWarning } from '#journal';
import {
  BooleanField,
  ChoiceField,
  CodeField,
  CodesField,
  DateField,
  IdField,
  MailField,
  PhoneField,
  TextField,
} from '../http/fields.js';
import { ShowChoice, ShowId, ShowList, ShowNumber, ShowText, ShowTexts } from '../http/shows.js';
import type { CivilDate } from '../shared/given.js';

const confirming = {
  optional: true,
  description: 'What `needs-confirmation` told (`about.warnings`) was read and is wanted.',
};

export class ConfirmedDto {
  @BooleanField(confirming)
  readonly confirmed?: boolean;
}

export class CreateUnitDto {
  @TextField({ max: 120 })
  readonly name!: string;

  @ChoiceField(sectors, { name: 'Sector' })
  readonly sector!: Sector;

  @CodeField({ description: 'The unit above.' })
  readonly parent!: string;

  @BooleanField({ optional: true, description: 'Outside the municipality: a placement.' })
  readonly external?: boolean;
}

export class RenameUnitDto {
  @TextField({ max: 120 })
  readonly name!: string;

  @DateField({ optional: true, description: 'From this day on, today or later; today when absent.' })
  readonly from?: CivilDate;
}

export class MoveUnitDto extends ConfirmedDto {
  @CodeField({ description: 'The unit above.' })
  readonly parent!: string;
}

export class CloseUnitDto extends ConfirmedDto {}

export class DutyDto {
  @CodesField({ description: 'Members who are told at once about an hour deadline; empty: the team leaders.' })
  readonly members!: string[];
}

export class PostDto extends ConfirmedDto {
  @CodeField()
  readonly unit!: string;

  @ChoiceField(memberRoles, { name: 'MemberRole' })
  readonly role!: MemberRole;
}

export class AddMemberDto {
  @TextField({ max: 120 })
  readonly name!: string;

  @TextField({
    max: 250,
    optional: true,
    description: 'The identity provider’s subject. One that is known keeps its name. Absent: outside, to be invited.',
  })
  readonly login?: string;

  @CodeField()
  readonly unit!: string;

  @ChoiceField(memberRoles, { name: 'MemberRole' })
  readonly role!: MemberRole;

  @PhoneField({ optional: true })
  readonly phone?: string;

  @MailField({ optional: true })
  readonly mail?: string;
}

export class ContactDto {
  @CodeField({ optional: true, description: 'Only at this unit; at all of them when absent.' })
  readonly unit?: string;

  @PhoneField({ optional: true, nullable: true, description: 'Null takes it away, absent leaves it.' })
  readonly phone?: string | null;

  @MailField({ optional: true, nullable: true, description: 'Null takes it away, absent leaves it.' })
  readonly mail?: string | null;
}

export class SetAbsenceDto extends ConfirmedDto {
  @DateField({ optional: true, description: 'The first day; today when absent.' })
  readonly from?: CivilDate;

  @DateField({ optional: true, description: 'The last day. Absent: they are here, and a set absence ends.' })
  readonly until?: CivilDate;

  @IdField({ optional: true, description: 'Who stands in: another member of the municipality who is there.' })
  readonly standIn?: string;
}

export class ClosingDayDto {
  @DateField({ description: 'A working day that is still ahead.' })
  readonly day!: CivilDate;
}

export class RemoveClosingDayDto extends ConfirmedDto {}

export class OrganisationWarningDto implements OrganisationWarning {
  @ShowChoice(organisationWarnings, 'OrganisationWarningCode')
  readonly code!: OrganisationWarning['code'];

  @ShowTexts({ optional: true })
  readonly units?: readonly string[];

  @ShowTexts({ optional: true })
  readonly members?: readonly string[];

  @ShowNumber({ optional: true })
  readonly count?: number;
}

export class OrganisedDto {
  @ShowText({ optional: true, description: 'The unit that it is about; of a new unit its id.' })
  readonly unit?: string;

  @ShowId({ optional: true, description: 'The member that it is about; of a new one the id.' })
  readonly member?: string;

  @ShowNumber({
    optional: true,
    description: 'For closing days: open dates on or after that day. They stay as they were counted.',
  })
  readonly datesKept?: number;

  @ShowList(() => OrganisationWarningDto, { description: 'What was confirmed.' })
  readonly warnings!: readonly OrganisationWarning[];
}
