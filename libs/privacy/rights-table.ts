import { type Assurance, memberRoleLabels, type Text } from '#contracts';
import { municipalityActionLabels, planActionLabels, standingLabels } from './action-labels.js';
import { actionTable, byLead, type MunicipalityAction, municipalityTable, type PlanAction } from './action-table.js';
import { neededFor } from './assurance.js';

/** Who may do one thing. */
export interface Right {
  readonly action: string;
  readonly label: Text;
  readonly about: 'plan' | 'municipality';
  readonly may: readonly { readonly code: string; readonly label: Text; readonly byLead: boolean }[];
  readonly assurance: Assurance;
}

const outside: Text = { da: 'Medarbejder uden for kommunen', en: 'Works at a unit outside the municipality' };

/** The table that guards the server, for people to read: not written down a second time. */
export function rightsTable(): Right[] {
  return [...planActions.map(planRight), ...municipalityActions.map(municipalityRight)];
}

const planActions = Object.keys(actionTable) as PlanAction[];
const municipalityActions = Object.keys(municipalityTable) as MunicipalityAction[];

const planRight = (action: PlanAction): Right => ({
  action,
  label: planActionLabels[action],
  about: 'plan',
  may: actionTable[action].map((code) => ({
    code,
    label: standingLabels[code],
    byLead: code !== 'outsider' && (byLead[action] ?? []).includes(code),
  })),
  assurance: neededFor(action),
});

function municipalityRight(action: MunicipalityAction): Right {
  const { roles, external, young } = municipalityTable[action];
  const may = [
    ...roles.map((code) => ({ code, label: memberRoleLabels[code], byLead: false })),
    ...(external ? [{ code: 'external', label: outside, byLead: false }] : []),
    ...(young ? [{ code: 'young-person', label: standingLabels['young-person'], byLead: false }] : []),
  ];
  return { action, label: municipalityActionLabels[action], about: 'municipality', may, assurance: neededFor(action) };
}
