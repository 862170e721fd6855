import { Inject, Injectable } from '@nestjs/common';
import { runningPlansOf } from '#persistence';
import { dayOf, type Preview, preview } from '#plan-domain';
import { catalogue, type Template } from '#plan-templates';
import { canInMunicipality } from '#privacy';
import type { SignedIn } from '../auth/signed-in.js';
import { dayExists } from '../http/fields.js';
import { pageOfAll } from '../http/offset-page.js';
import type { Listed, PageDto } from '../http/page.js';
import { Refused, refuse } from '../http/refused.js';
import { type Database, JOURNAL, type Journal, SYSTEM } from '../parts.js';
import { rolesOf } from '../plans/template-roles.js';
import type { CivilDate } from '../shared/given.js';
import { previewCommand } from './preview.command.js';
import type { PreviewConflictsDto, PreviewDto } from './preview.dto.js';
import { type TemplateDto, type TemplateLabelDto, templateLabel, templatePage } from './template.dto.js';

export interface PlanPreview extends Preview {
  readonly conflicts: PreviewConflictsDto;
}

function conflictsOf(
  { steps }: Preview,
  template: Template,
  { circle = [] }: PreviewDto,
  runningPlan: boolean,
): PreviewConflictsDto {
  const missed = steps.filter(({ deadlines }) => deadlines.some(({ missedBefore }) => missedBefore));
  return {
    runningPlan,
    missedLimits: missed.map(({ key }) => key),
    unfilled: rolesOf(template).filter(({ role }) => !circle.some((binding) => binding.role === role)),
  };
}

const found = (template: Template | undefined): Template => {
  if (!template) throw refuse('unknown-template');
  return template;
};

/** The catalogue, and what a plan from it would contain. */
@Injectable()
export class TemplatePages {
  constructor(
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(SYSTEM) private readonly system: Database,
  ) {}

  list(query: PageDto): Listed<TemplateLabelDto> {
    return pageOfAll(catalogue.all().map(templateLabel), query, (_, index) => index);
  }

  page(id: string, version: string): TemplateDto {
    return templatePage(found(/^\d{1,5}$/.test(version) ? catalogue.find(id, Number(version)) : undefined));
  }

  /** Dates and sentences for this birth date and start; nothing is stored. */
  async preview({ actor }: SignedIn, id: string, dto: PreviewDto): Promise<PlanPreview> {
    const { municipality } = actor;
    const permission = canInMunicipality(actor, 'preview-plan', { municipality });
    if (!permission.allowed || permission.as.kind !== 'member') throw refuse('not-allowed');
    if (!dayExists(dto.birthDate)) throw refuse('birth-date-impossible');
    const around = await this.journal.context(municipality);
    if (!around) throw refuse('unknown-municipality');
    const template = this.wanted(id, dto.version, dayOf(around.now));
    const command = previewCommand(dto, template, permission.as, municipality);
    const result = preview(command, { ...around, birthDate: dto.birthDate });
    if ('code' in result) throw new Refused(result);
    const running = dto.personId ? await runningPlansOf(this.system, municipality, [dto.personId]) : new Set();
    return { ...result, conflicts: conflictsOf(result, template, dto, running.size > 0) };
  }

  private wanted(id: string, version: number | undefined, today: CivilDate): Template {
    return found(version === undefined ? catalogue.current(id, today) : catalogue.find(id, version));
  }
}
