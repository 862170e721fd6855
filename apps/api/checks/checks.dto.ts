import { type CheckFinding, checkFindings } from '#contracts';
import { PageDto } from '../http/page.js';
import {
  ShowChoice,
  ShowId,
  ShowInstant,
  ShowList,
  ShowNumber,
  ShowObject,
  ShowText,
  ShowYesNo,
} from '../http/shows.js';
import { TextDto } from '../http/text.dto.js';

export class ChecksQueryDto extends PageDto {}

export class CheckFindingDto {
  @ShowId()
  readonly planId!: string;

  @ShowChoice(checkFindings, 'CheckFinding')
  readonly code!: CheckFinding;

  @ShowObject(() => TextDto)
  readonly label!: TextDto;

  @ShowInstant()
  readonly foundAt!: string;

  @ShowInstant({ nullable: true, description: 'Null: it could not be repaired, and waits for somebody.' })
  readonly repairedAt!: string | null;
}

export class CheckReportDto {
  @ShowId()
  readonly id!: string;

  @ShowInstant()
  readonly startedAt!: string;

  @ShowInstant()
  readonly finishedAt!: string;

  @ShowNumber({ description: 'Open plans that were looked at.' })
  readonly plans!: number;

  @ShowNumber({ description: 'What was found wrong, in the whole municipality.' })
  readonly findings!: number;

  @ShowNumber({ description: 'What of it was repaired.' })
  readonly repaired!: number;

  @ShowList(() => CheckFindingDto, {
    description: 'What was found about the reader’s plans, at most 200, what is not repaired first.',
  })
  readonly found!: readonly CheckFindingDto[];
}

export class ChecksDto {
  @ShowYesNo({ description: 'The daily check has not run for 26 hours: that is itself a finding.' })
  readonly overdue!: boolean;

  @ShowList(() => CheckReportDto)
  readonly items!: readonly CheckReportDto[];

  @ShowText({ nullable: true, description: 'The cursor of the next page; null on the last one.' })
  readonly next!: string | null;
}
