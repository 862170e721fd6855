import type { Api } from '../../api/types.js';

export type Unit = Api<'UnitDto'>;

export interface TreeRow {
  readonly unit: Unit;
  /** How far under the top it stands, from 0. */
  readonly depth: number;
}

/** The units as a tree from the top down, each level by name; a unit whose parent is not shown stands at the top. */
export function treeOf(units: readonly Unit[]): readonly TreeRow[] {
  const known = new Set(units.map(({ id }) => id));
  const children = Map.groupBy(units, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : ''));
  const below = (parent: string, depth: number): readonly TreeRow[] =>
    (children.get(parent) ?? [])
      .toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
      .flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)]);
  return below('', 0);
}
