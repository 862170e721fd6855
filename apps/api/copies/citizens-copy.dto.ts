import {
  type CitizensCopy,
  copySchema,
  type RedactionKind,
  type RedactionReason,
  redactionKinds,
  redactionReasons,
} from '#contracts';
import type { DraftText, NameFound } from '#privacy';
import {
  ShowChoice,
  ShowDate,
  ShowId,
  ShowInstant,
  ShowList,
  ShowNumber,
  ShowObject,
  ShowText,
  ShowYesNo,
} from '../http/shows.js';
import { TextDto } from '../http/text.dto.js';
import { CopiedEventDto } from './copied-happenings.dto.js';
import { CopiedPersonDto, CopyMunicipalityDto, HeldKindDto, LeftOutDto, NotHereDto } from './copied-parts.dto.js';
import { CopiedPlanDto } from './copied-plan.dto.js';
import { CopiedAttemptDto, CopiedInvitationDto, CopiedLookDto, CopiedTellingDto } from './copied-traces.dto.js';

/** Everything that is held about one young person in one plan (GDPR art. 15). */
export class CitizensCopyDto implements CitizensCopy {
  @ShowChoice([copySchema], 'CopySchema', {
    description: 'The version of this form. It rises when a field changes its meaning or goes.',
  })
  readonly schema!: typeof copySchema;

  @ShowChoice(['draft', 'ready'], 'CopyStage', { description: 'A draft is for whoever prepares it.' })
  readonly status!: 'draft' | 'ready';

  @ShowId({ description: 'The copy’s id.' })
  readonly copyId!: string;

  @ShowDate({ description: 'When it was asked for.' })
  readonly askedOn!: string;

  @ShowInstant({ description: 'Up to when it tells.' })
  readonly asOf!: string;

  @ShowObject(() => CopyMunicipalityDto, { description: 'Who answers for what is held.' })
  readonly municipality!: CopyMunicipalityDto;

  @ShowObject(() => CopiedPersonDto, { description: 'The young person.' })
  readonly person!: CopiedPersonDto;

  @ShowObject(() => CopiedPlanDto, { description: 'The plan as it stood.' })
  readonly plan!: CopiedPlanDto;

  @ShowList(() => CopiedEventDto, { description: 'Everything that happened, oldest first.' })
  readonly history!: readonly CopiedEventDto[];

  @ShowList(() => CopiedLookDto, { description: 'Who has looked, oldest first.' })
  readonly looks!: readonly CopiedLookDto[];

  @ShowList(() => CopiedTellingDto, { description: 'What members of staff were told, and when by mail.' })
  readonly tellings!: readonly CopiedTellingDto[];

  @ShowList(() => CopiedInvitationDto, { description: 'Who was invited to have part in the plan.' })
  readonly invitations!: readonly CopiedInvitationDto[];

  @ShowList(() => CopiedAttemptDto, { description: 'Readings and changes that were refused.' })
  readonly attempts!: readonly CopiedAttemptDto[];

  @ShowList(() => LeftOutDto, { description: 'What was left out, with its reason.' })
  readonly leftOut!: readonly LeftOutDto[];

  @ShowList(() => HeldKindDto, { description: 'Purpose, ground, retention, recipients and source, by kind.' })
  readonly kinds!: readonly HeldKindDto[];

  @ShowList(() => TextDto, { description: 'What the young person may do about it.' })
  readonly rights!: readonly TextDto[];

  @ShowList(() => NotHereDto, { description: 'What is held and not in a copy, with the reason.' })
  readonly notHere!: readonly NotHereDto[];
}

export class DraftTextDto implements DraftText {
  @ShowId({ description: 'By which it is left out.' })
  readonly id!: string;

  @ShowInstant({ description: 'When it was written.' })
  readonly at!: string;

  @ShowText({ description: 'In full.' })
  readonly text!: string;

  @ShowObject(() => TextDto, { description: 'Where it stands.' })
  readonly sentence!: TextDto;

  @ShowYesNo({ description: 'The young person’s own words: nothing is left out of them.' })
  readonly own!: boolean;
}

export class NameFoundDto implements NameFound {
  @ShowText({ description: 'What may be a name.' })
  readonly name!: string;

  @ShowNumber({ description: 'How often it stands in the texts.' })
  readonly times!: number;
}

export class EarlierOmissionDto {
  @ShowChoice(redactionKinds, 'RedactionKind')
  readonly kind!: RedactionKind;

  @ShowText({ optional: true })
  readonly text?: string;

  @ShowText({ optional: true })
  readonly name?: string;

  @ShowChoice(redactionReasons, 'RedactionReason')
  readonly reason!: RedactionReason;

  @ShowText()
  readonly words!: string;
}

export class CopyDraftDto {
  @ShowNumber({ description: 'How many events it tells: to be given back when it is made ready.' })
  readonly seen!: number;

  @ShowObject(() => CitizensCopyDto, { description: 'The copy as it would be.' })
  readonly copy!: CitizensCopyDto;

  @ShowList(() => DraftTextDto, { description: 'Every free text that goes into it, oldest first.' })
  readonly texts!: readonly DraftTextDto[];

  @ShowList(() => NameFoundDto, {
    description: 'What in them may be the name of a third person: a help for the eye only.',
  })
  readonly names!: readonly NameFoundDto[];

  @ShowList(() => EarlierOmissionDto, { description: 'What was left out of the copy before this one.' })
  readonly earlier!: readonly EarlierOmissionDto[];
}
