import type { MemberRole, Sector } from '#contracts';

/** One municipality of the demo; the codes are the real ones, everything in them is invented. */
export interface DemoMunicipality {
  readonly code: string;
  readonly name: string;
  /** For logins and mail addresses. */
  readonly slug: string;
}

/** The eight municipalities of the two programmes that Samspor is made for. */
export const municipalities: readonly DemoMunicipality[] = [
  { code: '0265', name: 'Roskilde', slug: 'roskilde' },
  { code: '0101', name: 'København', slug: 'koebenhavn' },
  { code: '0157', name: 'Gentofte', slug: 'gentofte' },
  { code: '0607', name: 'Fredericia', slug: 'fredericia' },
  { code: '0147', name: 'Frederiksberg', slug: 'frederiksberg' },
  { code: '0326', name: 'Kalundborg', slug: 'kalundborg' },
  { code: '0259', name: 'Køge', slug: 'koege' },
  { code: '0479', name: 'Svendborg', slug: 'svendborg' },
];

export const roskilde = '0265';

interface UnitPlan {
  /** Last part of the id: `social-ung` becomes `0265-social-ung`. */
  readonly id: string;
  readonly name: string;
  readonly sector: Sector;
  readonly parent?: string;
  readonly external?: true;
}

/** The tree that every municipality has: a director, departments, units, and the leader group across them. */
export const commonUnits: readonly UnitPlan[] = [
  { id: 'velfaerd', name: 'Velfærdsdirektionen', sector: 'social' },
  { id: 'ledergruppe', name: 'Tværgående ledergruppe', sector: 'cross-sector', parent: 'velfaerd' },
  { id: 'boern-unge', name: 'Børn og Unge', sector: 'social', parent: 'velfaerd' },
  { id: 'social-ung', name: 'Socialrådgivning Unge', sector: 'social', parent: 'boern-unge' },
  { id: 'job-uddannelse', name: 'Job og Uddannelse', sector: 'employment', parent: 'velfaerd' },
  { id: 'ungeindsats', name: 'Ungeindsatsen (KUI)', sector: 'guidance', parent: 'job-uddannelse' },
  { id: 'jobcenter', name: 'Jobcenter / Beskæftigelse', sector: 'employment', parent: 'job-uddannelse' },
  { id: 'voksen-handicap', name: 'Voksen og Handicap', sector: 'adult', parent: 'velfaerd' },
  { id: 'voksen', name: 'Voksenrådgivningen', sector: 'adult', parent: 'voksen-handicap' },
  { id: 'hjem', name: 'Børne- og ungehjemmet Skovbrynet', sector: 'placement', parent: 'social-ung', external: true },
];

/** What Roskilde has besides. A placement stands under the unit that placed the young person: its steps climb there. */
export const roskildeUnits: readonly UnitPlan[] = [
  { id: 'kontaktpersoner', name: 'Kontaktpersonteamet', sector: 'social', parent: 'boern-unge' },
  { id: 'pleje', name: 'Plejefamilien ved Åen', sector: 'placement', parent: 'social-ung', external: true },
  // Has a part in no plan, and is who is called at night.
  { id: 'doegnvagt', name: 'Social døgnvagt', sector: 'social', parent: 'boern-unge' },
];

/** One post: who sits there is made up by chance. `featured` stands on the first screen of `npm start`. */
export interface Post {
  /** Part of the login before the municipality: `raadgiver.1` becomes `raadgiver.1@roskilde`. */
  readonly login: string;
  readonly at: readonly { readonly unit: string; readonly role: MemberRole }[];
  readonly featured?: true;
}

const post = (login: string, unit: string, role: MemberRole, featured?: true): Post => ({
  login,
  at: [{ unit, role }],
  ...(featured ? { featured } : {}),
});

/** A head of department sits in the leader group too. */
const head = (login: string, unit: string): Post => ({
  login,
  at: [
    { unit, role: 'department-head' },
    { unit: 'ledergruppe', role: 'department-head' },
  ],
});

export const roskildePosts: readonly Post[] = [
  post('direktoer', 'velfaerd', 'director', true),
  post('administrator', 'velfaerd', 'administrator', true),
  post('revisor', 'velfaerd', 'auditor'),
  head('chef.unge', 'boern-unge'),
  head('chef.job', 'job-uddannelse'),
  head('chef.voksen', 'voksen-handicap'),
  post('leder.social', 'social-ung', 'team-leader', true),
  post('leder.kontakt', 'kontaktpersoner', 'team-leader'),
  post('leder.ungeindsats', 'ungeindsats', 'team-leader'),
  post('leder.jobcenter', 'jobcenter', 'team-leader'),
  post('leder.voksen', 'voksen', 'team-leader'),
  post('raadgiver.1', 'social-ung', 'coordinator', true),
  post('raadgiver.2', 'social-ung', 'coordinator'),
  post('raadgiver.3', 'social-ung', 'coordinator'),
  post('raadgiver.4', 'social-ung', 'practitioner'),
  post('kontaktperson.1', 'kontaktpersoner', 'practitioner'),
  post('kontaktperson.2', 'kontaktpersoner', 'practitioner'),
  post('vejleder.1', 'ungeindsats', 'practitioner'),
  post('vejleder.2', 'ungeindsats', 'practitioner'),
  post('job.1', 'jobcenter', 'practitioner', true),
  post('job.2', 'jobcenter', 'practitioner'),
  post('voksen.1', 'voksen', 'practitioner'),
  post('hjem.1', 'hjem', 'practitioner', true),
  post('pleje.1', 'pleje', 'practitioner'),
  post('leder.vagt', 'doegnvagt', 'team-leader'),
  post('vagt.1', 'doegnvagt', 'practitioner'),
];

/** The other seven: one of each, and posts that stand empty, as they do. */
export const commonPosts: readonly Post[] = [
  post('administrator', 'velfaerd', 'administrator'),
  head('chef.unge', 'boern-unge'),
  post('leder.social', 'social-ung', 'team-leader'),
  post('raadgiver.1', 'social-ung', 'coordinator'),
  post('vejleder.1', 'ungeindsats', 'practitioner'),
  {
    login: 'job.1',
    at: [
      { unit: 'jobcenter', role: 'practitioner' },
      { unit: 'voksen', role: 'practitioner' },
    ],
  },
];
