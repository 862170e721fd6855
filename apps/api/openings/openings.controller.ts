import { Body, Controller, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../auth/may.decorator.js';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { DoneDto } from '../commands/done.dto.js';
import { type Done, PlanCommands } from '../commands/plan-commands.js';
import { Key, type WriteKey } from '../http/command-id.decorator.js';
import { PlanId } from '../http/id-params.js';
import type { Listed } from '../http/page.js';
import { Read } from '../http/read.decorator.js';
import { UuidParam } from '../http/uuid-param.js';
import { Write } from '../http/write.decorator.js';
import { idsOf } from '../shared/ids-of.js';
import { textsFor } from '../shared/mapped.js';
import { AccessReview } from './access-review.js';
import {
  BreakGlassDto,
  LookCountsDto,
  LookCountsQueryDto,
  OpeningDoneDto,
  OpeningListDto,
  type OpeningRowDto,
  OpeningsQueryDto,
  ReviewBreakGlassDto,
} from './openings.dto.js';

/** Plans opened in an emergency by somebody without a part in them, and the control of that. */
@ApiTags('looks')
@Controller()
export class OpeningsController {
  constructor(
    @Inject(PlanCommands) private readonly commands: PlanCommands,
    @Inject(AccessReview) private readonly review: AccessReview,
  ) {}

  @Write('plans/:planId/break-glass', {
    summary: 'Open a plan that you have no part in for four hours, with a reason; your leader is told and reviews it',
    answer: OpeningDoneDto,
  })
  async open(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @Body() dto: BreakGlassDto,
  ): Promise<OpeningDoneDto> {
    const ids = idsOf(me, key);
    const texts = textsFor(ids);
    const command = {
      type: 'BreakGlass' as const,
      openingId: ids('opening'),
      reason: texts.put('break-glass-reason', dto.reason.trim()),
    };
    const mapped = { command, texts: texts.drafts };
    const done = await this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped });
    return { ...done, openingId: command.openingId };
  }

  @Write('plans/:planId/break-glass/:openingId/review', {
    summary: 'Say whether it was right to open the plan',
    answer: DoneDto,
  })
  reviewed(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @Param('openingId', new UuidParam('unknown-opening')) openingId: string,
    @Body() dto: ReviewBreakGlassDto,
  ): Promise<Done> {
    const texts = textsFor(idsOf(me, key));
    const note = texts.maybe('break-glass-review', dto.note);
    const command = { type: 'ReviewBreakGlass' as const, openingId, verdict: dto.verdict, ...(note && { note }) };
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped: { command, texts: texts.drafts } });
  }

  @May('read-access-review')
  @Read('openings', {
    summary: 'Plans opened in an emergency and how their review stands, without the young people',
    answer: OpeningListDto,
    shows: { what: 'openings' },
  })
  list(@Me() me: SignedIn, @Query() query: OpeningsQueryDto): Promise<Listed<OpeningRowDto>> {
    return this.review.openings(me, query);
  }

  @May('read-access-review')
  @Read('look-counts', {
    summary: 'How often each unit has looked at young people, by week',
    answer: LookCountsDto,
    shows: 'nobody',
  })
  counts(@Me() me: SignedIn, @Query() query: LookCountsQueryDto): Promise<LookCountsDto> {
    return this.review.counts(me, query);
  }
}
