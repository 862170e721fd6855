import { Body, Controller, Inject, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { DoneDto, ReferralDoneDto, ShareDoneDto } from '../commands/done.dto.js';
import { type Done, PlanCommands } from '../commands/plan-commands.js';
import { Key, type WriteKey } from '../http/command-id.decorator.js';
import { PlanId, ReferralId, ShareId } from '../http/id-params.js';
import { Ask, Read } from '../http/read.decorator.js';
import { Write } from '../http/write.decorator.js';
import { PlanPages } from '../plans/plan-pages.js';
import { given } from '../shared/given.js';
import { idsOf } from '../shared/ids-of.js';
import { SharePreviewDto } from './share-preview.dto.js';
import {
  ChangeShareDto,
  EndReferralDto,
  EndSharingDto,
  OpenReferralDto,
  SharePartsDto,
  SharePreviewAskDto,
  SharePreviewQueryDto,
} from './shares.dto.js';
import * as map from './sharing.command.js';

/** What of a plan others are shown: chosen parts for external units, more for one purpose for the municipality's own. */
@ApiTags('shares')
@Controller('plans/:planId')
export class SharesController {
  constructor(
    @Inject(PlanCommands) private readonly commands: PlanCommands,
    @Inject(PlanPages) private readonly pages: PlanPages,
  ) {}

  @Write('shares', { summary: 'Share a chosen part with a unit outside the municipality', answer: ShareDoneDto })
  async share(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @Body() dto: SharePartsDto,
    @Req() { id }: FastifyRequest,
  ): Promise<ShareDoneDto> {
    const mapped = map.shareCommand(dto, idsOf(me, key));
    await this.pages.checkTexts({ me, planId, requestId: String(id) }, mapped.command.selection);
    const { shareId } = mapped.command;
    return { ...(await this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped })), shareId };
  }

  @Write('shares/:shareId/change', { summary: 'Share another part, or until another day', answer: DoneDto })
  async change(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @ShareId() shareId: string,
    @Body() dto: ChangeShareDto,
    @Req() { id }: FastifyRequest,
  ): Promise<Done> {
    const mapped = map.changeShareCommand(shareId, dto);
    const { selection } = mapped.command;
    if (selection) await this.pages.checkTexts({ me, planId, requestId: String(id) }, selection);
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped });
  }

  @Write('shares/:shareId/end', { summary: 'Stop sharing', answer: DoneDto })
  end(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @ShareId() shareId: string,
    @Body() dto: EndSharingDto,
  ): Promise<Done> {
    const mapped = map.endShareCommand(shareId, dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped });
  }

  @Read('shares/preview', {
    summary: 'The plan as an external unit sees it now',
    answer: SharePreviewDto,
    shows: 'opened',
  })
  async seen(
    @Me() me: SignedIn,
    @PlanId() planId: string,
    @Query() { unit }: SharePreviewQueryDto,
    @Req() { id }: FastifyRequest,
  ): Promise<object> {
    return { view: await this.pages.sharePreview({ me, planId, requestId: String(id) }, { unit }) };
  }

  @Ask('shares/preview', {
    summary: 'The plan as an external unit would see it',
    answer: SharePreviewDto,
    shows: 'opened',
  })
  async preview(
    @Me() me: SignedIn,
    @PlanId() planId: string,
    @Body() { unit, selection, replaces }: SharePreviewAskDto,
    @Req() { id }: FastifyRequest,
  ): Promise<object> {
    const asked = given({ unit, selection, replaces });
    return { view: await this.pages.sharePreview({ me, planId, requestId: String(id) }, asked) };
  }

  @Write('referrals', { summary: 'Show one unit or member more, for one purpose', answer: ReferralDoneDto })
  async refer(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @Body() dto: OpenReferralDto,
  ): Promise<ReferralDoneDto> {
    const mapped = map.referralCommand(dto, idsOf(me, key));
    const { referralId } = mapped.command;
    return { ...(await this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped })), referralId };
  }

  @Write('referrals/:referralId/end', {
    summary: 'The purpose is fulfilled, or the access is revoked',
    answer: DoneDto,
  })
  endReferral(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @ReferralId() referralId: string,
    @Body() dto: EndReferralDto,
  ): Promise<Done> {
    const mapped = map.endReferralCommand(referralId, dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped });
  }
}
