import { type NewPerson, readCpr } from '#persistence';
import type { CommandOf, LateAnswer } from '#plan-domain';
import { dayExists } from '../http/fields.js';
import { refuse } from '../http/refused.js';
import { bindingFrom } from '../shared/binding.command.js';
import { factFrom } from '../shared/fact.command.js';
import { given } from '../shared/given.js';
import { type Mapped, type Texts, textsFor } from '../shared/mapped.js';
import type { StableIds } from '../shared/stable-id.js';
import type { LateAnswerDto, NewPersonDto, PlanPersonDto, StartPlanDto } from './start-plan.dto.js';

export type PlanPerson = { readonly existing: string } | { readonly new: NewPerson };

const oneOfTwo = {
  field: 'person',
  expected: { da: 'skal have enten existing eller new', en: 'must have either existing or new' },
};

const cprFrom = (cpr: string | undefined): string | undefined => {
  const digits = cpr === undefined ? undefined : readCpr(cpr);
  if (digits === null) throw refuse('cpr-invalid');
  return digits;
};

const newPersonFrom = (dto: NewPersonDto): NewPerson => {
  if (!dayExists(dto.birthDate)) throw refuse('birth-date-impossible');
  const { name, birthDate, protectedAddress, phone, mail, address } = dto;
  return given({ name, birthDate, cpr: cprFrom(dto.cpr), protectedAddress, phone, mail, address });
};

/** Whose plan it is: somebody known, or somebody new. */
export function personFrom(dto: PlanPersonDto): PlanPerson {
  if (dto.existing !== undefined && dto.new === undefined) return { existing: dto.existing };
  if (dto.new !== undefined && dto.existing === undefined) return { new: newPersonFrom(dto.new) };
  throw refuse('body-invalid', { errors: [oneOfTwo] });
}

const lateFrom =
  (texts: Texts) =>
  ({ step, answer, on, outcome, reason }: LateAnswerDto): LateAnswer =>
    given({ step, answer, on, outcome, reason: texts.maybe('late-reason', reason) });

/** The command that starts a plan; its id follows from the key. */
export function startPlanCommand(
  dto: Omit<StartPlanDto, 'person' | 'asUnit'>,
  municipality: string,
  ids: StableIds,
): Mapped<CommandOf<'StartPlan'>> {
  const texts = textsFor(ids);
  const { template, version, startOn, startUnit, lead } = dto;
  const command = given({
    type: 'StartPlan' as const,
    planId: ids('plan'),
    municipality,
    template,
    version,
    startOn,
    startUnit,
    lead: given({ unit: lead.unit, member: lead.member }),
    circle: (dto.circle ?? []).map(bindingFrom),
    late: (dto.late ?? []).map(lateFrom(texts)),
    facts: (dto.facts ?? []).map((fact, index) => factFrom(fact, ids(`fact/${index}`))),
  });
  return { command, texts: texts.drafts };
}
