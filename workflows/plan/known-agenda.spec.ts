import { describe, expect, it } from '@jest/globals';
import type { Agenda } from '#contracts/engine';
import { describe as shown } from './describe.js';
import { KnownAgenda } from './known-agenda.js';

const agenda = (v: number, rest: Partial<Agenda> = {}): Agenda => ({
  v,
  planId: 'p',
  municipality: '0265',
  closed: false,
  wakeAt: null,
  items: [],
  consequences: [],
  ...rest,
});

describe('the agenda that a keeper knows', () => {
  it('is the highest that was told, whichever order', () => {
    const known = new KnownAgenda(undefined);
    for (const v of [3, 1, 5, 4]) known.hear(agenda(v));
    expect([known.read().v, known.hasNews]).toEqual([5, false]);
    known.hear(agenda(5));
    expect(known.hasNews).toBe(false);
    known.hear(agenda(6));
    expect([known.hasNews, known.read().v]).toEqual([true, 6]);
  });

  it('is the database’s answer, also a lower one, unless something newer was told meanwhile', () => {
    const known = new KnownAgenda(agenda(9));
    known.read();
    known.accept({ agenda: agenda(4), passed: 1 });
    expect(known.agenda?.v).toBe(4);
    known.hear(agenda(7));
    known.accept({ agenda: agenda(5), passed: 1 });
    expect([known.agenda?.v, known.hasNews]).toEqual([7, true]);
    known.accept({ agenda: agenda(8), passed: 1 });
    expect(known.agenda?.v).toBe(8);
  });

  it('tells whoever waits for news, at once where there is some', () => {
    const known = new KnownAgenda(agenda(1));
    const heard: string[] = [];
    known.onNews(() => heard.push('first'));
    expect(heard).toEqual([]);
    known.hear(agenda(1));
    known.learn(agenda(2));
    expect(heard).toEqual([]);
    known.hear(agenda(3));
    expect(heard).toEqual(['first']);
    known.onNews(() => heard.push('second'));
    expect(heard).toEqual(['first', 'second']);
    known.read();
    known.learn(agenda(4, { wakeAt: 5 }));
    expect([known.hasNews, heard]).toEqual([true, ['first', 'second', 'second']]);
  });

  it('is what carrying out consequences has left, and wakes nobody unless more has changed', () => {
    const open = [{ id: 'c1', kind: 'tell' }] as const;
    const known = new KnownAgenda(agenda(3, { wakeAt: 7, consequences: open }));
    known.learn(agenda(4, { wakeAt: 7 }));
    expect([known.agenda?.v, known.hasNews]).toEqual([4, false]);
    known.learn(agenda(2, { wakeAt: 1 }));
    expect([known.agenda?.v, known.hasNews]).toEqual([4, false]);
    for (const rest of [{ wakeAt: 1 }, { wakeAt: 7, closed: true }, { wakeAt: 7, consequences: open }]) {
      const other = new KnownAgenda(agenda(3, { wakeAt: 7 }));
      other.learn(agenda(4, rest));
      expect(other.hasNews).toBe(true);
    }
  });

  it('is not read before it was told', () => {
    expect(() => new KnownAgenda(undefined).read()).toThrow('no agenda');
  });
});

describe('what Temporal’s tools show', () => {
  const calm = { fruitless: 0, failed: new Set<string>() };

  it('says what is open, with whom, until when, and what happens then', () => {
    const open = agenda(7, {
      wakeAt: Date.UTC(2027, 2, 14, 23, 5),
      items: [
        {
          kind: 'step',
          id: 'T1.4.1',
          sector: 'social',
          unit: '0265-ung',
          rungs: [{ at: '2027-03-14T23:05:00Z', level: 'overdue' }],
        },
        { kind: 'handover', id: 'h1', sector: 'employment', unit: '0265-job', member: 'm1', rungs: [] },
      ],
      consequences: [{ id: 'c1', kind: 'tell' }],
    });
    expect(shown(open, { fruitless: 2, failed: new Set(['c1']) })).toBe(
      [
        'agenda 7: wakes 2027-03-14T23:05:00.000Z',
        'time did not pass, 2 times in a row',
        '- step T1.4.1: social, 0265-ung, until 2027-03-14T23:05:00Z, then overdue',
        '- handover h1: employment, 0265-job (m1), no date',
        '- to do: tell c1 (failed)',
      ].join('\n'),
    );
  });

  it.each([
    [null, 'waits for its first agenda'],
    [agenda(1), 'agenda 1: nothing due'],
    [agenda(2, { closed: true }), 'agenda 2: closed'],
  ])('says what there is where nothing is open', (known, text) => {
    expect(shown(known, calm)).toBe(text);
  });
});
