import { Controller, Inject, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { PlanId } from '../http/id-params.js';
import { type Listed, PageDto } from '../http/page.js';
import { Read } from '../http/read.decorator.js';
import { LookPages } from './look-pages.js';
import { LookCopyDto, type LookDto, LookListDto } from './looks.dto.js';

/** Who has looked at a plan. */
@ApiTags('looks')
@Controller('plans')
export class LooksController {
  constructor(@Inject(LookPages) private readonly pages: LookPages) {}

  @Read(':planId/looks', {
    summary: 'Who has looked at the plan, when and why: for its young person, and for control',
    answer: LookListDto,
    shows: 'opened',
  })
  list(
    @Me() me: SignedIn,
    @PlanId() planId: string,
    @Query() query: PageDto,
    @Req() { id }: FastifyRequest,
  ): Promise<Listed<LookDto>> {
    return this.pages.list({ me, planId, requestId: String(id) }, query);
  }

  @Read(':planId/looks/copy', {
    summary: 'All of them at once, to take along',
    answer: LookCopyDto,
    shows: 'opened',
  })
  copy(@Me() me: SignedIn, @PlanId() planId: string, @Req() { id }: FastifyRequest): Promise<LookCopyDto> {
    return this.pages.copy({ me, planId, requestId: String(id) });
  }
}
