import type { CloseAnswer, CommandOf } from '#plan-domain';
import { dayExists } from '../http/fields.js';
import { refuse } from '../http/refused.js';
import { bindingFrom } from '../shared/binding.command.js';
import { factFrom } from '../shared/fact.command.js';
import { type CivilDate, given } from '../shared/given.js';
import { type Mapped, type Texts, textsFor } from '../shared/mapped.js';
import type { StableIds } from '../shared/stable-id.js';
import type {
  BindRoleDto,
  CadenceDto,
  ChangeLeadDto,
  CloseAnswerDto,
  ClosePlanDto,
  CorrectionDto,
  FactCorrectionDto,
  RecordFactDto,
  ReferenceDto,
  ReopenPlanDto,
  VoiceDto,
} from './plan-writes.dto.js';

export function cadenceCommand(dto: CadenceDto, ids: StableIds): Mapped<CommandOf<'DecideCadence'>> {
  const texts = textsFor(ids);
  const reasons = texts.put('cadence-reasons', dto.reasons);
  return { command: { type: 'DecideCadence', months: dto.months, reasons }, texts: texts.drafts };
}

export const factCommand = (dto: RecordFactDto, ids: StableIds): Mapped<CommandOf<'RecordFact'>> => ({
  command: { type: 'RecordFact', fact: factFrom(dto, ids('fact')) },
  texts: [],
});

const oneOfTwo = {
  field: '(body)',
  expected: { da: 'skal have enten birthDate eller fact', en: 'must have either birthDate or fact' },
};

const endOf = ({ to, open }: FactCorrectionDto): CivilDate | null | undefined => {
  if (open === true && to !== undefined) {
    const expected = { da: 'ikke sammen med open', en: 'not together with open' };
    throw refuse('body-invalid', { errors: [{ field: 'fact.to', expected }] });
  }
  return open === true ? null : to;
};

export interface MappedCorrection extends Mapped<CommandOf<'CorrectFact'> | CommandOf<'CorrectBirthDate'>> {
  readonly correctedBirthDate?: CivilDate;
}

/** A correction of the birth date or of a fact: never of both at once. */
export function correctionCommand(dto: CorrectionDto, ids: StableIds): MappedCorrection {
  const texts = textsFor(ids);
  const reason = texts.put('reason', dto.reason);
  const { birthDate, fact } = dto;
  if ((birthDate === undefined) === (fact === undefined)) throw refuse('body-invalid', { errors: [oneOfTwo] });
  if (fact === undefined) {
    if (birthDate === undefined || !dayExists(birthDate)) throw refuse('birth-date-impossible');
    return { command: { type: 'CorrectBirthDate', reason }, texts: texts.drafts, correctedBirthDate: birthDate };
  }
  const { factId, from, at } = fact;
  const command = given({ type: 'CorrectFact' as const, factId, from, to: endOf(fact), at, reason });
  return { command, texts: texts.drafts };
}

export const leadCommand = (dto: ChangeLeadDto): Mapped<CommandOf<'ChangeLead'>> => ({
  command: { type: 'ChangeLead', member: dto.member },
  texts: [],
});

export const circleCommand = (dto: BindRoleDto): Mapped<CommandOf<'BindRole'>> => ({
  command: { type: 'BindRole', binding: bindingFrom(dto) },
  texts: [],
});

export function referenceCommand(dto: ReferenceDto, ids: StableIds): Mapped<CommandOf<'AddReference'>> {
  const texts = textsFor(ids);
  const number = texts.put('reference-number', dto.number);
  const { system, kle } = dto;
  const command = given({ type: 'AddReference' as const, referenceId: ids('reference'), system, number, kle });
  return { command, texts: texts.drafts };
}

export function voiceCommand(dto: VoiceDto, ids: StableIds): Mapped<CommandOf<'AddVoice'>> {
  const texts = textsFor(ids);
  const text = texts.put('voice', dto.text);
  return {
    command: given({ type: 'AddVoice' as const, text, stepId: dto.stepId, kind: dto.kind }),
    texts: texts.drafts,
  };
}

const closeAnswerFrom =
  (texts: Texts) =>
  ({ stepId, answer, on, outcome, reason, citizenTold }: CloseAnswerDto): CloseAnswer =>
    given({ stepId, answer, on, outcome, reason: texts.put('close-answer-reason', reason), citizenTold });

export function closeCommand(dto: ClosePlanDto, ids: StableIds): Mapped<CommandOf<'ClosePlan'>> {
  const texts = textsFor(ids);
  const reason = texts.put('reason', dto.reason);
  const answers = (dto.answers ?? []).map(closeAnswerFrom(texts));
  return { command: { type: 'ClosePlan', reason, answers }, texts: texts.drafts };
}

export function reopenPlanCommand(dto: ReopenPlanDto, ids: StableIds): Mapped<CommandOf<'ReopenPlan'>> {
  const texts = textsFor(ids);
  const reason = texts.put('reason', dto.reason);
  return { command: { type: 'ReopenPlan', reason }, texts: texts.drafts };
}
