import { type MemberRole, memberRoles } from '#contracts';
import { CodeField, QueryNumberField } from '../http/fields.js';
import {
  ShowChoices,
  ShowDate,
  ShowDates,
  ShowId,
  ShowList,
  ShowNumber,
  ShowNumbers,
  ShowText,
  ShowYesNo,
} from '../http/shows.js';

export class LoadQueryDto {
  @QueryNumberField({ min: 1, max: 26, optional: true, description: 'Weeks ahead, this one included; 8 when absent.' })
  readonly weeks?: number;

  @CodeField({ optional: true, description: 'Only this unit.' })
  readonly unit?: string;
}

/** What one person carries at one unit; without a member: what nobody there has taken. */
export class LoadRowDto {
  @ShowText()
  readonly unitId!: string;

  @ShowId({ nullable: true, description: 'Null: nobody has taken it.' })
  readonly memberId!: string | null;

  @ShowText({ nullable: true })
  readonly name!: string | null;

  @ShowChoices(memberRoles, 'MemberRole')
  readonly roles!: readonly MemberRole[];

  @ShowYesNo({ description: 'No member of the unit any more, and still holds something of it.' })
  readonly former!: boolean;

  @ShowNumber({ description: 'Running plans that they lead.' })
  readonly plans!: number;

  @ShowNumber()
  readonly open!: number;

  @ShowNumber()
  readonly overdue!: number;

  @ShowNumbers({ description: 'One number for each of `weeks`: what falls due then, open or planned.' })
  readonly due!: readonly number[];

  @ShowDate({ nullable: true })
  readonly awayFrom!: string | null;

  @ShowDate({ nullable: true })
  readonly awayUntil!: string | null;

  @ShowId({ nullable: true })
  readonly standInId!: string | null;
}

export class LoadDto {
  @ShowDate({ description: 'The municipality’s today.' })
  readonly today!: string;

  @ShowDates({ description: 'Mondays from this week on, without holes.' })
  readonly weeks!: readonly string[];

  @ShowList(() => LoadRowDto)
  readonly rows!: readonly LoadRowDto[];
}
