import { describe, expect, it } from '@jest/globals';
import { Refused } from '../http/refused.js';
import { acknowledgeCommand, answerCommand } from './escalation-writes.command.js';
import type { AnswerEscalationDto } from './escalation-writes.dto.js';

const ids = (what: string): string => `id:${what}`;
const answer = (dto: object) => answerCommand('e', { reason: 'Aftalt', ...dto } as AnswerEscalationDto, ids);

describe('a leader’s answer', () => {
  it.each([
    [{ kind: 'new-responsible', unit: 'job', member: 'm' }],
    [{ kind: 'new-responsible', unit: 'job' }],
    [{ kind: 'new-deadline', due: '2027-01-04' }],
    [{ kind: 'more-resource', lookAgainOn: '2027-01-04' }],
    [{ kind: 'close' }],
  ])('%j carries its own fields and the reason’s id', (dto) => {
    const { command, texts } = answer(dto);
    expect(command).toEqual({ type: 'AnswerEscalation', escalationId: 'e', answer: { ...dto, reason: 'id:text/0' } });
    expect(texts).toEqual([{ id: 'id:text/0', kind: 'reason', text: 'Aftalt' }]);
  });

  it.each([
    [{ kind: 'new-responsible' }, 'unit'],
    [{ kind: 'new-deadline' }, 'due'],
    [{ kind: 'more-resource', due: '2027-01-04' }, 'due'],
    [{ kind: 'close', unit: 'job' }, 'unit'],
  ])('%j is refused, naming %s', (dto, field) => {
    try {
      answer(dto);
      throw new Error('was taken');
    } catch (error) {
      expect(error).toBeInstanceOf(Refused);
      expect((error as Refused).extras.errors?.[0]?.field).toBe(field);
    }
  });

  it('is not needed to say that it is seen', () => {
    expect(acknowledgeCommand('e').command).toEqual({ type: 'AcknowledgeEscalation', escalationId: 'e' });
  });
});
