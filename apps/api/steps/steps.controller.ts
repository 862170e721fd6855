import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { undoSeconds } from '#plan-domain';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { DoneDto, UndoableDoneDto } from '../commands/done.dto.js';
import { type Done, PlanCommands } from '../commands/plan-commands.js';
import { Key, type WriteKey } from '../http/command-id.decorator.js';
import { PlanId, StepId } from '../http/id-params.js';
import { Write } from '../http/write.decorator.js';
import { idsOf } from '../shared/ids-of.js';
import * as map from './step-writes.command.js';
import {
  AddStepDto,
  AssignStepDto,
  CompleteStepDto,
  EmptyDto,
  OptionalReasonDto,
  ReasonDto,
  RecordExceededDto,
  ScheduleStepDto,
  SetDeadlineDto,
} from './step-writes.dto.js';

/** Work on one step. The command's target says what of the plan it is about. */
@ApiTags('steps')
@Controller('plans/:planId/steps')
export class StepsController {
  constructor(@Inject(PlanCommands) private readonly commands: PlanCommands) {}

  @Write('', { summary: 'Add a step of one’s own, with the same clocks', answer: DoneDto })
  add(@Me() me: SignedIn, @Key() key: WriteKey, @PlanId() planId: string, @Body() dto: AddStepDto): Promise<Done> {
    const mapped = map.addStepCommand(dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped });
  }

  @Write(':stepId/assign', { summary: 'Give the step to a member of its unit', answer: DoneDto })
  assign(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @StepId() stepId: string,
    @Body() dto: AssignStepDto,
  ): Promise<Done> {
    const mapped = map.assignCommand(stepId, dto);
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped, target: { stepId } });
  }

  @Write(':stepId/claim', { summary: 'Take the step oneself', answer: DoneDto })
  claim(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @StepId() stepId: string,
    @Body() dto: EmptyDto,
  ): Promise<Done> {
    const mapped = map.claimCommand(stepId);
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped, target: { stepId } });
  }

  @Write(':stepId/complete', { summary: 'Complete the step', answer: UndoableDoneDto })
  async complete(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @StepId() stepId: string,
    @Body() dto: CompleteStepDto,
  ): Promise<UndoableDoneDto> {
    const mapped = map.completeCommand(stepId, dto, idsOf(me, key));
    const done = await this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped, target: { stepId } });
    return { ...done, undoSeconds };
  }

  @Write(':stepId/skip', {
    summary: 'Not relevant, with a reason; a step with a date set by law needs a team leader',
    answer: UndoableDoneDto,
  })
  async skip(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @StepId() stepId: string,
    @Body() dto: ReasonDto,
  ): Promise<UndoableDoneDto> {
    const mapped = map.skipCommand(stepId, dto, idsOf(me, key));
    const done = await this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped, target: { stepId } });
    return { ...done, undoSeconds };
  }

  @Write(':stepId/reopen', {
    summary: 'Open a finished step again; without a reason by whoever finished it, for a minute',
    answer: DoneDto,
  })
  reopen(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @StepId() stepId: string,
    @Body() dto: OptionalReasonDto,
  ): Promise<Done> {
    const mapped = map.reopenStepCommand(stepId, dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped, target: { stepId } });
  }

  @Write(':stepId/set-deadline', {
    summary: 'Move a target, with a reason; a date set by law does not move',
    answer: DoneDto,
  })
  setDeadline(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @StepId() stepId: string,
    @Body() dto: SetDeadlineDto,
  ): Promise<Done> {
    const mapped = map.setDeadlineCommand(stepId, dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped, target: { stepId } });
  }

  @Write(':stepId/record-exceeded', { summary: 'Record that a date set by law was exceeded, and why', answer: DoneDto })
  recordExceeded(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @StepId() stepId: string,
    @Body() dto: RecordExceededDto,
  ): Promise<Done> {
    const mapped = map.exceededCommand(stepId, dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped, target: { stepId } });
  }

  @Write(':stepId/pause', { summary: 'Pause: targets wait, dates set by law do not', answer: DoneDto })
  pause(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @StepId() stepId: string,
    @Body() dto: ReasonDto,
  ): Promise<Done> {
    const mapped = map.pauseCommand(stepId, dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped, target: { stepId } });
  }

  @Write(':stepId/resume', { summary: 'Go on after a pause', answer: DoneDto })
  resume(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @StepId() stepId: string,
    @Body() dto: EmptyDto,
  ): Promise<Done> {
    const mapped = map.resumeCommand(stepId);
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped, target: { stepId } });
  }

  @Write(':stepId/schedule', { summary: 'When, where and who, for a meeting or visit', answer: DoneDto })
  schedule(
    @Me() me: SignedIn,
    @Key() key: WriteKey,
    @PlanId() planId: string,
    @StepId() stepId: string,
    @Body() dto: ScheduleStepDto,
  ): Promise<Done> {
    const mapped = map.scheduleCommand(stepId, dto, idsOf(me, key));
    return this.commands.write({ me, key, planId, asUnit: dto.asUnit, mapped, target: { stepId } });
  }
}
