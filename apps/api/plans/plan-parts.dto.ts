import {
  type AgreementView,
  type FactCode,
  type FactView,
  factCodes,
  type NoteView,
  type PlanView,
  type ReferenceView,
  type SectionView,
  type VoiceKind,
  type VoiceView,
  voiceKinds,
} from '#contracts';
import { ShowChoice, ShowDate, ShowId, ShowInstant, ShowNumber, ShowObject, ShowText } from '../http/shows.js';
import { TextDto } from '../http/text.dto.js';

export class SectionViewDto implements SectionView {
  @ShowText()
  readonly key!: string;

  @ShowText()
  readonly template!: string;

  @ShowNumber()
  readonly version!: number;

  @ShowObject(() => TextDto, { optional: true })
  readonly title?: TextDto;

  @ShowDate()
  readonly beganOn!: string;
}

export class FactViewDto implements FactView {
  @ShowId()
  readonly id!: string;

  @ShowChoice(factCodes, 'FactCode')
  readonly code!: FactCode;

  @ShowDate()
  readonly from!: string;

  @ShowDate({ optional: true })
  readonly to?: string;

  @ShowInstant({ optional: true })
  readonly at?: string;

  @ShowChoice(['with', 'without'], 'ConsentKind', { optional: true })
  readonly consent?: 'with' | 'without';

  @ShowText({ optional: true })
  readonly source?: string;
}

export class AgreementViewDto implements AgreementView {
  @ShowId({ optional: true, description: 'By which it is chosen for a share.' })
  readonly id?: string;

  @ShowDate()
  readonly on!: string;

  @ShowText()
  readonly text!: string;

  @ShowText({ optional: true })
  readonly stepId?: string;

  @ShowObject(() => TextDto, { optional: true })
  readonly title?: TextDto;
}

export class VoiceViewDto implements VoiceView {
  @ShowInstant()
  readonly at!: string;

  @ShowChoice(voiceKinds, 'VoiceKind')
  readonly kind!: VoiceKind;

  @ShowText()
  readonly text!: string;

  @ShowText({ optional: true })
  readonly stepId?: string;
}

export class NoteViewDto implements NoteView {
  @ShowId({ optional: true, description: 'By which it is chosen for a share.' })
  readonly id?: string;

  @ShowInstant()
  readonly at!: string;

  @ShowText()
  readonly stepId!: string;

  @ShowText()
  readonly text!: string;

  @ShowText({ optional: true })
  readonly by?: string;
}

export class ReferenceViewDto implements ReferenceView {
  @ShowId()
  readonly id!: string;

  @ShowText()
  readonly system!: string;

  @ShowText()
  readonly number!: string;

  @ShowText({ optional: true })
  readonly kle?: string;
}

export class CadenceViewDto implements NonNullable<PlanView['cadence']> {
  @ShowNumber()
  readonly months!: number;

  @ShowDate()
  readonly decidedOn!: string;

  @ShowText({ optional: true })
  readonly reasons?: string;
}
