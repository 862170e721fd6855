import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../auth/may.decorator.js';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { Key, type WriteKey } from '../http/command-id.decorator.js';
import { UuidParam } from '../http/uuid-param.js';
import { Write } from '../http/write.decorator.js';
import { given } from '../shared/given.js';
import { idsOf } from '../shared/ids-of.js';
import { OrganisationCommands } from './organisation-commands.js';
import { AddMemberDto, ContactDto, OrganisedDto, PostDto, SetAbsenceDto } from './organisation-writes.dto.js';

const MemberId = () => Param('memberId', new UuidParam('unknown-member'));

/** Members, their posts, how they are reached, and who stands in for them. */
@ApiTags('organisation')
@Controller('members')
export class MemberWritesController {
  constructor(@Inject(OrganisationCommands) private readonly commands: OrganisationCommands) {}

  @May('AddMember')
  @Write('', { summary: 'Add somebody with their first post', answer: OrganisedDto, status: 201 })
  add(@Me() me: SignedIn, @Key() key: WriteKey, @Body() dto: AddMemberDto): Promise<OrganisedDto> {
    const command = given({ type: 'AddMember' as const, member: idsOf(me, key)('member'), ...dto });
    return this.commands.write({ me, key, command });
  }

  @May('AddMembership')
  @Write(':memberId/memberships', { summary: 'Give a member another post', answer: OrganisedDto, status: 201 })
  addPost(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @MemberId() member: string,
    @Body() { unit, role }: PostDto,
  ): Promise<OrganisedDto> {
    return this.commands.write({ me, key, command: { type: 'AddMembership', member, unit, role } });
  }

  @May('EndMembership')
  @Write(':memberId/memberships/end', {
    summary:
      'End a post; refused while plans or work lie with the member there (`POST /caseloads` gives them to others)',
    answer: OrganisedDto,
  })
  endPost(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @MemberId() member: string,
    @Body() { unit, role, confirmed }: PostDto,
  ): Promise<OrganisedDto> {
    return this.commands.write({ me, key, confirmed, command: { type: 'EndMembership', member, unit, role } });
  }

  @May('SetContact')
  @Write(':memberId/contact', {
    summary: 'How a member is reached: by themselves, a leader or an administrator',
    answer: OrganisedDto,
  })
  contact(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @MemberId() member: string,
    @Body() dto: ContactDto,
  ): Promise<OrganisedDto> {
    return this.commands.write({ me, key, command: given({ type: 'SetContact' as const, member, ...dto }) });
  }

  @May('SetAbsence')
  @Write(':memberId/absence', {
    summary: 'Away from and until, and who stands in: by themselves, a leader or an administrator',
    answer: OrganisedDto,
  })
  absence(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @MemberId() member: string,
    @Body() { from, until, standIn, confirmed }: SetAbsenceDto,
  ): Promise<OrganisedDto> {
    const command = { ...given({ from, standIn }), type: 'SetAbsence' as const, member, until: until ?? null };
    return this.commands.write({ me, key, confirmed, command });
  }
}
