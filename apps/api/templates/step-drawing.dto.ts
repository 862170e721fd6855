import { type DeadlineKind, deadlineKinds, type Sector, sectorOfRole, sectors, type Text } from '#contracts';
import { describeBasis, describeRule } from '#plan-domain';
import type { Template } from '#plan-templates';
import { ShowChoice, ShowList, ShowObject, ShowText, ShowTexts, ShowYesNo } from '../http/shows.js';
import { TextDto } from '../http/text.dto.js';

type Step = Template['steps'][number];
const strengths = ['required', 'usual'] as const;

export class TemplateDeadlineDto {
  @ShowChoice(deadlineKinds, 'DeadlineKind')
  readonly kind!: DeadlineKind;

  @ShowObject(() => TextDto, { description: 'What the date hangs on: "six months before the 18th birthday".' })
  readonly when!: Text;

  @ShowObject(() => TextDto, { description: 'Its paragraph, method or policy.' })
  readonly basis!: Text;

  @ShowYesNo({ description: 'Met by an offer of handover.' })
  readonly byOffer!: boolean;
}

export class TemplatePredecessorDto {
  @ShowTexts({ description: 'Codes; each of them has finished or is not relevant.' })
  readonly steps!: readonly string[];

  @ShowChoice(strengths, 'PredecessorStrength')
  readonly strength!: (typeof strengths)[number];
}

/** What a drawing in lanes needs of a step, in words. */
export class StepDrawingDto {
  @ShowChoice(sectors, 'Sector', { description: 'The lane: the sector from which its role is normally bound.' })
  readonly sector!: Sector;

  @ShowObject(() => TextDto, { optional: true, description: 'When it opens; at once when absent.' })
  readonly opens?: Text;

  @ShowList(() => TemplateDeadlineDto)
  readonly deadlines!: readonly TemplateDeadlineDto[];

  @ShowList(() => TemplatePredecessorDto)
  readonly after!: readonly TemplatePredecessorDto[];

  @ShowText({
    optional: true,
    description: 'How it repeats: `every`, `cadence`, `count-per-year`, `with-fact`, `with-step`.',
  })
  readonly repeats?: string;

  @ShowYesNo({ description: 'Only where a condition holds.' })
  readonly conditional!: boolean;
}

export const stepDrawing = (step: Step, template: Template): StepDrawingDto => ({
  sector: sectorOfRole[step.owner] ?? template.startSector,
  ...(step.opens ? { opens: describeRule(step.opens) } : {}),
  deadlines: step.deadlines.map((deadline) => ({
    kind: deadline.kind,
    when: describeRule(deadline),
    basis: describeBasis(deadline.basis),
    byOffer: deadline.meets === 'offer',
  })),
  after: step.after.map(({ steps, strength }) => ({ steps, strength })),
  ...(step.repeats ? { repeats: step.repeats.kind } : {}),
  conditional: step.when !== undefined,
});
