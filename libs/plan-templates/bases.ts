import { type CivilDate, civilDate } from '#calendar';
import { localPolicyRef } from '#contracts';
import type { LegalBasis } from './schema.js';

/** Barnets lov came into force on this day; method and policy dates hold from the same day in the first version. */
export const barnetsLovInForce: CivilDate = civilDate('2024-01-01');

type Confidence = LegalBasis['confidence'];

const made =
  (kind: LegalBasis['kind']) =>
  (ref: string, confidence: Confidence, source: string): LegalBasis => ({
    ref,
    kind,
    confidence,
    source,
    validFrom: barnetsLovInForce,
  });

/** The law sets the date. */
const law = made('law');
/** A published method sets the date. */
const method = made('method');
/** The municipality sets the date; where the duty is a legal one, `ref` shows its paragraph. */
const policy = made('policy');

const barnetsLov = (paragraph: string): string => `lovguiden.dk: barnets lov (LBK 282 af 17/03/2025) ${paragraph}`;
const vub = 'Vejen til uddannelse og beskæftigelse';
const fromYouthToAdult = 'Fra ung til voksen';

/** Every legal basis that a template names. Confidence C (general knowledge, unverified) is never a law date. */
export const bases = {
  // dates set by law
  /** At the latest three months after the decision or the 16th birthday; before a placement without consent. */
  youthPlanLimit: law('barnets lov § 108 stk. 3', 'A', barnetsLov('§ 108 stk. 3–4')),
  /** The first follow-up: when a parallel assessment ends, at the latest three months after the effort began. */
  firstFollowUpLimit: law('barnets lov § 95 stk. 2–3', 'A', barnetsLov('§ 95')),
  /** At least two supervision visits a year, with a talk with the young person. */
  supervisionVisitLimit: law('barnets lov § 156 stk. 5', 'A', barnetsLov('§ 156 stk. 4–5')),
  /** The decision on youth support at least six months before a placement ends at 18. */
  youthSupportLimit: law('barnets lov § 111 stk. 1', 'A', barnetsLov('§ 111')),
  /** The youth plan revised with the young person before that decision. */
  planBeforeYouthSupportLimit: law('barnets lov § 111 stk. 2', 'A', barnetsLov('§ 111')),
  /** Which of the paragraphs names the 24 hours is still to be checked. */
  concernAssessmentLimit: law('barnets lov §§ 133–136', 'B', 'sm.dk: Kommunens pligt (underretning)'),
  /** Four months after the municipality became aware; otherwise a provisional assessment. */
  childAssessmentLimit: law('barnets lov § 20 stk. 3', 'A', barnetsLov('§ 20')),
  /** Three months after the decision; before a placement without consent. */
  childOrYouthPlanLimit: law('barnets lov §§ 91 og 108', 'A', barnetsLov('§§ 91 og 108')),
  followUpAfterConcernLimit: law('barnets lov § 95', 'A', barnetsLov('§ 95')),

  // legal duties whose date the municipality chose
  educationPlan: policy('KUI-loven § 2 c', 'B', 'uvm.dk: Uddannelsesplan'),
  youthPlan: policy('barnets lov § 108', 'A', barnetsLov('§ 108')),
  planToPlacement: policy('barnets lov § 109 stk. 5', 'A', barnetsLov('§ 109 stk. 5')),
  followUpCadence: policy('barnets lov § 95 stk. 3', 'A', barnetsLov('§ 95 stk. 3–5')),
  supervisionVisit: policy('barnets lov § 156 stk. 5', 'A', barnetsLov('§ 156 stk. 4–5')),
  disabilityTransition: policy('barnets lov § 122', 'A', barnetsLov('§§ 122–123')),
  youthConversation: policy('barnets lov § 5', 'C', 'almindelig viden, ikke efterprøvet'),
  planBeforeYouthSupport: policy('barnets lov § 111 stk. 2', 'A', barnetsLov('§ 111')),
  hearing: policy('forvaltningsloven § 19', 'C', 'almindelig viden, ikke efterprøvet'),
  consentAtEighteen: policy('forvaltningsloven § 28', 'C', 'almindelig viden: forældres samtykker ophører ved 18 år'),
  /** One week before the reform of 2026; whether it still holds is unverified, so it is no law date. */
  firstBenefitTalk: policy('lov om en aktiv beskæftigelsesindsats', 'B', 'star.dk: fokusrevision 2022'),
  concernReceipt: policy('barnets lov', 'C', 'kvittering til underretter; paragraf og frist ikke efterprøvet'),
  screening: policy('barnets lov § 18', 'B', 'sm.dk: Kommunens pligt'),
  limitedAssessment: policy('barnets lov § 19', 'B', 'sm.dk: Kommunens pligt; lovens frist ikke efterprøvet'),

  // the municipality's own practice
  local: policy(localPolicyRef, 'B', 'forslag til lokal praksis'),
  chainResponsibility: policy('KL om kædeansvar', 'B', 'kl.dk: Ungeprogression og kædeansvar'),

  // published methods
  vubCourse: method(vub, 'A', 'metodehåndbog (docplayer.dk/69320018)'),
  vubConsent: method(`${vub}; forvaltningsloven § 28`, 'A', 'metodehåndbog; danskelove.dk/forvaltningsloven/28'),
  vubNetwork: method(vub, 'A', 'Rambøll 2017: den unges voksne og netværkskort (docplayer.dk/75930356)'),
  vubTeam: method(vub, 'A', 'socialstyrelsen.dk: Ungeprojektet, samarbejdsmodellen'),
  /** Fixed meetings at 16, 17½ and 18½, the young person taking part. */
  vubMeetings: method(vub, 'A', 'socialstyrelsen.dk: Vejen til uddannelse og beskæftigelse'),
  vubLivingSkills: method(vub, 'A', 'vidensportal.dk: VUB, livsområdet husholdning og økonomi'),
  progression: method('KL: Ungeprogression; BIP', 'A', 'kl.dk: Ungeprogression; vaeksthusets-kompetencecenter.dk: BIP'),
  /** The 17 years' committee: the case is presented already at 16½. */
  transitionCommittee: method(fromYouthToAdult, 'A', 'socialstyrelsen.dk: Fra ung til voksen (17-årsudvalg)'),
} as const satisfies Record<string, LegalBasis>;

/** The citizen's copy: without undue delay, and within a month. It stands in no template: whoever asks sets it off. */
export const copyLimit: LegalBasis = law(
  'databeskyttelsesforordningen art. 12 stk. 3',
  'A',
  'EUR-Lex 32016R0679, art. 12(3) og art. 15',
);
