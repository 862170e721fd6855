import { describe, expect, it } from '@jest/globals';
import type { CivilDate, Instant } from '../shared/given.js';
import * as map from './step-writes.command.js';

const ids = (what: string): string => `id:${what}`;
const stepId = 'T1.7.1';
const due = '2027-03-14' as CivilDate;

describe('requests about a step', () => {
  it('leave what was not said out of the command', () => {
    expect(map.completeCommand(stepId, {}, ids)).toEqual({
      command: { type: 'CompleteStep', stepId, present: [] },
      texts: [],
    });
    expect(map.reopenStepCommand(stepId, {}, ids)).toEqual({ command: { type: 'ReopenStep', stepId }, texts: [] });
  });

  it('carry no free text: it is filed, and the command has its id', () => {
    const dto = {
      outcome: 'given',
      doneOn: due,
      present: ['young-person'],
      agreed: 'Vi ses',
      note: 'Internt',
      cadence: { months: 3, reasons: 'Det går godt' },
    };
    expect(map.completeCommand(stepId, dto, ids)).toEqual({
      command: {
        type: 'CompleteStep',
        stepId,
        outcome: 'given',
        doneOn: due,
        present: ['young-person'],
        agreed: 'id:text/0',
        note: 'id:text/1',
        cadence: { months: 3, reasons: 'id:text/2' },
      },
      texts: [
        { id: 'id:text/0', kind: 'agreed', text: 'Vi ses' },
        { id: 'id:text/1', kind: 'note', text: 'Internt' },
        { id: 'id:text/2', kind: 'cadence-reasons', text: 'Det går godt' },
      ],
    });
  });

  it.each([
    [map.skipCommand(stepId, { reason: 'Flyttet' }, ids), 'SkipStep'],
    [map.pauseCommand(stepId, { reason: 'Flyttet' }, ids), 'PauseStep'],
    [map.setDeadlineCommand(stepId, { due, reason: 'Flyttet' }, ids), 'SetDeadline'],
    [map.exceededCommand(stepId, { reason: 'Flyttet', citizenTold: true }, ids), 'RecordExceeded'],
  ])('file the reason (%#)', ({ command, texts }, type) => {
    expect(command).toMatchObject({ type, stepId, reason: 'id:text/0' });
    expect(texts).toEqual([{ id: 'id:text/0', kind: 'reason', text: 'Flyttet' }]);
    expect(JSON.stringify(command)).not.toContain('Flyttet');
  });

  it('add, assign, claim, resume and schedule', () => {
    const adding = { kind: 'task', title: 'Ring', owner: 'coordinator', due } as const;
    expect(map.addStepCommand(adding, ids).command).toEqual({
      type: 'AddStep',
      kind: 'task',
      title: 'id:text/0',
      owner: 'coordinator',
      due,
      forYoung: false,
    });
    expect(map.assignCommand(stepId, { member: 'm' }).command).toEqual({ type: 'AssignStep', stepId, member: 'm' });
    expect(map.claimCommand(stepId).command).toEqual({ type: 'ClaimStep', stepId });
    expect(map.resumeCommand(stepId).command).toEqual({ type: 'ResumeStep', stepId });
    const at = '2027-03-14T09:00:00.000Z' as Instant;
    expect(map.scheduleCommand(stepId, { at, place: 'Rådhuset' }, ids)).toEqual({
      command: { type: 'ScheduleStep', stepId, at, place: 'id:text/0', who: [] },
      texts: [{ id: 'id:text/0', kind: 'place', text: 'Rådhuset' }],
    });
  });
});
