import { describe, expect, it } from '@jest/globals';
import type { Api, WorkItem } from '../../api/types.js';
import { chosen, endOfWeek, inOrder } from './order.js';
import { readMyWorkSearch } from './search.js';
import { escalated, keyOf, nextAct, type Work, wayOf, workOf } from './work.js';

const item = (itemId: string, over: Partial<WorkItem> = {}): Work =>
  workOf({
    planId: 'p',
    itemId,
    kind: 'step',
    planKind: 'coordination',
    personId: 'freja',
    personName: 'Freja',
    title: null,
    unitId: 'u',
    assigneeId: null,
    assigneeName: null,
    status: 'open',
    section: 'T1',
    code: '1',
    occurrence: 1,
    stepKind: 'task',
    role: 'coordinator',
    handoverId: null,
    opensOn: null,
    readyOn: null,
    dueOn: '2027-03-10',
    dueAt: null,
    dueKind: 'target',
    dueBasis: { kind: 'method', ref: 'Fra ung til voksen' },
    limitOn: null,
    overdue: false,
    exceeded: false,
    scheduledAt: null,
    ...over,
  });

const escalation = (escalationId: string, answerBy: string): Work =>
  escalated({ planId: 'p', escalationId, personId: 'bo', answerBy, title: null } as Api<'EscalationRowDto'>);

/** A Wednesday. */
const today = '2027-03-10';
const shown = (works: readonly Work[], sort?: 'date' | 'person' | 'kind') =>
  inOrder(works, { today, language: 'da', ...(sort ? { sort } : {}) }).map(({ key, items }) => [
    'which' in key ? key.which : 'date' in key ? key.date : 'name' in key ? key.name : key.kind,
    ...items.map((work) => keyOf(work).split('/')[1]),
  ]);

describe('my work', () => {
  it('stands in the order in which it matters, by day', () => {
    const works = [
      item('may', { dueOn: '2027-05-30' }),
      item('undated', { dueOn: null }),
      item('next-week', { dueOn: '2027-03-16' }),
      escalation('escalation', '2027-03-11'),
      item('sunday', { dueOn: '2027-03-14' }),
      item('today'),
      item('offer', { kind: 'answer-handover', dueOn: '2027-03-20' }),
      item('overdue', { dueOn: '2027-02-01', overdue: true }),
      item('may-first', { dueOn: '2027-05-01' }),
    ];
    expect(shown(works)).toEqual([
      ['overdue', 'overdue'],
      ['handovers', 'offer'],
      ['2027-03-10', 'today'],
      ['2027-03-14', 'sunday'],
      ['escalations', 'escalation'],
      ['2027-03-16', 'next-week'],
      ['2027-05-01', 'may-first', 'may'],
      ['undated', 'undated'],
    ]);
  });

  it('puts what the law asks for first on one day', () => {
    expect(shown([item('target'), item('limit', { dueKind: 'limit' })])).toEqual([['2027-03-10', 'limit', 'target']]);
  });

  it('stands by person in Danish order, those without a name last', () => {
    const works = [
      item('å', { personName: 'Åse' }),
      item('none', { personId: 'x' }),
      item('a', { personName: 'Anna' }),
      item('ø', { personName: 'Øjvind' }),
    ].map((work) => (keyOf(work) === 'p/none/step' ? item('none', { personName: undefined as never }) : work));
    expect(shown(works, 'person').map(([name]) => name)).toEqual(['Anna', 'Øjvind', 'Åse', null]);
  });

  it('ends its week on Sunday', () => {
    expect(endOfWeek('2027-03-10')).toBe('2027-03-14');
    expect(endOfWeek('2027-03-14')).toBe('2027-03-14');
    expect(endOfWeek('2027-03-15')).toBe('2027-03-21');
  });

  it('is narrowed by what the address says and by who was looked for', () => {
    const works = [item('limit', { dueKind: 'limit' }), item('visit', { stepKind: 'visit' }), escalation('e', today)];
    const names = (...args: Parameters<typeof chosen>) => chosen(...args).map((work) => keyOf(work).split('/')[1]);
    expect(names(works, { basis: 'law' }, undefined)).toEqual(['limit']);
    expect(names(works, { basis: 'other' }, undefined)).toEqual(['visit', 'e']);
    expect(names(works, { kind: 'visit' }, undefined)).toEqual(['visit']);
    expect(names(works, {}, new Set(['bo']))).toEqual(['e']);
  });

  it('offers one thing to do about a row, to whom it is offered', () => {
    const reader = { id: 'me', units: new Set(['u']) };
    expect(nextAct(item('mine', { assigneeId: 'me' }), reader)).toBe('complete');
    expect(nextAct(item('nobody'), reader)).toBe('claim');
    expect(nextAct(item('elsewhere', { unitId: 'other' }), reader)).toBe('open');
    expect(nextAct(item('colleague', { assigneeId: 'bo' }), reader)).toBe('open');
    expect(nextAct(item('handover', { assigneeId: 'me', stepKind: 'handover' }), reader)).toBe('offer');
    expect(nextAct(item('offer', { kind: 'answer-handover' }), reader)).toBe('answer');
    expect(nextAct(escalation('e', today), reader)).toBe('answer');
  });

  it('leads to the handover where there is one, to the step in its plan otherwise', () => {
    expect(wayOf(item('T1.1.1'))).toEqual({ planId: 'p', step: 'T1.1.1' });
    expect(wayOf(item('handover~7', { handoverId: '7' }))).toEqual({ planId: 'p', handoverId: '7' });
  });

  it('reads its address, and leaves out what it does not know', () => {
    expect(readMyWorkSearch({ whose: 'units', sort: 'person', kind: 'visit', name: 'Freja' })).toEqual({
      whose: 'units',
      sort: 'person',
      kind: 'visit',
    });
    expect(readMyWorkSearch({ whose: 'everybody', sort: 7 })).toEqual({});
  });
});
