import type { CheckFinding } from '../checks.js';
import type { Text } from '../words.js';

/** What the daily check found, for the page of leaders and administrators. */
export const checkFindingLabels = {
  'events-missing': { da: 'Planens historik har et hul', en: 'The plan’s history has a gap' },
  'state-differs': {
    da: 'Planens tilstand passede ikke med historikken',
    en: 'The plan’s state did not follow its history',
  },
  'plan-row-differs': { da: 'Planen stod forkert på listerne', en: 'The plan stood wrongly on the lists' },
  'work-items-differ': { da: 'Opgavelisten passede ikke med planen', en: 'The inbox did not agree with the plan' },
  'handovers-differ': { da: 'Overleveringer stod forkert på listen', en: 'Handovers stood wrongly on the list' },
  'escalations-differ': { da: 'Eskaleringer stod forkert på listen', en: 'Escalations stood wrongly on the list' },
  'consents-differ': { da: 'Samtykker stod forkert', en: 'Consents stood wrongly' },
  'openings-differ': { da: 'Åbninger i en nødsituation stod forkert', en: 'Openings in an emergency stood wrongly' },
  'consequences-differ': { da: 'En besked var ikke sat i gang', en: 'A message was not under way' },
  'agenda-differs': {
    da: 'Planens dagsorden passede ikke med planen',
    en: 'The plan’s agenda did not agree with the plan',
  },
  'rungs-missing': { da: 'Et åbent trin manglede sine varsler', en: 'An open step had lost its rungs' },
  'wake-up-wrong': { da: 'Planens ur var stillet forkert', en: 'The plan’s clock was set wrongly' },
  'wake-up-passed': { da: 'Planens ur var gået i stå', en: 'The plan’s clock had stopped' },
  'rung-not-passed': {
    da: 'En frist var passeret uden at blive registreret',
    en: 'A date had passed without being recorded',
  },
  'not-told': { da: 'Planens vogter kunne ikke få besked', en: 'The plan’s keeper could not be told' },
  'workflow-missing': { da: 'Planen havde ingen vogter', en: 'The plan had no keeper' },
  'workflow-silent': { da: 'Planens vogter svarede ikke', en: 'The plan’s keeper did not answer' },
  'workflow-behind': {
    da: 'Planens vogter kendte ikke den nyeste dagsorden',
    en: 'The plan’s keeper did not know the newest agenda',
  },
  'workflow-ahead': {
    da: 'Planens vogter kendte en dagsorden, der er gået tabt',
    en: 'The plan’s keeper knew an agenda that is lost',
  },
  'not-checked': { da: 'Planen kunne ikke efterses', en: 'The plan could not be examined' },
} as const satisfies Record<CheckFinding, Text>;
