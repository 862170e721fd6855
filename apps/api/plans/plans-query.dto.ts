import { type PlanKind, planKinds } from '#contracts';
import { ChoiceField, DateField, IdField } from '../http/fields.js';
import { PageDto } from '../http/page.js';
import type { CivilDate } from '../shared/given.js';

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

export class EventsQueryDto extends PageDto {
  @ChoiceField(['oldest', 'newest'], { optional: true, description: 'Which come first; the oldest when absent.' })
  readonly first?: 'oldest' | 'newest';
}

export class PlanViewQueryDto {
  @DateField({
    optional: true,
    description: 'What is foreseen until this day (`coming`), eight years at most; nothing when absent.',
  })
  readonly until?: CivilDate;
}
