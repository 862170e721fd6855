import { describe, expect, test } from '@jest/globals';
import { calendarFor, civilDate, instant } from '#calendar';
import { morningText, urgentText } from './mail-text.js';
import { morningOf, nextMorning } from './morning.js';

const calendar = calendarFor([civilDate('2026-12-24')]);

describe('the morning', () => {
  test.each([
    ['a Monday before seven', '2026-11-23T05:59:00Z', null, '2026-11-23T06:00:00.000Z'],
    ['a Monday at seven', '2026-11-23T06:00:00Z', '2026-11-23', '2026-11-24T06:00:00.000Z'],
    ['a Monday in the evening', '2026-11-23T21:00:00Z', '2026-11-23', '2026-11-24T06:00:00.000Z'],
    ['a Friday after seven', '2026-11-20T07:00:00Z', '2026-11-20', '2026-11-23T06:00:00.000Z'],
    ['a Saturday', '2026-11-21T10:00:00Z', null, '2026-11-23T06:00:00.000Z'],
    ['a closing day before Christmas', '2026-12-24T10:00:00Z', null, '2026-12-28T06:00:00.000Z'],
    ['the Friday before the clocks change', '2026-03-27T07:00:00Z', '2026-03-27', '2026-03-30T05:00:00.000Z'],
  ])('%s', (_name, now, date, next) => {
    expect(morningOf(instant(now), calendar)?.date ?? null).toBe(date);
    expect(nextMorning(instant(now), calendar)).toBe(next);
  });
});

describe('the text of a mail', () => {
  const link = 'https://samspor.example';

  test('counts in Danish, then in English, with a link in each', () => {
    const { subject, text } = morningText({ steps: 3, handovers: 1, escalations: 0 }, link);
    expect(subject).toBe('Samspor: 4 nye ting venter på dig');
    expect(text).toBe(
      [
        'Godmorgen',
        '',
        'Siden sidst er der kommet 4 ting til dig:',
        '  1 overlevering',
        '  3 trin eller beskeder',
        '',
        'Se dem her: https://samspor.example',
        '',
        '—',
        '',
        'Since the last mail 4 things have come to you:',
        '  1 handover',
        '  3 steps or messages',
        '',
        'See them here: https://samspor.example',
        '',
      ].join('\n'),
    );
  });

  test('one thing is one thing', () => {
    const { subject, text } = morningText({ steps: 0, handovers: 0, escalations: 1 }, link);
    expect(subject).toBe('Samspor: 1 nyt venter på dig');
    expect(text).toContain('  1 sag løftet til leder');
    expect(text).toContain('  1 escalation\n');
  });

  test('what is urgent says so, and not what it is', () => {
    const { subject, text } = urgentText(link);
    expect(subject).toContain('haster');
    expect(text.indexOf('inden for timer')).toBeLessThan(text.indexOf('within hours'));
  });
});
