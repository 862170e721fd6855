/** The value in the middle; of two the mean. @throws for an empty list. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** By linear interpolation between the two nearest. @param p from 0 to 100. @throws for an empty list. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = ((sorted.length - 1) * p) / 100;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (low === undefined || high === undefined) throw new Error('Nothing was measured');
  return low + (high - low) * (place - Math.floor(place));
}

export interface Run {
  /** Finished pieces of work a second. */
  readonly perSecond: number;
  /** Milliseconds of one piece. */
  readonly p50: number;
  readonly p95: number;
}

/** Works through the pieces, so many callers at once, and times each. */
export async function timed<T>(
  pieces: readonly T[],
  callers: number,
  work: (piece: T) => Promise<unknown>,
): Promise<Run> {
  const waiting = [...pieces].reverse();
  const took: number[] = [];
  const call = async (): Promise<void> => {
    for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
      const began = performance.now();
      await work(piece);
      took.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: callers }, call));
  const seconds = (performance.now() - began) / 1000;
  return { perSecond: pieces.length / seconds, p50: percentile(took, 50), p95: percentile(took, 95) };
}

export const rounds = 5;

/**
 * Floor and product in turn, five times unless told, so that whatever else the machine does meets both. The first of each,
 * or so many as told, warm up and do not count.
 */
export async function alternately<F, P>(
  floor: (round: number) => Promise<F>,
  product: (round: number) => Promise<P>,
  times: number = rounds,
  warming = 1,
): Promise<{ readonly floor: readonly F[]; readonly product: readonly P[] }> {
  const [floors, products]: [F[], P[]] = [[], []];
  for (let round = 0; round < warming + times; round += 1) {
    const [f, p] = [await floor(round), await product(round)];
    if (round < warming) continue;
    floors.push(f);
    products.push(p);
  }
  return { floor: floors, product: products };
}

/** The median of the ratios of each pair of runs. */
export const medianRatio = (product: readonly number[], floor: readonly number[]): number =>
  median(product.map((value, index) => value / (floor[index] ?? Number.NaN)));
