import { placeTexts, type Text } from '#contracts';
import type { Audience } from './audience.js';

export interface Place {
  /** The address, `$name` for a parameter. Never a name or a search term. */
  readonly path: string;
  readonly title: Text;
  /** In whose menu it stands, in this order; absent for places that one comes to from another. */
  readonly menuOf?: readonly Audience[];
}

/**
 * Every place of the application. The router takes its addresses from here, the menu its entries, and the browser tests
 * what they walk: a place without a screen (routes.tsx) or without states (test/web/support/states.ts) does not compile.
 */
export const places = {
  myWork: { path: '/', title: placeTexts.myWork, menuOf: ['staff', 'outside'] },
  escalations: { path: '/escalations', title: placeTexts.escalations, menuOf: ['leader'] },
  overview: { path: '/overview', title: placeTexts.overview, menuOf: ['leader'] },
  caseload: { path: '/caseload', title: placeTexts.caseload, menuOf: ['leader'] },
  startPlan: { path: '/plans/new', title: placeTexts.startPlan, menuOf: ['staff'] },
  plan: { path: '/plans/$planId', title: placeTexts.plan },
  offer: { path: '/plans/$planId/handovers/new', title: placeTexts.offer },
  handover: { path: '/plans/$planId/handovers/$handoverId', title: placeTexts.handover },
  sharing: { path: '/plans/$planId/sharing', title: placeTexts.sharing },
  sharePart: { path: '/plans/$planId/sharing/part', title: placeTexts.sharePart },
  looks: { path: '/plans/$planId/looks', title: placeTexts.looks },
  copies: { path: '/plans/$planId/copies', title: placeTexts.copies },
  copy: { path: '/plans/$planId/copies/$copyId', title: placeTexts.copy },
  prepareCopy: { path: '/plans/$planId/copies/$copyId/prepare', title: placeTexts.prepareCopy },
  myPlan: { path: '/my-plan', title: placeTexts.myPlan, menuOf: ['young-person'] },
  childPlan: { path: '/child-plan', title: placeTexts.childPlan, menuOf: ['guardian'] },
  organisation: { path: '/organisation', title: placeTexts.organisation, menuOf: ['administrator'] },
  closingDays: { path: '/closing-days', title: placeTexts.closingDays, menuOf: ['administrator'] },
  catalogue: { path: '/templates', title: placeTexts.catalogue, menuOf: ['administrator', 'auditor', 'leader'] },
  accessReview: {
    path: '/access-review',
    title: placeTexts.accessReview,
    menuOf: ['administrator', 'auditor', 'leader'],
  },
  rights: { path: '/rights', title: placeTexts.rights, menuOf: ['administrator', 'auditor'] },
  keys: { path: '/keys', title: placeTexts.keys, menuOf: ['administrator', 'auditor'] },
  operations: { path: '/operations', title: placeTexts.operations, menuOf: ['administrator', 'auditor'] },
} as const satisfies Record<string, Place>;

export type PlaceName = keyof typeof places;

const placeList: readonly Place[] = Object.values(places);

/** What stands in somebody's menu. */
export const menuFor = (audiences: ReadonlySet<Audience>): readonly Place[] =>
  placeList.filter(({ menuOf }) => menuOf?.some((audience) => audiences.has(audience)));

/** Where somebody begins: at `/` when it is theirs, otherwise at the first entry of their menu. */
export function startOf(audiences: ReadonlySet<Audience>): string {
  const menu = menuFor(audiences);
  return menu.some(({ path }) => path === '/') ? '/' : (menu[0]?.path ?? '/');
}
