import { type PlanRole, planRoles, type StepKind, stepKinds } from '#contracts';
import {
  BooleanField,
  ChoiceField,
  CodeField,
  CodesField,
  DateField,
  IdField,
  InstantField,
  NumberField,
  ObjectField,
  TextField,
} from '../http/fields.js';
import { ActingDto } from '../shared/acting.dto.js';
import type { CivilDate, Instant } from '../shared/given.js';

export class AddStepDto extends ActingDto {
  @ChoiceField(
    stepKinds.filter((kind) => kind !== 'handover'),
    { description: 'A handover is offered, not added.' },
  )
  readonly kind!: StepKind;

  @TextField({ max: 300 })
  readonly title!: string;

  @ChoiceField(planRoles, { name: 'PlanRole' })
  readonly owner!: PlanRole;

  @CodeField({ optional: true, description: 'The role’s bound unit when absent.' })
  readonly unit?: string;

  @IdField({ optional: true })
  readonly member?: string;

  @DateField()
  readonly due!: CivilDate;

  @BooleanField({ optional: true, description: 'Whether the young person sees it with its date; false when absent.' })
  readonly forYoung?: boolean;
}

export class AssignStepDto extends ActingDto {
  @IdField()
  readonly member!: string;
}

/** Claiming, resuming, acknowledging: the address says it all. */
export class EmptyDto extends ActingDto {}

export class DecidedCadenceDto {
  @NumberField({ min: 0, max: 1000 })
  readonly months!: number;

  @TextField()
  readonly reasons!: string;
}

export class CompleteStepDto extends ActingDto {
  @CodeField({ optional: true, description: 'One of the step’s outcomes.' })
  readonly outcome?: string;

  @DateField({ optional: true, description: 'Today when absent, never in the future.' })
  readonly doneOn?: CivilDate;

  @CodesField({ optional: true, description: 'Who was present: member ids and plan roles.' })
  readonly present?: string[];

  @TextField({ optional: true, description: 'What was agreed; shown to the young person.' })
  readonly agreed?: string;

  @TextField({ optional: true, description: 'For staff.' })
  readonly note?: string;

  @ObjectField(() => DecidedCadenceDto, { optional: true })
  readonly cadence?: DecidedCadenceDto;
}

export class ReasonDto extends ActingDto {
  @TextField()
  readonly reason!: string;
}

export class OptionalReasonDto extends ActingDto {
  @TextField({ optional: true })
  readonly reason?: string;
}

export class SetDeadlineDto extends ReasonDto {
  @DateField()
  readonly due!: CivilDate;
}

export class RecordExceededDto extends ReasonDto {
  @BooleanField({ description: 'Whether the citizen was told.' })
  readonly citizenTold!: boolean;
}

export class ScheduleStepDto extends ActingDto {
  @InstantField()
  readonly at!: Instant;

  @TextField({ optional: true, max: 300 })
  readonly place?: string;

  @CodesField({ optional: true, description: 'Who takes part: member ids and plan roles.' })
  readonly who?: string[];
}
