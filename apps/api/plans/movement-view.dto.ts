import {
  type EscalationAnswerKind,
  type EscalationAnswerView,
  type EscalationView,
  escalationAnswers,
  type HandoverStatus,
  type HandoverSubjectView,
  type HandoverView,
  handoverStatuses,
  handoverSubjects,
  type MemberRole,
  memberRoles,
  type PlanRole,
  planRoles,
} from '#contracts';
import { ShowChoice, ShowDate, ShowInstant, ShowList, ShowNumber, ShowObject, ShowText } from '../http/shows.js';
import { TextDto } from '../http/text.dto.js';
import { BasisViewDto, HolderViewDto } from './people-view.dto.js';

export class HandoverSubjectViewDto implements HandoverSubjectView {
  @ShowChoice(handoverSubjects, 'HandoverSubjectKind')
  readonly kind!: 'step' | 'role' | 'lead';

  @ShowText({ optional: true })
  readonly stepId?: string;

  @ShowObject(() => TextDto, { optional: true })
  readonly title?: TextDto;

  @ShowChoice(planRoles, 'PlanRole', { optional: true })
  readonly role?: PlanRole;
}

export class HandoverViewDto implements HandoverView {
  @ShowText()
  readonly id!: string;

  @ShowObject(() => HandoverSubjectViewDto)
  readonly subject!: HandoverSubjectViewDto;

  @ShowObject(() => HolderViewDto)
  readonly from!: HolderViewDto;

  @ShowObject(() => HolderViewDto)
  readonly to!: HolderViewDto;

  @ShowChoice(handoverStatuses, 'HandoverStatus')
  readonly status!: HandoverStatus;

  @ShowDate()
  readonly offeredOn!: string;

  @ShowDate()
  readonly answerBy!: string;

  @ShowDate({ optional: true })
  readonly acceptedOn?: string;

  @ShowDate({ optional: true })
  readonly firstMeetingBy?: string;

  @ShowObject(() => BasisViewDto, { optional: true })
  readonly basis?: BasisViewDto;

  @ShowText({ optional: true })
  readonly brief?: string;

  @ShowObject(() => HolderViewDto, { optional: true, description: 'Who is responsible now.' })
  readonly heldBy?: HolderViewDto;

  @ShowInstant({ optional: true })
  readonly offeredAt?: string;

  @ShowText({ optional: true })
  readonly offeredBy?: string;

  @ShowNumber({ optional: true, description: 'Working days until the answer is due, while it is waited for.' })
  readonly workingDaysLeft?: number;

  @ShowInstant({ optional: true })
  readonly acceptedAt?: string;

  @ShowText({ optional: true })
  readonly acceptedBy?: string;

  @ShowDate({ optional: true })
  readonly firstMeetingOn?: string;

  @ShowText({ optional: true, description: 'What was agreed at the first meeting.' })
  readonly agreed?: string;

  @ShowInstant({ optional: true, description: 'When it was released, declined, withdrawn or expired.' })
  readonly endedAt?: string;

  @ShowText({ optional: true })
  readonly endedBy?: string;

  @ShowText({ optional: true })
  readonly reason?: string;
}

export class EscalationOwnerDto extends HolderViewDto implements Pick<EscalationView['owner'], 'role'> {
  @ShowChoice(memberRoles, 'MemberRole')
  readonly role!: MemberRole;
}

export class EscalationSubjectDto implements Readonly<EscalationView['subject']> {
  @ShowChoice(['step', 'handover', 'opening'], 'EscalationSubject')
  readonly kind!: 'step' | 'handover' | 'opening';

  @ShowText()
  readonly id!: string;

  @ShowObject(() => TextDto, { optional: true })
  readonly title?: TextDto;
}

export class EscalationAnswerDto implements EscalationAnswerView {
  @ShowChoice(escalationAnswers, 'EscalationAnswerKind')
  readonly kind!: EscalationAnswerKind;

  @ShowInstant()
  readonly at!: string;

  @ShowText({ optional: true })
  readonly by?: string;

  @ShowText({ optional: true })
  readonly reason?: string;
}

export class EscalationViewDto implements EscalationView {
  @ShowText()
  readonly id!: string;

  @ShowObject(() => EscalationSubjectDto)
  readonly subject!: EscalationSubjectDto;

  @ShowText()
  readonly level!: string;

  @ShowNumber()
  readonly round!: number;

  @ShowObject(() => EscalationOwnerDto)
  readonly owner!: EscalationOwnerDto;

  @ShowDate()
  readonly raisedOn!: string;

  @ShowDate()
  readonly answerBy!: string;

  @ShowText({ optional: true })
  readonly acknowledgedBy?: string;

  @ShowDate({ optional: true })
  readonly lookAgainOn?: string;

  @ShowList(() => EscalationAnswerDto)
  readonly answers!: readonly EscalationAnswerDto[];
}
