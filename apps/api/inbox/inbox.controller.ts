import { Controller, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../auth/may.decorator.js';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { EscalationListDto, type EscalationRowDto, EscalationsQueryDto } from '../escalations/escalation-row.dto.js';
import type { Listed } from '../http/page.js';
import { Read } from '../http/read.decorator.js';
import { InboxQueryDto, type WorkItemDto, WorkListDto } from './inbox.dto.js';
import { RiskDto, RiskQueryDto } from './risk.dto.js';
import { WorkLists } from './work-lists.js';

/** The lists that people open in the morning. */
@ApiTags('lists')
@Controller()
export class InboxController {
  constructor(@Inject(WorkLists) private readonly lists: WorkLists) {}

  @May('read-inbox')
  @Read('inbox', { summary: 'My work and my units’, by date', answer: WorkListDto, shows: { what: 'inbox' } })
  inbox(@Me() me: SignedIn, @Query() query: InboxQueryDto): Promise<Listed<WorkItemDto>> {
    return this.lists.inbox(me, query);
  }

  @May('read-escalations')
  @Read('escalations', {
    summary: 'What waits for a leader, earliest answer first',
    answer: EscalationListDto,
    shows: { what: 'escalations' },
  })
  escalations(@Me() me: SignedIn, @Query() query: EscalationsQueryDto): Promise<Listed<EscalationRowDto>> {
    return this.lists.escalations(me, query);
  }

  @May('read-risk')
  @Read('risk', {
    summary: 'Dates set by law within 30 days, handovers unanswered, 17-year-olds without a decision',
    answer: RiskDto,
    shows: { what: 'risk' },
  })
  risk(@Me() me: SignedIn, @Query() query: RiskQueryDto): Promise<RiskDto> {
    return this.lists.risk(me, query);
  }
}
