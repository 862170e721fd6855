import { Body, Controller, Inject, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { Key, type WriteKey } from '../http/command-id.decorator.js';
import { PlanId } from '../http/id-params.js';
import { Read } from '../http/read.decorator.js';
import { UuidParam } from '../http/uuid-param.js';
import { Write } from '../http/write.decorator.js';
import { PlanPages } from '../plans/plan-pages.js';
import { idsOf } from '../shared/ids-of.js';
import { InvitationListDto, InvitedDto, InviteToPlanDto } from './invitations.dto.js';
import { Invitations } from './invitations.js';
import { Invitees } from './invitees.js';

export const InvitationId = () => Param('invitationId', new UuidParam('unknown-invitation'));

/** Those without a municipal login who have part in a plan: the young person, guardians, staff of the placement. */
@ApiTags('invitations')
@Controller('plans/:planId/invitations')
export class PlanInvitationsController {
  constructor(
    @Inject(PlanPages) private readonly pages: PlanPages,
    @Inject(Invitees) private readonly invitees: Invitees,
    @Inject(Invitations) private readonly invitations: Invitations,
  ) {}

  @Read('', { summary: 'Who was invited to the plan', answer: InvitationListDto, shows: 'opened' })
  async list(@Me() me: SignedIn, @PlanId() planId: string, @Req() { id }: FastifyRequest): Promise<InvitationListDto> {
    await this.pages.open({ me, planId, requestId: String(id) }, 'read-invitations');
    return { items: await this.invitations.list(me, planId) };
  }

  @Write('', { summary: 'Invite somebody who has part in the plan, by mail', answer: InvitedDto, status: 201 })
  async invite(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @Body() { mail, proof, days, ...wanted }: InviteToPlanDto,
  ): Promise<InvitedDto> {
    const { plan, record } = await this.opened(me, key, planId);
    const whose = { ...plan, person: record.person.id };
    const invited = await this.invitees.toPlan(wanted, whose, idsOf(me, key)('login'));
    const { invitee } = wanted;
    return this.invitations.make({ me, key, invitee, plan: planId, invited, mail, proof, days });
  }

  @Write(':invitationId/send-again', { summary: 'Send another link; the one before is void', answer: InvitedDto })
  async sendAgain(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() plan: string,
    @InvitationId() id: string,
  ): Promise<InvitedDto> {
    await this.opened(me, key, plan);
    return this.invitations.sendAgain({ me, key, plan, id });
  }

  @Write(':invitationId/revoke', { summary: 'Void a link that was not used', answer: InvitedDto })
  async revoke(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() plan: string,
    @InvitationId() id: string,
  ): Promise<InvitedDto> {
    await this.opened(me, key, plan);
    return this.invitations.revoke({ me, key, plan, id });
  }

  private opened(me: SignedIn, { requestId }: WriteKey, planId: string) {
    return this.pages.open({ me, planId, requestId }, 'invite');
  }
}
