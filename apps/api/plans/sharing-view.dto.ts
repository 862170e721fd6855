import {
  type ConsentEnding,
  type ConsentGiver,
  type ConsentHow,
  type ConsentStatus,
  type ConsentView,
  consentEndings,
  consentGivers,
  consentHows,
  consentStatuses,
  type GuardianEnding,
  type GuardianStanding,
  type GuardianView,
  guardianEndings,
  guardianStandings,
  type HiddenView,
  type InformationCategory,
  informationCategories,
  type PlanRole,
  planRoles,
  type ReferralEnding,
  type ReferralView,
  referralEndings,
  type ShareEnding,
  type ShareSelectionView,
  type ShareView,
  type SharingBasisView,
  type SharingPurpose,
  shareEndings,
  sharingPurposes,
} from '#contracts';
import {
  ShowChoice,
  ShowChoices,
  ShowDate,
  ShowInstant,
  ShowNumber,
  ShowObject,
  ShowText,
  ShowTexts,
  ShowYesNo,
} from '../http/shows.js';

const Categories = () => ShowChoices(informationCategories, 'InformationCategory');
const Purpose = () => ShowChoice(sharingPurposes, 'SharingPurpose');

export class ConsentReceiverViewDto {
  @ShowChoice(['unit', 'outside'], 'ConsentReceiverKind')
  readonly kind!: 'unit' | 'outside';

  @ShowText({ optional: true })
  readonly unit?: string;

  @ShowText({ optional: true, description: 'The unit’s name, or that of the body outside.' })
  readonly name?: string;
}

export class ConsentEndedViewDto {
  @ShowDate()
  readonly on!: string;

  @ShowChoice(consentEndings, 'ConsentEnding')
  readonly because!: ConsentEnding;

  @ShowText({ optional: true })
  readonly words?: string;
}

export class ConsentBearsViewDto {
  @ShowChoices(planRoles, 'PlanRole')
  readonly roles!: readonly PlanRole[];

  @ShowTexts()
  readonly shares!: readonly string[];

  @ShowTexts()
  readonly referrals!: readonly string[];
}

export class ConsentViewDto implements ConsentView {
  @ShowText()
  readonly id!: string;

  @ShowChoice(consentGivers, 'ConsentFrom')
  readonly from!: ConsentGiver;

  @ShowObject(() => ConsentReceiverViewDto)
  readonly receiver!: ConsentReceiverViewDto;

  @Categories()
  readonly categories!: readonly InformationCategory[];

  @Purpose()
  readonly purpose!: SharingPurpose;

  @ShowText({ optional: true, description: 'The purpose in words of one’s own.' })
  readonly words?: string;

  @ShowChoice(consentStatuses, 'ConsentStatus')
  readonly status!: ConsentStatus;

  @ShowDate({ optional: true })
  readonly askedOn?: string;

  @ShowDate({ optional: true })
  readonly givenOn?: string;

  @ShowDate({ optional: true, description: 'Holds to the end of this day.' })
  readonly until?: string;

  @ShowChoice(consentHows, 'ConsentHow', { optional: true })
  readonly how?: ConsentHow;

  @ShowText({ optional: true, description: 'How an oral consent was given.' })
  readonly note?: string;

  @ShowText({ optional: true, description: 'What the giver said with the answer.' })
  readonly answer?: string;

  @ShowInstant({ optional: true })
  readonly recordedAt?: string;

  @ShowText({ optional: true })
  readonly recordedBy?: string;

  @ShowText({ optional: true, description: 'The guardian’s consent in whose place the young person is asked.' })
  readonly renews?: string;

  @ShowObject(() => ConsentEndedViewDto, { optional: true })
  readonly ended?: ConsentEndedViewDto;

  @ShowObject(() => ConsentBearsViewDto, { optional: true, description: 'What ends when it is withdrawn.' })
  readonly bears?: ConsentBearsViewDto;
}

