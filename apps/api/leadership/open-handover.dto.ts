import { type HandoverSubjectKind, handoverSubjects } from '#contracts';
import type { OpenHandoverRow } from '#persistence';
import { rowSight, type Scope, showsWords, withName } from '#privacy';
import { ChoiceField } from '../http/fields.js';
import { PageDto } from '../http/page.js';
import { ShowChoice, ShowDate, ShowId, ShowList, ShowObject, ShowText, ShowYesNo } from '../http/shows.js';
import { TextDto } from '../http/text.dto.js';
import type { CivilDate } from '../shared/given.js';
import { titleOf } from '../shared/titles.js';

export class OpenHandoversQueryDto extends PageDto {
  @ChoiceField(['giving', 'receiving'], { optional: true, description: 'Both sides when absent.' })
  readonly side?: 'giving' | 'receiving';
}

const waits = ['answer', 'first-meeting'] as const;
const sides = ['giving', 'receiving', 'both', 'neither'] as const;

/** A handover that is not through yet. Until it is released the sender is responsible. */
export class OpenHandoverDto {
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

  @ShowText({ nullable: true, description: 'The step’s id, or the role.' })
  readonly subjectId!: string | null;

  @ShowObject(() => TextDto, { nullable: true, description: 'What the step is called.' })
  readonly title!: TextDto | null;

  @ShowText()
  readonly fromUnit!: string;

  @ShowId({ nullable: true })
  readonly fromMember!: string | null;

  @ShowText()
  readonly toUnit!: string;

  @ShowId({ nullable: true })
  readonly toMember!: string | null;

  @ShowChoice(sides, 'HandoverSide', { description: 'On which side the reader stands.' })
  readonly side!: (typeof sides)[number];

  @ShowChoice(waits, 'HandoverWaitsFor', { description: 'Which clock runs: the receiver’s answer, or the meeting.' })
  readonly waitsFor!: (typeof waits)[number];

  @ShowDate({ description: 'The last day of the clock that runs.' })
  readonly clockOn!: string;

  @ShowYesNo()
  readonly overdue!: boolean;

  @ShowDate()
  readonly offeredOn!: string;

  @ShowDate()
  readonly answerBy!: string;

  @ShowDate({ nullable: true })
  readonly acceptedOn!: string | null;

  @ShowDate({ nullable: true })
  readonly firstMeetingBy!: string | null;
}

export class OpenHandoverListDto {
  @ShowList(() => OpenHandoverDto)
  readonly items!: readonly OpenHandoverDto[];

  @ShowText({ nullable: true })
  readonly next!: string | null;
}

/** An offer says nobody's name to its receiver; once accepted both sides work with it. */
export const openHandover =
  (scope: Scope, today: CivilDate) =>
  (row: OpenHandoverRow): OpenHandoverDto => {
    const offered = row.status === 'offered';
    const units = offered ? [row.fromUnit] : [row.fromUnit, row.toUnit];
    const members = offered ? [row.fromMember] : [row.fromMember, row.toMember];
    // What is offered is a part of the offer.
    const asked = { units: [row.fromUnit, row.toUnit], members: [row.fromMember, row.toMember] };
    const words = showsWords(scope, asked);
    const { planKind: _, status: __, section: ___, sectionVersion: ____, code: _____, ...shown } = row;
    return {
      ...withName(shown, rowSight(scope, { units, members })),
      title: titleOf(row, words),
      side: sideOf(scope, row),
      waitsFor: offered ? 'answer' : 'first-meeting',
      overdue: row.clockOn < today,
    };
  };

function sideOf({ unitIds, memberId }: Scope, row: OpenHandoverRow): (typeof sides)[number] {
  const mine = (unit: string, member: string | null) =>
    unitIds.includes(unit) || (memberId !== null && member === memberId);
  const [giving, receiving] = [mine(row.fromUnit, row.fromMember), mine(row.toUnit, row.toMember)];
  if (giving) return receiving ? 'both' : 'giving';
  return receiving ? 'receiving' : 'neither';
}
