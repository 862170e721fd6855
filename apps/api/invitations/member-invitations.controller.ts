import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../auth/may.decorator.js';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { Key, type WriteKey } from '../http/command-id.decorator.js';
import { Read } from '../http/read.decorator.js';
import { Write } from '../http/write.decorator.js';
import { InvitationListDto, InvitedDto, InviteMemberDto } from './invitations.dto.js';
import { Invitations } from './invitations.js';
import { Invitees } from './invitees.js';
import { InvitationId } from './plan-invitations.controller.js';

/** Staff of units outside the municipality, invited as such. */
@ApiTags('invitations')
@Controller('invitations')
export class MemberInvitationsController {
  constructor(
    @Inject(Invitees) private readonly invitees: Invitees,
    @Inject(Invitations) private readonly invitations: Invitations,
  ) {}

  @May('invite-member')
  @Read('', { summary: 'Which members of units outside were invited', answer: InvitationListDto, shows: 'nobody' })
  async list(@Me() me: SignedIn): Promise<InvitationListDto> {
    return { items: await this.invitations.list(me, null) };
  }

  @May('invite-member')
  @Write('', { summary: 'Invite a member of a unit outside, by mail', answer: InvitedDto, status: 201 })
  async invite(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @Body() { memberId, mail, proof, days }: InviteMemberDto,
  ): Promise<InvitedDto> {
    const invited = await this.invitees.member(me.actor.municipality, memberId);
    return this.invitations.make({ me, key, invitee: 'member', plan: null, invited, mail, proof, days });
  }

  @May('invite-member')
  @Write(':invitationId/send-again', { summary: 'Send another link; the one before is void', answer: InvitedDto })
  sendAgain(@Me() me: SignedIn, @Key() key: WriteKey, @InvitationId() id: string): Promise<InvitedDto> {
    return this.invitations.sendAgain({ me, key, plan: null, id });
  }

  @May('invite-member')
  @Write(':invitationId/revoke', { summary: 'Void a link that was not used', answer: InvitedDto })
  revoke(@Me() me: SignedIn, @Key() key: WriteKey, @InvitationId() id: string): Promise<InvitedDto> {
    return this.invitations.revoke({ me, key, plan: null, id });
  }
}
