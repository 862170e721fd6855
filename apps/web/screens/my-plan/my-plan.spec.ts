import { describe, expect, it } from '@jest/globals';
import type { Plan, Step } from '../../api/types.js';
import { firstName, meetingsAhead, nowAndLater, plainTitle } from './my-plan.js';

const step = (code: string, more: Partial<Step> = {}): Step => ({
  id: `T1.${code}.1`,
  section: 'T1',
  code,
  occurrence: 1,
  kind: 'task',
  owner: 'coordinator',
  forYoung: true,
  status: 'open',
  holder: { unit: 'u' },
  round: 1,
  deadlines: [],
  ...more,
});
const due = (day: string): Pick<Step, 'deadlines'> => ({ deadlines: [{ kind: 'target', meets: 'done', due: day }] });
const plan = (steps: Step[]): Plan => ({
  id: 'p',
  municipality: '0265',
  kind: 'coordination',
  status: 'running',
  version: 1,
  access: 'young',
  sections: [{ key: 'T1', template: 'T1', version: 1, beganOn: '2026-01-01' }],
  steps,
  actions: {},
  planActions: [],
  handoverActions: {},
  escalationActions: {},
});

describe('the young person’s plan', () => {
  it('says steps in plain words, and one’s own steps as they were named', () => {
    expect(plainTitle(step('7'), plan([])).da).toBe('Vi laver din plan med dine mål');
    expect(plainTitle(step('own-1', { title: { da: 'Tandlæge', en: 'Dentist' } }), plan([])).da).toBe('Tandlæge');
  });

  it('shows what happens now before what comes later, each by date, and nothing that is not relevant', () => {
    const steps = [
      step('1', { status: 'planned', ...due('2026-12-01') }),
      step('2', due('2027-01-01')),
      step('3', due('2026-12-15')),
      step('4', { status: 'dormant' }),
      step('5'),
    ];
    const { now, later } = nowAndLater(plan(steps));
    expect(now.map(({ code }) => code)).toEqual(['3', '2', '5']);
    expect(later.map(({ code }) => code)).toEqual(['1']);
  });

  it('shows only the meetings that are ahead', () => {
    const at = (when: string) => ({ schedule: { at: when, who: [] } });
    const steps = [
      step('1', at('2026-11-30T09:00:00Z')),
      step('2', at('2026-11-01T09:00:00Z')),
      step('3', at('2026-11-25T09:00:00Z')),
    ];
    expect(meetingsAhead(plan(steps), '2026-11-22T10:00:00Z').map(({ step: { code } }) => code)).toEqual(['3', '1']);
  });

  it('greets by the first name', () => {
    expect(firstName('Aya Klitmark')).toBe('Aya');
  });
});
