import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, ValidateIf } from 'class-validator';
import { NumberField } from '../http/fields.js';
import { ShowInstant, ShowNumber, ShowText, ShowYesNo } from '../http/shows.js';

const expected = { da: 'skal være next eller et tidspunkt i UTC', en: 'must be next or an instant in UTC' };

/** How far: either `to`, or a span of days, weeks and months. */
export class WindClockDto {
  @NumberField({ min: 0, max: 3_700, optional: true })
  readonly days?: number;

  @NumberField({ min: 0, max: 530, optional: true })
  readonly weeks?: number;

  @NumberField({ min: 0, max: 121, optional: true })
  readonly months?: number;

  @ValidateIf((_, value) => value !== undefined)
  @IsString({ context: { expected } })
  @Matches(/^(next|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)$/, { context: { expected } })
  @ApiProperty({ type: String, required: false, description: '`next`: to the next thing due; or an instant in UTC.' })
  readonly to?: string;
}

export class ClockDto {
  @ShowText()
  readonly code!: string;

  @ShowText()
  readonly name!: string;

  @ShowYesNo({ description: 'Whether this clock can be wound.' })
  readonly training!: boolean;

  @ShowInstant({ description: 'The municipality’s now.' })
  readonly now!: string;

  @ShowNumber({ description: 'Milliseconds ahead of real time.' })
  readonly offsetMs!: number;
}

export class WoundDto {
  @ShowText()
  readonly code!: string;

  @ShowInstant({ description: 'The municipality’s new now; its plans catch up.' })
  readonly now!: string;

  @ShowNumber()
  readonly offsetMs!: number;
}
