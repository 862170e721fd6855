import { Body, Controller, Inject, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EventView } from '#contracts';
import { May } from '../auth/may.decorator.js';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { PlanId } from '../http/id-params.js';
import type { Listed } from '../http/page.js';
import { Ask, Read } from '../http/read.decorator.js';
import { BriefDto, BriefQueryDto } from './brief.dto.js';
import { briefOf } from './brief.js';
import { EventsDto } from './event-view.dto.js';
import { type PlanPage, PlanPages } from './plan-pages.js';
import { type PlanRowDto, PlanRowsDto } from './plan-row.dto.js';
import { FoundPlansDto, PlanSearchDto } from './plan-search.dto.js';
import { PlanSearch } from './plan-search.js';
import { PlanViewDto } from './plan-view.dto.js';
import { EventsQueryDto, PlansQueryDto, PlanViewQueryDto } from './plans-query.dto.js';
import { ProposedBindingsDto, ProposedBindingsQueryDto } from './proposed-bindings.dto.js';
import { ProposedBindings } from './proposed-bindings.js';

@ApiTags('plans')
@Controller('plans')
export class PlansController {
  constructor(
    @Inject(PlanPages) private readonly pages: PlanPages,
    @Inject(PlanSearch) private readonly found: PlanSearch,
    @Inject(ProposedBindings) private readonly bindings: ProposedBindings,
  ) {}

  @May('list-plans')
  @Read('', { summary: 'The plans that you have a part in', answer: PlanRowsDto, shows: { what: 'plans' } })
  list(@Me() me: SignedIn, @Query() query: PlansQueryDto): Promise<Listed<PlanRowDto>> {
    return this.pages.list(me, query);
  }

  @Read(':planId', { summary: 'One plan, as much of it as is for you', answer: PlanViewDto, shows: 'opened' })
  view(
    @Me() me: SignedIn,
    @PlanId() planId: string,
    @Query() { until }: PlanViewQueryDto,
    @Req() { id }: FastifyRequest,
  ): Promise<PlanPage> {
    return this.pages.view({ me, planId, requestId: String(id) }, until);
  }

  @May('list-plans')
  @Ask('search', {
    summary: 'Find a plan by its young person’s name or CPR number',
    answer: FoundPlansDto,
    shows: { what: 'person-search' },
  })
  search(@Me() me: SignedIn, @Body() dto: PlanSearchDto, @Req() { id }: FastifyRequest): Promise<FoundPlansDto> {
    return this.found.search(me, dto, String(id));
  }

  @May('StartPlan')
  @Read('proposed-bindings', {
    summary: 'Whom each part of a template went to last time',
    answer: ProposedBindingsDto,
    shows: 'nobody',
  })
  proposed(@Me() me: SignedIn, @Query() query: ProposedBindingsQueryDto): Promise<ProposedBindingsDto> {
    return this.bindings.of(me, query);
  }

  @Read(':planId/handovers/brief', {
    summary: 'A brief for a handover, written from what is recorded, to be edited and offered',
    answer: BriefDto,
    shows: 'opened',
  })
  async brief(
    @Me() me: SignedIn,
    @PlanId() planId: string,
    @Query() query: BriefQueryDto,
    @Req() { id }: FastifyRequest,
  ): Promise<BriefDto> {
    const view = await this.pages.view({ me, planId, requestId: String(id), what: 'brief' });
    return briefOf(view, query);
  }

  @Read(':planId/events', {
    summary: 'Its history, oldest or newest first, as much of it as is for you',
    answer: EventsDto,
    shows: 'opened',
  })
  events(
    @Me() me: SignedIn,
    @PlanId() planId: string,
    @Query() query: EventsQueryDto,
    @Req() { id }: FastifyRequest,
  ): Promise<Listed<EventView>> {
    return this.pages.events({ me, planId, requestId: String(id) }, query);
  }
}
