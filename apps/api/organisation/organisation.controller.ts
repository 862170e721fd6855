import { Controller, Inject, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { scopeOf } from '#privacy';
import { May } from '../auth/may.decorator.js';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { pageOfAll } from '../http/offset-page.js';
import { type Listed, PageDto } from '../http/page.js';
import { Read } from '../http/read.decorator.js';
import { Directory } from '../shared/directory.js';
import { MembersQueryDto } from './members-query.dto.js';
import { MeDto, type MemberDto, MemberListDto, type UnitDto, UnitListDto } from './organisation.dto.js';
import { OwnPage } from './own-page.js';

/** Who one is, and whom one can bind and reach. */
@ApiTags('organisation')
@Controller()
export class OrganisationController {
  constructor(
    @Inject(OwnPage) private readonly own: OwnPage,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  @ApiHeader({
    name: 'X-Municipality',
    required: false,
    description: 'On every route: which municipality is meant, for those who belong to several. Its code.',
  })
  @Read('me', { summary: 'Who is signed in, with units and roles', answer: MeDto, shows: 'nobody' })
  me(@Me() me: SignedIn): Promise<MeDto> {
    return this.own.of(me);
  }

  @May('read-units')
  @Read('units', { summary: 'The municipality’s units', answer: UnitListDto, shows: 'nobody' })
  async units(@Me() me: SignedIn, @Query() query: PageDto): Promise<Listed<UnitDto>> {
    const { unitRows } = await this.directory.of(me.actor.municipality);
    return pageOfAll(unitRows, query, (_, index) => index);
  }

  @May('read-members')
  @Read('members', {
    summary: 'Members and their roles, by name; for external units their own',
    answer: MemberListDto,
    shows: 'nobody',
  })
  async members(@Me() me: SignedIn, @Query() query: MembersQueryDto): Promise<Listed<MemberDto>> {
    const { memberRows } = await this.directory.of(me.actor.municipality);
    const { external, ownUnitIds } = scopeOf(me.actor);
    const rows = memberRows
      .filter(({ unitId }) => query.unit === undefined || unitId === query.unit)
      .filter(({ unitId }) => !external || ownUnitIds.includes(unitId));
    return pageOfAll(rows, query, (_, index) => index);
  }
}
