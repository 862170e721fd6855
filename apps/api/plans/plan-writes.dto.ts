import { IntersectionType } from '@nestjs/swagger';
import { type VoiceKind, voiceKinds } from '#contracts';
import {
  BirthDateField,
  BooleanField,
  ChoiceField,
  CodeField,
  DateField,
  IdField,
  InstantField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
} from '../http/fields.js';
import { ActingDto } from '../shared/acting.dto.js';
import { FactDto } from '../shared/fact.dto.js';
import type { CivilDate, Instant } from '../shared/given.js';
import { RoleBindingDto } from '../shared/holder.dto.js';

export class CadenceDto extends ActingDto {
  @NumberField({ min: 0, max: 1000, description: 'Months between follow-ups.' })
  readonly months!: number;

  @TextField({ description: 'Why, for the young person and the parents (barnets lov § 95 stk. 3).' })
  readonly reasons!: string;
}

export class RecordFactDto extends IntersectionType(FactDto, ActingDto) {}

export class FactCorrectionDto {
  @IdField()
  readonly factId!: string;

  @DateField({ optional: true })
  readonly from?: CivilDate;

  @DateField({ optional: true })
  readonly to?: CivilDate;

  @BooleanField({ optional: true, description: 'True: the fact has no end after all.' })
  readonly open?: boolean;

  @InstantField({ optional: true })
  readonly at?: Instant;
}

/** Exactly one of `birthDate` and `fact`. */
export class CorrectionDto extends ActingDto {
  @BirthDateField({ optional: true })
  readonly birthDate?: CivilDate;

  @ObjectField(() => FactCorrectionDto, { optional: true })
  readonly fact?: FactCorrectionDto;

  @TextField()
  readonly reason!: string;
}

export class ChangeLeadDto extends ActingDto {
  @IdField({ description: 'A member of the lead’s unit; to another unit the lead goes by handover.' })
  readonly member!: string;
}

export class BindRoleDto extends IntersectionType(RoleBindingDto, ActingDto) {}

export class ReferenceDto extends ActingDto {
  @CodeField({ description: 'Which system the number belongs to.' })
  readonly system!: string;

  @TextField({ max: 100 })
  readonly number!: string;

  @CodeField({ optional: true, description: 'The KLE number.' })
  readonly kle?: string;
}

export class VoiceDto extends ActingDto {
  @TextField({ description: 'The young person’s own words.' })
  readonly text!: string;

  @CodeField({ optional: true })
  readonly stepId?: string;

  @ChoiceField(voiceKinds, { optional: true, name: 'VoiceKind', description: '`words` when absent.' })
  readonly kind?: VoiceKind;
}

export class CloseAnswerDto {
  @CodeField()
  readonly stepId!: string;

  @ChoiceField(['done', 'not-relevant', 'exceeded'])
  readonly answer!: 'done' | 'not-relevant' | 'exceeded';

  @DateField({ optional: true, description: 'For `done`: when.' })
  readonly on?: CivilDate;

  @CodeField({ optional: true })
  readonly outcome?: string;

  @TextField()
  readonly reason!: string;

  @BooleanField({ optional: true, description: 'For `exceeded`: whether the citizen was told.' })
  readonly citizenTold?: boolean;
}

export class ClosePlanDto extends ActingDto {
  @TextField()
  readonly reason!: string;

  @ListField(() => CloseAnswerDto, {
    optional: true,
    max: 200,
    description: 'One for each open step with a date set by law.',
  })
  readonly answers?: CloseAnswerDto[];
}

export class ReopenPlanDto extends ActingDto {
  @TextField()
  readonly reason!: string;
}
