import type { CommandOf, HandoverSubject } from '#plan-domain';
import { refuse } from '../http/refused.js';
import { basisFrom } from '../shared/binding.command.js';
import { given } from '../shared/given.js';
import { type Mapped, textsFor } from '../shared/mapped.js';
import type { StableIds } from '../shared/stable-id.js';
import type {
  AcceptHandoverDto,
  DeclineHandoverDto,
  FirstMeetingDto,
  HandoverSubjectDto,
  OfferHandoverDto,
  WithdrawHandoverDto,
} from './handover-writes.dto.js';

const incomplete = {
  field: 'subject',
  expected: {
    da: 'step har stepId, role har role, lead har ingen af dem',
    en: 'step has stepId, role has role, lead has neither',
  },
};

/** What is handed over: a subject is whole or refused. */
export function subjectFrom({ kind, stepId, role }: HandoverSubjectDto): HandoverSubject {
  if (kind === 'step' && stepId !== undefined && role === undefined) return { kind, stepId };
  if (kind === 'role' && role !== undefined && stepId === undefined) return { kind, role };
  if (kind === 'lead' && role === undefined && stepId === undefined) return { kind };
  throw refuse('body-invalid', { errors: [incomplete] });
}

export function offerCommand(dto: OfferHandoverDto, ids: StableIds): Mapped<CommandOf<'OfferHandover'>> {
  const texts = textsFor(ids);
  const command = given({
    type: 'OfferHandover' as const,
    handoverId: ids('handover'),
    subject: subjectFrom(dto.subject),
    to: given({ unit: dto.to.unit, member: dto.to.member }),
    basis: dto.basis && basisFrom(dto.basis),
    brief: texts.maybe('brief', dto.brief),
  });
  return { command, texts: texts.drafts };
}

export const acceptCommand = (handoverId: string, dto: AcceptHandoverDto): Mapped<CommandOf<'AcceptHandover'>> => ({
  command: given({ type: 'AcceptHandover' as const, handoverId, member: dto.member }),
  texts: [],
});

export function declineCommand(
  handoverId: string,
  dto: DeclineHandoverDto,
  ids: StableIds,
): Mapped<CommandOf<'DeclineHandover'>> {
  const texts = textsFor(ids);
  const reason = texts.put('reason', dto.reason);
  return { command: { type: 'DeclineHandover', handoverId, reason }, texts: texts.drafts };
}

export function withdrawCommand(
  handoverId: string,
  dto: WithdrawHandoverDto,
  ids: StableIds,
): Mapped<CommandOf<'WithdrawHandover'>> {
  const texts = textsFor(ids);
  const reason = texts.maybe('reason', dto.reason);
  return { command: given({ type: 'WithdrawHandover' as const, handoverId, reason }), texts: texts.drafts };
}

export function firstMeetingCommand(
  handoverId: string,
  dto: FirstMeetingDto,
  ids: StableIds,
): Mapped<CommandOf<'RecordFirstMeeting'>> {
  const texts = textsFor(ids);
  const { heldOn } = dto;
  const agreed = texts.maybe('agreed', dto.agreed);
  return { command: given({ type: 'RecordFirstMeeting' as const, handoverId, heldOn, agreed }), texts: texts.drafts };
}
