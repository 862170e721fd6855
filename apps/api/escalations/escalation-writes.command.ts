import type { EscalationAnswerKind } from '#contracts';
import type { CommandOf, EscalationAnswer } from '#plan-domain';
import { refuse } from '../http/refused.js';
import { given } from '../shared/given.js';
import { type Mapped, textsFor } from '../shared/mapped.js';
import type { StableIds } from '../shared/stable-id.js';
import type { AnswerEscalationDto } from './escalation-writes.dto.js';

const fieldsOf: Readonly<Record<EscalationAnswerKind, readonly (keyof AnswerEscalationDto)[]>> = {
  'new-responsible': ['unit', 'member'],
  'new-deadline': ['due'],
  'more-resource': ['lookAgainOn'],
  close: [],
};

const shapeOf = (kind: EscalationAnswerKind) => {
  const [needed] = fieldsOf[kind];
  return needed === undefined
    ? { da: `${kind} har kun reason`, en: `${kind} has reason only` }
    : { da: `${kind} har ${needed}`, en: `${kind} has ${needed}` };
};

/** What the other kinds of answer carry and this one does not. */
const misplaced = (dto: AnswerEscalationDto): string | undefined =>
  Object.values(fieldsOf)
    .flat()
    .find((field) => dto[field] !== undefined && !fieldsOf[dto.kind].includes(field));

function answerFrom(dto: AnswerEscalationDto, reason: string): EscalationAnswer | undefined {
  const { kind, unit, member, due, lookAgainOn } = dto;
  if (misplaced(dto) !== undefined) return undefined;
  if (kind === 'new-responsible') return unit === undefined ? undefined : given({ kind, unit, member, reason });
  if (kind === 'new-deadline') return due === undefined ? undefined : { kind, due, reason };
  if (kind === 'more-resource') return lookAgainOn === undefined ? undefined : { kind, lookAgainOn, reason };
  return { kind, reason };
}

export const acknowledgeCommand = (escalationId: string): Mapped<CommandOf<'AcknowledgeEscalation'>> => ({
  command: { type: 'AcknowledgeEscalation', escalationId },
  texts: [],
});

export function answerCommand(
  escalationId: string,
  dto: AnswerEscalationDto,
  ids: StableIds,
): Mapped<CommandOf<'AnswerEscalation'>> {
  const texts = textsFor(ids);
  const answer = answerFrom(dto, texts.put('reason', dto.reason));
  if (answer === undefined) {
    const field = misplaced(dto) ?? fieldsOf[dto.kind][0] ?? 'kind';
    throw refuse('body-invalid', { errors: [{ field, expected: shapeOf(dto.kind) }] });
  }
  return { command: { type: 'AnswerEscalation', escalationId, answer }, texts: texts.drafts };
}
