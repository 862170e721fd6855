import type { PlanRole } from '#contracts';
import { planRoles } from '#contracts';
import { ChoiceField, CodeField, DateField, IdField, ObjectField, TextField } from '../http/fields.js';
import type { CivilDate } from './given.js';

export class HolderDto {
  @CodeField({ description: 'A unit’s id.' })
  readonly unit!: string;

  @IdField({ optional: true, description: 'A member of that unit.' })
  readonly member?: string;
}

/** Why a unit outside the starting one may take part: a consent (whose, when) or a paragraph. */
export class BasisDto {
  @ChoiceField(['consent', 'law'])
  readonly kind!: 'consent' | 'law';

  @ChoiceField(['young-person', 'guardian'], { optional: true, description: 'Whose consent.' })
  readonly from?: 'young-person' | 'guardian';

  @DateField({ optional: true, description: 'When the consent was given.' })
  readonly on?: CivilDate;

  @CodeField({ optional: true, description: 'The recorded consent, where it is recorded.' })
  readonly consentId?: string;

  @TextField({ optional: true, max: 120, description: 'The paragraph, for example `barnets lov § 111`.' })
  readonly ref?: string;
}

export class RoleBindingDto extends HolderDto {
  @ChoiceField(planRoles, { name: 'PlanRole' })
  readonly role!: PlanRole;

  @ObjectField(() => BasisDto, { optional: true })
  readonly basis?: BasisDto;
}
