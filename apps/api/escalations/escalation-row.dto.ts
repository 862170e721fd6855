import { type MemberRole, memberRoles, openingSubjectLabel, type PlanKind, planKinds } from '#contracts';
import type { EscalationRow } from '#persistence';
import { rowSight, type Scope, showsWords, withName } from '#privacy';
import { ChoiceField } from '../http/fields.js';
import { PageDto } from '../http/page.js';
import { ShowChoice, ShowDate, ShowId, ShowList, ShowNumber, ShowObject, ShowText, ShowYesNo } from '../http/shows.js';
import { TextDto } from '../http/text.dto.js';
import { titleOf } from '../shared/titles.js';
import { AnsweringDto } from './answering.dto.js';

export class EscalationsQueryDto extends PageDto {
  @ChoiceField(['open', 'closed'], { optional: true, description: 'Open ones when absent.' })
  readonly status?: 'open' | 'closed';

  @ChoiceField(['mine'], { optional: true, description: 'Only those that I am to answer.' })
  readonly only?: 'mine';

  @ChoiceField(['answering'], {
    optional: true,
    description: 'With what is needed to answer on the spot: dates with their reasons, the ladder so far, the answers.',
  })
  readonly with?: 'answering';
}

export class EscalationRowDto {
  @ShowId()
  readonly planId!: string;

  @ShowText()
  readonly escalationId!: string;

  @ShowChoice(planKinds, 'PlanKind')
  readonly planKind!: PlanKind;

  @ShowId()
  readonly personId!: string;

  @ShowText({ optional: true, description: 'Absent where it is not for you.' })
  readonly personName?: string;

  @ShowChoice(['step', 'handover', 'opening'], 'EscalationSubject')
  readonly subjectKind!: 'step' | 'handover' | 'opening';

  @ShowText()
  readonly subjectId!: string;

  @ShowObject(() => TextDto, { nullable: true })
  readonly title!: TextDto | null;

  @ShowYesNo({ optional: true, description: 'The step was added by hand, and its words are not for you.' })
  readonly wordless?: boolean;

  @ShowNumber()
  readonly round!: number;

  @ShowText()
  readonly level!: string;

  @ShowText({ nullable: true })
  readonly holderUnit!: string | null;

  @ShowId({ nullable: true })
  readonly holderMember!: string | null;

  @ShowText()
  readonly ownerUnit!: string;

  @ShowId({ nullable: true })
  readonly ownerMember!: string | null;

  @ShowChoice(memberRoles, 'MemberRole')
  readonly ownerRole!: MemberRole;

  @ShowDate()
  readonly raisedOn!: string;

  @ShowDate()
  readonly answerBy!: string;

  @ShowId({ nullable: true })
  readonly acknowledgedBy!: string | null;

  @ShowDate({ nullable: true })
  readonly lookAgainOn!: string | null;

  @ShowChoice(['open', 'closed'], 'EscalationStatus')
  readonly status!: 'open' | 'closed';

  @ShowText({ nullable: true })
  readonly answer!: string | null;

  @ShowText({ nullable: true })
  readonly closedBecause!: string | null;

  @ShowObject(() => AnsweringDto, { optional: true, description: 'Of open ones, where `with=answering` asks for it.' })
  readonly answering?: AnsweringDto;
}

export class EscalationListDto {
  @ShowList(() => EscalationRowDto)
  readonly items!: readonly EscalationRowDto[];

  @ShowText({ nullable: true })
  readonly next!: string | null;
}

/** One row as this reader may see it. */
export const escalationRow =
  (scope: Scope) =>
  (row: EscalationRow): EscalationRowDto => {
    const units = [row.ownerUnit, row.holderUnit];
    const { code: _, section: __, sectionVersion: ___, ...rest } = row;
    // Whoever reviews an opening is told of that and, as on the plan's page, of nothing of the plan.
    const offerOnly = row.subjectKind === 'opening';
    const named = withName(rest, rowSight(scope, { units, members: [row.ownerMember], offerOnly }));
    const words = showsWords(scope, { units: [row.holderUnit], members: [row.holderMember] });
    const title = titleOf(row, words);
    if (offerOnly) return { ...named, title: openingSubjectLabel };
    return { ...named, title, ...(row.title !== null && !words && { wordless: true }) };
  };
