import { describe, expect, it } from '@jest/globals';
import { instant } from '#calendar';
import type { AgendaItem } from '#contracts';
import { clockFindings, type StoredClock, type TrueClock } from './clocks.js';

const wake = instant('2026-12-01T00:05:00.000Z');
const wakeMs = Date.parse('2026-12-01T00:05:00.000Z');
const item = (id: string, rungs: AgendaItem['rungs']): AgendaItem => ({
  kind: 'step',
  id,
  sector: 'social',
  unit: 'social',
  rungs,
});
const items = [item('T1.2.1', [{ at: wake, level: 'overdue' }]), item('T1.1.1', [])];

const expected: TrueClock = {
  agenda: { items, wakeAt: wake },
  closed: false,
  offsetMs: 0,
  nowMs: wakeMs - 1_000,
  graceMs: 60_000,
};
const stored: StoredClock = {
  agenda: {
    v: 7,
    items: [...items].reverse(),
    wakeAt: wakeMs,
    closed: false,
    consequences: [{ id: 'c1', kind: 'tell' }],
  },
  agendaVersion: 7,
  nextWakeAt: wake,
  wakeAt: wake,
  openConsequences: ['c1'],
};

describe('a plan’s clock', () => {
  it('is true whatever the order of its items', () => {
    expect(clockFindings(stored, expected)).toEqual([]);
  });

  it('is true on a clock that was wound', () => {
    const wakeAt = instant(wakeMs - 5_000);
    const real = { ...stored, wakeAt, agenda: { ...stored.agenda, wakeAt: wakeMs - 5_000 } };
    expect(clockFindings(real, { ...expected, offsetMs: 5_000 })).toEqual([]);
    expect(clockFindings(stored, { ...expected, offsetMs: 5_000 })).toEqual(['wake-up-wrong']);
  });

  it.each<[string, Partial<StoredClock>, readonly string[]]>([
    ['an item is gone', { agenda: { ...stored.agenda, items: items.slice(1) } }, ['rungs-missing']],
    [
      'a rung is gone',
      { agenda: { ...stored.agenda, items: items.map((one) => ({ ...one, rungs: [] })) } },
      ['rungs-missing'],
    ],
    [
      'the holder is another',
      { agenda: { ...stored.agenda, items: items.map((one) => ({ ...one, unit: 'job' })) } },
      ['agenda-differs'],
    ],
    [
      'an item is too many',
      { agenda: { ...stored.agenda, items: [...items, item('T1.9.1', [])] } },
      ['agenda-differs'],
    ],
    ['its number is not that of the plan', { agendaVersion: 8 }, ['agenda-differs']],
    ['it is closed and the plan is not', { agenda: { ...stored.agenda, closed: true } }, ['agenda-differs']],
    ['a consequence is not on it', { openConsequences: ['c1', 'c2'] }, ['consequences-differ']],
    ['a consequence on it is done', { openConsequences: [] }, ['consequences-differ']],
    ['nobody wakes', { wakeAt: null }, ['wake-up-wrong']],
    ['nobody wakes on the municipality’s clock', { nextWakeAt: null }, ['wake-up-wrong']],
    ['the workflow wakes never', { agenda: { ...stored.agenda, wakeAt: null } }, ['wake-up-wrong']],
    [
      'there is no agenda at all',
      { agenda: {}, agendaVersion: 7 },
      ['rungs-missing', 'agenda-differs', 'consequences-differ', 'wake-up-wrong'],
    ],
  ])('is found wrong where %s', (_, damage, findings) => {
    expect(clockFindings({ ...stored, ...damage }, expected)).toEqual(findings);
  });

  it('may be late for as long as the safety net needs, and no longer', () => {
    expect(clockFindings(stored, { ...expected, nowMs: wakeMs + 60_000 })).toEqual([]);
    expect(clockFindings(stored, { ...expected, nowMs: wakeMs + 60_001 })).toEqual([
      'wake-up-passed',
      'rung-not-passed',
    ]);
  });

  it('is found where a rung has passed and the wake-up says otherwise', () => {
    const later = instant(wakeMs + 86_400_000);
    const asleep = { ...stored, wakeAt: later };
    expect(clockFindings(asleep, { ...expected, nowMs: wakeMs + 61_000 })).toEqual([
      'wake-up-wrong',
      'rung-not-passed',
    ]);
  });

  it('of a closed plan stands still, and its workflow goes on while something is to be carried out', () => {
    const closed = { ...expected, agenda: { items: [], wakeAt: null }, closed: true };
    const still = {
      ...stored,
      agenda: { v: 7, items: [], wakeAt: null, closed: true, consequences: [] },
      wakeAt: null,
    };
    const over = { ...still, nextWakeAt: null, openConsequences: [] };
    expect(clockFindings(over, closed)).toEqual([]);
    expect(clockFindings({ ...over, openConsequences: ['c1'] }, closed)).toEqual([
      'agenda-differs',
      'consequences-differ',
    ]);
  });
});
