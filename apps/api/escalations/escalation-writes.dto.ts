import { type EscalationAnswerKind, escalationAnswers } from '#contracts';
import { ChoiceField, CodeField, DateField, IdField, TextField } from '../http/fields.js';
import { ActingDto } from '../shared/acting.dto.js';
import type { CivilDate } from '../shared/given.js';

/** `new-responsible` has unit, `new-deadline` due, `more-resource` lookAgainOn, `close` none of them. */
export class AnswerEscalationDto extends ActingDto {
  @ChoiceField(escalationAnswers)
  readonly kind!: EscalationAnswerKind;

  @TextField()
  readonly reason!: string;

  @CodeField({ optional: true })
  readonly unit?: string;

  @IdField({ optional: true })
  readonly member?: string;

  @DateField({ optional: true })
  readonly due?: CivilDate;

  @DateField({ optional: true, description: 'At most 20 working days ahead.' })
  readonly lookAgainOn?: CivilDate;
}

/** The address says it all. */
export class AcknowledgeEscalationDto extends ActingDto {}
