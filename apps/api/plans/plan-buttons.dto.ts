import type { RefusalCode } from '#contracts';
import {
  type EscalationActionName,
  escalationActions,
  type HandoverActionName,
  handoverActions,
  type PlanActionName,
  planActions,
  type SharingActionName,
  sharingActions,
} from '#plan-domain';
import { ShowChoice, ShowText, ShowYesNo } from '../http/shows.js';
import type { ActionButton } from './plan-buttons.js';

abstract class AnyButtonDto {
  @ShowYesNo()
  readonly allowed!: boolean;

  @ShowText({ optional: true, description: 'Why not.' })
  readonly code?: RefusalCode;
}

export class PlanButtonDto extends AnyButtonDto implements ActionButton<PlanActionName> {
  @ShowChoice(planActions, 'PlanActionName')
  readonly action!: PlanActionName;
}

export class HandoverButtonDto extends AnyButtonDto implements ActionButton<HandoverActionName> {
  @ShowChoice(handoverActions, 'HandoverActionName')
  readonly action!: HandoverActionName;
}

export class EscalationButtonDto extends AnyButtonDto implements ActionButton<EscalationActionName> {
  @ShowChoice(escalationActions, 'EscalationActionName')
  readonly action!: EscalationActionName;
}

export class SharingButtonDto extends AnyButtonDto implements ActionButton<SharingActionName> {
  @ShowChoice(sharingActions, 'SharingActionName')
  readonly action!: SharingActionName;
}
