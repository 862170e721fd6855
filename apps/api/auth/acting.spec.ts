import { describe, expect, it } from '@jest/globals';
import type { PrivacyActor, PrivacyMembership } from '#privacy';
import { Refused } from '../http/refused.js';
import { actingAs, anyActor, soleActor } from './acting.js';

const at = (unit: string, role: PrivacyMembership['role']): PrivacyMembership => ({
  unit,
  role,
  sector: 'social',
  external: false,
  reach: [unit],
});
const member = (...memberships: PrivacyMembership[]): PrivacyActor => ({
  kind: 'member',
  municipality: '0265',
  member: 'm',
  memberships,
  assurance: 'substantial',
});
const young: PrivacyActor = { kind: 'young-person', municipality: '0265', person: 'p', assurance: 'substantial' };

describe('as whom somebody acts', () => {
  it('is plain for one unit, with all roles there', () => {
    const actor = member(at('social', 'practitioner'), at('social', 'team-leader'));
    const roles = ['practitioner', 'team-leader'];
    expect(soleActor(actor)).toEqual({ kind: 'member', member: 'm', unit: 'social', roles });
  });

  it('is the plan’s to say for several units, unless the request says', () => {
    const actor = member(at('social', 'practitioner'), at('job', 'team-leader'));
    expect(soleActor(actor)).toBeUndefined();
    const roles = ['team-leader'];
    expect(soleActor(actingAs(actor, 'job'))).toEqual({ kind: 'member', member: 'm', unit: 'job', roles });
    expect(anyActor(actor)).toMatchObject({ unit: 'social' });
  });

  it('is never a unit that is not theirs', () => {
    expect(() => actingAs(member(at('social', 'practitioner')), 'job')).toThrow(Refused);
    expect(() => actingAs(young, 'job')).toThrow(Refused);
    expect(actingAs(young, undefined)).toBe(young);
    expect(soleActor(young)).toEqual({ kind: 'young-person', person: 'p' });
  });
});
