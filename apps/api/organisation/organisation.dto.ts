import { type Assurance, assurances, type MemberRole, memberRoles, type Sector, sectors } from '#contracts';
import {
  ShowChoice,
  ShowDate,
  ShowId,
  ShowInstant,
  ShowList,
  ShowObject,
  ShowText,
  ShowTexts,
  ShowYesNo,
} from '../http/shows.js';

export class MembershipDto {
  @ShowText()
  readonly unit!: string;

  @ShowText({ optional: true })
  readonly unitName?: string;

  @ShowChoice(sectors, 'Sector')
  readonly sector!: Sector;

  @ShowChoice(memberRoles, 'MemberRole')
  readonly role!: MemberRole;

  @ShowYesNo()
  readonly external!: boolean;
}

export class OwnMunicipalityDto {
  @ShowText()
  readonly code!: string;

  @ShowText()
  readonly name!: string;

  @ShowYesNo({ description: 'A training municipality’s clock can be wound forward.' })
  readonly training!: boolean;

  @ShowInstant({ description: 'The municipality’s now.' })
  readonly now!: string;
}

export class MeDto {
  @ShowChoice(['member', 'young-person', 'guardian'], 'ActorKind')
  readonly kind!: 'member' | 'young-person' | 'guardian';

  @ShowChoice(assurances, 'Assurance', {
    description: 'How surely the login says who it is; `low`, a code by mail, may do less.',
  })
  readonly assurance!: Assurance;

  @ShowId({ description: 'The member’s id, the young person’s or the guardian’s.' })
  readonly id!: string;

  @ShowText()
  readonly name!: string;

  @ShowChoice(['da', 'en'], 'Language')
  readonly language!: 'da' | 'en';

  @ShowObject(() => OwnMunicipalityDto)
  readonly municipality!: OwnMunicipalityDto;

  @ShowList(() => MembershipDto)
  readonly memberships!: readonly MembershipDto[];
}

export class UnitDto {
  @ShowText()
  readonly id!: string;

  @ShowText()
  readonly name!: string;

  @ShowChoice(sectors, 'Sector')
  readonly sector!: Sector;

  @ShowText({ nullable: true, description: 'The unit above.' })
  readonly parentId!: string | null;

  @ShowYesNo()
  readonly external!: boolean;

  @ShowTexts({ description: 'The duty list: members told at once about an hour deadline.' })
  readonly duty!: readonly string[];

  @ShowDate({ nullable: true, description: 'Closed on this day: known to what happened, and nothing new goes there.' })
  readonly closedOn!: string | null;
}

export class UnitListDto {
  @ShowList(() => UnitDto)
  readonly items!: readonly UnitDto[];

  @ShowText({ nullable: true })
  readonly next!: string | null;
}

export class MemberDto {
  @ShowId()
  readonly memberId!: string;

  @ShowText()
  readonly name!: string;

  @ShowText()
  readonly unitId!: string;

  @ShowChoice(memberRoles, 'MemberRole')
  readonly role!: MemberRole;

  @ShowText({ nullable: true })
  readonly phone!: string | null;

  @ShowText({ nullable: true })
  readonly mail!: string | null;

  @ShowDate({ nullable: true, description: 'Away from this day; null: from now on.' })
  readonly awayFrom!: string | null;

  @ShowDate({ nullable: true, description: 'Away until the end of this day.' })
  readonly awayUntil!: string | null;

  @ShowId({ nullable: true })
  readonly standInId!: string | null;
}

export class MemberListDto {
  @ShowList(() => MemberDto)
  readonly items!: readonly MemberDto[];

  @ShowText({ nullable: true })
  readonly next!: string | null;
}
