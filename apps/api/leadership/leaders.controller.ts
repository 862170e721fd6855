import { Controller, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../auth/may.decorator.js';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import type { Listed } from '../http/page.js';
import { Read } from '../http/read.decorator.js';
import { AbsenceListDto } from './absence.dto.js';
import { LeaderPages } from './leader-pages.js';
import { LoadDto, LoadQueryDto } from './load.dto.js';
import { type OpenHandoverDto, OpenHandoverListDto, OpenHandoversQueryDto } from './open-handover.dto.js';
import { OverdueDto, OverdueQueryDto } from './overdue.dto.js';

/** What leaders look at: of the units that they lead. */
@ApiTags('leaders')
@Controller()
export class LeadersController {
  constructor(@Inject(LeaderPages) private readonly pages: LeaderPages) {}

  @May('read-overdue')
  @Read('overdue', {
    summary: 'How much is overdue, by unit and week; `GET /inbox?state=overdue&unit=…&week=…` lists what was counted',
    answer: OverdueDto,
    shows: 'nobody',
  })
  overdue(@Me() me: SignedIn, @Query() query: OverdueQueryDto): Promise<OverdueDto> {
    return this.pages.overdue(me, query);
  }

  @May('read-load')
  @Read('load', { summary: 'What each person carries now and in the coming weeks', answer: LoadDto, shows: 'nobody' })
  load(@Me() me: SignedIn, @Query() query: LoadQueryDto): Promise<LoadDto> {
    return this.pages.load(me, query);
  }

  @May('read-handovers')
  @Read('handovers', {
    summary: 'Handovers that wait for an answer or a first meeting, on either side, the earliest clock first',
    answer: OpenHandoverListDto,
    shows: { what: 'handovers' },
  })
  handovers(@Me() me: SignedIn, @Query() query: OpenHandoversQueryDto): Promise<Listed<OpenHandoverDto>> {
    return this.pages.handovers(me, query);
  }

  @May('read-absences')
  @Read('absences', { summary: 'Who is or will be away, and who stands in', answer: AbsenceListDto, shows: 'nobody' })
  absences(@Me() me: SignedIn): Promise<AbsenceListDto> {
    return this.pages.absences(me);
  }
}
