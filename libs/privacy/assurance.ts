import type { Assurance } from '#contracts';
import type { MunicipalityAction, PlanAction } from './action-table.js';

/**
 * What somebody may do who is known only as the reader of a mail address (NSIS low): read their own steps, do them, and
 * add their own words. Everything else asks for `substantial`: whatever passes information on or stops it, answers for
 * somebody, moves responsibility, or tells what is held about the young person. What is new is among the latter until it
 * is named here.
 */
const lowForPlans: ReadonlySet<string> = new Set<PlanAction>([
  'read-plan',
  'ClaimStep',
  'CompleteStep',
  'ReopenStep',
  'ScheduleStep',
  'AddVoice',
]);

const lowForMunicipality: ReadonlySet<string> = new Set<MunicipalityAction>([
  'list-plans',
  'read-inbox',
  'read-members',
  'read-templates',
  'read-clock',
  'read-stream',
]);

/** How surely somebody has to be known for this action. */
export const neededFor = (action: PlanAction | MunicipalityAction): Assurance =>
  lowForPlans.has(action) || lowForMunicipality.has(action) ? 'low' : 'substantial';
