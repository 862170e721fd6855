/**
 * What the daily check can find about one plan.
 * The truth is its events: first come those about what is derived from them in the database, then those about clocks,
 * then those about the plan's workflow. `not-checked`: the plan could not be examined at all.
 */
export const checkFindings = [
  'events-missing',
  'state-differs',
  'plan-row-differs',
  'work-items-differ',
  'handovers-differ',
  'escalations-differ',
  'consents-differ',
  'openings-differ',
  'consequences-differ',
  'agenda-differs',
  'rungs-missing',
  'wake-up-wrong',
  'wake-up-passed',
  'rung-not-passed',
  'not-told',
  'workflow-missing',
  'workflow-silent',
  'workflow-behind',
  'workflow-ahead',
  'not-checked',
] as const;
export type CheckFinding = (typeof checkFindings)[number];

/**
 * How a finding is healed: the derived rows are written anew from the events, time is passed, or the workflow is told
 * (and started where it is missing). Null: only people can.
 */
export const checkRepairs = {
  'events-missing': null,
  'state-differs': 'rebuild',
  'plan-row-differs': 'rebuild',
  'work-items-differ': 'rebuild',
  'handovers-differ': 'rebuild',
  'escalations-differ': 'rebuild',
  'consents-differ': 'rebuild',
  'openings-differ': 'rebuild',
  'consequences-differ': 'rebuild',
  'agenda-differs': 'rebuild',
  'rungs-missing': 'rebuild',
  'wake-up-wrong': 'rebuild',
  'wake-up-passed': 'pass-time',
  'rung-not-passed': 'pass-time',
  'not-told': 'tell',
  'workflow-missing': 'tell',
  'workflow-silent': 'tell',
  'workflow-behind': 'tell',
  'workflow-ahead': 'tell',
  'not-checked': null,
} as const satisfies Record<CheckFinding, 'rebuild' | 'pass-time' | 'tell' | null>;

/** So long after the last check a missing one is itself a finding. */
export const checkOverdueHours = 26;

/** Names of the workflow that checks every open plan, and of the schedule that starts it every night. */
export const dailyCheckWorkflow = {
  type: 'dailyCheck',
  workflowId: 'daily-check',
  scheduleId: 'samspor-daily-check',
} as const;
