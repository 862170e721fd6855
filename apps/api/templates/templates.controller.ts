import { Body, Controller, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../auth/may.decorator.js';
import { Me } from '../auth/me.decorator.js';
import type { SignedIn } from '../auth/signed-in.js';
import { type Listed, PageDto } from '../http/page.js';
import { Ask, Read } from '../http/read.decorator.js';
import { CodeParam } from '../http/uuid-param.js';
import type { Asked, ShownOne } from '../looks/shows.decorator.js';
import { PlanPreviewDto, PreviewDto } from './preview.dto.js';
import { TemplateDto, type TemplateLabelDto, TemplateListDto } from './template.dto.js';
import { type PlanPreview, TemplatePages } from './template-pages.js';

const TemplateId = () => Param('id', new CodeParam('unknown-template'));

/** Its dates hang on a birth date: whoever asks about somebody known looks at them. */
const personAskedAbout = (_: unknown, { body }: Asked): ShownOne[] => {
  const { personId } = body as PreviewDto;
  return personId === undefined ? [] : [{ person: personId }];
};

@ApiTags('templates')
@Controller('templates')
export class TemplatesController {
  constructor(@Inject(TemplatePages) private readonly pages: TemplatePages) {}

  @May('read-templates')
  @Read('', { summary: 'The catalogue', answer: TemplateListDto, shows: 'nobody' })
  list(@Query() query: PageDto): Listed<TemplateLabelDto> {
    return this.pages.list(query);
  }

  @May('read-templates')
  @Read(':id/versions/:version', { summary: 'One version with its steps', answer: TemplateDto, shows: 'nobody' })
  page(@TemplateId() id: string, @Param('version') version: string): TemplateDto {
    return this.pages.page(id, version);
  }

  @May('preview-plan')
  @Ask(':id/preview', {
    summary: 'What a plan would contain, with dates and reasons; nothing is stored',
    answer: PlanPreviewDto,
    shows: { what: 'preview', whom: personAskedAbout },
  })
  preview(@Me() me: SignedIn, @TemplateId() id: string, @Body() dto: PreviewDto): Promise<PlanPreview> {
    return this.pages.preview(me, id, dto);
  }
}
