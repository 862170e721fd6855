import { describe, expect, it } from '@jest/globals';
import type { RefusalCode } from '#contracts';
import { Refused } from '../http/refused.js';
import type { CivilDate } from '../shared/given.js';
import * as map from './plan-writes.command.js';
import { personFrom, startPlanCommand } from './start-plan.command.js';
import type { StartPlanDto } from './start-plan.dto.js';

const ids = (what: string): string => `id:${what}`;
const on = '2027-01-04' as CivilDate;

const refusalOf = (run: () => unknown): RefusalCode | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof Refused ? error.refusal.code : undefined;
  }
};

const start = {
  template: 'T1',
  version: 1,
  startUnit: 'social',
  lead: { unit: 'social' },
} satisfies Partial<StartPlanDto>;

describe('starting a plan', () => {
  it('names the plan and its facts after the key, and files reasons', () => {
    const late = [{ step: 'T1.3', answer: 'missed', reason: 'Ingen vidste det' }] as const;
    const facts = [{ code: 'disability', from: on, source: 'own-unit' }] as const;
    const { command, texts } = startPlanCommand({ ...start, late: [...late], facts: [...facts] }, '0265', ids);
    expect(command).toEqual({
      type: 'StartPlan',
      planId: 'id:plan',
      municipality: '0265',
      ...start,
      circle: [],
      late: [{ step: 'T1.3', answer: 'missed', reason: 'id:text/0' }],
      facts: [{ factId: 'id:fact/0', code: 'disability', from: on, source: 'own-unit' }],
    });
    expect(texts).toEqual([{ id: 'id:text/0', kind: 'late-reason', text: 'Ingen vidste det' }]);
  });

  it('takes somebody known or somebody new, never both or neither', () => {
    const person = { name: 'Alma', birthDate: '2010-05-01' as CivilDate, protectedAddress: true };
    expect(personFrom({ existing: 'p' })).toEqual({ existing: 'p' });
    expect(personFrom({ new: { ...person, cpr: '010510-4321' } })).toEqual({ new: { ...person, cpr: '0105104321' } });
    expect(refusalOf(() => personFrom({}))).toBe('body-invalid');
    expect(refusalOf(() => personFrom({ existing: 'p', new: person }))).toBe('body-invalid');
    expect(refusalOf(() => personFrom({ new: { ...person, cpr: '310210-4321' } }))).toBe('cpr-invalid');
    const impossible = { ...person, birthDate: '2010-02-30' as CivilDate };
    expect(refusalOf(() => personFrom({ new: impossible }))).toBe('birth-date-impossible');
  });
});

describe('what happens to a plan', () => {
  it('keeps a corrected birth date out of the command', () => {
    const mapped = map.correctionCommand({ birthDate: on, reason: 'Tastefejl' }, ids);
    expect(mapped).toMatchObject({
      command: { type: 'CorrectBirthDate', reason: 'id:text/0' },
      correctedBirthDate: on,
    });
    expect(JSON.stringify(mapped.command)).not.toContain(on);
  });

  it('corrects one thing at a time', () => {
    const fact = { factId: 'f', from: on };
    expect(map.correctionCommand({ fact, reason: 'x' }, ids).command).toEqual({
      type: 'CorrectFact',
      factId: 'f',
      from: on,
      reason: 'id:text/0',
    });
    expect(map.correctionCommand({ fact: { factId: 'f', open: true }, reason: 'x' }, ids).command).toMatchObject({
      to: null,
    });
    expect(refusalOf(() => map.correctionCommand({ reason: 'x' }, ids))).toBe('body-invalid');
    expect(refusalOf(() => map.correctionCommand({ birthDate: on, fact, reason: 'x' }, ids))).toBe('body-invalid');
    const both = { fact: { factId: 'f', open: true, to: on }, reason: 'x' };
    expect(refusalOf(() => map.correctionCommand(both, ids))).toBe('body-invalid');
  });

  it('files reasons, words and numbers', () => {
    expect(map.cadenceCommand({ months: 3, reasons: 'Fordi' }, ids).command).toEqual({
      type: 'DecideCadence',
      months: 3,
      reasons: 'id:text/0',
    });
    expect(map.voiceCommand({ text: 'Hej' }, ids)).toEqual({
      command: { type: 'AddVoice', text: 'id:text/0' },
      texts: [{ id: 'id:text/0', kind: 'voice', text: 'Hej' }],
    });
    expect(map.referenceCommand({ system: 'DUBU', number: '12' }, ids).command).toEqual({
      type: 'AddReference',
      referenceId: 'id:reference',
      system: 'DUBU',
      number: 'id:text/0',
    });
    const answers = [{ stepId: 'T1.7.1', answer: 'done' as const, on, reason: 'Gjort' }];
    expect(map.closeCommand({ reason: 'Flyttet', answers }, ids)).toEqual({
      command: { type: 'ClosePlan', reason: 'id:text/0', answers: [{ ...answers[0], reason: 'id:text/1' }] },
      texts: [
        { id: 'id:text/0', kind: 'reason', text: 'Flyttet' },
        { id: 'id:text/1', kind: 'close-answer-reason', text: 'Gjort' },
      ],
    });
    expect(map.reopenPlanCommand({ reason: 'Igen' }, ids).command).toEqual({ type: 'ReopenPlan', reason: 'id:text/0' });
  });

  it('records facts, binds roles and changes the lead', () => {
    const fact = { code: 'placed', from: on, consent: 'with', source: 'own-unit' } as const;
    expect(map.factCommand(fact, ids).command).toEqual({ type: 'RecordFact', fact: { factId: 'id:fact', ...fact } });
    const basis = { kind: 'consent', from: 'guardian', on } as const;
    expect(map.circleCommand({ role: 'guidance', unit: 'uu', basis }).command).toEqual({
      type: 'BindRole',
      binding: { role: 'guidance', unit: 'uu', basis },
    });
    expect(map.leadCommand({ member: 'm' }).command).toEqual({ type: 'ChangeLead', member: 'm' });
  });
});
