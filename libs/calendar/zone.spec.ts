import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyDate } from '../../test/support/calendar-arbitraries.js';
import { addDays, civilDate } from './civil-date.js';
import { addMilliseconds, addSeconds, instant, toEpochMs } from './instant.js';
import { COPENHAGEN, civilDateIn, passingInstant, SPREAD_SECONDS, spreadOf, startOfDay, timeOfDayIn } from './zone.js';

describe('days in a zone', () => {
  it.each([
    ['2026-11-21', '2026-11-20T23:00:00.000Z'],
    ['2026-07-01', '2026-06-30T22:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', '2026-10-25T23:00:00.000Z'],
  ])('%s begins in Copenhagen at %s', (date, expected) => {
    expect(startOfDay(COPENHAGEN, civilDate(date))).toBe(expected);
  });

  it('begin at their first instant, and the millisecond before is the day before', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(COPENHAGEN, 'UTC', 'America/New_York', 'Asia/Kathmandu'), (date, zone) => {
        const start = startOfDay(zone, date);
        expect(civilDateIn(zone, start)).toBe(date);
        expect(civilDateIn(zone, addMilliseconds(start, -1))).toBe(addDays(date, -1));
      }),
    );
  });

  it('begin after midnight where the clocks skip it, and with the first of two midnights', () => {
    expect(startOfDay('America/Sao_Paulo', civilDate('2018-11-04'))).toBe('2018-11-04T03:00:00.000Z');
    expect(startOfDay('America/Havana', civilDate('2026-11-01'))).toBe('2026-11-01T04:00:00.000Z');
  });

  it('refuses a zone that does not exist', () => {
    expect(() => startOfDay('Europe/Nowhere', civilDate('2026-11-21'))).toThrow(RangeError);
  });
});

describe('the instant at which a night passes a plan', () => {
  it.each([
    ['2026-11-21', 0, '2026-11-20T23:05:00.000Z'],
    ['2026-07-01', 60, '2026-06-30T22:06:00.000Z'],
    // Clocks jump from 02:00 to 03:00: three elapsed hours after 00:05 the wall shows 04:05.
    ['2026-03-29', 3 * 3600, '2026-03-29T02:05:00.000Z'],
    // Clocks fall from 03:00 to 02:00: three elapsed hours after 00:05 the wall shows 02:05 for the second time.
    ['2026-10-25', 3 * 3600, '2026-10-25T01:05:00.000Z'],
  ])('on %s with a spread of %i s is %s', (date, spread, expected) => {
    expect(passingInstant(COPENHAGEN, civilDate(date), spread)).toBe(expected);
  });

  it.each(['2026-03-29', '2026-10-25', '2026-11-21'])('on %s comes once for every second, in order', (value) => {
    const date = civilDate(value);
    const first = toEpochMs(passingInstant(COPENHAGEN, date, 0));
    for (let spread = 0; spread < SPREAD_SECONDS; spread += 599) {
      const at = passingInstant(COPENHAGEN, date, spread);
      expect(toEpochMs(at)).toBe(first + spread * 1000);
      expect(civilDateIn(COPENHAGEN, at)).toBe(date);
      expect(at < addSeconds(startOfDay(COPENHAGEN, date), 6 * 3600)).toBe(true);
    }
  });

  it('does not depend on the zone of the machine', () => {
    expect(civilDateIn(COPENHAGEN, instant('2026-11-20T22:59:59.999Z'))).toBe('2026-11-20');
    expect(civilDateIn(COPENHAGEN, instant('2026-11-20T23:00:00.000Z'))).toBe('2026-11-21');
  });
});

describe('the spread of plans over a night', () => {
  it('is a fixed second of the window for each plan', () => {
    expect(spreadOf('0191d3a4-7a53-7bbd-9f1c-000000000001')).toBe(spreadOf('0191d3a4-7a53-7bbd-9f1c-000000000001'));
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const spread = spreadOf(id);
        expect(Number.isInteger(spread) && spread >= 0 && spread < SPREAD_SECONDS).toBe(true);
      }),
    );
  });

  it('is even, for ids that differ in their last digits only too', () => {
    const perQuarter = new Array<number>(16).fill(0);
    for (let plan = 0; plan < 8000; plan += 1) {
      const id = `0191d3a4-7a53-7bbd-9f1c-${plan.toString(16).padStart(12, '0')}`;
      const quarter = Math.floor(spreadOf(id) / (SPREAD_SECONDS / 16));
      perQuarter[quarter] = (perQuarter[quarter] ?? 0) + 1;
    }
    expect(Math.min(...perQuarter)).toBeGreaterThan(400);
    expect(Math.max(...perQuarter)).toBeLessThan(600);
  });
});

describe('the time of day in a zone', () => {
  it.each([
    ['2026-11-20T22:59:59.999Z', '23:59'],
    ['2026-11-20T23:00:00.000Z', '00:00'],
    ['2026-07-01T07:05:00.000Z', '09:05'],
    // Clocks go back: the same local time twice.
    ['2026-10-25T00:30:00.000Z', '02:30'],
    ['2026-10-25T01:30:00.000Z', '02:30'],
  ])('%s', (at, shown) => {
    expect(timeOfDayIn(COPENHAGEN, instant(at))).toBe(shown);
  });
});
