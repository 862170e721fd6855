import { type CopiedPlan, type PlanKind, planKinds } from '#contracts';
import { ShowChoice, ShowDate, ShowId, ShowList, ShowObject } from '../http/shows.js';
import { HandoverViewDto } from '../plans/movement-view.dto.js';
import { CircleViewDto, HolderViewDto } from '../plans/people-view.dto.js';
import {
  AgreementViewDto,
  CadenceViewDto,
  FactViewDto,
  NoteViewDto,
  ReferenceViewDto,
  SectionViewDto,
  VoiceViewDto,
} from '../plans/plan-parts.dto.js';
import { ConsentViewDto, ReferralViewDto, ShareViewDto } from '../plans/sharing-view.dto.js';
import { FinishedStepViewDto, StepViewDto } from '../plans/step-view.dto.js';
import { CopiedEscalationDto, CopiedGuardianDto, CopiedOpeningDto } from './copied-happenings.dto.js';
import { CopyViewDto } from './copy-view.dto.js';

/** The plan as it stood, told to whoever works on it; of the staff only the unit. */
export class CopiedPlanDto implements CopiedPlan {
  @ShowId({ description: 'The plan’s id.' })
  readonly id!: string;

  @ShowChoice(planKinds, 'PlanKind', { description: 'A plan, or a notification of concern.' })
  readonly kind!: PlanKind;

  @ShowChoice(['running', 'closed'], 'PlanStatus', { description: 'How it stands.' })
  readonly status!: 'running' | 'closed';

  @ShowDate({ description: 'When it started.' })
  readonly startedOn!: string;

  @ShowDate({ optional: true, description: 'When it was closed.' })
  readonly closedOn?: string;

  @ShowObject(() => HolderViewDto, { description: 'The unit that leads it.' })
  readonly lead!: HolderViewDto;

  @ShowObject(() => CadenceViewDto, { optional: true, description: 'How often it is followed up, and why.' })
  readonly cadence?: CadenceViewDto;

  @ShowList(() => CircleViewDto, { description: 'Which units take part, as what, and on what ground.' })
  readonly circle!: readonly CircleViewDto[];

  @ShowList(() => SectionViewDto, { description: 'Its sections, each a template that the municipality uses.' })
  readonly sections!: readonly SectionViewDto[];

  @ShowList(() => StepViewDto, {
    description: 'Steps that are not finished, each with its dates and why they stand on that day.',
  })
  readonly steps!: readonly StepViewDto[];

  @ShowList(() => FinishedStepViewDto, { description: 'Steps that are finished, each time they were.' })
  readonly finished!: readonly FinishedStepViewDto[];

  @ShowList(() => HandoverViewDto, {
    description: 'Handovers from one unit to another, with the brief that was written.',
  })
  readonly handovers!: readonly HandoverViewDto[];

  @ShowList(() => CopiedEscalationDto, { description: 'What was raised to leaders.' })
  readonly escalations!: readonly CopiedEscalationDto[];

  @ShowList(() => CopiedOpeningDto, { description: 'When the plan was opened in an emergency.' })
  readonly openings!: readonly CopiedOpeningDto[];

  @ShowList(() => FactViewDto, { description: 'Facts on which dates hang.' })
  readonly facts!: readonly FactViewDto[];

  @ShowList(() => AgreementViewDto, { description: 'What was agreed.' })
  readonly agreements!: readonly AgreementViewDto[];

  @ShowList(() => VoiceViewDto, { description: 'The young person’s own words.' })
  readonly voices!: readonly VoiceViewDto[];

  @ShowList(() => NoteViewDto, { description: 'Notes of the staff.' })
  readonly notes!: readonly NoteViewDto[];

  @ShowList(() => ReferenceViewDto, { description: 'Case numbers in other systems.' })
  readonly references!: readonly ReferenceViewDto[];

  @ShowList(() => ConsentViewDto, { description: 'Consents: asked, given, refused and ended.' })
  readonly consents!: readonly ConsentViewDto[];

  @ShowList(() => ShareViewDto, { description: 'Parts of the plan that others were shown.' })
  readonly shares!: readonly ShareViewDto[];

  @ShowList(() => ReferralViewDto, { description: 'Who was shown more for one purpose.' })
  readonly referrals!: readonly ReferralViewDto[];

  @ShowList(() => CopiedGuardianDto, { description: 'Guardians with part in the plan, without their names.' })
  readonly guardians!: readonly CopiedGuardianDto[];

  @ShowList(() => CopyViewDto, { description: 'Copies that were asked for.' })
  readonly copies!: readonly CopyViewDto[];
}
