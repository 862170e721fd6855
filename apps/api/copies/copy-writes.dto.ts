import { type RedactionKind, type RedactionReason, redactionKinds, redactionReasons } from '#contracts';
import { ChoiceField, DateField, IdField, ListField, NumberField, TextField } from '../http/fields.js';
import { ActingDto } from '../shared/acting.dto.js';
import type { CivilDate } from '../shared/given.js';

export class AskCopyDto extends ActingDto {
  @DateField({ optional: true, description: 'When it was asked for; today when absent, and for the young person.' })
  readonly askedOn?: CivilDate;
}

/** Something that is left out: `text` has `text`, `name` has `name`. */
export class OmissionDto {
  @ChoiceField(redactionKinds, { name: 'RedactionKind', description: 'A whole text, or a name wherever it stands.' })
  readonly kind!: RedactionKind;

  @IdField({ optional: true, description: 'The text’s id in the draft.' })
  readonly text?: string;

  @TextField({ optional: true, min: 2, max: 200, description: 'The name, or other words. Never part of a copy.' })
  readonly name?: string;

  @ChoiceField(redactionReasons, { name: 'RedactionReason', description: 'On what ground.' })
  readonly reason!: RedactionReason;

  @TextField({ min: 3, max: 500, description: 'Why, in words that the young person reads at the gap.' })
  readonly words!: string;
}

const most = 200;

export class DraftCopyDto {
  @ListField(() => OmissionDto, { max: most, description: 'What is to be left out.' })
  readonly omissions!: OmissionDto[];
}

export class ReleaseCopyDto extends ActingDto {
  @NumberField({
    min: 1,
    max: 1_000_000,
    description: 'How many events the draft told: what came later is not part of the copy.',
  })
  readonly seen!: number;

  @ListField(() => OmissionDto, { max: most, description: 'What is left out.' })
  readonly omissions!: OmissionDto[];
}
