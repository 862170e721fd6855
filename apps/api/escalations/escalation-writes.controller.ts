import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { DoneDto } from '../commands/done.dto.js';
import { type Done, PlanCommands } from '../commands/plan-commands.js';
import { Key, type WriteKey } from '../http/command-id.decorator.js';
import { EscalationId, PlanId } from '../http/id-params.js';
import { Write } from '../http/write.decorator.js';
import { idsOf } from '../shared/ids-of.js';
import { acknowledgeCommand, answerCommand } from './escalation-writes.command.js';
import { AcknowledgeEscalationDto, AnswerEscalationDto } from './escalation-writes.dto.js';

/** The leader's answer. An escalation is about the step, never blame. */
@ApiTags('escalations')
@Controller('plans/:planId/escalations')
export class EscalationWritesController {
  constructor(@Inject(PlanCommands) private readonly commands: PlanCommands) {}

  @Write(':escalationId/acknowledge', { summary: 'Say that it is seen', answer: DoneDto })
  acknowledge(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @EscalationId() escalationId: string,
    @Body() dto: AcknowledgeEscalationDto,
  ): Promise<Done> {
    const mapped = acknowledgeCommand(escalationId);
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped, target: { escalationId } });
  }

  @Write(':escalationId/answer', { summary: 'Answer it: one of four answers, with a reason', answer: DoneDto })
  answer(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @EscalationId() escalationId: string,
    @Body() dto: AnswerEscalationDto,
  ): Promise<Done> {
    const mapped = answerCommand(escalationId, dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped, target: { escalationId } });
  }
}
