import { ChoiceField } from '../http/fields.js';
import { ShowList, ShowYesNo } from '../http/shows.js';
import { PersonSearchDto } from '../persons/persons.dto.js';
import { PlanRowDto } from './plan-row.dto.js';

export class PlanSearchDto extends PersonSearchDto {
  @ChoiceField(['running', 'closed'], { optional: true, description: 'Running plans when absent.' })
  readonly status?: 'running' | 'closed';
}

export class FoundPlansDto {
  @ShowList(() => PlanRowDto, { description: 'By name, at most 20, each with its next date (`dueOn`).' })
  readonly items!: readonly PlanRowDto[];

  @ShowYesNo({ description: 'There are more: a longer name finds fewer.' })
  readonly more!: boolean;
}
