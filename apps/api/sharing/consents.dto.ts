import {
  type ConsentGiver,
  type ConsentHow,
  consentGivers,
  consentHows,
  type InformationCategory,
  informationCategories,
  type SharingPurpose,
  sharingPurposes,
} from '#contracts';
import {
  BooleanField,
  ChoiceField,
  ChoicesField,
  CodeField,
  DateField,
  ObjectField,
  TextField,
} from '../http/fields.js';
import { ActingDto } from '../shared/acting.dto.js';
import type { CivilDate } from '../shared/given.js';

/** Exactly one of `unit` and `outside`. */
export class ConsentReceiverDto {
  @CodeField({ optional: true })
  readonly unit?: string;

  @TextField({ max: 200, optional: true, description: 'The name of a body that does not work in Samspor.' })
  readonly outside?: string;
}

/** A consent that is asked for, or one that was given. */
export class NewConsentDto extends ActingDto {
  @BooleanField({ optional: true, description: 'True: it is asked for. Otherwise it was given.' })
  readonly ask?: boolean;

  @ChoiceField(consentGivers, { name: 'ConsentFrom' })
  readonly from!: ConsentGiver;

  @ObjectField(() => ConsentReceiverDto)
  readonly receiver!: ConsentReceiverDto;

  @ChoicesField(informationCategories, { name: 'InformationCategory' })
  readonly categories!: InformationCategory[];

  @ChoiceField(sharingPurposes, { name: 'SharingPurpose' })
  readonly purpose!: SharingPurpose;

  @TextField({ optional: true, description: 'The purpose in words of one’s own.' })
  readonly words?: string;

  @DateField({ optional: true, description: 'It holds to the end of this day.' })
  readonly until?: CivilDate;

  @ChoiceField(consentHows, { optional: true, name: 'ConsentHow', description: 'How it was given.' })
  readonly how?: ConsentHow;

  @DateField({ optional: true, description: 'When it was given; today when absent.' })
  readonly givenOn?: CivilDate;

  @TextField({ optional: true, description: 'How an oral consent was given.' })
  readonly note?: string;
}

export class AnswerConsentDto extends ActingDto {
  @ChoiceField(['given', 'refused'], { name: 'ConsentAnswer' })
  readonly answer!: 'given' | 'refused';

  @ChoiceField(consentHows, {
    optional: true,
    name: 'ConsentHow',
    description: 'Digitally, when somebody answers themselves.',
  })
  readonly how?: ConsentHow;

  @DateField({ optional: true, description: 'When; today when absent.' })
  readonly on?: CivilDate;

  @DateField({ optional: true, description: 'It holds to the end of this day.' })
  readonly until?: CivilDate;

  @TextField({ optional: true, description: 'How an oral consent was given.' })
  readonly note?: string;

  @TextField({ optional: true, description: 'What the giver says with it.' })
  readonly words?: string;
}

export class WithdrawConsentDto extends ActingDto {
  @TextField({ optional: true, description: 'What the giver says with it; no reason is needed.' })
  readonly words?: string;
}
