import {
  type BasisView,
  type CircleView,
  type ContactView,
  type HolderView,
  type PersonView,
  type PlanRole,
  planRoles,
  type Sector,
  sectors,
} from '#contracts';
import { ShowChoice, ShowDate, ShowId, ShowObject, ShowText, ShowYesNo } from '../http/shows.js';

const contactRoles = [...planRoles, 'lead'] as const;

/** Who is responsible: always one unit, and a person where known. */
export class HolderViewDto implements HolderView {
  @ShowText()
  readonly unit!: string;

  @ShowText({ optional: true })
  readonly unitName?: string;

  @ShowChoice(sectors, 'Sector', { optional: true })
  readonly sector?: Sector;

  @ShowId({ optional: true })
  readonly member?: string;

  @ShowText({ optional: true })
  readonly memberName?: string;
}

/** Who to ask while somebody is away. */
export class StandInDto implements NonNullable<ContactView['standIn']> {
  @ShowText()
  readonly name!: string;

  @ShowText({ optional: true })
  readonly phone?: string;

  @ShowText({ optional: true })
  readonly mail?: string;
}

export class ContactViewDto extends HolderViewDto implements ContactView {
  @ShowChoice(contactRoles, 'ContactRole')
  readonly role!: PlanRole | 'lead';

  @ShowText({ optional: true })
  readonly phone?: string;

  @ShowText({ optional: true })
  readonly mail?: string;

  @ShowDate({ optional: true, description: 'Away until the end of this day.' })
  readonly awayUntil?: string;

  @ShowObject(() => StandInDto, { optional: true })
  readonly standIn?: StandInDto;
}

export class PersonViewDto implements PersonView {
  @ShowId()
  readonly id!: string;

  @ShowText()
  readonly name!: string;

  @ShowDate({ optional: true })
  readonly birthDate?: string;

  @ShowText({ optional: true })
  readonly cpr?: string;

  @ShowText({ optional: true })
  readonly phone?: string;

  @ShowText({ optional: true })
  readonly mail?: string;

  @ShowText({ optional: true, description: 'Absent when it is protected.' })
  readonly address?: string;

  @ShowYesNo({ optional: true })
  readonly protectedAddress?: boolean;
}

export class BasisViewDto implements BasisView {
  @ShowChoice(['starting-unit', 'consent', 'law'], 'BasisKind')
  readonly kind!: 'starting-unit' | 'consent' | 'law';

  @ShowChoice(['young-person', 'guardian'], 'ConsentFrom', { optional: true })
  readonly from?: 'young-person' | 'guardian';

  @ShowText({ optional: true, description: 'The recorded consent.' })
  readonly consentId?: string;

  @ShowDate({ optional: true })
  readonly on?: string;

  @ShowText({ optional: true })
  readonly ref?: string;
}

export class CircleViewDto extends HolderViewDto implements CircleView {
  @ShowChoice(planRoles, 'PlanRole')
  readonly role!: PlanRole;

  @ShowText({ optional: true })
  readonly phone?: string;

  @ShowText({ optional: true })
  readonly mail?: string;

  @ShowDate({ optional: true, description: 'Away until the end of this day.' })
  readonly awayUntil?: string;

  @ShowObject(() => StandInDto, { optional: true })
  readonly standIn?: StandInDto;

  @ShowObject(() => BasisViewDto, { optional: true })
  readonly basis?: BasisViewDto;
}
