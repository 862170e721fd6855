import { type PlanKind, planKinds } from '#contracts';
import type { PlanListRow } from '#persistence';
import { rowSight, type Scope, withName } from '#privacy';
import { ShowChoice, ShowDate, ShowId, ShowList, ShowNumber, ShowText, ShowTexts } from '../http/shows.js';

export class PlanRowDto {
  @ShowId()
  readonly planId!: string;

  @ShowChoice(planKinds, 'PlanKind')
  readonly kind!: PlanKind;

  @ShowChoice(['running', 'closed'], 'PlanStatus')
  readonly status!: 'running' | 'closed';

  @ShowId()
  readonly personId!: string;

  @ShowText({ optional: true, description: 'Absent where it is not for you.' })
  readonly personName?: string;

  @ShowText()
  readonly leadUnit!: string;

  @ShowId({ nullable: true })
  readonly leadMember!: string | null;

  @ShowDate()
  readonly startedOn!: string;

  @ShowDate({ nullable: true })
  readonly closedOn!: string | null;

  @ShowTexts({ optional: true, description: 'The units that take part.' })
  readonly units?: readonly string[];

  @ShowTexts({ optional: true })
  readonly templates?: readonly string[];

  @ShowDate({ optional: true, nullable: true, description: 'The next open date of any kind.' })
  readonly dueOn?: string | null;

  @ShowDate({ optional: true, nullable: true, description: 'The next open date set by law.' })
  readonly limitOn?: string | null;

  @ShowNumber({ optional: true })
  readonly overdueSteps?: number;

  @ShowNumber({ optional: true })
  readonly openEscalations?: number;

  @ShowNumber({ optional: true })
  readonly version?: number;
}

export class PlanRowsDto {
  @ShowList(() => PlanRowDto)
  readonly items!: readonly PlanRowDto[];

  @ShowText({ nullable: true })
  readonly next!: string | null;
}

/** One row of the list as this reader may see it. */
export const planRow =
  (scope: Scope) =>
  (row: PlanListRow): PlanRowDto => {
    const sight = rowSight(scope, { ...row, members: [row.leadMember] });
    const { startUnit: _, referredUnits: __, referredMembers: ___, ...named } = withName(row, sight);
    if (sight !== 'label') return named;
    const { planId, kind, status, personId, personName, leadUnit, leadMember, startedOn, closedOn } = row;
    return { planId, kind, status, personId, personName, leadUnit, leadMember, startedOn, closedOn };
  };
