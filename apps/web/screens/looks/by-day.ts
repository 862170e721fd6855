import type { Api } from '../../api/types.js';
import { dateOf } from '../../app/dates.js';

export type Look = Api<'LookDto'>;

/** The same place doing the same for the same reason on one day: one line. */
export interface LooksTogether {
  readonly key: string;
  readonly first: Look;
  readonly times: number;
}

export interface LookDay {
  readonly day: string;
  readonly looks: readonly LooksTogether[];
}

const keyOf = ({ by, unit, what, purpose }: Look): string => [by, unit, what, purpose].join(' ');

/** Looks as days, newest first, and on each day what belongs together as one, in the order in which it began. */
export function byDay(looks: readonly Look[]): LookDay[] {
  const days = Map.groupBy(looks, ({ at }) => dateOf(at));
  return [...days].toSorted(([a], [b]) => (a < b ? 1 : -1)).map(([day, ofDay]) => ({ day, looks: together(ofDay) }));
}

function together(looks: readonly Look[]): LooksTogether[] {
  const groups = Map.groupBy(
    looks.toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    keyOf,
  );
  return [...groups].flatMap(([key, [first, ...rest]]) => (first ? [{ key, first, times: 1 + rest.length }] : []));
}
