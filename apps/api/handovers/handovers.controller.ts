import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { DoneDto, HandoverDoneDto } from '../commands/done.dto.js';
import { type Done, PlanCommands } from '../commands/plan-commands.js';
import { Key, type WriteKey } from '../http/command-id.decorator.js';
import { HandoverId, PlanId } from '../http/id-params.js';
import { Write } from '../http/write.decorator.js';
import { idsOf } from '../shared/ids-of.js';
import * as map from './handover-writes.command.js';
import {
  AcceptHandoverDto,
  DeclineHandoverDto,
  FirstMeetingDto,
  OfferHandoverDto,
  WithdrawHandoverDto,
} from './handover-writes.dto.js';

/** Responsibility moving from one unit to another. */
@ApiTags('handovers')
@Controller('plans/:planId/handovers')
export class HandoversController {
  constructor(@Inject(PlanCommands) private readonly commands: PlanCommands) {}

  @Write('', { summary: 'Offer a step, a role or the lead', answer: HandoverDoneDto })
  async offer(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @Body() dto: OfferHandoverDto,
  ): Promise<HandoverDoneDto> {
    const mapped = map.offerCommand(dto, idsOf(me, key));
    const { subject, handoverId } = mapped.command;
    const target = subject.kind === 'step' ? { stepId: subject.stepId } : {};
    return { ...(await this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped, target })), handoverId };
  }

  @Write(':handoverId/accept', { summary: 'Accept, for oneself or, as a leader, for a member', answer: DoneDto })
  accept(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @HandoverId() handoverId: string,
    @Body() dto: AcceptHandoverDto,
  ): Promise<Done> {
    const mapped = map.acceptCommand(handoverId, dto);
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped, target: { handoverId } });
  }

  @Write(':handoverId/decline', { summary: 'Decline, with a reason', answer: DoneDto })
  decline(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @HandoverId() handoverId: string,
    @Body() dto: DeclineHandoverDto,
  ): Promise<Done> {
    const mapped = map.declineCommand(handoverId, dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped, target: { handoverId } });
  }

  @Write(':handoverId/withdraw', { summary: 'Take the offer back', answer: DoneDto })
  withdraw(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @HandoverId() handoverId: string,
    @Body() dto: WithdrawHandoverDto,
  ): Promise<Done> {
    const mapped = map.withdrawCommand(handoverId, dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped, target: { handoverId } });
  }

  @Write(':handoverId/first-meeting', {
    summary: 'Record the first meeting; with it the sender is released',
    answer: DoneDto,
  })
  firstMeeting(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @HandoverId() handoverId: string,
    @Body() dto: FirstMeetingDto,
  ): Promise<Done> {
    const mapped = map.firstMeetingCommand(handoverId, dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped, target: { handoverId } });
  }
}
