import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { type Access, accessLevels, type PlanKind, type PlanView, planKinds } from '#contracts';
import { CopyViewDto } from '../copies/copy-view.dto.js';
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
import { EscalationViewDto, HandoverViewDto } from './movement-view.dto.js';
import { OpeningViewDto } from './opening-view.dto.js';
import { CircleViewDto, ContactViewDto, PersonViewDto } from './people-view.dto.js';
import { EscalationButtonDto, HandoverButtonDto, PlanButtonDto, SharingButtonDto } from './plan-buttons.dto.js';
import {
  AgreementViewDto,
  CadenceViewDto,
  FactViewDto,
  NoteViewDto,
  ReferenceViewDto,
  SectionViewDto,
  VoiceViewDto,
} from './plan-parts.dto.js';
import { ConsentViewDto, GuardianViewDto, HiddenViewDto, ReferralViewDto, ShareViewDto } from './sharing-view.dto.js';
import { ButtonDto, ComingStepViewDto, FinishedStepViewDto, StepViewDto } from './step-view.dto.js';

@ApiExtraModels(ButtonDto, HandoverButtonDto, EscalationButtonDto, SharingButtonDto)
/** One plan as its reader may see it: what is absent is not for them or does not exist, and the two cannot be told apart. */
export class PlanViewDto implements PlanView {
  @ShowId()
  readonly id!: string;

  @ShowText()
  readonly municipality!: string;

  @ShowChoice(planKinds, 'PlanKind')
  readonly kind!: PlanKind;

  @ShowChoice(['running', 'closed'], 'PlanStatus')
  readonly status!: 'running' | 'closed';

  @ShowNumber({
    optional: true,
    description: 'The number of its latest event. Absent where only a part is shown to you.',
  })
  readonly version?: number;

  @ShowChoice(
    accessLevels.filter((level) => level !== 'none'),
    'Access',
  )
  readonly access!: Exclude<Access, 'none'>;

  @ShowDate({ optional: true, description: 'The municipality’s day.' })
  readonly today?: string;

  @ShowInstant({ optional: true, description: 'The municipality’s now.' })
  readonly now?: string;

  @ShowDate({ optional: true })
  readonly startedOn?: string;

  @ShowDate({ optional: true })
  readonly closedOn?: string;

  @ShowObject(() => PersonViewDto, { optional: true })
  readonly person?: PersonViewDto;

  @ShowObject(() => ContactViewDto, { optional: true })
  readonly lead?: ContactViewDto;

  @ShowList(() => CircleViewDto, { optional: true })
  readonly circle?: readonly CircleViewDto[];

  @ShowList(() => ContactViewDto, { optional: true })
  readonly contacts?: readonly ContactViewDto[];

  @ShowList(() => SectionViewDto, { optional: true })
  readonly sections?: readonly SectionViewDto[];

  @ShowList(() => FactViewDto, { optional: true })
  readonly facts?: readonly FactViewDto[];

  @ShowObject(() => CadenceViewDto, { optional: true })
  readonly cadence?: CadenceViewDto;

  @ShowList(() => StepViewDto, { optional: true })
  readonly steps?: readonly StepViewDto[];

  @ShowList(() => FinishedStepViewDto, { optional: true })
  readonly finished?: readonly FinishedStepViewDto[];

  @ShowList(() => ComingStepViewDto, { optional: true, description: 'Foreseen until the day asked for.' })
  readonly coming?: readonly ComingStepViewDto[];

  @ShowList(() => HandoverViewDto, { optional: true })
  readonly handovers?: readonly HandoverViewDto[];

  @ShowList(() => EscalationViewDto, { optional: true })
  readonly escalations?: readonly EscalationViewDto[];

  @ShowList(() => OpeningViewDto, {
    optional: true,
    description: 'Opened in an emergency: running, or waiting for review.',
  })
  readonly openings?: readonly OpeningViewDto[];

  @ShowList(() => AgreementViewDto, { optional: true })
  readonly agreements?: readonly AgreementViewDto[];

  @ShowList(() => VoiceViewDto, { optional: true })
  readonly voices?: readonly VoiceViewDto[];

  @ShowList(() => NoteViewDto, { optional: true })
  readonly notes?: readonly NoteViewDto[];

  @ShowList(() => ReferenceViewDto, { optional: true })
  readonly references?: readonly ReferenceViewDto[];

  @ShowList(() => ConsentViewDto, { optional: true, description: 'Asked, given, refused and ended.' })
  readonly consents?: readonly ConsentViewDto[];

  @ShowList(() => ShareViewDto, { optional: true, description: 'What external units are shown, or were.' })
  readonly shares?: readonly ShareViewDto[];

  @ShowList(() => ReferralViewDto, { optional: true, description: 'Who is shown more for one purpose, or was.' })
  readonly referrals?: readonly ReferralViewDto[];

  @ShowList(() => GuardianViewDto, { optional: true, description: 'Guardians who have part in the plan, or had.' })
  readonly guardians?: readonly GuardianViewDto[];

  @ShowList(() => HiddenViewDto, { optional: true, description: 'What there is that you are not shown: how much.' })
  readonly hidden?: readonly HiddenViewDto[];

  @ShowList(() => CopyViewDto, { optional: true, description: 'Copies of all that is held, asked for or ready.' })
  readonly copies?: readonly CopyViewDto[];

  @ShowDate({ optional: true, description: 'Since when its texts open to nobody: its key was destroyed.' })
  readonly textsGoneOn?: string;

  @ShowYesNo({ description: 'The reader may make a copy of all that is held ready.' })
  readonly mayPrepareCopy!: boolean;

  @ShowYesNo({ description: 'The reader may see who has looked at the plan.' })
  readonly maySeeLooks!: boolean;

  @ShowYesNo({ description: 'May invite those who have part in it from outside.' })
  readonly mayInvite!: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { $ref: getSchemaPath(ButtonDto) } },
    description: 'By step: what the reader may do to it now, or why not.',
  })
  readonly actions!: Readonly<Record<string, readonly ButtonDto[]>>;

  @ShowList(() => PlanButtonDto, { description: 'What the reader may do to the plan as a whole.' })
  readonly planActions!: readonly PlanButtonDto[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { $ref: getSchemaPath(HandoverButtonDto) } },
    description: 'The same by handover that has not ended.',
  })
  readonly handoverActions!: Readonly<Record<string, readonly HandoverButtonDto[]>>;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { $ref: getSchemaPath(EscalationButtonDto) } },
    description: 'The same by open escalation, each answer by itself.',
  })
  readonly escalationActions!: Readonly<Record<string, readonly EscalationButtonDto[]>>;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { $ref: getSchemaPath(SharingButtonDto) } },
    description: 'The same by consent, share, referral and guardian.',
  })
  readonly sharingActions!: Readonly<Record<string, readonly SharingButtonDto[]>>;
}
