import { describe, expect, it } from '@jest/globals';
import { instant } from '#calendar';
import type { Agenda } from '#contracts';
import type { Context, PlanState } from '#plan-domain';
import { nextAgenda } from './agenda.js';

const told: Agenda = {
  v: 1,
  planId: 'p',
  municipality: '0265',
  closed: false,
  wakeAt: null,
  items: [],
  consequences: [],
};
const now = instant('2026-03-02T10:00:00.000Z');

/** What a plan with nothing open in it makes of the agenda before. */
const pressing = (before: Agenda | null, consequences: Agenda['consequences'] = []): boolean =>
  nextAgenda({
    planId: 'p',
    municipality: '0265',
    state: { status: 'none' } as PlanState,
    context: { now } as Context,
    consequences,
    offsetMs: 0,
    before,
    micros: 2,
  }).pressing;

const mail = { id: 'c1', kind: 'tell' } as const;

describe('what its workflow has to hear of soon', () => {
  it.each([
    ['a plan that it does not know', null, [], true],
    ['something new to carry out', told, [mail], true],
    ['a plan that is open again', { ...told, closed: true }, [], true],
    ['what it has to carry out already', { ...told, consequences: [mail] }, [mail], false],
    ['that something has been carried out', { ...told, consequences: [mail] }, [], false],
    ['that it wakes later, or not at all', { ...told, wakeAt: 1 }, [], false],
    ['nothing new', told, [], false],
  ] as const)('%s', (_, before, consequences, expected) => {
    expect(pressing(before, consequences)).toBe(expected);
  });
});