export class SharingBasisViewDto implements SharingBasisView {
  @ShowChoice(['law', 'consent'], 'SharingBasisKind')
  readonly kind!: 'law' | 'consent';

  @ShowText({ optional: true })
  readonly ref?: string;

  @ShowText({ optional: true })
  readonly consentId?: string;
}

export class ShareSelectionViewDto implements ShareSelectionView {
  @ShowTexts({ description: 'Steps as `<section>.<code>`.' })
  readonly steps!: readonly string[];

  @ShowTexts()
  readonly agreements!: readonly string[];

  @ShowYesNo()
  readonly contacts!: boolean;

  @Categories()
  readonly facts!: readonly InformationCategory[];

  @ShowTexts()
  readonly notes!: readonly string[];
}

export class ReceivedViewDto {
  @ShowDate()
  readonly on!: string;

  @ShowText({ optional: true })
  readonly by?: string;
}

export class ShareEndedViewDto {
  @ShowDate()
  readonly on!: string;

  @ShowChoice(shareEndings, 'ShareEnding')
  readonly because!: ShareEnding;
}

export class ShareViewDto implements ShareView {
  @ShowText()
  readonly id!: string;

  @ShowText()
  readonly unit!: string;

  @ShowText({ optional: true })
  readonly unitName?: string;

  @Purpose()
  readonly purpose!: SharingPurpose;

  @ShowDate()
  readonly startedOn!: string;

  @ShowDate({ optional: true })
  readonly until?: string;

  @ShowDate({ optional: true })
  readonly changedOn?: string;

  @ShowObject(() => ReceivedViewDto, { optional: true, description: 'The receiver has confirmed it as it is now.' })
  readonly received?: ReceivedViewDto;

  @ShowObject(() => ShareEndedViewDto, { optional: true })
  readonly ended?: ShareEndedViewDto;

  @ShowObject(() => ShareSelectionViewDto, { optional: true })
  readonly selection?: ShareSelectionViewDto;

  @ShowObject(() => SharingBasisViewDto, { optional: true })
  readonly basis?: SharingBasisViewDto;
}

export class ReferralEndedViewDto {
  @ShowDate()
  readonly on!: string;

  @ShowChoice(referralEndings, 'ReferralEnding')
  readonly because!: ReferralEnding;
}

export class ReferralViewDto implements ReferralView {
  @ShowText()
  readonly id!: string;

  @ShowText()
  readonly unit!: string;

  @ShowText({ optional: true })
  readonly unitName?: string;

  @ShowText({ optional: true })
  readonly member?: string;

  @ShowText({ optional: true })
  readonly memberName?: string;

  @Purpose()
  readonly purpose!: SharingPurpose;

  @Categories()
  readonly categories!: readonly InformationCategory[];

  @ShowDate()
  readonly startedOn!: string;

  @ShowDate()
  readonly until!: string;

  @ShowObject(() => ReferralEndedViewDto, { optional: true })
  readonly ended?: ReferralEndedViewDto;

  @ShowObject(() => SharingBasisViewDto, { optional: true })
  readonly basis?: SharingBasisViewDto;

  @ShowText({ optional: true })
  readonly reason?: string;
}

export class GuardianEndedViewDto {
  @ShowDate()
  readonly on!: string;

  @ShowChoice(guardianEndings, 'GuardianEnding')
  readonly because!: GuardianEnding;
}

export class GuardianViewDto implements GuardianView {
  @ShowText()
  readonly id!: string;

  @ShowChoice(guardianStandings, 'GuardianStanding')
  readonly standing!: GuardianStanding;

  @ShowDate()
  readonly since!: string;

  @ShowObject(() => GuardianEndedViewDto, { optional: true })
  readonly ended?: GuardianEndedViewDto;
}

export class HiddenViewDto implements HiddenView {
  @ShowChoice(informationCategories, 'InformationCategory')
  readonly category!: InformationCategory;

  @ShowNumber()
  readonly count!: number;
}
