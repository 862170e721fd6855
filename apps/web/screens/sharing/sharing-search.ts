import type { Api } from '../../api/types.js';

type Act = Api<'PlanActionName'> | Api<'SharingActionName'>;

/** What is done on the screen of consents and shares, each in a panel; sharing a part has a screen of its own. */
export const sharingActs = [
  'ask-consent',
  'record-consent',
  'answer-consent',
  'withdraw-consent',
  'end-share',
  'open-referral',
  'finish-referral',
  'revoke-referral',
  'admit-guardian',
  'end-guardian',
] as const satisfies readonly Act[];
export type SharingAct = (typeof sharingActs)[number];

/** What of it stands in the address. */
export interface SharingSearch {
  readonly act?: SharingAct;
  /** The id of the consent, share, referral or guardian that it is about. */
  readonly about?: string;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export function readSharingSearch(raw: Record<string, unknown>): SharingSearch {
  const act = sharingActs.find((known) => known === raw.act);
  const about = text(raw.about);
  return { ...(act ? { act } : {}), ...(about ? { about } : {}) };
}

/** A part for a unit, or the share that is changed. */
export interface SharePartSearch {
  readonly unit?: string;
  readonly share?: string;
}

export function readSharePartSearch(raw: Record<string, unknown>): SharePartSearch {
  const [unit, share] = [text(raw.unit), text(raw.share)];
  return { ...(unit ? { unit } : {}), ...(share ? { share } : {}) };
}
