import { ApiProperty } from '@nestjs/swagger';
import { type OpeningVerdict, openingVerdicts } from '#contracts';
import { DoneDto } from '../commands/done.dto.js';
import { ChoiceField, QueryNumberField, TextField } from '../http/fields.js';
import { PageDto } from '../http/page.js';
import {
  ShowChoice,
  ShowDate,
  ShowDates,
  ShowId,
  ShowInstant,
  ShowList,
  ShowNumber,
  ShowNumbers,
  ShowText,
  ShowYesNo,
} from '../http/shows.js';
import { ActingDto } from '../shared/acting.dto.js';

/** So short a reason explains nothing to whoever reviews it. */
export const shortestReason = 20;

export class BreakGlassDto extends ActingDto {
  @TextField({
    min: shortestReason,
    max: 2_000,
    description: 'Why the plan has to be opened now. Kept sealed, read by whoever reviews it.',
  })
  readonly reason!: string;
}

export class ReviewBreakGlassDto extends ActingDto {
  @ChoiceField(openingVerdicts, { name: 'OpeningVerdict', description: 'Whether it was right to open the plan.' })
  readonly verdict!: OpeningVerdict;

  @TextField({ max: 2_000, optional: true })
  readonly note?: string;
}

export class OpeningDoneDto extends DoneDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly openingId!: string;
}

export class OpeningsQueryDto extends PageDto {
  @ChoiceField(['waiting', 'reviewed'], {
    optional: true,
    name: 'OpeningStatus',
    description: 'All of them when absent.',
  })
  readonly status?: 'waiting' | 'reviewed';
}

/** One plan that was opened in an emergency: nothing of the young person. */
export class OpeningRowDto {
  @ShowId()
  readonly id!: string;

  @ShowId()
  readonly planId!: string;

  @ShowText()
  readonly unit!: string;

  @ShowText({ optional: true })
  readonly unitName?: string;

  @ShowId({ description: 'Who opened it.' })
  readonly member!: string;

  @ShowText({ optional: true })
  readonly memberName?: string;

  @ShowInstant()
  readonly openedAt!: string;

  @ShowInstant()
  readonly until!: string;

  @ShowYesNo({ description: 'It gives sight at this moment.' })
  readonly running!: boolean;

  @ShowInstant({ nullable: true })
  readonly reviewedAt!: string | null;

  @ShowText({ optional: true, description: 'Who reviewed it.' })
  readonly reviewerName?: string;

  @ShowChoice(openingVerdicts, 'OpeningVerdict', { nullable: true })
  readonly verdict!: OpeningVerdict | null;

  @ShowDate({ nullable: true, description: 'Until when the review that is asked for now is to be made.' })
  readonly reviewBy!: string | null;

  @ShowNumber({ description: 'Looks at the plan under it.' })
  readonly looks!: number;
}

export class OpeningListDto {
  @ShowList(() => OpeningRowDto, { description: 'Newest first.' })
  readonly items!: readonly OpeningRowDto[];

  @ShowText({ nullable: true })
  readonly next!: string | null;
}

export class LookCountsQueryDto {
  @QueryNumberField({ min: 1, max: 26, optional: true, description: 'Weeks back, this one included; 8 when absent.' })
  readonly weeks?: number;
}

export class UnitLooksDto {
  @ShowText()
  readonly unit!: string;

  @ShowText({ optional: true })
  readonly unitName?: string;

  @ShowNumber()
  readonly total!: number;

  @ShowNumber({ description: 'Of these, in an emergency.' })
  readonly emergency!: number;

  @ShowNumbers({ description: 'One number for each of `weeks`.' })
  readonly counts!: readonly number[];
}

export class LookCountsDto {
  @ShowDates({ description: 'Mondays, oldest first, without holes.' })
  readonly weeks!: readonly string[];

  @ShowList(() => UnitLooksDto, { description: 'Units that have looked at young people in these weeks.' })
  readonly units!: readonly UnitLooksDto[];
}
