import { type HandoverSubjectKind, handoverSubjects } from '#contracts';
import type { HandoverRow, UndecidedRow } from '#persistence';
import { rowSight, type Scope, withName } from '#privacy';
import { ChoiceField } from '../http/fields.js';
import { PageDto } from '../http/page.js';
import { ShowChoice, ShowDate, ShowId, ShowList, ShowObject, ShowText } from '../http/shows.js';
import { WorkListDto } from './inbox.dto.js';

export const riskLists = ['limits', 'handovers', 'undecided'] as const;
export type RiskList = (typeof riskLists)[number];

export class RiskQueryDto extends PageDto {
  @ChoiceField(riskLists, { optional: true, description: 'Only this list; needed with a cursor.' })
  readonly list?: RiskList;
}

export class UnansweredHandoverDto {
  @ShowId()
  readonly planId!: string;

  @ShowText()
  readonly handoverId!: string;

  @ShowId()
  readonly personId!: string;

  @ShowText({ optional: true, description: 'Absent where it is not for you.' })
  readonly personName?: string;

  @ShowChoice(handoverSubjects, 'HandoverSubjectKind')
  readonly subjectKind!: HandoverSubjectKind;

  @ShowText({ nullable: true })
  readonly subjectId!: string | null;

  @ShowText()
  readonly fromUnit!: string;

  @ShowText()
  readonly toUnit!: string;

  @ShowDate()
  readonly offeredOn!: string;

  @ShowDate()
  readonly answerBy!: string;
}

export class UnansweredHandoversDto {
  @ShowList(() => UnansweredHandoverDto)
  readonly items!: readonly UnansweredHandoverDto[];

  @ShowText({ nullable: true })
  readonly next!: string | null;
}

export class UndecidedDto {
  @ShowId()
  readonly planId!: string;

  @ShowId()
  readonly personId!: string;

  @ShowText({ optional: true, description: 'Absent where it is not for you.' })
  readonly personName?: string;

  @ShowText()
  readonly leadUnit!: string;

  @ShowId({ nullable: true })
  readonly leadMember!: string | null;

  @ShowDate()
  readonly turns18On!: string;
}

export class UndecidedListDto {
  @ShowList(() => UndecidedDto)
  readonly items!: readonly UndecidedDto[];

  @ShowText({ nullable: true })
  readonly next!: string | null;
}

export class RiskDto {
  @ShowObject(() => WorkListDto, {
    optional: true,
    description: 'Steps whose date set by law lies within 30 days or has passed.',
  })
  readonly limits?: WorkListDto;

  @ShowObject(() => UnansweredHandoversDto, { optional: true, description: 'Offers that nobody has answered.' })
  readonly handovers?: UnansweredHandoversDto;

  @ShowObject(() => UndecidedListDto, {
    optional: true,
    description: '17-year-olds without a decision (barnets lov § 111).',
  })
  readonly undecided?: UndecidedListDto;
}

export const unanswered =
  (scope: Scope) =>
  (row: HandoverRow): UnansweredHandoverDto => {
    const units = [row.fromUnit];
    const {
      planKind: _,
      fromMember: __,
      toMember: ___,
      ...named
    } = withName(row, rowSight(scope, { units, members: [row.fromMember] }));
    return named;
  };

export const undecided =
  (scope: Scope) =>
  (row: UndecidedRow): UndecidedDto => {
    // Without an auditor's reach the list holds rows of the reader's own units only.
    const sight = scope.seesAll ? rowSight(scope, { units: [row.leadUnit], members: [row.leadMember] }) : 'whole';
    return withName(row, sight);
  };
