import { type DeadlineKind, deadlineKinds, type StepKind, stepKinds, type Text } from '#contracts';
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

/** A step whose words are the unit's own and not for this reader: what it is all the same. */
export class WordlessStepDto {
  @ShowChoice(stepKinds, 'StepKind')
  readonly kind!: StepKind;

  @ShowDate({ nullable: true, description: 'Since when it can be done.' })
  readonly since!: string | null;
}

/** What a leader needs to answer on the spot. */
export class AnsweringDto {
  @ShowObject(() => WordlessStepDto, {
    optional: true,
    description: 'Where the step was added by hand and its words are not for you: ask whoever has it.',
  })
  readonly wordless?: WordlessStepDto;

  @ShowList(() => EscalatedDateDto, { description: 'The dates of the step; none of a handover.' })
  readonly dates!: readonly EscalatedDateDto[];

  @ShowList(() => LadderStepDto, { description: 'Who has been asked so far, oldest first.' })
  readonly ladder!: readonly LadderStepDto[];

  @ShowList(() => AnswerButtonDto, { description: 'Acknowledging and the four answers, as on the plan’s own page.' })
  readonly actions!: readonly AnswerButtonDto[];
}
