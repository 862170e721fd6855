import type { Text } from '../words.js';

/** Why an escalation is over. */
export const escalationClosedLabels = {
  done: { da: 'trinnet er udført', en: 'the step is done' },
  'done-in-time-recorded-late': {
    da: 'trinnet var udført i tide, men registreret sent',
    en: 'done in time, recorded late',
  },
  'not-relevant': { da: 'trinnet er ikke relevant', en: 'the step is not relevant' },
  withdrawn: { da: 'trinnet er bortfaldet', en: 'the step was withdrawn' },
  climbed: { da: 'sagen er løftet videre', en: 'it went on to the next level' },
  'handover-settled': { da: 'overleveringen er afklaret', en: 'the handover is settled' },
  'new-round': {
    da: 'trinnet har fået en ny ansvarlig eller dato',
    en: 'the step has a new person responsible or a new date',
  },
  paused: { da: 'trinnet er sat på pause', en: 'the step is paused' },
  reviewed: { da: 'det er vurderet', en: 'it has been reviewed' },
  'plan-closed': { da: 'planen er afsluttet', en: 'the plan is closed' },
} as const satisfies Record<string, Text>;
