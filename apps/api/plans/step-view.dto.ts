import {
  type ComingStepView,
  type DeadlineKind,
  type DeadlineView,
  deadlineKinds,
  type FinishedHow,
  type FinishedStepView,
  finishedHows,
  type LegalBasisView,
  type PlanRole,
  type PredecessorView,
  planRoles,
  type RefusalCode,
  type RepeatView,
  type ScheduleView,
  type StepKind,
  type StepStatus,
  type StepView,
  stepKinds,
  stepStatuses,
} from '#contracts';
import { type StepAction, stepActions } from '#plan-domain';
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
import { OutcomeDto } from '../templates/template.dto.js';
import { HolderViewDto } from './people-view.dto.js';
import type { Button } from './step-buttons.js';

export class LegalBasisViewDto implements LegalBasisView {
  @ShowText()
  readonly ref!: string;

  @ShowChoice(['law', 'method', 'policy'], 'LegalBasisKind')
  readonly kind!: 'law' | 'method' | 'policy';

  @ShowChoice(['A', 'B', 'C'], 'Confidence')
  readonly confidence!: 'A' | 'B' | 'C';
}

export class ExceededDto implements NonNullable<DeadlineView['exceeded']> {
  @ShowDate()
  readonly on!: string;

  @ShowYesNo()
  readonly citizenTold!: boolean;

  @ShowText({ optional: true })
  readonly reason?: string;
}

export class DeadlineViewDto implements DeadlineView {
  @ShowChoice(deadlineKinds, 'DeadlineKind')
  readonly kind!: DeadlineKind;

  @ShowChoice(['done', 'offer'], 'DeadlineMeets')
  readonly meets!: 'done' | 'offer';

  @ShowDate()
  readonly due!: string;

  @ShowInstant({ optional: true, description: 'For deadlines counted in hours.' })
  readonly at?: string;

  @ShowObject(() => TextDto, { optional: true })
  readonly sentence?: TextDto;

  @ShowObject(() => LegalBasisViewDto, { optional: true })
  readonly basis?: LegalBasisViewDto;

  @ShowYesNo({ optional: true })
  readonly passed?: boolean;

  @ShowYesNo({ optional: true })
  readonly moved?: boolean;

  @ShowYesNo({ optional: true })
  readonly late?: boolean;

  @ShowYesNo({ optional: true })
  readonly missedBefore?: boolean;

  @ShowYesNo({ optional: true })
  readonly met?: boolean;

  @ShowObject(() => ExceededDto, { optional: true })
  readonly exceeded?: ExceededDto;
}

export class AttendeeDto {
  @ShowText({ description: 'A member’s id or a role.' })
  readonly code!: string;

  @ShowText({ optional: true })
  readonly name?: string;
}

export class ScheduleViewDto implements ScheduleView {
  @ShowInstant()
  readonly at!: string;

  @ShowText({ optional: true })
  readonly place?: string;

  @ShowList(() => AttendeeDto)
  readonly who!: readonly AttendeeDto[];
}

export class PredecessorDto implements PredecessorView {
  @ShowText({ description: '`<section>.<code>`' })
  readonly key!: string;

  @ShowChoice(['required', 'usual'], 'PredecessorStrength')
  readonly strength!: 'required' | 'usual';

  @ShowYesNo()
  readonly met!: boolean;
}

export class RepeatDto implements RepeatView {
  @ShowChoice(['every', 'cadence', 'count-per-year', 'with-fact', 'with-step'], 'RepeatKind')
  readonly kind!: RepeatView['kind'];

  @ShowNumber({ optional: true, description: 'For `cadence`: the decided months.' })
  readonly months?: number;

  @ShowNumber({ optional: true, description: 'For `count-per-year`.' })
  readonly perYear?: number;
}

export class StepViewDto implements StepView {
  @ShowText()
  readonly id!: string;

  @ShowText()
  readonly section!: string;

  @ShowText()
  readonly code!: string;

  @ShowNumber()
  readonly occurrence!: number;

  @ShowChoice(stepKinds, 'StepKind')
  readonly kind!: StepKind;

  @ShowObject(() => TextDto, { optional: true })
  readonly title?: TextDto;

  @ShowChoice(planRoles, 'PlanRole')
  readonly owner!: PlanRole;

  @ShowYesNo()
  readonly forYoung!: boolean;

  @ShowChoice(stepStatuses, 'StepStatus')
  readonly status!: StepStatus;

  @ShowObject(() => HolderViewDto)
  readonly holder!: HolderViewDto;

  @ShowNumber()
  readonly round!: number;

  @ShowDate({ optional: true })
  readonly opensOn?: string;

  @ShowDate({ optional: true })
  readonly readyOn?: string;

  @ShowDate({ optional: true })
  readonly pausedOn?: string;

