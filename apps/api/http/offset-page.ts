import type { Listed, PageDto } from './page.js';
import { pageAsked } from './page.js';
import { refuse } from './refused.js';

const encode = (place: number): string => Buffer.from(JSON.stringify([place])).toString('base64url');

const decode = (cursor: string): number => {
  const text = /^[\w-]{1,32}$/.test(cursor) ? Buffer.from(cursor, 'base64url').toString('utf8') : '';
  const place = /^\[(\d{1,9})\]$/.exec(text)?.[1];
  if (place === undefined) throw refuse('cursor-invalid');
  return Number(place);
};

/**
 * One page of a list that is small enough to be at hand as a whole. `placeOf` numbers the items in order, so that the
 * place behind one stays the same when others come.
 */
export function pageOfAll<T>(
  all: readonly T[],
  query: PageDto,
  placeOf: (item: T, index: number) => number,
): Listed<T> {
  const { limit, cursor } = pageAsked(query);
  const after = cursor === undefined ? -1 : decode(cursor);
  const rest = all.map((item, index) => ({ item, place: placeOf(item, index) })).filter(({ place }) => place > after);
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(({ item }) => item), next: rest.length > limit && last ? encode(last.place) : null };
}
