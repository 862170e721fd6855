import { describe, expect, it } from '@jest/globals';
import type { Plan, Step } from '../../api/types.js';
import { answerBody, answerFaults, consentBody, consentFaults, emptyAnswer, emptyConsent } from './consent-draft.js';
import { emptyReferral, referralBody, referralFaults } from './referral-draft.js';
import {
  changeBody,
  firstShare,
  nothingChosen,
  sectionOptions,
  shareBody,
  shareFaults,
  uncovered,
  usualFor,
} from './share-draft.js';
import {
  apart,
  birthdayOf,
  type Consent,
  consentsApart,
  handedOverOn,
  monthsAfter,
  type Share,
} from './sharing-facts.js';
import { readSharePartSearch, readSharingSearch } from './sharing-search.js';

const today = '2027-03-10';
const faults = (found: ReadonlySet<string>) => [...found];

const step = (id: string, over: Partial<Step> = {}): Step => ({
  id,
  section: 'T1',
  code: id,
  occurrence: 1,
  kind: 'task',
  owner: 'coordinator',
  forYoung: false,
  status: 'open',
  holder: { unit: 'social' },
  round: 1,
  deadlines: [],
  ...over,
});

const consent = (id: string, over: Partial<Consent> = {}): Consent => ({
  id,
  from: 'young-person',
  receiver: { kind: 'unit', unit: 'home', name: 'Egehuset' },
  categories: ['steps', 'contacts'],
  purpose: 'placement',
  status: 'given',
  givenOn: '2027-01-02',
  ...over,
});

const share = (id: string, over: Partial<Share> = {}): Share => ({
  id,
  unit: 'home',
  purpose: 'placement',
  startedOn: '2027-01-03',
  basis: { kind: 'consent', consentId: 'c1' },
  selection: { steps: ['T1.a'], agreements: [], contacts: true, facts: [], notes: [] },
  ...over,
});

const plan: Plan = {
  id: 'p',
  municipality: '0265',
  kind: 'coordination',
  status: 'running',
  version: 1,
  access: 'full',
  maySeeLooks: false,
  actions: {},
  planActions: [],
  handoverActions: {},
  escalationActions: {},
  sharingActions: {},
  person: { id: 'q', name: 'N', birthDate: '2009-12-31' },
  sections: [{ key: 'T1', template: 'T1', version: 1, beganOn: '2027-01-01' }],
  steps: [
    step('a', { forYoung: true }),
    step('b'),
    step('theirs', { holder: { unit: 'home' } }),
    step('asleep', { status: 'dormant' }),
    step('receipt', { section: 'adhoc', receives: 's1' }),
  ],
  consents: [consent('c1')],
};

describe('a consent as it is typed', () => {
  const whole = { ...emptyConsent(today), unit: 'home', categories: ['steps'], purpose: 'placement' };

  it('lacks what nobody can know before', () => {
    expect(faults(consentFaults(emptyConsent(today), true, today))).toEqual(['receiver', 'categories', 'purpose']);
    expect(faults(consentFaults({ ...whole, receiver: 'outside' }, true, today))).toEqual(['outside']);
    expect(faults(consentFaults(whole, true, today))).toEqual([]);
  });

  it('does not end before it begins, was not given tomorrow, and an oral one has its note', () => {
    expect(faults(consentFaults({ ...whole, until: '2027-03-09' }, true, today))).toEqual(['until-past']);
    const given = { ...whole, on: '2027-03-01', until: '2027-02-01' };
    expect(faults(consentFaults(given, false, today))).toEqual(['until-before']);
    expect(faults(consentFaults({ ...whole, on: '2027-03-11' }, false, today))).toEqual(['given']);
    expect(faults(consentFaults({ ...whole, how: 'oral' }, false, today))).toEqual(['note']);
  });

  it('is sent as a question, or as what was given', () => {
    expect(consentBody({ ...whole, words: ' ' }, true)).toEqual({
      from: 'young-person',
      receiver: { unit: 'home' },
      categories: ['steps'],
      purpose: 'placement',
      ask: true,
    });
    const told = { ...whole, receiver: 'outside' as const, outside: ' Lægen ', how: 'oral', note: 'I telefonen' };
    expect(consentBody(told, false)).toMatchObject({
      receiver: { outside: 'Lægen' },
      how: 'oral',
      note: 'I telefonen',
    });
  });

  it('is answered with yes or no', () => {
    expect(faults(answerFaults(emptyAnswer(today), today))).toEqual(['answer']);
    expect(faults(answerFaults({ ...emptyAnswer(today), answer: 'given' }, today))).toEqual(['note']);
    expect(answerBody({ ...emptyAnswer(today), answer: 'refused', note: 'x', words: ' Nej tak ' })).toEqual({
      answer: 'refused',
      how: 'oral',
      on: today,
      words: 'Nej tak',
    });
  });
});

