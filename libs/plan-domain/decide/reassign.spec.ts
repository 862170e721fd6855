import { describe, expect, it } from '@jest/globals';
import { type Chapter, did, from, given, startT1 } from '../../../test/support/plan-domain.js';
import type { Command } from '../commands.js';

const started = did(startT1(), 'socialLeader', '2026-01-12');
const claimed: Chapter = did({ type: 'ClaimStep', stepId: 'T1.5.1' }, 'counsellor');
const reassign = (unit: string, member: string, to: string): Command => ({
  type: 'ReassignWork',
  unit,
  from: member,
  to,
});

describe('ReassignWork', () => {
  it('gives the lead, the roles and the steps of one person to a colleague, all at once', () => {
    const assigned = did({ type: 'AssignStep', stepId: 'T1.3.1', member: 'coordinator' }, 'socialLeader');
    const result = given(started, assigned).when(reassign('social', 'coordinator', 'colleague'), 'socialLeader');
    result.thenAlso(
      { type: 'LeadChanged', lead: { unit: 'social', member: 'colleague' } },
      { type: 'HolderChanged', stepId: 'T1.3.1', holder: { unit: 'social', member: 'colleague' }, how: 'assign' },
    );
    const plan = result.plan();
    const left = Object.values(plan.steps).filter(({ holder }) => holder.member === 'coordinator');
    expect(left.map(({ id }) => id)).toEqual([]);
    expect(plan.circle.filter(({ member }) => member === 'coordinator')).toEqual([]);
    expect(result.step('T1.1.1').holder.member).toBe('socialLeader');
  });

  it('leaves what the person holds at another unit, and what others hold', () => {
    given(started, claimed)
      .when(reassign('social', 'counsellor', 'colleague'), 'socialLeader')
      .thenNothing();
    const result = given(started, claimed).when(reassign('guidance', 'counsellor', 'guidanceLeader'), 'guidanceLeader');
    result.thenAlso({
      type: 'HolderChanged',
      stepId: 'T1.5.1',
      holder: { unit: 'guidance', member: 'guidanceLeader' },
    });
    expect(result.plan().lead.member).toBe('coordinator');
  });

  it('is for a leader of the unit or above, and for a colleague of the same unit', () => {
    const command = reassign('social', 'coordinator', 'colleague');
    given(started).when(command, 'colleague').thenRefused('caseload-not-led');
    given(started).when(command, 'guidanceLeader').thenRefused('caseload-not-led');
    given(started)
      .when(reassign('social', 'coordinator', 'jobWorker'), 'socialLeader')
      .thenRefused('unknown-member');
    given(started)
      .when(command, 'director')
      .thenAlso({ type: 'LeadChanged', lead: { unit: 'social', member: 'colleague' } });
  });
});

describe('a unit that is closed', () => {
  it('is given nothing new', () => {
    const closed = from({ organisation: { closed: ['guidance'] } });
    given(started, closed)
      .when({ type: 'BindRole', binding: { role: 'contact-person', unit: 'guidance' } }, 'coordinator')
      .thenRefused('unit-closed');
  });
});
