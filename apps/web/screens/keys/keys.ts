import type { Api } from '../../api/types.js';

export type Key = Api<'KeyAgeDto'>;
export type Keys = Api<'KeysDto'>;

const dayMs = 86_400_000;

/** In whole days of real time: keys age whatever clock a municipality lives by. */
export const daysOld = ({ createdAt }: Pick<Key, 'createdAt'>, nowMs: number): number =>
  Math.max(0, Math.floor((nowMs - Date.parse(createdAt)) / dayMs));

export const stateOf = ({ retiredAt, destroyedAt }: Key): 'current' | 'retired' | 'gone' => {
  if (destroyedAt !== null) return 'gone';
  return retiredAt === null ? 'current' : 'retired';
};

export interface KeysStanding {
  /** What no key is in use for. */
  readonly missing: readonly Key['purpose'][];
  /** Days of the current sealing key, where it is due to be replaced. */
  readonly old: number | undefined;
}

/** Whether somebody has to do something. Marks are never replaced: everything would have to be found anew. */
export function keysStanding({ items, replaceAfterDays }: Keys, nowMs: number): KeysStanding {
  const current = items.filter((key) => stateOf(key) === 'current');
  const missing = (['seal', 'index'] as const).filter((purpose) => !current.some((key) => key.purpose === purpose));
  const ages = current.filter(({ purpose }) => purpose === 'seal').map((key) => daysOld(key, nowMs));
  const youngest = ages.length > 0 ? Math.min(...ages) : undefined;
  return { missing, old: youngest !== undefined && youngest > replaceAfterDays ? youngest : undefined };
}