describe('a referral as it is typed', () => {
  it('lacks what nobody can know before, and lasts a year at most', () => {
    const draft = emptyReferral(today);
    expect(draft.until).toBe('2027-06-10');
    expect(faults(referralFaults(draft, today))).toEqual(['receiver', 'purpose', 'categories', 'ref', 'reason']);
    const whole = { ...draft, unit: 'u', purpose: 'work', categories: ['economy'], ref: '§ 1', reason: 'x' };
    expect(faults(referralFaults({ ...whole, until: '2028-03-11' }, today))).toEqual(['until-far']);
    expect(faults(referralFaults({ ...whole, until: '2027-03-09' }, today))).toEqual(['until-past']);
    expect(referralBody({ ...whole, basis: 'c1' })).toMatchObject({ basis: { kind: 'consent', consentId: 'c1' } });
  });
});

describe('the part that is chosen', () => {
  const around = { consents: plan.consents ?? [], outside: new Set(['home']), today };

  it('is proposed: the steps of the young person, whom to call, and the stay, and no texts', () => {
    expect(usualFor(plan, 'home')).toEqual({
      steps: ['T1.a'],
      agreements: [],
      contacts: true,
      facts: ['support'],
      notes: [],
    });
    expect(faults(shareFaults(firstShare(plan, 'home', undefined), around))).toEqual([]);
  });

  it('has no steps that sleep, that they hold themselves, or that Samspor made', () => {
    const [section] = sectionOptions(plan, 'home');
    expect(section?.options.map(({ key }) => key)).toEqual(['T1.a', 'T1.b']);
  });

  it('goes to nobody inside, is never nothing, does not end before today, and stays within its consent', () => {
    const first = firstShare(plan, 'home', undefined);
    expect(faults(shareFaults({ ...first, unit: '' }, around))).toEqual(['receiver']);
    expect(faults(shareFaults({ ...first, unit: 'jobs' }, around))).toEqual(['inside']);
    expect(faults(shareFaults({ ...first, ...nothingChosen }, around))).toEqual(['nothing']);
    expect(faults(shareFaults({ ...first, ref: ' ', until: '2027-03-09' }, around))).toEqual(['ref', 'until-past']);
    const onConsent = { ...first, basis: 'c1' };
    expect([uncovered(onConsent, around.consents), faults(shareFaults(onConsent, around))]).toEqual([
      ['support'],
      ['covering'],
    ]);
    expect(shareBody({ ...onConsent, facts: [] })).toMatchObject({ basis: { kind: 'consent', consentId: 'c1' } });
  });

  it('is changed by what is another now, and by nothing else', () => {
    const running = share('s1', { until: '2027-05-01' });
    const draft = firstShare(plan, '', running);
    expect(changeBody(draft, running)).toBeUndefined();
    expect(changeBody({ ...draft, until: '' }, running)).toEqual({ until: null });
    expect(changeBody({ ...draft, contacts: false }, running)).toEqual({
      selection: { steps: ['T1.a'], agreements: [], contacts: false, facts: [], notes: [] },
    });
  });
});

describe('how it stands', () => {
  it('puts what waits, what holds and what is over apart, and keeps listing what was handed over', () => {
    const over = consent('w', { status: 'withdrawn', ended: { on: '2027-02-01', because: 'withdrawn' } });
    const all = [over, consent('c1'), consent('a', { status: 'asked' })];
    const { asked, given, over: past } = consentsApart(all);
    expect([asked, given, past].map((some) => some.map(({ id }) => id))).toEqual([['a'], ['c1'], ['w']]);
    const ended = share('s2', { ended: { on: '2027-02-02', because: 'consent-ended' } });
    expect(handedOverOn('c1', { shares: [share('s1'), ended] }).shares.map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(apart([share('s1'), ended]).over).toEqual([ended]);
  });

  it('tells what the 18th birthday ends and asks anew', () => {
    const parents = consent('g', { from: 'guardian' });
    const own = consent('g~18', { status: 'asked', renews: 'g' });
    const guardians = [{ id: 'x', standing: 'custody' as const, since: '2027-01-01' }];
    expect(birthdayOf({ ...plan, consents: [parents, own], guardians }, today)).toEqual({
      on: '2027-12-31',
      hasPassed: false,
      asksFrom: '2027-11-30',
      lapsing: [{ consent: parents, own }],
      guardians: 1,
    });
    expect(birthdayOf({ ...plan, consents: [] }, '2026-01-01')).toBeUndefined();
    expect(birthdayOf({ ...plan, consents: [] }, today)).toMatchObject({ lapsing: [], guardians: 0 });
    const ended = consent('g', { from: 'guardian', status: 'ended', ended: { on: '2027-12-31', because: 'adult' } });
    expect(birthdayOf({ ...plan, consents: [ended] }, '2028-01-05')).toMatchObject({ hasPassed: true });
  });

  it.each([
    ['2008-02-29', 216, '2026-02-28'],
    ['2027-12-31', -1, '2027-11-30'],
    ['2027-01-15', 12, '2028-01-15'],
  ])('counts months from %s by %i to %s', (from, months, to) => expect(monthsAfter(from, months)).toBe(to));
});

describe('the address', () => {
  it('says what is being done, and nothing that makes no sense', () => {
    expect(readSharingSearch({ act: 'ask-consent', about: '' })).toEqual({ act: 'ask-consent' });
    expect(readSharingSearch({ act: 'delete', about: 'c1' })).toEqual({ about: 'c1' });
    expect(readSharePartSearch({ unit: 'home', share: 7 })).toEqual({ unit: 'home' });
  });
});
