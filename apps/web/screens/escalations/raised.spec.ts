import { describe, expect, it } from '@jest/globals';
import {
  answersOf,
  bodyOf,
  byAnswer,
  canAcknowledge,
  firstAnswer,
  lastDue,
  missingIn,
  type Raised,
  whyOf,
} from './raised.js';

type Dates = NonNullable<Raised['answering']>['dates'];

const raised = (given: Partial<Raised>, dates: Dates = []): Raised => ({
  planId: 'p',
  escalationId: 'E1',
  planKind: 'coordination',
  personId: 'person',
  subjectKind: 'step',
  subjectId: 'T1.1',
  title: null,
  round: 1,
  level: 'team-leader',
  holderUnit: 'unit',
  holderMember: null,
  ownerUnit: 'unit',
  ownerMember: null,
  ownerRole: 'team-leader',
  raisedOn: '2026-11-16',
  answerBy: '2026-11-20',
  acknowledgedBy: null,
  lookAgainOn: null,
  status: 'open',
  answer: null,
  closedBecause: null,
  answering: { dates, ladder: [], actions: [] },
  ...given,
});

const date = (kind: 'target' | 'limit', due: string, passed: boolean): Dates[number] => ({
  kind,
  due,
  passed,
  sentence: { da: '', en: '' },
});

describe('what was raised', () => {
  it('stands with the earliest answer first, what is overdue before the rest', () => {
    const rows = ['2026-12-01', '2026-11-18', '2026-11-22', '2026-11-10'].map((answerBy) => raised({ answerBy }));
    expect(byAnswer(rows, '2026-11-18').map(({ when, items }) => [when, items.map((row) => row.answerBy)])).toEqual([
      ['late', ['2026-11-10']],
      ['thisWeek', ['2026-11-18', '2026-11-22']],
      ['later', ['2026-12-01']],
    ]);
  });

  it('says the law’s date before any other', () => {
    const both = [date('target', '2026-11-01', true), date('limit', '2026-11-08', true)];
    expect(whyOf(raised({}, both))).toEqual({ key: 'limitPassed', date: '2026-11-08' });
    const ahead = [date('target', '2026-11-01', true), date('limit', '2026-12-08', false)];
    expect(whyOf(raised({}, ahead))).toEqual({ key: 'targetPassed', date: '2026-11-01' });
    expect(whyOf(raised({}, [date('limit', '2026-12-08', false)]))).toEqual({ key: 'limitAhead', date: '2026-12-08' });
    expect(whyOf(raised({}))).toEqual({ key: 'stepWaits' });
    expect(whyOf(raised({ subjectKind: 'handover' }))).toEqual({ key: 'handoverWaits' });
    expect(lastDue(raised({}, ahead))).toBe('2026-12-08');
  });
});

describe('an answer', () => {
  it('that is not allowed says why', () => {
    const actions = [
      { action: 'acknowledge' as const, allowed: true },
      { action: 'new-deadline' as const, allowed: true },
      { action: 'close' as const, allowed: false, sentence: { da: 'Pligten består', en: 'The duty stays' } },
    ];
    const row = raised({ answering: { dates: [], ladder: [], actions } });
    expect(answersOf(row).map(({ kind, allowed, why }) => [kind, allowed, why !== undefined])).toEqual([
      ['new-deadline', true, false],
      ['close', false, true],
    ]);
    expect(canAcknowledge(row)).toBe(true);
    expect(canAcknowledge({ ...row, acknowledgedBy: 'somebody' })).toBe(false);
    expect(answersOf(raised({}))).toEqual([]);
  });

  it('is sent with its own fields only, and not before they are there', () => {
    const first = firstAnswer(raised({}));
    const typed = { ...first, reason: ' Vi når det ', due: '2026-12-01', member: 'm', lookAgainOn: '2026-12-02' };
    expect(bodyOf({ ...first, kind: 'close' })).toBeUndefined();
    expect([...missingIn(first)]).toEqual(['kind']);
    expect([...missingIn({ ...first, kind: 'close' })]).toEqual(['reason']);
    expect([...missingIn({ ...first, kind: 'more-resource', reason: ' ' })]).toEqual(['lookAgainOn', 'reason']);
    expect(bodyOf({ ...typed, kind: 'new-deadline', due: '' })).toBeUndefined();
    expect(bodyOf({ ...typed, kind: 'new-deadline' })).toEqual({
      kind: 'new-deadline',
      reason: 'Vi når det',
      due: '2026-12-01',
    });
    expect(bodyOf({ ...typed, kind: 'new-responsible' })).toEqual({
      kind: 'new-responsible',
      reason: 'Vi når det',
      unit: 'unit',
      member: 'm',
    });
    expect(bodyOf({ ...typed, kind: 'close' })).toEqual({ kind: 'close', reason: 'Vi når det' });
  });
});
