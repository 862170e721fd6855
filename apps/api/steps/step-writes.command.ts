import type { CommandOf } from '#plan-domain';
import { given } from '../shared/given.js';
import { type Mapped, textsFor } from '../shared/mapped.js';
import type { StableIds } from '../shared/stable-id.js';
import type {
  AddStepDto,
  AssignStepDto,
  CompleteStepDto,
  OptionalReasonDto,
  ReasonDto,
  RecordExceededDto,
  ScheduleStepDto,
  SetDeadlineDto,
} from './step-writes.dto.js';

export function addStepCommand(dto: AddStepDto, ids: StableIds): Mapped<CommandOf<'AddStep'>> {
  const texts = textsFor(ids);
  const { kind, owner, unit, member, due, forYoung = false } = dto;
  const title = texts.put('title', dto.title);
  const command = given({ type: 'AddStep' as const, kind, title, owner, unit, member, due, forYoung });
  return { command, texts: texts.drafts };
}

export const assignCommand = (stepId: string, dto: AssignStepDto): Mapped<CommandOf<'AssignStep'>> => ({
  command: { type: 'AssignStep', stepId, member: dto.member },
  texts: [],
});

export const claimCommand = (stepId: string): Mapped<CommandOf<'ClaimStep'>> => ({
  command: { type: 'ClaimStep', stepId },
  texts: [],
});

export function completeCommand(
  stepId: string,
  dto: CompleteStepDto,
  ids: StableIds,
): Mapped<CommandOf<'CompleteStep'>> {
  const texts = textsFor(ids);
  const { outcome, doneOn, present = [] } = dto;
  const command = given({
    type: 'CompleteStep' as const,
    stepId,
    outcome,
    doneOn,
    present,
    agreed: texts.maybe('agreed', dto.agreed),
    note: texts.maybe('note', dto.note),
    cadence: dto.cadence && {
      months: dto.cadence.months,
      reasons: texts.put('cadence-reasons', dto.cadence.reasons),
    },
  });
  return { command, texts: texts.drafts };
}

export function skipCommand(stepId: string, dto: ReasonDto, ids: StableIds): Mapped<CommandOf<'SkipStep'>> {
  const texts = textsFor(ids);
  return { command: { type: 'SkipStep', stepId, reason: texts.put('reason', dto.reason) }, texts: texts.drafts };
}

export function reopenStepCommand(
  stepId: string,
  dto: OptionalReasonDto,
  ids: StableIds,
): Mapped<CommandOf<'ReopenStep'>> {
  const texts = textsFor(ids);
  const reason = texts.maybe('reason', dto.reason);
  return { command: given({ type: 'ReopenStep' as const, stepId, reason }), texts: texts.drafts };
}

export function setDeadlineCommand(
  stepId: string,
  dto: SetDeadlineDto,
  ids: StableIds,
): Mapped<CommandOf<'SetDeadline'>> {
  const texts = textsFor(ids);
  const reason = texts.put('reason', dto.reason);
  return { command: { type: 'SetDeadline', stepId, due: dto.due, reason }, texts: texts.drafts };
}

export function exceededCommand(
  stepId: string,
  dto: RecordExceededDto,
  ids: StableIds,
): Mapped<CommandOf<'RecordExceeded'>> {
  const texts = textsFor(ids);
  const reason = texts.put('reason', dto.reason);
  const { citizenTold } = dto;
  return { command: { type: 'RecordExceeded', stepId, reason, citizenTold }, texts: texts.drafts };
}

export function pauseCommand(stepId: string, dto: ReasonDto, ids: StableIds): Mapped<CommandOf<'PauseStep'>> {
  const texts = textsFor(ids);
  return { command: { type: 'PauseStep', stepId, reason: texts.put('reason', dto.reason) }, texts: texts.drafts };
}

export const resumeCommand = (stepId: string): Mapped<CommandOf<'ResumeStep'>> => ({
  command: { type: 'ResumeStep', stepId },
  texts: [],
});

export function scheduleCommand(
  stepId: string,
  dto: ScheduleStepDto,
  ids: StableIds,
): Mapped<CommandOf<'ScheduleStep'>> {
  const texts = textsFor(ids);
  const { at, who = [] } = dto;
  const command = given({ type: 'ScheduleStep' as const, stepId, at, place: texts.maybe('place', dto.place), who });
  return { command, texts: texts.drafts };
}
