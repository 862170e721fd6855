import { describe, expect, it } from '@jest/globals';
import { did, given, startT1, until } from '../../../test/support/plan-domain.js';
import { escalationChanges } from './escalations.projection.js';

const started = did(
  startT1({ late: [{ step: 'T1.1', answer: 'done', outcome: 'lead-named', reason: 'why' }] }),
  'socialLeader',
  '2026-01-12',
);
/** T1.2 was due on 2 February 2026: the team leader is asked on the 9th. */
const asked = [started, until('2026-02-09')] as const;

describe('what is raised', () => {
  it('is shown with whoever has it now, though nothing else about it changed', () => {
    const before = given(...asked).run.state;
    const moved = did({ type: 'AssignStep', stepId: 'T1.2.1', member: 'colleague' }, 'coordinator');
    const after = given(...asked, moved).run.state;
    expect(escalationChanges(before, after, [])).toMatchObject([
      { id: 'T1.2.1~r1~team-leader', holder_member: 'colleague', status: 'open' },
    ]);
    expect(escalationChanges(after, after, [])).toEqual([]);
  });
});
