import { Controller, Inject, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EventView } from '#contracts';
import { May } from '../auth/may.decorator.js';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { PlanId } from '../http/id-params.js';
import { type Listed, PageDto } from '../http/page.js';
import { Read } from '../http/read.decorator.js';
import { EventsDto } from './event-view.dto.js';
import { type PlanPage, PlanPages } from './plan-pages.js';
import { type PlanRowDto, PlanRowsDto } from './plan-row.dto.js';
import { PlanViewDto } from './plan-view.dto.js';
import { PlansQueryDto } from './plans-query.dto.js';

@ApiTags('plans')
@Controller('plans')
export class PlansController {
  constructor(@Inject(PlanPages) private readonly pages: PlanPages) {}

  @May('list-plans')
  @Read('', { summary: 'The plans that you have a part in', answer: PlanRowsDto })
  list(@Me() me: SignedIn, @Query() query: PlansQueryDto): Promise<Listed<PlanRowDto>> {
    return this.pages.list(me, query);
  }

  @Read(':planId', { summary: 'One plan, as much of it as is for you', answer: PlanViewDto })
  view(@Me() me: SignedIn, @PlanId() planId: string, @Req() { id }: FastifyRequest): Promise<PlanPage> {
    return this.pages.view({ me, planId, requestId: String(id) });
  }

  @Read(':planId/events', { summary: 'Its history, oldest first, as much of it as is for you', answer: EventsDto })
  events(
    @Me() me: SignedIn,
    @PlanId() planId: string,
    @Query() query: PageDto,
    @Req() { id }: FastifyRequest,
  ): Promise<Listed<EventView>> {
    return this.pages.events({ me, planId, requestId: String(id) }, query);
  }
}
