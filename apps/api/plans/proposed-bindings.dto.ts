import { type PlanRole, planRoles } from '#contracts';
import { CodeField, QueryNumberField } from '../http/fields.js';
import { ShowChoice, ShowDate, ShowList, ShowNumber, ShowObject, ShowText, ShowYesNo } from '../http/shows.js';
import { HolderViewDto } from './people-view.dto.js';

export class ProposedBindingsQueryDto {
  @CodeField({ description: 'A template’s id, for example `T1`.' })
  readonly template!: string;

  @QueryNumberField({ min: 1, max: 10_000, optional: true, description: 'The version in force today when absent.' })
  readonly version?: number;

  @CodeField({ optional: true, description: 'The unit that starts the plan; your own when absent.' })
  readonly unit?: string;
}

/** One part that a template's steps need somebody for. */
export class ProposedBindingDto {
  @ShowChoice(planRoles, 'PlanRole')
  readonly role!: PlanRole;

  @ShowNumber({ description: 'How many steps are owned by it; unbound they fall to the coordinator.' })
  readonly steps!: number;

  @ShowObject(() => HolderViewDto, { optional: true, description: 'Whom this unit bound last time.' })
  readonly proposed?: HolderViewDto;

  @ShowDate({ optional: true, description: 'When that plan began.' })
  readonly lastUsedOn?: string;

  @ShowYesNo({ description: 'The proposed unit is not the starting one: a consent or a paragraph is needed.' })
  readonly needsBasis!: boolean;

  @ShowText({ optional: true, description: 'The paragraph that it rested on last time; a consent is never proposed.' })
  readonly basisRef?: string;
}

export class ProposedBindingsDto {
  @ShowText()
  readonly unit!: string;

  @ShowObject(() => HolderViewDto, { description: 'The coordinator: yourself, where you are of that unit.' })
  readonly lead!: HolderViewDto;

  @ShowList(() => ProposedBindingDto)
  readonly items!: readonly ProposedBindingDto[];
}
