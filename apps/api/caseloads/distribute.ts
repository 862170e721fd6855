/** A plan by how much of it is to be taken over. */
export interface Portion {
  readonly planId: string;
  readonly items: number;
}

/**
 * Who takes which plan: the largest first, each to whoever then carries least. With the same plans and the same load it
 * always proposes the same.
 *
 * @param load what each of the takers has open already.
 */
export function distribute(
  plans: readonly Portion[],
  takers: readonly string[],
  load: ReadonlyMap<string, number>,
): ReadonlyMap<string, string> {
  const carried = new Map(takers.map((taker) => [taker, load.get(taker) ?? 0]));
  const largest = [...plans].sort((a, b) => b.items - a.items || (a.planId < b.planId ? -1 : 1));
  const proposed = new Map<string, string>();
  for (const { planId, items } of largest) {
    const [taker] = [...carried.entries()].reduce((least, one) => (one[1] < least[1] ? one : least));
    proposed.set(planId, taker);
    // A plan without anything to do today still is a plan to look after.
    carried.set(taker, (carried.get(taker) ?? 0) + Math.max(1, items));
  }
  return proposed;
}
