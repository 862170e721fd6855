import { describe, expect, it } from '@jest/globals';
import type { Plan, Step } from '../../../api/types.js';
import { bodyOf } from './plan-bodies.js';
import { changed, dutiesOf, faultOf, fieldsFor, firstValues, type PlanFormAction, type Values } from './plan-forms.js';

const today = '2027-03-10';
const basis = { ref: 'barnets lov § 111', kind: 'law', confidence: 'A' } as const;
const limit = { kind: 'limit', meets: 'done', due: '2027-04-01', basis } as const;

const step = (id: string, over: Partial<Step> = {}): Step => ({
  id,
  section: 'T1',
  code: '1',
  occurrence: 1,
  kind: 'task',
  owner: 'coordinator',
  forYoung: false,
  status: 'open',
  holder: { unit: 'u' },
  round: 1,
  deadlines: [],
  ...over,
});

const outcome = (code: string) => ({ code, label: { da: code, en: code } });

const plan: Plan = {
  id: 'p',
  municipality: '0265',
  kind: 'coordination',
  status: 'running',
  version: 1,
  access: 'full',
  actions: {},
  planActions: [],
  handoverActions: {},
  escalationActions: {},
  circle: [{ role: 'guidance', unit: 'kui', member: 'm1' }],
  cadence: { months: 4, decidedOn: '2026-01-01' },
  facts: [
    { id: 'f1', code: 'placed', from: '2024-03-06', to: '2027-06-01', consent: 'with' },
    { id: 'f2', code: 'received', from: '2027-01-04', at: '2027-01-04T09:30:00Z' },
  ],
  steps: [
    step('a', { deadlines: [limit], outcomes: [outcome('held')] }),
    step('b', { deadlines: [limit], outcomes: [outcome('yes'), outcome('no')] }),
    step('planned', { deadlines: [limit], status: 'planned' }),
    step('no-law'),
  ],
};

const names = (action: PlanFormAction, values: Values = {}) =>
  fieldsFor(action, plan, values).map(({ name, step: about }) => (about ? `${name} ${about.id}` : name));

const faults = (action: PlanFormAction, values: Values) =>
  fieldsFor(action, plan, values).flatMap((field) => faultOf(field, values) ?? []);

describe('the forms of a plan', () => {
  it('lack nothing but what nobody can know before it is typed', () => {
    const lacking = (action: PlanFormAction) => {
      const values = firstValues(action, plan, today);
      return fieldsFor(action, plan, values)
        .filter((field) => faultOf(field, values))
        .map(({ name }) => name);
    };
    expect(lacking('add-step')).toEqual(['title', 'due']);
    expect(lacking('record-fact')).toEqual(['code']);
    expect(lacking('add-voice')).toEqual(['text']);
    expect(lacking('decide-cadence')).toEqual(['reasons']);
    expect(lacking('bind-role')).toEqual(['role', 'unit']);
    expect(lacking('reopen')).toEqual(['reason']);
  });

  it('ask about a fact what that fact has', () => {
    expect(names('record-fact', { code: 'placed' })).toEqual(['code', 'from', 'to', 'consent', 'source']);
    expect(names('record-fact', { code: 'received' })).toEqual(['code', 'day', 'time', 'source']);
    expect(names('record-fact', { code: 'education-changed' })).toEqual(['code', 'from', 'source']);
  });

  it('say what is wrong with a time and with a code', () => {
    expect(faults('record-fact', { code: 'received', day: today, time: 'ni', source: 'citizen' })).toEqual(['time']);
    expect(faults('add-reference', { system: 'DUBU sag', number: '1' })).toEqual(['code']);
    expect(faults('add-reference', { system: 'DUBU', number: '1', kle: '27.24.06' })).toEqual([]);
  });

  it('know who has a role, and empty the person when the unit changes', () => {
    const chosen = changed(plan, {}, 'role', 'guidance');
    expect(chosen).toEqual({ role: 'guidance', unit: 'kui', member: 'm1' });
    expect(changed(plan, chosen, 'unit', 'other')).toEqual({ role: 'guidance', unit: 'other', member: '' });
  });
});

describe('what is sent', () => {
  it('is a step with what was said about it', () => {
    const values = { ...firstValues('add-step', plan, today), title: ' Ring til skolen ', due: '2027-04-01' };
    expect(bodyOf('add-step', plan, values)).toEqual({
      kind: 'task',
      title: 'Ring til skolen',
      owner: 'coordinator',
      due: '2027-04-01',
    });
  });

  it('is an instant in Danish time for a notification', () => {
    const values = { code: 'received', day: '2027-01-04', time: '10.30', source: 'citizen' };
    expect(bodyOf('record-fact', plan, values)).toEqual({
      code: 'received',
      from: '2027-01-04',
      at: '2027-01-04T09:30:00.000Z',
      source: 'citizen',
    });
  });

  it('corrects a birthday or a fact, and opens the end of a fact whose end was emptied', () => {
    const birthDate = { what: 'birth-date', birthDate: '2010-02-03', reason: 'Tastefejl' };
    expect(bodyOf('correct', plan, birthDate)).toEqual({ birthDate: '2010-02-03', reason: 'Tastefejl' });
    const chosen = changed(plan, { reason: 'Bor der endnu' }, 'what', 'f1');
    expect(chosen).toMatchObject({ from: '2024-03-06', to: '2027-06-01' });
    expect(bodyOf('correct', plan, { ...chosen, to: '' })).toEqual({
      fact: { factId: 'f1', from: '2024-03-06', open: true },
      reason: 'Bor der endnu',
    });
    const received = changed(plan, { reason: 'Ur' }, 'what', 'f2');
    expect(received).toMatchObject({ day: '2027-01-04', time: '10.30' });
    expect(bodyOf('correct', plan, received).fact).toEqual({ factId: 'f2', at: '2027-01-04T09:30:00.000Z' });
  });

  it('names the basis of a unit that is new', () => {
    const values = { role: 'guidance', unit: 'x', member: '', basis: 'young-person', on: today };
    expect(bodyOf('bind-role', plan, values)).toEqual({
      role: 'guidance',
      unit: 'x',
      basis: { kind: 'consent', from: 'young-person', on: today },
    });
  });
});

describe('closing a plan', () => {
  const open = firstValues('close', plan, today);

  it('asks for an answer to each step under way that has a date set by law', () => {
    expect(dutiesOf(plan).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(names('close', open)).toEqual(['reason', 'answer a', 'stepReason a', 'answer b', 'stepReason b']);
  });

  it('asks on after each answer, and for the outcome only where there is a choice', () => {
    const values = { ...open, 'answer.a': 'done', 'answer.b': 'done' };
    expect(names('close', values).slice(1)).toEqual([
      'answer a',
      'doneOn a',
      'stepReason a',
      'answer b',
      'doneOn b',
      'outcome b',
      'stepReason b',
    ]);
  });

  it('sends one answer for each, with the plan’s reason where none was written', () => {
    const values = {
      ...open,
      reason: 'Flyttet',
      'answer.a': 'done',
      'answer.b': 'exceeded',
      'told.b': 'yes',
      'stepReason.b': 'Nåede det ikke',
    };
    expect(bodyOf('close', plan, values)).toEqual({
      reason: 'Flyttet',
      answers: [
        { stepId: 'a', answer: 'done', on: today, outcome: 'held', reason: 'Flyttet' },
        { stepId: 'b', answer: 'exceeded', citizenTold: true, reason: 'Nåede det ikke' },
      ],
    });
  });
});
