import type { LookSubject } from '../looks.js';
import type { ReadPurpose } from '../views.js';
import type { Text } from '../words.js';

/** What somebody did, said to the young person: short words, nothing that only an office would say. */
export const lookSubjectLabels: Readonly<Record<LookSubject, Text>> = {
  plan: { da: 'De åbnede din plan.', en: 'They opened your plan.' },
  'plan-events': { da: 'De læste, hvad der er sket i din plan.', en: 'They read what has happened in your plan.' },
  brief: {
    da: 'De skrev kort om din plan til en ny voksen.',
    en: 'They wrote briefly about your plan to a new adult.',
  },
  copy: { da: 'De så alt, der står om dig.', en: 'They saw all that is kept about you.' },
  looks: { da: 'De så, hvem der har set din plan.', en: 'They saw who has looked at your plan.' },
  invitations: { da: 'De inviterede til din plan.', en: 'They invited somebody to your plan.' },
  'person-search': { da: 'De søgte og fandt dit navn.', en: 'They searched and found your name.' },
  preview: { da: 'De så, hvilke dage en plan får for dig.', en: 'They saw which days a plan gets for you.' },
  plans: { da: 'Dit navn stod på en liste over planer.', en: 'Your name stood on a list of plans.' },
  inbox: { da: 'Dit navn stod på deres liste over, hvad de skal gøre.', en: 'Your name stood on their list of work.' },
  escalations: { da: 'Dit navn stod på en liste til en leder.', en: 'Your name stood on a list for a leader.' },
  risk: { da: 'Dit navn stod på en liste over dage, vi skal nå.', en: 'Your name stood on a list of days to keep.' },
  handovers: {
    da: 'Dit navn stod på en liste over planer, der får en ny voksen.',
    en: 'Your name stood on a list of plans that get a new adult.',
  },
  caseload: { da: 'De så, hvem der kan tage over.', en: 'They saw who can take over.' },
  openings: {
    da: 'De så, om nogen har åbnet din plan, fordi det hastede.',
    en: 'They saw whether somebody opened your plan because it was urgent.',
  },
  checks: { da: 'De så, om alt i din plan er gemt rigtigt.', en: 'They saw whether all of your plan is kept right.' },
};

/** Why they may, said to the young person. */
export const lookPurposeLabels: Readonly<Record<ReadPurpose, Text>> = {
  casework: { da: 'De er med til at hjælpe dig.', en: 'They take part in helping you.' },
  handover: { da: 'De er spurgt, om de vil tage over.', en: 'They are asked whether they will take over.' },
  leadership: { da: 'En leder skal se, om vi gør det, vi skal.', en: 'A leader has to see that we do what we should.' },
  audit: {
    da: 'Nogen skal se efter, om vi passer på det, vi ved.',
    en: 'Somebody has to see that we guard what we know.',
  },
  'break-glass': {
    da: 'Det hastede, og de er ikke med i din plan. Deres leder ser på, om det var i orden.',
    en: 'It was urgent, and they have no part in your plan. Their leader looks at whether that was right.',
  },
  referral: {
    da: 'De har fået lov at se lidt mere for at løse én opgave for dig.',
    en: 'They may see a little more to do one thing for you.',
  },
  guardian: { da: 'Det var din mor, far eller værge.', en: 'It was your mother, father or guardian.' },
  'citizens-copy': { da: 'De gør en kopi klar til dig.', en: 'They make a copy ready for you.' },
  'own-plan': { da: 'Det var dig selv.', en: 'It was yourself.' },
};

/** What and why, as one line. */
export function lookSentence(what: LookSubject, purpose: ReadPurpose): Text {
  const [did, why] = [lookSubjectLabels[what], lookPurposeLabels[purpose]];
  return { da: `${did.da} ${why.da}`, en: `${did.en} ${why.en}` };
}
