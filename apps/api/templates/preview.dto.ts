import { type DeadlineKind, deadlineKinds, type PlanRole, planRoles, type StepStatus, stepStatuses } from '#contracts';
import { BirthDateField, CodeField, DateField, IdField, ListField, NumberField, ObjectField } from '../http/fields.js';
import {
  ShowChoice,
  ShowDate,
  ShowInstant,
  ShowList,
  ShowNumber,
  ShowObject,
  ShowText,
  ShowTexts,
  ShowYesNo,
} from '../http/shows.js';
import { TextDto } from '../http/text.dto.js';
import { FactDto } from '../shared/fact.dto.js';
import type { CivilDate } from '../shared/given.js';
import { HolderDto, RoleBindingDto } from '../shared/holder.dto.js';
import { OutcomeDto } from './template.dto.js';

/** A plan that might be started: nothing of it is stored. */
export class PreviewDto {
  @BirthDateField()
  readonly birthDate!: CivilDate;

  @NumberField({ min: 1, max: 10_000, optional: true, description: 'The version in force today when absent.' })
  readonly version?: number;

  @DateField({ optional: true, description: 'Today when absent.' })
  readonly startOn?: CivilDate;

  @CodeField({ optional: true, description: 'Your own unit when absent.' })
  readonly startUnit?: string;

  @ObjectField(() => HolderDto, { optional: true, description: 'Yourself when absent.' })
  readonly lead?: HolderDto;

  @ListField(() => RoleBindingDto, { optional: true })
  readonly circle?: RoleBindingDto[];

  @ListField(() => FactDto, { optional: true })
  readonly facts?: FactDto[];

  @IdField({ optional: true, description: 'Somebody whom the municipality knows: whether a plan runs already.' })
  readonly personId?: string;
}

export class UnfilledRoleDto {
  @ShowChoice(planRoles, 'PlanRole')
  readonly role!: PlanRole;

  @ShowNumber({ description: 'Its steps; they fall to the coordinator until somebody is bound.' })
  readonly steps!: number;
}

/** What to look at before starting. None of it but `runningPlan` hinders the start. */
export class PreviewConflictsDto {
  @ShowYesNo({ description: 'The young person has a running plan in the municipality: the start would be refused.' })
  readonly runningPlan!: boolean;

  @ShowTexts({ description: 'Steps whose date set by law has passed.' })
  readonly missedLimits!: readonly string[];

  @ShowList(() => UnfilledRoleDto)
  readonly unfilled!: readonly UnfilledRoleDto[];
}

export class PreviewDeadlineDto {
  @ShowChoice(deadlineKinds, 'DeadlineKind')
  readonly kind!: DeadlineKind;

  @ShowDate()
  readonly due!: string;

  @ShowInstant({ optional: true, description: 'For deadlines counted in hours.' })
  readonly at?: string;

  @ShowYesNo({ optional: true, description: 'Replaces a date that had passed at the start.' })
  readonly late?: boolean;

  @ShowYesNo({ optional: true, description: 'A date set by law that passed before the plan was here.' })
  readonly missedBefore?: boolean;

  @ShowObject(() => TextDto, { description: 'Why this day.' })
  readonly sentence!: TextDto;
}

export class PreviewStepDto {
  @ShowText({ description: '`<section>.<code>`' })
  readonly key!: string;

  @ShowText()
  readonly stepId!: string;

  @ShowObject(() => TextDto, { optional: true })
  readonly title?: TextDto;

  @ShowChoice(planRoles, 'PlanRole')
  readonly owner!: PlanRole;

  @ShowText()
  readonly unit!: string;

  @ShowChoice(stepStatuses, 'StepStatus')
  readonly status!: StepStatus;

  @ShowDate({ optional: true })
  readonly opensOn?: string;

  @ShowList(() => PreviewDeadlineDto)
  readonly deadlines!: readonly PreviewDeadlineDto[];

  @ShowList(() => OutcomeDto, { description: 'Of these, `done` before the plan names one.' })
  readonly outcomes!: readonly OutcomeDto[];
}

export class PreviewSectionDto {
  @ShowText()
  readonly key!: string;

  @ShowText()
  readonly template!: string;

  @ShowNumber()
  readonly version!: number;

  @ShowDate()
  readonly beganOn!: string;
}

export class PlanPreviewDto {
  @ShowDate()
  readonly startedOn!: string;

  @ShowList(() => PreviewSectionDto)
  readonly sections!: readonly PreviewSectionDto[];

  @ShowList(() => PreviewStepDto)
  readonly steps!: readonly PreviewStepDto[];

  @ShowTexts({ description: 'Steps whose date has passed: each wants an answer (done, not relevant, missed).' })
  readonly late!: readonly string[];

  @ShowObject(() => PreviewConflictsDto)
  readonly conflicts!: PreviewConflictsDto;
}
