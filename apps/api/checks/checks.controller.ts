import { Controller, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../auth/may.decorator.js';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { Read } from '../http/read.decorator.js';
import { ChecksDto, ChecksQueryDto } from './checks.dto.js';
import { ChecksPage } from './checks-page.js';

@ApiTags('checks')
@Controller('checks')
export class ChecksController {
  constructor(@Inject(ChecksPage) private readonly checks: ChecksPage) {}

  @May('read-checks')
  @Read('', {
    summary: 'What the daily check of every plan found and repaired, newest first',
    answer: ChecksDto,
    shows: { what: 'checks' },
  })
  show(@Me() me: SignedIn, @Query() query: ChecksQueryDto): Promise<ChecksDto> {
    return this.checks.show(me, query);
  }
}
