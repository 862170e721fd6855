import type { Actor, CommandOf } from '#plan-domain';
import { bindingFrom } from '../shared/binding.command.js';
import { factFrom } from '../shared/fact.command.js';
import { given } from '../shared/given.js';
import type { PreviewDto } from './preview.dto.js';

/** Ids that are never stored, and only have to differ from each other. */
const nowhere = (index: number): string => `00000000-0000-8000-8000-${String(index).padStart(12, '0')}`;

/** The plan that would be started: by the asker, at their own unit, where the request does not say. */
export function previewCommand(
  dto: PreviewDto,
  template: { readonly id: string; readonly version: number },
  asker: Extract<Actor, { kind: 'member' }>,
  municipality: string,
): CommandOf<'StartPlan'> {
  const startUnit = dto.startUnit ?? asker.unit;
  const own = startUnit === asker.unit ? { unit: startUnit, member: asker.member } : { unit: startUnit };
  return given({
    type: 'StartPlan' as const,
    planId: nowhere(0),
    municipality,
    template: template.id,
    version: template.version,
    startOn: dto.startOn,
    startUnit,
    lead: dto.lead ? given({ unit: dto.lead.unit, member: dto.lead.member }) : own,
    circle: (dto.circle ?? []).map(bindingFrom),
    late: [],
    facts: (dto.facts ?? []).map((fact, index) => factFrom(fact, nowhere(index + 1))),
  });
}
