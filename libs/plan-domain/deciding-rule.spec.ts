import { describe, expect, it } from '@jest/globals';
import { calendarFor, civilDate, instant } from '#calendar';
import type { FactCode } from '#contracts';
import { catalogue, type DateRule, t1 } from '#plan-templates';
import type { RuleScope } from './dates.js';
import { decidingRule } from './deciding-rule.js';
import { describeRule } from './sentences.js';
import type { FactRecord, LivePlan, Section } from './state.js';

const section: Section = { key: 'T1', template: 'T1', version: 1, beganOn: civilDate('2026-01-05') };

const fact = (code: FactCode, from: string, consent?: 'with' | 'without'): FactRecord => ({
  id: `${code}-${from}`,
  code,
  n: 1,
  from: civilDate(from),
  source: 'own-unit',
  ...(consent && { consent }),
});

/** Born on 31 March 2010: 16 on 31 March 2026. */
function scopeWith(...facts: FactRecord[]): RuleScope {
  const plan: LivePlan = {
    status: 'running',
    planId: 'p',
    municipality: '0265',
    kind: 'coordination',
    startedOn: section.beganOn,
    startUnit: 'u',
    lead: { unit: 'u' },
    circle: [],
    sections: [section],
    facts,
    steps: {},
    finished: {},
    created: {},
    handovers: {},
    escalations: {},
    references: [],
    consents: {},
    shares: {},
    referrals: {},
    guardians: {},
    lastInstant: instant('2026-04-01T08:00:00Z'),
  };
  const organisation = { units: new Map(), memberships: [] };
  const time = { now: plan.lastInstant, birthDate: civilDate('2010-03-31'), leapDayRule: '28-february' as const };
  return { plan, section, context: { ...time, calendar: calendarFor([]), templates: catalogue, organisation } };
}

const reason = (code: string, index: number, scope: RuleScope): string => {
  const rule = t1.steps.find((step) => step.code === code)?.deadlines[index];
  if (!rule) throw new Error(`T1.${code} has no deadline ${index}`);
  return describeRule(decidingRule(rule, scope)).en;
};

describe('the rule that decided a date', () => {
  it('is the one that came first or last as things stand', () => {
    expect(reason('7', 1, scopeWith())).toBe('three months after the 16th birthday');
    expect(reason('7', 1, scopeWith(fact('youth-plan-duty', '2026-01-10')))).toBe(
      'three months after the 16th birthday',
    );
    expect(reason('7', 1, scopeWith(fact('youth-plan-duty', '2026-05-10')))).toBe(
      'three months after the decision that calls for a youth plan',
    );
    expect(reason('7', 1, scopeWith(fact('placed', '2026-05-01', 'without')))).toBe('the placement without consent');
  });

  it('leaves out a fact that does not count', () => {
    expect(reason('7', 1, scopeWith(fact('placed', '2026-03-30', 'without')))).toBe(
      'three months after the 16th birthday',
    );
    const early = scopeWith(fact('effort-started', '2026-02-02'), fact('parallel-assessment-done', '2026-02-01'));
    expect(reason('10', 0, early)).toBe('three months after the start of the effort');
    const beside = scopeWith(fact('effort-started', '2026-02-02'), fact('parallel-assessment-done', '2026-03-01'));
    expect(reason('10', 0, beside)).toBe('the end of the parallel assessment');
  });

  it('stays a choice while nothing is known, and leaves every other rule alone', () => {
    expect(reason('10', 0, scopeWith())).toMatch(/, whichever comes first$/);
    const plain: DateRule = { anchor: { kind: 'ready' }, offset: [{ days: 1 }] };
    expect(decidingRule(plain, scopeWith())).toBe(plain);
  });
});
