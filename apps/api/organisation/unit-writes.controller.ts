import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../auth/may.decorator.js';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { Key, type WriteKey } from '../http/command-id.decorator.js';
import { CodeParam } from '../http/uuid-param.js';
import { Write } from '../http/write.decorator.js';
import { given } from '../shared/given.js';
import { OrganisationCommands } from './organisation-commands.js';
import {
  CloseUnitDto,
  CreateUnitDto,
  DutyDto,
  MoveUnitDto,
  OrganisedDto,
  RenameUnitDto,
} from './organisation-writes.dto.js';

const UnitId = () => Param('unitId', new CodeParam('unknown-unit'));

/** Units change: names by law, places by reorganisation. */
@ApiTags('organisation')
@Controller('units')
export class UnitWritesController {
  constructor(@Inject(OrganisationCommands) private readonly commands: OrganisationCommands) {}

  @May('CreateUnit')
  @Write('', { summary: 'Make a unit', answer: OrganisedDto, status: 201 })
  create(@Me() me: SignedIn, @Key() key: WriteKey, @Body() dto: CreateUnitDto): Promise<OrganisedDto> {
    const { name, sector, parent, external = false } = dto;
    return this.commands.write({ me, key, command: { type: 'CreateUnit', name, sector, parent, external } });
  }

  @May('RenameUnit')
  @Write(':unitId/name', { summary: 'Call a unit something else, from a day on', answer: OrganisedDto })
  rename(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @UnitId() unit: string,
    @Body() { name, from }: RenameUnitDto,
  ): Promise<OrganisedDto> {
    return this.commands.write({ me, key, command: given({ type: 'RenameUnit' as const, unit, name, from }) });
  }

  @May('MoveUnit')
  @Write(':unitId/move', { summary: 'Place a unit under another', answer: OrganisedDto })
  move(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @UnitId() unit: string,
    @Body() { parent, confirmed }: MoveUnitDto,
  ): Promise<OrganisedDto> {
    return this.commands.write({ me, key, confirmed, command: { type: 'MoveUnit', unit, parent } });
  }

  @May('CloseUnit')
  @Write(':unitId/close', { summary: 'Close a unit where nobody and nothing is left', answer: OrganisedDto })
  close(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @UnitId() unit: string,
    @Body() _: CloseUnitDto,
  ): Promise<OrganisedDto> {
    return this.commands.write({ me, key, command: { type: 'CloseUnit', unit } });
  }

  @May('SetDuty')
  @Write(':unitId/duty', { summary: 'Say who is told at once about an hour deadline', answer: OrganisedDto })
  duty(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @UnitId() unit: string,
    @Body() { members }: DutyDto,
  ): Promise<OrganisedDto> {
    return this.commands.write({ me, key, command: { type: 'SetDuty', unit, members } });
  }
}
