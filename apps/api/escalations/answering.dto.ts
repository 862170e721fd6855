import { type DeadlineKind, deadlineKinds, type Text } from '#contracts';
import { ShowChoice, ShowDate, ShowId, ShowList, ShowNumber, ShowObject, ShowText, ShowYesNo } from '../http/shows.js';
import { TextDto } from '../http/text.dto.js';
import { EscalationButtonDto } from '../plans/plan-buttons.dto.js';

/** A button, and why not in words where it is not allowed. */
export class AnswerButtonDto extends EscalationButtonDto {
  @ShowObject(() => TextDto, { optional: true })
  readonly sentence?: Text;
}

export class LadderStepDto {
  @ShowNumber()
  readonly round!: number;

  @ShowText()
  readonly level!: string;

  @ShowText()
  readonly ownerUnit!: string;

  @ShowId({ nullable: true })
  readonly ownerMember!: string | null;

  @ShowDate()
  readonly raisedOn!: string;

  @ShowChoice(['open', 'closed'], 'EscalationStatus')
  readonly status!: 'open' | 'closed';

  @ShowText({ nullable: true })
  readonly answer!: string | null;

  @ShowText({ nullable: true })
  readonly closedBecause!: string | null;
}

export class EscalatedDateDto {
  @ShowChoice(deadlineKinds, 'DeadlineKind')
  readonly kind!: DeadlineKind;

  @ShowDate()
  readonly due!: string;

  @ShowObject(() => TextDto, { description: 'Why this day.' })
  readonly sentence!: Text;

  @ShowYesNo()
  readonly passed!: boolean;
}

/** What a leader needs to answer on the spot. */
export class AnsweringDto {
  @ShowList(() => EscalatedDateDto, { description: 'The dates of the step; none of a handover.' })
  readonly dates!: readonly EscalatedDateDto[];

  @ShowList(() => LadderStepDto, { description: 'Who has been asked so far, oldest first.' })
  readonly ladder!: readonly LadderStepDto[];

  @ShowList(() => AnswerButtonDto, { description: 'Acknowledging and the four answers, as on the plan’s own page.' })
  readonly actions!: readonly AnswerButtonDto[];
}
