import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addHours, addSeconds, compareInstants, instant, isInstant, toEpochMs } from './instant.js';

const anyEpochMs = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 });

describe('an instant', () => {
  it('has one string, which the platform writes too, and comes back from it', () => {
    fc.assert(
      fc.property(anyEpochMs, (ms) => {
        const at = instant(ms);
        expect(at).toBe(new Date(ms).toISOString());
        expect(toEpochMs(at)).toBe(ms);
        expect(isInstant(at)).toBe(true);
      }),
    );
  });

  it('orders as its string orders', () => {
    fc.assert(
      fc.property(anyEpochMs, anyEpochMs, (a, b) => {
        expect(Math.sign(compareInstants(instant(a), instant(b)))).toBe(Math.sign(a - b));
      }),
    );
  });

  it.each([
    ['2026-11-21T08:00:00Z', '2026-11-21T08:00:00.000Z'],
    ['2026-11-21T08:00:00.123456Z', '2026-11-21T08:00:00.123Z'],
    ['2026-11-21T08:00:00.5+01:00', '2026-11-21T07:00:00.500Z'],
    ['2026-01-01T00:30:00+02:00', '2025-12-31T22:30:00.000Z'],
    ['2026-11-21T08:00:00-03:30', '2026-11-21T11:30:00.000Z'],
  ])('reads %s as %s', (value, expected) => {
    expect(instant(value)).toBe(expected);
  });

  it.each([
    '2026-11-21T08:00:00',
    '2026-11-21',
    '2026-02-30T08:00:00Z',
    '2026-11-21T24:00:00Z',
    '2026-11-21T08:60:00Z',
    '2026-11-21 08:00:00Z',
    'now',
    '',
  ])('refuses %j', (value) => {
    expect(isInstant(value)).toBe(false);
    expect(() => instant(value)).toThrow(RangeError);
  });

  it('refuses numbers that are no time', () => {
    expect(() => instant(Number.NaN)).toThrow(RangeError);
    expect(() => instant(Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => instant(253_402_300_800_000)).toThrow(RangeError);
  });

  it('moves by elapsed time, over a night when clocks change too', () => {
    const evening = instant('2026-03-28T22:00:00+01:00');
    expect(addHours(evening, 24)).toBe(instant('2026-03-29T23:00:00+02:00'));
    expect(addHours(evening, -1)).toBe('2026-03-28T20:00:00.000Z');
    expect(addSeconds(evening, 90)).toBe('2026-03-28T21:01:30.000Z');
    expect(() => addHours(evening, 1.5)).toThrow(RangeError);
  });
});
