import { type PlanKind, planKinds } from '#contracts';
import { TextField } from '../http/fields.js';
import { ShowChoice, ShowDate, ShowId, ShowList, ShowText, ShowYesNo } from '../http/shows.js';

export class PersonSearchDto {
  @TextField({
    max: 200,
    description: 'Beginnings of the words of a name (at least two letters), or a whole CPR number.',
  })
  readonly term!: string;
}

export class PlanOfPersonDto {
  @ShowId()
  readonly planId!: string;

  @ShowChoice(planKinds, 'PlanKind')
  readonly kind!: PlanKind;

  @ShowChoice(['running', 'closed'], 'PlanStatus')
  readonly status!: 'running' | 'closed';

  @ShowDate({ nullable: true, description: 'The next open date of any kind.' })
  readonly dueOn!: string | null;
}

export class FoundPersonDto {
  @ShowId()
  readonly id!: string;

  @ShowText()
  readonly name!: string;

  @ShowDate()
  readonly birthDate!: string;

  @ShowYesNo()
  readonly protectedAddress!: boolean;

  @ShowYesNo({ description: 'A shared plan runs in the municipality already: another one cannot be started.' })
  readonly hasRunningPlan!: boolean;

  @ShowId({
    optional: true,
    description:
      'That plan, where you have no part in it and could open it in an emergency: `POST /plans/{id}/break-glass`.',
  })
  readonly emergencyPlanId?: string;

  @ShowList(() => PlanOfPersonDto, { description: 'Their plans in which you have a part.' })
  readonly plans!: readonly PlanOfPersonDto[];
}

export class FoundPersonsDto {
  @ShowList(() => FoundPersonDto, { description: 'At most 20; a longer name finds fewer.' })
  readonly items!: readonly FoundPersonDto[];
}
