import { describe, expect, it } from '@jest/globals';
import { barsOf } from './bars.js';

const overdue = {
  today: '2026-11-22',
  weeks: ['2026-11-09', '2026-11-16'],
  units: [
    { unitId: 'a', total: 5, limits: 1, earlier: 1, counts: [0, 4] },
    { unitId: 'b', total: 0, limits: 0, earlier: 0, counts: [0, 0] },
  ],
};

describe('overdue as bars', () => {
  it('are of units that have something, in one measure, each leading to what it counts', () => {
    expect(barsOf(overdue)).toEqual([
      {
        unitId: 'a',
        total: 5,
        limits: 1,
        bars: [
          { id: 'earlier', count: 1, height: 0.25, asked: { state: 'overdue', unit: 'a', dueBy: '2026-11-08' } },
          {
            id: '2026-11-09',
            week: 46,
            count: 0,
            height: 0,
            asked: { state: 'overdue', unit: 'a', week: '2026-11-09' },
          },
          {
            id: '2026-11-16',
            week: 47,
            count: 4,
            height: 1,
            asked: { state: 'overdue', unit: 'a', week: '2026-11-16' },
          },
        ],
      },
    ]);
  });
});
