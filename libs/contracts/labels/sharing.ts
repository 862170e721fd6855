import type {
  ConsentEnding,
  ConsentGiver,
  ConsentHow,
  ConsentStatus,
  GuardianEnding,
  GuardianStanding,
  InformationCategory,
  OwnStepCode,
  ReferralEnding,
  ShareEnding,
  SharingPurpose,
} from '../sharing.js';
import type { Text } from '../words.js';
import { clearUpTitle } from './words.js';

type Labels<Code extends string> = Readonly<Record<Code, Text>>;

export const categoryLabels: Labels<InformationCategory> = {
  steps: { da: 'Trin og datoer', en: 'Steps and dates' },
  agreements: { da: 'Aftaler', en: 'Agreements' },
  contacts: { da: 'Kontaktpersoner', en: 'Contacts' },
  education: { da: 'Uddannelse', en: 'Education' },
  support: { da: 'Anbringelse og støtte', en: 'Placement and support' },
  health: { da: 'Helbred og funktionsnedsættelse', en: 'Health and disability' },
  economy: { da: 'Økonomi og ydelser', en: 'Economy and benefits' },
  notes: { da: 'Notater', en: 'Notes' },
  wishes: { da: 'Den unges egne ord', en: 'The young person’s own words' },
};

export const sharingPurposeLabels: Labels<SharingPurpose> = {
  'co-operation': { da: 'Samarbejde om planen', en: 'Working together on the plan' },
  placement: { da: 'Ophold og støtte på anbringelsesstedet', en: 'Care and support at the placement' },
  education: { da: 'Uddannelse', en: 'Education' },
  work: { da: 'Job og beskæftigelse', en: 'Work' },
  treatment: { da: 'Behandling', en: 'Treatment' },
  handover: { da: 'Overlevering til en anden enhed', en: 'Handover to another unit' },
  transition: { da: 'Overgang til voksenlivet', en: 'Transition to adult life' },
};

export const consentGiverLabels: Labels<ConsentGiver> = {
  'young-person': { da: 'Den unge', en: 'The young person' },
  guardian: { da: 'Forældremyndighedsindehaver', en: 'The holder of custody' },
};

export const consentHowLabels: Labels<ConsentHow> = {
  written: { da: 'Skriftligt', en: 'In writing' },
  oral: { da: 'Mundtligt', en: 'By word of mouth' },
  digital: { da: 'Digitalt i Samspor', en: 'Digitally in Samspor' },
};

export const consentStatusLabels: Labels<ConsentStatus> = {
  asked: { da: 'Der er spurgt', en: 'Asked for' },
  given: { da: 'Givet', en: 'Given' },
  refused: { da: 'Sagt nej', en: 'Refused' },
  withdrawn: { da: 'Trukket tilbage', en: 'Withdrawn' },
  ended: { da: 'Udløbet', en: 'Ended' },
};

export const consentEndingLabels: Labels<ConsentEnding> = {
  withdrawn: { da: 'Samtykket er trukket tilbage', en: 'The consent was withdrawn' },
  expired: { da: 'Samtykkets periode er slut', en: 'The consent’s period is over' },
  adult: { da: 'Den unge er fyldt 18 år', en: 'The young person has turned 18' },
};

export const shareEndingLabels: Labels<ShareEnding> = {
  ended: { da: 'Delingen er afsluttet', en: 'The sharing was ended' },
  expired: { da: 'Delingens periode er slut', en: 'The sharing’s period is over' },
  'consent-ended': { da: 'Samtykket gælder ikke længere', en: 'The consent does not hold any more' },
  'plan-closed': { da: 'Planen er afsluttet', en: 'The plan was closed' },
};

export const referralEndingLabels: Labels<ReferralEnding> = {
  done: { da: 'Formålet er opfyldt', en: 'Its purpose is fulfilled' },
  revoked: { da: 'Adgangen er trukket tilbage', en: 'The access was revoked' },
  expired: { da: 'Adgangens periode er slut', en: 'The access’s period is over' },
  'consent-ended': { da: 'Samtykket gælder ikke længere', en: 'The consent does not hold any more' },
  'plan-closed': { da: 'Planen er afsluttet', en: 'The plan was closed' },
};

export const guardianStandingLabels: Labels<GuardianStanding> = {
  custody: { da: 'Har forældremyndighed', en: 'Holds custody' },
  agreed: { da: 'Efter aftale med den unge', en: 'As agreed with the young person' },
};

export const guardianEndingLabels: Labels<GuardianEnding> = {
  adult: { da: 'Den unge er fyldt 18 år', en: 'The young person has turned 18' },
  revoked: { da: 'Adgangen er trukket tilbage', en: 'The access was revoked' },
};

/** What the steps are called that Samspor makes by itself. */
export const ownStepTitles: Labels<OwnStepCode> = {
  'clear-up': clearUpTitle,
  consents: { da: 'Svar på spørgsmål om samtykke', en: 'Answer the questions about consent' },
  receipt: {
    da: 'Bekræft, at den delte del er modtaget og læst',
    en: 'Confirm that the shared part was received and read',
  },
  copy: { da: 'Gør kopien af alle oplysninger klar', en: 'Make the copy of all that is held ready' },
};
