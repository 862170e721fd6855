import { Body, Controller, Inject, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { May } from '../auth/may.decorator.js';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { Key, type WriteKey } from '../http/command-id.decorator.js';
import { Ask, Read } from '../http/read.decorator.js';
import { UuidParam } from '../http/uuid-param.js';
import { Write } from '../http/write.decorator.js';
import { CaseloadDto, CaseloadPreviewDto, CaseloadProposalDto, MoveCaseloadDto } from './caseloads.dto.js';
import { Caseloads } from './caseloads.js';

/** Somebody leaves or is away for long: their plans go to colleagues of the same unit. */
@ApiTags('leaders')
@Controller('caseloads')
export class CaseloadsController {
  constructor(@Inject(Caseloads) private readonly caseloads: Caseloads) {}

  @May('move-caseload')
  @Ask('preview', {
    summary: 'What somebody holds at a unit, and who could take it',
    answer: CaseloadProposalDto,
    shows: { what: 'caseload' },
  })
  preview(
    @Me() me: SignedIn,
    @Body() dto: CaseloadPreviewDto,
    @Req() { id }: FastifyRequest,
  ): Promise<CaseloadProposalDto> {
    return this.caseloads.preview(me, dto, String(id));
  }

  @May('move-caseload')
  @Write('', {
    summary: 'Give plans to colleagues: a result for each plan; the same key sent again does what is left',
    answer: CaseloadDto,
  })
  move(@Me() me: SignedIn, @Key() key: WriteKey, @Body() dto: MoveCaseloadDto): Promise<CaseloadDto> {
    return this.caseloads.move(me, dto, key);
  }

  @May('move-caseload')
  @Read(':id', { summary: 'How far a caseload is', answer: CaseloadDto, shows: { what: 'caseload' } })
  progress(@Me() me: SignedIn, @Param('id', new UuidParam('unknown-caseload')) id: string): Promise<CaseloadDto> {
    return this.caseloads.progress(me, id);
  }
}
