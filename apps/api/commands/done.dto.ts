import { ApiProperty } from '@nestjs/swagger';

/** The answer to a write that was done. */
export class DoneDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly planId!: string;

  @ApiProperty({
    type: 'integer',
    required: false,
    description: 'The plan’s version after it: the number of its latest event. Absent for people outside.',
  })
  readonly version?: number;
}

/** A write that whoever did it may take back for a while: a reopening without a reason. */
export class UndoableDoneDto extends DoneDto {
  @ApiProperty({ type: 'integer', description: 'For so many seconds; messages wait that long.' })
  readonly undoSeconds!: number;
}

export class HandoverDoneDto extends DoneDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly handoverId!: string;
}

export class ConsentDoneDto extends DoneDto {
  @ApiProperty({ type: String })
  readonly consentId!: string;
}

export class CopyDoneDto extends DoneDto {
  @ApiProperty({ type: String })
  readonly copyId!: string;
}

export class ShareDoneDto extends DoneDto {
  @ApiProperty({ type: String })
  readonly shareId!: string;
}

export class ReferralDoneDto extends DoneDto {
  @ApiProperty({ type: String })
  readonly referralId!: string;
}

export class FactDoneDto extends DoneDto {
  @ApiProperty({ type: String, format: 'uuid' })
  readonly factId!: string;
}
