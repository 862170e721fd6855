import { ApiProperty } from '@nestjs/swagger';
import {
  type CopiedEscalation,
  type CopiedEvent,
  type CopiedGuardian,
  type CopiedOpening,
  type EscalationAnswerKind,
  escalationAnswers,
  type GuardianStanding,
  guardianStandings,
  type OpeningVerdict,
  openingVerdicts,
} from '#contracts';
import {
  ShowChoice,
  ShowDate,
  ShowInstant,
  ShowList,
  ShowNumber,
  ShowObject,
  ShowText,
  ShowTexts,
} from '../http/shows.js';
import { TextDto } from '../http/text.dto.js';
import { HolderViewDto } from '../plans/people-view.dto.js';

export class CopiedAnswerDto {
  @ShowInstant({ description: 'When.' })
  readonly at!: string;

  @ShowChoice(escalationAnswers, 'EscalationAnswerKind', { description: 'What was answered.' })
  readonly kind!: EscalationAnswerKind;

  @ShowText({ optional: true, description: 'With what reason.' })
  readonly reason?: string;
}

/** Something that nobody answered in time, raised to a leader. */
export class CopiedEscalationDto implements CopiedEscalation {
  @ShowText({ description: 'Its id.' })
  readonly id!: string;

  @ShowObject(() => TextDto, { optional: true, description: 'The step that it is about.' })
  readonly about?: TextDto;

  @ShowObject(() => TextDto, { description: 'To which leader it was raised.' })
  readonly level!: TextDto;

  @ShowObject(() => HolderViewDto, { description: 'The unit of that leader.' })
  readonly owner!: HolderViewDto;

  @ShowDate({ description: 'When.' })
  readonly raisedOn!: string;

  @ShowDate({ description: 'By when an answer was due.' })
  readonly answerBy!: string;

  @ShowList(() => CopiedAnswerDto, { description: 'What was answered.' })
  readonly answers!: readonly CopiedAnswerDto[];

  @ShowInstant({ optional: true, description: 'When it ended; absent: it is open.' })
  readonly closedAt?: string;

  @ShowObject(() => TextDto, { optional: true, description: 'Why it ended.' })
  readonly closedBecause?: TextDto;
}

/** The plan was opened in an emergency by somebody without a part in it. */
export class CopiedOpeningDto implements CopiedOpening {
  @ShowText({ description: 'Its id.' })
  readonly id!: string;

  @ShowObject(() => HolderViewDto, { description: 'The unit of whoever opened the plan.' })
  readonly by!: HolderViewDto;

  @ShowInstant({ description: 'From when.' })
  readonly from!: string;

  @ShowInstant({ description: 'Until when.' })
  readonly until!: string;

  @ShowText({ optional: true, description: 'Why, as it was written.' })
  readonly reason?: string;

  @ShowInstant({ optional: true, description: 'When a leader reviewed it; absent: not yet.' })
  readonly reviewedAt?: string;

  @ShowChoice(openingVerdicts, 'OpeningVerdict', { optional: true, description: 'What the leader found.' })
  readonly verdict?: OpeningVerdict;

  @ShowText({ optional: true, description: 'What the leader wrote.' })
  readonly note?: string;
}

export class CopiedGuardianDto implements CopiedGuardian {
  @ShowChoice(guardianStandings, 'GuardianStanding', { description: 'Why a guardian has part in the plan.' })
  readonly standing!: GuardianStanding;

  @ShowDate({ description: 'Since when.' })
  readonly since!: string;

  @ShowDate({ optional: true, description: 'Until when; absent: still.' })
  readonly endedOn?: string;
}

export class CopiedByDto {
  @ShowChoice(['member', 'young-person', 'guardian', 'system'], 'EventActorKind', {
    description: 'What kind of person, or Samspor itself.',
  })
  readonly kind!: 'member' | 'young-person' | 'guardian' | 'system';

  @ShowText({ optional: true, description: 'As whose member: the unit’s id.' })
  readonly unit?: string;

  @ShowText({ optional: true, description: 'The unit’s name.' })
  readonly unitName?: string;
}

export class CopiedEventDto implements CopiedEvent {
  @ShowNumber({ description: 'Its place in the history, from 1.' })
  readonly version!: number;

  @ShowInstant({ description: 'When.' })
  readonly at!: string;

  @ShowText({ description: 'What kind of event, by its code.' })
  readonly type!: string;

  @ShowObject(() => CopiedByDto, { description: 'By whom: of the staff the unit.' })
  readonly by!: CopiedByDto;

  @ShowObject(() => TextDto, { description: 'What happened, in words.' })
  readonly sentence!: TextDto;

  @ShowTexts({ description: 'What was written with it, in full.' })
  readonly texts!: readonly string[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'All that was recorded of it, by field: codes, days, instants and texts in full.',
  })
  readonly details!: Readonly<Record<string, unknown>>;
}
