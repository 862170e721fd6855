import { describe, expect, it } from '@jest/globals';
import { daysOld, type Key, keysStanding, stateOf } from './keys.js';

const now = Date.parse('2026-11-22T12:00:00Z');
const key = (createdAt: string, more: Partial<Key> = {}): Key => ({
  keyId: 'm1',
  purpose: 'seal',
  master: 'k1',
  createdAt,
  retiredAt: null,
  destroyedAt: null,
  planKeys: 3,
  destroyedPlanKeys: 0,
  ...more,
});
const index = key('2020-01-01T00:00:00Z', { purpose: 'index' });
const standing = (...items: Key[]) => keysStanding({ items, replaceAfterDays: 365 }, now);

describe('the keys', () => {
  it('are old after a year, the one in use alone; what finds names is never replaced', () => {
    expect(standing(index, key('2026-01-01T00:00:00Z'))).toEqual({ missing: [], old: undefined });
    expect(standing(index, key('2025-01-01T00:00:00Z'))).toEqual({ missing: [], old: 690 });
    const replaced = key('2020-01-01T00:00:00Z', { retiredAt: '2026-01-01T00:00:00Z' });
    expect(standing(index, replaced, key('2026-01-01T00:00:00Z')).old).toBeUndefined();
  });

  it('are missing where none is in use', () => {
    const gone = key('2026-01-01T00:00:00Z', { destroyedAt: '2026-02-01T00:00:00Z' });
    expect(standing(gone).missing).toEqual(['seal', 'index']);
    expect([stateOf(gone), stateOf(index)]).toEqual(['gone', 'current']);
    expect(daysOld(key('2026-11-23T00:00:00Z'), now)).toBe(0);
  });
});
