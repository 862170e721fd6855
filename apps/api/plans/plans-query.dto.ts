import { type PlanKind, planKinds } from '#contracts';
import { ChoiceField, IdField } from '../http/fields.js';
import { PageDto } from '../http/page.js';

export class PlansQueryDto extends PageDto {
  @ChoiceField(['running', 'closed'], { optional: true, description: 'Running plans when absent.' })
  readonly status?: 'running' | 'closed';

  @ChoiceField(planKinds, { optional: true })
  readonly kind?: PlanKind;

  @IdField({ optional: true, description: 'Plans of this young person.' })
  readonly personId?: string;

  @IdField({ optional: true, description: 'Plans that this member leads.' })
  readonly lead?: string;

  @ChoiceField(['due', 'started', 'name'], { optional: true, description: 'By the next open date when absent.' })
  readonly sort?: 'due' | 'started' | 'name';
}
