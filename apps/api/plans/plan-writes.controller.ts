import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { DoneDto, FactDoneDto } from '../commands/done.dto.js';
import { type Done, PlanCommands } from '../commands/plan-commands.js';
import { Key, type WriteKey } from '../http/command-id.decorator.js';
import { PlanId } from '../http/id-params.js';
import { Write } from '../http/write.decorator.js';
import { idsOf } from '../shared/ids-of.js';
import * as map from './plan-writes.command.js';
import {
  BindRoleDto,
  CadenceDto,
  ChangeLeadDto,
  ClosePlanDto,
  CorrectionDto,
  RecordFactDto,
  ReferenceDto,
  ReopenPlanDto,
  VoiceDto,
} from './plan-writes.dto.js';
import { personFrom, startPlanCommand } from './start-plan.command.js';
import { StartPlanDto } from './start-plan.dto.js';

/** What happens to a plan as a whole. */
@ApiTags('plans')
@Controller('plans')
export class PlanWritesController {
  constructor(@Inject(PlanCommands) private readonly commands: PlanCommands) {}

  @Write('', { summary: 'Start a plan', answer: DoneDto, status: 201 })
  start(@Me() me: SignedIn, @Key() key: WriteKey, @Body() dto: StartPlanDto): Promise<Done> {
    const mapped = startPlanCommand(dto, me.actor.municipality, idsOf(me, key));
    const { asUnit, startUnit } = dto;
    return this.commands.start({ me, key, asUnit, startUnit, mapped, person: personFrom(dto.person) });
  }

  @Write(':planId/facts', { summary: 'Record a fact that deadlines and conditions hang on', answer: FactDoneDto })
  async fact(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @Body() dto: RecordFactDto,
  ): Promise<FactDoneDto> {
    const mapped = map.factCommand(dto, idsOf(me, key));
    const { factId } = mapped.command.fact;
    return { ...(await this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped })), factId };
  }

  @Write(':planId/cadence', { summary: 'Decide the follow-up cadence, with reasons', answer: DoneDto })
  cadence(@Me() me: SignedIn, @Key() key: WriteKey, @PlanId() planId: string, @Body() dto: CadenceDto): Promise<Done> {
    const mapped = map.cadenceCommand(dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped });
  }

  @Write(':planId/corrections', {
    summary: 'Correct the birth date or a fact; every date that hangs on it moves',
    answer: DoneDto,
  })
  corrections(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @Body() dto: CorrectionDto,
  ): Promise<Done> {
    const mapped = map.correctionCommand(dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped });
  }

  @Write(':planId/lead', { summary: 'Another member of the lead’s unit becomes coordinator', answer: DoneDto })
  lead(@Me() me: SignedIn, @Key() key: WriteKey, @PlanId() planId: string, @Body() dto: ChangeLeadDto): Promise<Done> {
    const mapped = map.leadCommand(dto);
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped });
  }

  @Write(':planId/circle', { summary: 'Bind a role to a unit, with its basis', answer: DoneDto })
  circle(@Me() me: SignedIn, @Key() key: WriteKey, @PlanId() planId: string, @Body() dto: BindRoleDto): Promise<Done> {
    const mapped = map.circleCommand(dto);
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped });
  }

  @Write(':planId/references', { summary: 'The plan’s number in another system', answer: DoneDto })
  references(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @Body() dto: ReferenceDto,
  ): Promise<Done> {
    const mapped = map.referenceCommand(dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped });
  }

  @Write(':planId/voice', { summary: 'The young person’s own words', answer: DoneDto })
  voice(@Me() me: SignedIn, @Key() key: WriteKey, @PlanId() planId: string, @Body() dto: VoiceDto): Promise<Done> {
    const mapped = map.voiceCommand(dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped });
  }

  @Write(':planId/close', {
    summary: 'Close the plan, with an answer for each open step with a date set by law',
    answer: DoneDto,
  })
  close(@Me() me: SignedIn, @Key() key: WriteKey, @PlanId() planId: string, @Body() dto: ClosePlanDto): Promise<Done> {
    const mapped = map.closeCommand(dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped });
  }

  @Write(':planId/reopen', { summary: 'Open the plan again, until the 23rd birthday', answer: DoneDto })
  reopen(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @Body() dto: ReopenPlanDto,
  ): Promise<Done> {
    const mapped = map.reopenPlanCommand(dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped });
  }
}
