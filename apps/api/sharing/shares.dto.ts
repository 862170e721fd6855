import {
  type GuardianStanding,
  guardianStandings,
  type InformationCategory,
  informationCategories,
  type SharingPurpose,
  sharingPurposes,
} from '#contracts';
import {
  BooleanField,
  ChoiceField,
  ChoicesField,
  CodeField,
  CodesField,
  DateField,
  IdField,
  ObjectField,
  TextField,
} from '../http/fields.js';
import { ActingDto } from '../shared/acting.dto.js';
import type { CivilDate } from '../shared/given.js';

/** What of the plan is chosen; what is not chosen is not there for the receiver. */
export class ShareSelectionDto {
  @CodesField({ max: 200, description: 'Steps as `<section>.<code>`, each with all its occurrences.' })
  readonly steps!: string[];

  @CodesField({ max: 500, description: 'Ids of agreements.' })
  readonly agreements!: string[];

  @BooleanField()
  readonly contacts!: boolean;

  @ChoicesField(informationCategories, { name: 'InformationCategory', description: 'Kinds of facts.' })
  readonly facts!: InformationCategory[];

  @CodesField({ max: 500, description: 'Ids of notes.' })
  readonly notes!: string[];
}

/** `law` with `ref`, or `consent` with `consentId`. */
export class SharingBasisDto {
  @ChoiceField(['law', 'consent'], { name: 'SharingBasisKind' })
  readonly kind!: 'law' | 'consent';

  @TextField({ max: 200, optional: true, description: 'The paragraph.' })
  readonly ref?: string;

  @CodeField({ optional: true })
  readonly consentId?: string;
}

export class SharePartsDto extends ActingDto {
  @CodeField({ description: 'A unit outside the municipality.' })
  readonly unit!: string;

  @ObjectField(() => ShareSelectionDto)
  readonly selection!: ShareSelectionDto;

  @ObjectField(() => SharingBasisDto)
  readonly basis!: SharingBasisDto;

  @ChoiceField(sharingPurposes, { name: 'SharingPurpose' })
  readonly purpose!: SharingPurpose;

  @DateField({ optional: true, description: 'To the end of this day.' })
  readonly until?: CivilDate;
}

export class ChangeShareDto extends ActingDto {
  @ObjectField(() => ShareSelectionDto, { optional: true })
  readonly selection?: ShareSelectionDto;

  @DateField({ optional: true, nullable: true, description: 'To the end of this day; null: without an end.' })
  readonly until?: CivilDate | null;
}

export class EndSharingDto extends ActingDto {
  @TextField({ optional: true })
  readonly reason?: string;
}

export class SharePreviewAskDto {
  @CodeField()
  readonly unit!: string;

  @ObjectField(() => ShareSelectionDto, { optional: true, description: 'Absent: what is shared now.' })
  readonly selection?: ShareSelectionDto;

  @CodeField({ optional: true, description: 'The running share that it would change.' })
  readonly replaces?: string;
}

export class SharePreviewQueryDto {
  @CodeField()
  readonly unit!: string;
}

export class OpenReferralDto extends ActingDto {
  @CodeField()
  readonly unit!: string;

  @IdField({ optional: true, description: 'For this member alone.' })
  readonly member?: string;

  @ChoiceField(sharingPurposes, { name: 'SharingPurpose' })
  readonly purpose!: SharingPurpose;

  @ChoicesField(informationCategories, { name: 'InformationCategory' })
  readonly categories!: InformationCategory[];

  @ObjectField(() => SharingBasisDto)
  readonly basis!: SharingBasisDto;

  @TextField()
  readonly reason!: string;

  @DateField({ description: 'To the end of this day; twelve months ahead at most.' })
  readonly until!: CivilDate;
}

export class EndReferralDto extends EndSharingDto {
  @ChoiceField(['done', 'revoked'], { name: 'ReferralEnd' })
  readonly how!: 'done' | 'revoked';
}

export class AdmitGuardianDto extends ActingDto {
  @IdField({ description: 'By which the guardian is known: their invitation gives it.' })
  readonly guardianId!: string;

  @ChoiceField(guardianStandings, { name: 'GuardianStanding' })
  readonly standing!: GuardianStanding;
}
