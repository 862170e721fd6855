import { OmitType } from '@nestjs/swagger';
import { ShowObject } from '../http/shows.js';
import { PlanViewDto } from '../plans/plan-view.dto.js';

/** A plan as somebody else sees it: what they could do to it is theirs to see. */
export class SeenPlanDto extends OmitType(PlanViewDto, [
  'actions',
  'planActions',
  'handoverActions',
  'escalationActions',
  'sharingActions',
  'maySeeLooks',
] as const) {}

export class SharePreviewDto {
  @ShowObject(() => SeenPlanDto, { nullable: true, description: 'Null: nothing at all.' })
  readonly view!: SeenPlanDto | null;
}
