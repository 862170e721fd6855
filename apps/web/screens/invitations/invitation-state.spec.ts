import { describe, expect, it } from '@jest/globals';
import { type Invitation, inOrder, isRunning, looksLikeMail, standingOf } from './invitation-state.js';

const one = (over: Partial<Invitation> = {}): Invitation => ({
  invitationId: 'i',
  invitee: 'member',
  mail: 'bo@hjem.example',
  proof: 'code',
  state: 'open',
  madeAt: '2026-11-20T08:00:00.000Z',
  sentAt: '2026-11-20T08:00:01.000Z',
  expiresAt: '2026-11-27T08:00:00.000Z',
  ...over,
});

describe('an invitation in a list', () => {
  it.each<[Partial<Invitation>, object]>([
    [{}, { key: 'openUntil', at: '2026-11-20T08:00:01.000Z', until: '2026-11-27T08:00:00.000Z' }],
    [
      { state: 'used', usedAt: '2026-11-21T08:00:00.000Z' },
      { key: 'usedOn', at: '2026-11-21T08:00:00.000Z' },
    ],
    [
      { state: 'revoked', revokedAt: '2026-11-22T08:00:00.000Z' },
      { key: 'revokedOn', at: '2026-11-22T08:00:00.000Z' },
    ],
    [{ state: 'expired' }, { key: 'expiredOn', at: '2026-11-27T08:00:00.000Z' }],
  ])('%j stands as %j', (over, standing) => {
    expect(standingOf(one(over))).toEqual(standing);
  });

  it('says that its mail did not go out', () => {
    const { sentAt: _, ...unsent } = one();
    expect(standingOf(unsent).key).toBe('unsent');
  });

  it('stands first while somebody is still to come, and can be sent again then', () => {
    const all = [one({ state: 'revoked' }), one({ state: 'used' }), one({ state: 'expired' }), one()];
    expect(inOrder(all).map(({ state }) => state)).toEqual(['open', 'expired', 'used', 'revoked']);
    expect(all.map(isRunning)).toEqual([false, false, true, true]);
  });

  it.each([
    ['bo@hjem.example', true],
    [' bo@hjem.example ', true],
    ['bo', false],
    ['bo@hjem', false],
    ['b o@hjem.example', false],
  ])('%j is a mail address: %s', (mail, is) => {
    expect(looksLikeMail(mail)).toBe(is);
  });
});
