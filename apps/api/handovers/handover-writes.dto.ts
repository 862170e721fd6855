import { type HandoverSubjectKind, handoverSubjects, type PlanRole, planRoles } from '#contracts';
import { ChoiceField, CodeField, DateField, IdField, ObjectField, TextField } from '../http/fields.js';
import { ActingDto } from '../shared/acting.dto.js';
import type { CivilDate } from '../shared/given.js';
import { BasisDto, HolderDto } from '../shared/holder.dto.js';

/** `step` names a step, `role` a role with all its open and coming steps, `lead` the lead itself. */
export class HandoverSubjectDto {
  @ChoiceField(handoverSubjects)
  readonly kind!: HandoverSubjectKind;

  @CodeField({ optional: true })
  readonly stepId?: string;

  @ChoiceField(planRoles, { optional: true, name: 'PlanRole' })
  readonly role?: PlanRole;
}

export class OfferHandoverDto extends ActingDto {
  @ObjectField(() => HandoverSubjectDto)
  readonly subject!: HandoverSubjectDto;

  @ObjectField(() => HolderDto)
  readonly to!: HolderDto;

  @ObjectField(() => BasisDto, { optional: true })
  readonly basis?: BasisDto;

  @TextField({ optional: true, description: 'What the receiver needs to know to answer.' })
  readonly brief?: string;
}

export class AcceptHandoverDto extends ActingDto {
  @IdField({ optional: true, description: 'The member at the receiving unit who takes it on; yourself when absent.' })
  readonly member?: string;
}

export class DeclineHandoverDto extends ActingDto {
  @TextField()
  readonly reason!: string;
}

export class WithdrawHandoverDto extends ActingDto {
  @TextField({ optional: true })
  readonly reason?: string;
}

export class FirstMeetingDto extends ActingDto {
  @DateField()
  readonly heldOn!: CivilDate;

  @TextField({ optional: true, description: 'What was agreed; shown to the young person.' })
  readonly agreed?: string;
}
