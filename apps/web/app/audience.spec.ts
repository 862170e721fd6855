import { describe, expect, it } from '@jest/globals';
import type { Me } from '../api/types.js';
import { audiencesOf } from './audience.js';

const at = (role: Me['memberships'][number]['role'], external = false): Me['memberships'][number] => ({
  unit: 'u',
  sector: 'social',
  role,
  external,
});
const member = (...memberships: Me['memberships']) => [...audiencesOf({ kind: 'member', memberships })];

describe('for whom places are', () => {
  it('follows from all memberships', () => {
    expect(member(at('coordinator'))).toEqual(['staff']);
    expect(member(at('team-leader'))).toEqual(['leader', 'staff']);
    expect(member(at('administrator'))).toEqual(['administrator']);
    expect(member(at('practitioner', true))).toEqual(['outside']);
    expect(member(at('practitioner'), at('auditor'))).toEqual(['staff', 'auditor']);
    expect([...audiencesOf({ kind: 'young-person', memberships: [] })]).toEqual(['young-person']);
  });
});
