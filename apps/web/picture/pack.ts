/** Something that takes a stretch of a row. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The row of each stretch, so that no two in one row overlap: earliest first, each in the uppermost row with room.
 * @returns one row number from 0 for each stretch, in the order given
 */
export function pack(stretches: readonly Stretch[]): readonly number[] {
  const order = stretches.map((_, index) => index);
  const from = (index: number): number => stretches[index]?.from ?? 0;
  order.sort((a, b) => from(a) - from(b) || a - b);
  const ends: number[] = [];
  const rows = new Array<number>(stretches.length).fill(0);
  for (const index of order) {
    const free = ends.findIndex((end) => end <= from(index));
    const row = free < 0 ? ends.length : free;
    ends[row] = stretches[index]?.to ?? 0;
    rows[index] = row;
  }
  return rows;
}

export const rowCount = (rows: readonly number[]): number => rows.reduce((most, row) => Math.max(most, row + 1), 0);
