import { type LateAnswerKind, lateAnswers } from '#contracts';
import {
  BirthDateField,
  BooleanField,
  ChoiceField,
  CodeField,
  DateField,
  IdField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
} from '../http/fields.js';
import { ActingDto } from '../shared/acting.dto.js';
import { FactDto } from '../shared/fact.dto.js';
import type { CivilDate } from '../shared/given.js';
import { HolderDto, RoleBindingDto } from '../shared/holder.dto.js';

export class LateAnswerDto {
  @CodeField({ description: 'The step: `<section>.<code>`, for example `T1.3`.' })
  readonly step!: string;

  @ChoiceField(lateAnswers)
  readonly answer!: LateAnswerKind;

  @DateField({ optional: true, description: 'For `done`: when.' })
  readonly on?: CivilDate;

  @CodeField({ optional: true })
  readonly outcome?: string;

  @TextField({ optional: true, description: 'For `not-relevant` and `missed`.' })
  readonly reason?: string;
}

export class NewPersonDto {
  @TextField({ max: 200 })
  readonly name!: string;

  @BirthDateField()
  readonly birthDate!: CivilDate;

  @TextField({ optional: true, max: 11, description: 'Ten digits; stored encrypted.' })
  readonly cpr?: string;

  @BooleanField()
  readonly protectedAddress!: boolean;

  @TextField({ optional: true, max: 40 })
  readonly phone?: string;

  @TextField({ optional: true, max: 200 })
  readonly mail?: string;

  @TextField({ optional: true, max: 400 })
  readonly address?: string;
}

/** Exactly one of the two. */
export class PlanPersonDto {
  @IdField({ optional: true, description: 'Somebody whom the municipality knows (POST /persons/search).' })
  readonly existing?: string;

  @ObjectField(() => NewPersonDto, { optional: true })
  readonly new?: NewPersonDto;
}

export class StartPlanDto extends ActingDto {
  @CodeField({ description: 'A template’s id, for example `T1`.' })
  readonly template!: string;

  @NumberField({ min: 1, max: 10_000 })
  readonly version!: number;

  @DateField({ optional: true, description: 'Today when absent; earlier for a plan that ran before Samspor.' })
  readonly startOn?: CivilDate;

  @CodeField({ description: 'The unit that starts the plan.' })
  readonly startUnit!: string;

  @ObjectField(() => HolderDto)
  readonly lead!: HolderDto;

  @ListField(() => RoleBindingDto, { optional: true })
  readonly circle?: RoleBindingDto[];

  @ListField(() => LateAnswerDto, { optional: true, max: 200 })
  readonly late?: LateAnswerDto[];

  @ListField(() => FactDto, { optional: true })
  readonly facts?: FactDto[];

  @ObjectField(() => PlanPersonDto)
  readonly person!: PlanPersonDto;
}
