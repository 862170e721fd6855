import { describe, expect, it } from '@jest/globals';
import { type Scope, scopeOf } from '#privacy';
import { asksToLookAgain, changeFrom, endedSessionFrom, hears, organisationChanged } from './change.js';

const change = { municipality: '0265', planId: 'p', version: 7, units: ['social', 'job'] };
const plan = { personId: 'freja', kind: 'coordination' } as const;

const member: Scope = scopeOf({
  kind: 'member',
  municipality: '0265',
  member: 'm',
  memberships: [{ unit: 'job', sector: 'employment', role: 'practitioner', external: false, reach: ['job'] }],
  assurance: 'substantial',
});
const auditor: Scope = { ...member, unitIds: [], seesAll: true };
const young = (person: string): Scope =>
  scopeOf({ kind: 'young-person', municipality: '0265', person, assurance: 'substantial' });

describe('a change', () => {
  it('is read from the notification, whatever comes', () => {
    expect(changeFrom(JSON.stringify({ ...change, units: ['social', 7, 'job'], more: 1 }))).toEqual(change);
    for (const payload of [undefined, '', '{', 'null', '{}', '7', JSON.stringify({ ...change, units: 'x' })]) {
      expect(changeFrom(payload)).toBeUndefined();
    }
  });

  it('is heard by units that have a part in the plan, in their own municipality', () => {
    expect(hears(member, change, plan)).toBe(true);
    expect(hears(member, { ...change, units: ['social'] }, plan)).toBe(false);
    expect(hears(member, { ...change, municipality: '0147' }, plan)).toBe(false);
  });

  it('is heard by the young person whose plan it is, but not a concern about them', () => {
    expect(hears(young('freja'), change, plan)).toBe(true);
    expect(hears(young('bo'), change, plan)).toBe(false);
    expect(hears(young('freja'), change, { ...plan, kind: 'concern' })).toBe(false);
  });

  it('is heard by an auditor, except of a concern', () => {
    expect(hears(auditor, change, plan)).toBe(true);
    expect(hears(auditor, change, { ...plan, kind: 'concern' })).toBe(false);
  });
});

describe('a logout', () => {
  it('is told by the key of the login, which is no change of a plan', () => {
    const payload = JSON.stringify({ sessionEnded: 'a'.repeat(43) });
    expect(endedSessionFrom(payload)).toBe('a'.repeat(43));
    expect(changeFrom(payload)).toBeUndefined();
    for (const other of [undefined, '', '{"sessionEnded":"short"}', JSON.stringify(change)]) {
      expect(endedSessionFrom(other)).toBeUndefined();
    }
  });
});

describe('an organisation that changed', () => {
  it('is heard as its municipality, and nothing else as one', () => {
    expect(organisationChanged('{"municipality":"0265","organisation":true}')).toBe('0265');
    for (const payload of [undefined, '', '{', 'null', JSON.stringify(change), '{"organisation":true}']) {
      expect(organisationChanged(payload)).toBeUndefined();
    }
  });
});

describe('a restored backup', () => {
  it('asks open screens to look again, and no single change does', () => {
    expect(asksToLookAgain('{"resync":true}')).toBe(true);
    for (const payload of [undefined, '', '{"municipality":"0265","clock":true}']) {
      expect(asksToLookAgain(payload)).toBe(false);
    }
  });
});