  @ShowList(() => DeadlineViewDto)
  readonly deadlines!: readonly DeadlineViewDto[];

  @ShowTexts({ optional: true, description: 'Levels of the ladder that happened in this round.' })
  readonly passed?: readonly string[];

  @ShowObject(() => ScheduleViewDto, { optional: true })
  readonly schedule?: ScheduleViewDto;

  @ShowList(() => OutcomeDto, { optional: true })
  readonly outcomes?: readonly OutcomeDto[];

  @ShowYesNo({ optional: true })
  readonly decidesCadence?: boolean;

  @ShowText({ optional: true, description: 'The share whose receipt is confirmed by it.' })
  readonly receives?: string;

  @ShowTexts({ optional: true, description: 'The consents that it asks for.' })
  readonly asks?: readonly string[];

  @ShowText({ optional: true, description: 'The copy of all that is held that it makes ready.' })
  readonly copyId?: string;

  @ShowTexts({ optional: true, description: 'The steps that a clear-up step is about.' })
  readonly clears?: readonly string[];

  @ShowList(() => PredecessorDto, { optional: true, description: 'What it comes after.' })
  readonly after?: readonly PredecessorDto[];

  @ShowObject(() => RepeatDto, { optional: true })
  readonly repeats?: RepeatDto;

  @ShowTexts({ optional: true, description: 'Parts that take part beside the owner.' })
  readonly contributors?: readonly PlanRole[];
}

/** A date as it was or is foreseen. */
export class PlainDateDto {
  @ShowChoice(deadlineKinds, 'DeadlineKind')
  readonly kind!: DeadlineKind;

  @ShowDate()
  readonly due!: string;

  @ShowInstant({ optional: true })
  readonly at?: string;

  @ShowObject(() => TextDto, { optional: true })
  readonly sentence?: TextDto;

  @ShowObject(() => LegalBasisViewDto, { optional: true })
  readonly basis?: LegalBasisViewDto;
}

/** Foreseen if everything is done on its day: not in the plan yet, or there without a date. */
export class ComingStepViewDto implements ComingStepView {
  @ShowText()
  readonly id!: string;

  @ShowText()
  readonly section!: string;

  @ShowText()
  readonly code!: string;

  @ShowNumber()
  readonly occurrence!: number;

  @ShowChoice(stepKinds, 'StepKind')
  readonly kind!: StepKind;

  @ShowObject(() => TextDto, { optional: true })
  readonly title?: TextDto;

  @ShowChoice(planRoles, 'PlanRole')
  readonly owner!: PlanRole;

  @ShowYesNo()
  readonly forYoung!: boolean;

  @ShowObject(() => HolderViewDto)
  readonly holder!: HolderViewDto;

  @ShowDate({ optional: true })
  readonly opensOn?: string;

  @ShowList(() => PlainDateDto)
  readonly deadlines!: readonly PlainDateDto[];
}

export class FinishedStepViewDto implements FinishedStepView {
  @ShowText()
  readonly stepId!: string;

  @ShowText()
  readonly section!: string;

  @ShowText()
  readonly code!: string;

  @ShowNumber()
  readonly occurrence!: number;

  @ShowChoice(stepKinds, 'StepKind')
  readonly kind!: StepKind;

  @ShowObject(() => TextDto, { optional: true })
  readonly title?: TextDto;

  @ShowChoice(finishedHows, 'FinishedHow')
  readonly how!: FinishedHow;

  @ShowDate()
  readonly doneOn!: string;

  @ShowText({ optional: true })
  readonly outcome?: string;

  @ShowObject(() => TextDto, { optional: true })
  readonly outcomeLabel?: TextDto;

  @ShowObject(() => HolderViewDto)
  readonly holder!: HolderViewDto;

  @ShowChoice(planRoles, 'PlanRole')
  readonly owner!: PlanRole;

  @ShowYesNo()
  readonly forYoung!: boolean;

  @ShowDate({ optional: true })
  readonly opensOn?: string;

  @ShowList(() => PlainDateDto, { optional: true, description: 'The dates that it had.' })
  readonly deadlines?: readonly PlainDateDto[];

  @ShowInstant({ optional: true })
  readonly recordedAt?: string;

  @ShowText({ optional: true })
  readonly recordedBy?: string;

  @ShowInstant({
    optional: true,
    description: 'Until then you may take it back without a reason (reopen), on the municipality’s clock.',
  })
  readonly undoUntil?: string;
}

/** Whether the reader may do this to the step now. */
export class ButtonDto implements Button {
  @ShowChoice(stepActions, 'StepAction')
  readonly action!: StepAction;

  @ShowYesNo()
  readonly allowed!: boolean;

  @ShowText({ optional: true, description: 'Why not.' })
  readonly code?: RefusalCode;
}
