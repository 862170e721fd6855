import { describe, expect, it } from '@jest/globals';
import { colleaguesOf, type LoadRow, membersOf, spreadOver } from './colleagues.js';

const row = (memberId: string | null, given: Partial<LoadRow> = {}): LoadRow => ({
  unitId: 'u',
  memberId,
  name: memberId,
  roles: ['practitioner'],
  former: false,
  open: 1,
  awayUntil: null,
  ...given,
});

const among = (...rows: LoadRow[]) => spreadOver(colleaguesOf(membersOf(rows, 'u'), 'karla'));

describe('who gets somebody’s plans', () => {
  it('is everybody of the unit who is there and does such work', () => {
    const leader = row('leader', { roles: ['team-leader'] });
    const away = row('away', { awayUntil: '2026-12-01' });
    const elsewhere = row('elsewhere', { unitId: 'v' });
    expect(among(row('karla'), row('otto'), row(null), leader, away, elsewhere, row('left', { former: true }))).toEqual(
      ['otto'],
    );
    expect(among(row('karla'), leader, away)).toEqual(['leader']);
    expect(among(row('karla'), away)).toEqual(['away']);
  });
});
