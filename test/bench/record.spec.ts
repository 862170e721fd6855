import { describe, expect, it } from '@jest/globals';
import { kept, plotOf, reach } from './record.js';
import { isReached, lineOf } from './report.js';
import { alternately, median, medianRatio, percentile, timed } from './statistics.js';

const figure = { item: 'a', name: 'throughput', value: 0.5, unit: '×', atLeast: 0.45 };

describe('figures of the bench', () => {
  it('are judged by their goal, whichever way it points', () => {
    expect(isReached(figure)).toBe(true);
    expect(isReached({ ...figure, value: 0.44 })).toBe(false);
    expect(isReached({ item: 'e', name: 'lists', value: 1.6, unit: '×', atMost: 1.5 })).toBe(false);
    expect(lineOf({ ...figure, value: 0.2 })).toContain('MISSED');
  });

  it('reach their goal at 1 in the plot, and are drawn with what they are called', () => {
    expect(reach({ ...figure, value: 0.45 })).toBe(1);
    expect(reach({ item: 'e', name: 'lists', value: 3, unit: '×', atMost: 1.5 })).toBe(0.5);
    expect(plotOf([{ ...figure, name: 'a < b' }], 'a machine')).toContain('a  a &lt; b');
  });
});

describe('the runs that are kept', () => {
  it('are the last ten, and what was never measured since', () => {
    const run = (at: number, ...items: string[]) => ({
      at: String(at),
      machine: '',
      figures: items.map((item) => ({ ...figure, item })),
    });
    const runs = [run(1, 'a', 'b'), run(2, 'c'), ...Array.from({ length: 10 }, (_, n) => run(n + 3, 'a', 'c'))];
    expect(kept(runs).map(({ at }) => Number(at))).toEqual([1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});

describe('measuring', () => {
  it('takes the middle, and percentiles between', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(percentile([0, 10], 95)).toBe(9.5);
    expect(() => median([])).toThrow('Nothing was measured');
    expect(medianRatio([1, 4, 9], [2, 4, 3])).toBe(1);
  });

  it('does each piece once, with no more callers than asked for', async () => {
    let [now, most] = [0, 0];
    const done: number[] = [];
    await timed([1, 2, 3, 4, 5], 2, async (piece) => {
      now += 1;
      most = Math.max(most, now);
      await Promise.resolve();
      now -= 1;
      done.push(piece);
    });
    expect(done.sort()).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });

  it('lets floor and product take turns and does not count the first', async () => {
    const order: string[] = [];
    const noted = (who: string) => async (round: number) => {
      order.push(`${who} ${round}`);
      return round;
    };
    const runs = await alternately(noted('floor'), noted('product'));
    expect(order.slice(0, 3)).toEqual(['floor 0', 'product 0', 'floor 1']);
    expect(runs).toEqual({ floor: [1, 2, 3, 4, 5], product: [1, 2, 3, 4, 5] });
  });
});
