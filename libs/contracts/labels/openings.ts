import type { OpeningVerdict, Text } from '../words.js';

/** What an escalation is about when a plan was opened in an emergency. */
export const openingSubjectLabel: Text = { da: 'Åbnet i en nødsituation', en: 'Opened in an emergency' };

export const openingVerdictLabels: Readonly<Record<OpeningVerdict, Text>> = {
  justified: { da: 'det var rigtigt at åbne planen', en: 'it was right to open the plan' },
  unjustified: { da: 'planen skulle ikke have været åbnet', en: 'the plan should not have been opened' },
};
