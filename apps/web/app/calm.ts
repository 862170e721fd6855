import { useCallback, useMemo, useState } from 'react';

export interface Calm<Row> {
  /** What was shown, in its order, each row as it is now. */
  readonly rows: readonly Row[];
  /** Rows that have come and are not shown yet. */
  readonly added: number;
  /** Keys of rows that are no longer there and still stand in their place. */
  readonly gone: ReadonlySet<string>;
}

/** Rows keep their places while somebody may be about to click: new ones wait, old ones stay, what changed is renewed. */
export function calmly<Row>(shown: readonly Row[], latest: readonly Row[], keyOf: (row: Row) => string): Calm<Row> {
  const now = new Map(latest.map((row) => [keyOf(row), row]));
  const before = new Set(shown.map(keyOf));
  return {
    rows: shown.map((row) => now.get(keyOf(row)) ?? row),
    added: latest.filter((row) => !before.has(keyOf(row))).length,
    gone: new Set(shown.map(keyOf).filter((key) => !now.has(key))),
  };
}

/** A list that does not move by itself: `show()` takes over what has come. A new `scope` (another filter) shows at once. */
export function useCalm<Row>(
  latest: readonly Row[] | undefined,
  keyOf: (row: Row) => string,
  scope: string,
): Calm<Row> & { readonly show: () => void } {
  const [shown, setShown] = useState<{ readonly rows: readonly Row[]; readonly scope: string }>();
  if (latest && shown?.scope !== scope) setShown({ rows: latest, scope });
  const show = useCallback(() => setShown(undefined), []);
  const rows = shown?.scope === scope ? shown.rows : (latest ?? []);
  const calm = useMemo(() => calmly(rows, latest ?? rows, keyOf), [rows, latest, keyOf]);
  return { ...calm, show };
}
