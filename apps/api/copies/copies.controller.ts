import { Body, Controller, Header, Inject, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { CitizensCopy } from '#contracts';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { CopyDoneDto, DoneDto } from '../commands/done.dto.js';
import { type Done, PlanCommands } from '../commands/plan-commands.js';
import { Key, type WriteKey } from '../http/command-id.decorator.js';
import { CopyId, PlanId } from '../http/id-params.js';
import { Ask, Read } from '../http/read.decorator.js';
import { Write } from '../http/write.decorator.js';
import { idsOf } from '../shared/ids-of.js';
import { CitizensCopyDto, CopyDraftDto } from './citizens-copy.dto.js';
import { askCommand, omissionOf, releaseCommand } from './copies.command.js';
import { type CopyDraft, CopyPages } from './copy-pages.js';
import { AskCopyDto, DraftCopyDto, ReleaseCopyDto } from './copy-writes.dto.js';

/** The copy of all that is held about the young person (GDPR art. 15): asked for, prepared, made ready, read. */
@ApiTags('copies')
@Controller('plans/:planId/copies')
export class CopiesController {
  constructor(
    @Inject(CopyPages) private readonly pages: CopyPages,
    @Inject(PlanCommands) private readonly commands: PlanCommands,
  ) {}

  @Write('', { summary: 'Ask for a copy of all that is held; it has to be ready within a month', answer: CopyDoneDto })
  async ask(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @Body() dto: AskCopyDto,
  ): Promise<CopyDoneDto> {
    const mapped = askCommand(dto, idsOf(me, key));
    const done = await this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped });
    return { ...done, copyId: mapped.command.copyId };
  }

  @Ask(':copyId/draft', {
    summary: 'The copy as it would be with these gaps, and every text that goes into it',
    answer: CopyDraftDto,
    shows: 'opened',
  })
  draft(
    @Me() me: SignedIn,
    @PlanId() planId: string,
    @CopyId() copyId: string,
    @Body() dto: DraftCopyDto,
    @Req() { id }: FastifyRequest,
  ): Promise<CopyDraft> {
    return this.pages.draft({ me, planId, requestId: String(id) }, copyId, dto.omissions.map(omissionOf));
  }

  @Write(':copyId/release', { summary: 'Make the copy ready for the young person, as it was read', answer: DoneDto })
  async release(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @CopyId() copyId: string,
    @Body() dto: ReleaseCopyDto,
    @Req() { id }: FastifyRequest,
  ): Promise<Done> {
    const mapped = releaseCommand(copyId, dto, idsOf(me, key));
    await this.pages.checkRelease(
      { me, planId, requestId: String(id) },
      copyId,
      dto.seen,
      dto.omissions.map(omissionOf),
    );
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped });
  }

  @Read(':copyId', {
    summary: 'A copy that is ready: all that is held, as it was then',
    answer: CitizensCopyDto,
    shows: 'opened',
  })
  read(
    @Me() me: SignedIn,
    @PlanId() planId: string,
    @CopyId() copyId: string,
    @Req() { id }: FastifyRequest,
  ): Promise<CitizensCopy> {
    return this.pages.read({ me, planId, requestId: String(id) }, copyId);
  }

  @Header('content-disposition', 'attachment; filename="samspor-kopi.json"')
  @Header('cache-control', 'no-store')
  @Read(':copyId/file', { summary: 'The same as a file to take along', answer: CitizensCopyDto, shows: 'opened' })
  file(
    @Me() me: SignedIn,
    @PlanId() planId: string,
    @CopyId() copyId: string,
    @Req() { id }: FastifyRequest,
  ): Promise<CitizensCopy> {
    return this.pages.read({ me, planId, requestId: String(id) }, copyId);
  }
}
