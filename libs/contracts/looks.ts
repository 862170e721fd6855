import type { ReadPurpose } from './views.js';

/** What somebody looked at: one plan or person, or a list on which they stood. */
export const lookSubjects = [
  'plan',
  'plan-events',
  'brief',
  'looks',
  'invitations',
  'copy',
  'person-search',
  'preview',
  'plans',
  'inbox',
  'escalations',
  'risk',
  'handovers',
  'caseload',
  'checks',
  'openings',
] as const;
export type LookSubject = (typeof lookSubjects)[number];

/** Lists of many young people: whoever stood on one was shown, and not opened. */
export const lookedAtAsList: ReadonlySet<LookSubject> = new Set<LookSubject>([
  'plans',
  'inbox',
  'escalations',
  'risk',
  'handovers',
  'caseload',
  'checks',
  'openings',
]);

/** Who looked; `system`: something of a young person was given out by the system itself. */
export const lookers = ['member', 'young-person', 'guardian', 'system'] as const;
export type Looker = (typeof lookers)[number];

/** One young person shown to one reader. At least one of plan and person is known. */
export interface Look {
  readonly what: LookSubject;
  readonly purpose: ReadPurpose;
  readonly plan?: string;
  readonly person?: string;
  /** As whose member somebody looked. */
  readonly unit?: string;
}
