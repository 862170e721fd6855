import { type PlanRole, planRoles, type Sector, type StepKind, sectors, stepKinds, type Text } from '#contracts';
import type { Template } from '#plan-templates';
import {
  ShowChoice,
  ShowDate,
  ShowList,
  ShowMap,
  ShowNumber,
  ShowObject,
  ShowText,
  ShowTexts,
  ShowYesNo,
} from '../http/shows.js';
import { TextDto } from '../http/text.dto.js';
import { StepDrawingDto, stepDrawing } from './step-drawing.dto.js';

const kinds = ['coordination', 'concern', 'section'] as const;

export class TemplateLabelDto {
  @ShowText()
  readonly id!: string;

  @ShowNumber()
  readonly version!: number;

  @ShowChoice(kinds, 'TemplateKind', { description: '`section`: only ever added to a coordination plan.' })
  readonly kind!: (typeof kinds)[number];

  @ShowObject(() => TextDto)
  readonly title!: Text;

  @ShowDate()
  readonly validFrom!: string;

  @ShowDate({ optional: true })
  readonly validTo?: string;

  @ShowChoice(sectors, 'Sector', { description: 'The sector whose unit starts it.' })
  readonly startSector!: Sector;

  @ShowTexts()
  readonly roles!: readonly PlanRole[];
}

export class TemplateListDto {
  @ShowList(() => TemplateLabelDto)
  readonly items!: readonly TemplateLabelDto[];

  @ShowText({ nullable: true })
  readonly next!: string | null;
}

export class OutcomeDto {
  @ShowText()
  readonly code!: string;

  @ShowObject(() => TextDto)
  readonly label!: Text;
}

export class TemplateStepDto {
  @ShowText()
  readonly code!: string;

  @ShowChoice(stepKinds, 'StepKind')
  readonly kind!: StepKind;

  @ShowObject(() => TextDto)
  readonly title!: Text;

  @ShowChoice(planRoles, 'PlanRole')
  readonly owner!: PlanRole;

  @ShowTexts()
  readonly contributors!: readonly PlanRole[];

  @ShowYesNo()
  readonly forYoung!: boolean;

  @ShowList(() => OutcomeDto)
  readonly outcomes!: readonly OutcomeDto[];

  @ShowText({ description: 'The ladder that it climbs.' })
  readonly ladder!: string;

  @ShowMap({}, { description: 'Dates, predecessors, conditions and repeats as the template writes them.' })
  readonly rules!: Readonly<Record<string, unknown>>;

  @ShowObject(() => StepDrawingDto)
  readonly drawing!: StepDrawingDto;
}

export class TemplateDto extends TemplateLabelDto {
  @ShowMap({ type: 'integer' }, { description: 'Ages in months: from, and below.' })
  readonly admits!: { readonly fromMonths: number; readonly belowMonths: number };

  @ShowList(() => TemplateStepDto)
  readonly steps!: readonly TemplateStepDto[];

  @ShowMap({}, { description: 'Ladders by name.' })
  readonly ladders!: Readonly<Record<string, unknown>>;
}

export const templateLabel = (template: Template): TemplateLabelDto => {
  const { id, version, kind, title, validFrom, validTo, startSector, roles } = template;
  return { id, version, kind, title, validFrom, ...(validTo ? { validTo } : {}), startSector, roles };
};

const stepOf = (step: Template['steps'][number], template: Template): TemplateStepDto => {
  const { code, kind, title, owner, contributors, forYoung, outcomes, ladder, ...rules } = step;
  return {
    code,
    kind,
    title,
    owner,
    contributors,
    forYoung,
    outcomes,
    ladder,
    rules,
    drawing: stepDrawing(step, template),
  };
};

export const templatePage = (template: Template): TemplateDto => ({
  ...templateLabel(template),
  admits: template.admits,
  steps: template.steps.map((step) => stepOf(step, template)),
  ladders: template.ladders,
});
