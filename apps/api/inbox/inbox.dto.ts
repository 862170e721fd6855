import {
  type DeadlineKind,
  deadlineKinds,
  type PlanKind,
  type PlanRole,
  planKinds,
  planRoles,
  type StepKind,
  stepKinds,
} from '#contracts';
import type { WorkRow } from '#persistence';
import { rowSight, type Scope, showsWords, withName } from '#privacy';
import { ChoiceField, CodeField, DateField, IdField } from '../http/fields.js';
import { PageDto } from '../http/page.js';
import {
  ShowChoice,
  ShowDate,
  ShowId,
  ShowInstant,
  ShowList,
  ShowNumber,
  ShowObject,
  ShowText,
  ShowYesNo,
} from '../http/shows.js';
import { TextDto } from '../http/text.dto.js';
import type { CivilDate } from '../shared/given.js';
import { basisOf, titleOf } from '../shared/titles.js';

export class InboxQueryDto extends PageDto {
  @ChoiceField(['mine', 'unclaimed'], { optional: true, description: 'Everything of your units when absent.' })
  readonly only?: 'mine' | 'unclaimed';

  @CodeField({ optional: true, description: 'Only this unit.' })
  readonly unit?: string;

  @DateField({ optional: true, description: 'Due on or before this day.' })
  readonly dueBy?: CivilDate;

  @DateField({ optional: true, description: 'Due in the week, Monday to Sunday, of this day.' })
  readonly week?: CivilDate;

  @IdField({ optional: true, description: 'Only what this member holds.' })
  readonly member?: string;

  @ChoiceField(['overdue'], { optional: true, description: 'Only what is overdue.' })
  readonly state?: 'overdue';
}

/** On what a date rests. */
export class DueBasisDto {
  @ShowChoice(['law', 'method', 'policy'], 'LegalBasisKind')
  readonly kind!: 'law' | 'method' | 'policy';

  @ShowText({ description: 'The paragraph, or the name of the method.' })
  readonly ref!: string;
}

const workKinds = ['step', 'answer-handover', 'first-meeting'] as const;

/** One thing to do. */
export class WorkItemDto {
  @ShowId()
  readonly planId!: string;

  @ShowText()
  readonly itemId!: string;

  @ShowChoice(workKinds, 'WorkKind')
  readonly kind!: (typeof workKinds)[number];

  @ShowChoice(planKinds, 'PlanKind')
  readonly planKind!: PlanKind;

  @ShowId()
  readonly personId!: string;

  @ShowText({ optional: true, description: 'Absent where it is not for you.' })
  readonly personName?: string;

  @ShowObject(() => TextDto, { nullable: true })
  readonly title!: TextDto | null;

  @ShowText()
  readonly unitId!: string;

  @ShowId({ nullable: true })
  readonly assigneeId!: string | null;

  @ShowText({ nullable: true, description: 'Who holds it; null while nobody of the unit does.' })
  readonly assigneeName!: string | null;

  @ShowText({ description: 'A step’s status, or `offered` and `accepted` for a handover.' })
  readonly status!: string;

  @ShowText({ nullable: true })
  readonly section!: string | null;

  @ShowText({ nullable: true })
  readonly code!: string | null;

  @ShowNumber({ nullable: true })
  readonly occurrence!: number | null;

  @ShowChoice(stepKinds, 'StepKind', { nullable: true })
  readonly stepKind!: StepKind | null;

  @ShowChoice(planRoles, 'PlanRole', { nullable: true })
  readonly role!: PlanRole | null;

  @ShowText({ nullable: true })
  readonly handoverId!: string | null;

  @ShowDate({ nullable: true })
  readonly opensOn!: string | null;

  @ShowDate({ nullable: true })
  readonly readyOn!: string | null;

  @ShowDate({ nullable: true })
  readonly dueOn!: string | null;

  @ShowInstant({ nullable: true, description: 'For deadlines counted in hours.' })
  readonly dueAt!: string | null;

  @ShowChoice(deadlineKinds, 'DeadlineKind', { nullable: true })
  readonly dueKind!: DeadlineKind | null;

  @ShowObject(() => DueBasisDto, {
    nullable: true,
    description: 'On what the date rests. Null where only the plan itself can tell, and for handovers.',
  })
  readonly dueBasis!: DueBasisDto | null;

  @ShowDate({ nullable: true, description: 'The date set by law.' })
  readonly limitOn!: string | null;

  @ShowYesNo()
  readonly overdue!: boolean;

  @ShowYesNo({ description: 'The passing of the law’s date is recorded with its reason.' })
  readonly exceeded!: boolean;

  @ShowInstant({ nullable: true })
  readonly scheduledAt!: string | null;
}

export class WorkListDto {
  @ShowList(() => WorkItemDto)
  readonly items!: readonly WorkItemDto[];

  @ShowText({ nullable: true })
  readonly next!: string | null;
}

/** One row as this reader may see it. */
export const workItem =
  (scope: Scope) =>
  (row: WorkRow): WorkItemDto => {
    const offerOnly = row.kind === 'answer-handover';
    const reach = { units: [row.unitId], members: [row.assigneeId], offerOnly };
    const { sortOn: _, sectionVersion: __, ...named } = withName(row, rowSight(scope, reach));
    const title = titleOf(row, showsWords(scope, reach));
    return { ...named, title, dueBasis: row.kind === 'step' ? basisOf(row, row.dueKind) : null };
  };
