import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addMilliseconds, COPENHAGEN, civilDateIn } from '#calendar';
import { categoryOfFact, type PlanView } from '#contracts';
import { isAdult, keyOfStep, type LivePlan, type PlanEvent, type PlanState, type StepState } from '#plan-domain';
import {
  type AskedAt,
  accessOf,
  eventsFor,
  memberActor,
  type PlanReadModel,
  planAccessOf,
  previewShare,
  purposeOf,
  viewFor,
} from '#privacy';
import { contextFor } from '../support/plan-domain.js';
import { type History, histories, live } from '../support/plan-histories.js';
import {
  actor,
  at,
  birthDateOfTheYoung,
  consent,
  day,
  escalation,
  planWith,
  readModel,
  referral,
  share,
  step,
} from './access-world.js';

const asked = { now: at('2026-12-09T09:00:00Z'), birthDate: birthDateOfTheYoung };
const guardian = { id: 'guardian-1', standing: 'custody', since: day('2026-01-12') } as const;

function seen(name: string, plan: LivePlan): PlanView | null {
  const access = accessOf(actor(name), planAccessOf(plan, 'person-1', asked));
  return viewFor(actor(name), readModel(plan), purposeOf(access));
}
const withBody = (body: Parameters<typeof planWith>[0]['body']) => planWith({ body: body ?? {} });
const without: (keyof PlanView)[] = [
  'circle',
  'escalations',
  'voices',
  'references',
  'consents',
  'referrals',
  'hidden',
];

describe('a placement with which a part is shared', () => {
  const plan = withBody({ shares: { 'share-1': share('home') } });

  test('sees its own steps and exactly what was chosen', () => {
    const view = seen('home-staff', plan);
    expect(view?.steps?.map(({ id }) => id)).toEqual(['T1.7.1', 'T1.9b.1']);
    expect(view?.facts?.map(({ code }) => code)).toEqual(['placed']);
    expect(view?.notes?.map(({ text }) => text)).toEqual(['secret-note']);
    expect(view?.shares).toMatchObject([{ id: 'share-1' }]);
    expect(view?.shares?.[0]).not.toHaveProperty('selection');
    expect(view).not.toHaveProperty('version');
    for (const part of [...without, 'agreements', 'contacts'] as const) expect(view).not.toHaveProperty(part);
  });

  test('does not learn what happened to a shared step before', () => {
    const events = JSON.stringify(eventsFor(actor('home-staff'), readModel(plan), 'casework'));
    expect(events).not.toContain('T1.7.1');
  });

  test('learns nothing of another placement that had a receipt of its own, or a step before them', () => {
    const by = { kind: 'member', member: 'lead', unit: 'social' } as const;
    const [mine, theirs] = [step('adhoc.receipt.2', 'other-home'), step('adhoc.receipt.1', 'home')];
    const moved = step('T1.9b.1', 'other-home');
    const plan = withBody({
      shares: { 'share-1': share('home'), 'share-2': share('other-home') },
      steps: { [moved.id]: moved },
      finished: {
        'adhoc.receipt': {
          stepId: mine.id,
          occurrence: 2,
          count: 2,
          how: 'done',
          doneOn: day('2026-11-01'),
          step: mine,
          recordedAt: at('2026-11-01T09:00:00Z'),
        },
      },
    });
    const told = (events: readonly object[]): string[] => {
      const dated = events.map((event) => ({ at: '2026-11-01T09:00:00.000Z', by, ...event }) as unknown as PlanEvent);
      const model = { ...readModel(plan), events: dated };
      const views = eventsFor(actor('other-home-staff'), model, 'casework');
      expect(views.map(({ version }) => version)).toEqual(views.map((_, place) => place + 1));
      return views.map(({ type, data, sentence }) => `${type} ${JSON.stringify([data, sentence])}`);
    };
    const planned = (one: StepState) => ({ type: 'StepPlanned', step: one });
    const changed = (stepId: string, unit: string) => ({
      type: 'HolderChanged',
      stepId,
      holder: { unit },
      how: 'claim',
    });
    const done = (stepId: string) => ({ type: 'StepCompleted', stepId, doneOn: day('2026-11-01'), present: [] });
    const events = [
      ...[planned(theirs), changed(theirs.id, 'home'), done(theirs.id)],
      ...[planned(step('T1.9b.1', 'home')), { type: 'StepPaused', stepId: moved.id, on: day('2026-11-01') }],
      ...[planned(mine), changed(mine.id, 'other-home'), done(mine.id), changed(moved.id, 'other-home')],
    ];
    expect(told(events).map((one) => one.split(' ')[0])).toEqual([
      'StepPlanned',
      'HolderChanged',
      'StepCompleted',
      'HolderChanged',
    ]);
    expect(told(events).join()).not.toMatch(/receipt\.1|"home"/);
  });

  test('another placement is shown nothing, not even that there is a plan', () => {
    expect(seen('other-home-staff', plan)).toBeNull();
    const shared = withBody({ shares: { 'share-1': share('other-home') } });
    const view = seen('other-home-staff', shared);
    expect(view?.access).toBe('steps-only');
    expect(view?.steps?.map(({ id }) => id)).toEqual(['T1.7.1']);
  });

  test.each<[string, Parameters<typeof share>[1]]>([
    ['has ended', { ended: { on: day('2026-12-01'), because: 'ended' } }],
    ['is past its day, though time has not passed yet', { until: day('2026-12-08') }],
    ['rests on a consent that nobody gave', { basis: { kind: 'consent', consentId: 'none' } }],
    ['rests on a guardian’s consent after 18', { basis: { kind: 'consent', consentId: 'consent-2' } }],
  ])('is shown nothing where the share %s', (_name, more) => {
    const consents = { 'consent-2': consent({ id: 'consent-2', from: 'guardian' }) };
    const plan = withBody({ circle: [], consents, shares: { 'share-1': share('other-home', more) } });
    const grown = { ...asked, birthDate: '2008-12-09' };
    const access = accessOf(actor('other-home-staff'), planAccessOf(plan, 'person-1', grown));
    expect(access).toBe('none');
  });

  test('is shown nothing once the consent for its part has ended, though it still holds a step', () => {
    const withdrawn = consent({ status: 'withdrawn', ended: { on: day('2026-12-01'), because: 'withdrawn' } });
    expect(seen('home-staff', withBody({ consents: { 'consent-1': withdrawn } }))).toBeNull();
  });
});

describe('the preview', () => {
  const model = readModel(planWith({}));
  const { selection } = share('home');

  test('is what the receiver sees once it is shared', () => {
    const before = previewShare(model, { unit: 'home', selection });
    const after = seen('home-staff', withBody({ shares: { proposed: share('home', { id: 'proposed' }) } }));
    expect({ ...before, shares: [] }).toEqual({ ...after, shares: [] });
  });

  test('of what is shared now is what the receiver sees now', () => {
    expect(previewShare(model, { unit: 'home' })).toEqual(seen('home-staff', planWith({})));
    expect(previewShare(model, { unit: 'other-home' })).toBeNull();
  });
});

describe('a referral', () => {
  test('opens the kinds of information that it names, and no others', () => {
    const plan = withBody({ referrals: { 'referral-1': referral('adults') } });
    const view = seen('adult-adviser', plan);
    expect(view?.access).toBe('referred');
    expect(view?.steps).toEqual([]);
    expect(view?.agreements?.map(({ text }) => text)).toEqual(['secret-agreed']);
    expect(view?.facts).toEqual([]);
    expect(view?.person).toEqual({ id: 'person-1', name: 'secret-name' });
    for (const part of ['notes', 'voices', 'contacts', 'consents', 'shares', 'circle', 'escalations'] as const)
      expect(view).not.toHaveProperty(part);
    expect(eventsFor(actor('adult-adviser'), readModel(plan), 'referral')).toEqual([]);
  });

  test('of one member is not their colleague’s, and ends with its day', () => {
    const member = { member: 'somebody-else' };
    expect(seen('adult-adviser', withBody({ referrals: { r: referral('adults', member) } }))).toBeNull();
    const over = referral('adults', { until: day('2026-12-08') });
    expect(seen('adult-adviser', withBody({ referrals: { r: over } }))).toBeNull();
  });

  test('of one member, and one that is over, stay unread by a colleague who has one of their own', () => {
    const others = {
      a: referral('adults'),
      b: referral('adults', { id: 'referral-2', member: 'somebody-else' }),
      c: referral('adults', { id: 'referral-3', until: day('2026-12-08') }),
    };
    expect(seen('adult-adviser', withBody({ referrals: others }))?.referrals?.map(({ id }) => id)).toEqual([
      'referral-1',
    ]);
  });

  test('adds to what a leader above sees, whatever the purpose', () => {
    const plan = withBody({ referrals: { r: referral('work', { categories: ['notes'] }) } });
    expect(seen('work-head', plan)).toMatchObject({ access: 'dates', notes: [{ text: 'secret-note' }] });
  });
});

describe('that something is there which is not shown', () => {
  test('is known to leaders above and to whoever an escalation waits for: how much, never what', () => {
    const plan = planWith({ escalations: [escalation('cross')] });
    const hidden = [
      { category: 'agreements', count: 1 },
      { category: 'support', count: 1 },
      { category: 'notes', count: 1 },
      { category: 'wishes', count: 1 },
    ];
    expect(seen('children-head', plan)?.hidden).toEqual(hidden);
    expect(seen('cross-member', plan)?.hidden).toEqual(hidden);
    for (const name of ['auditor', 'home-staff', 'caseworker', 'young'])
      expect(seen(name, plan)).not.toHaveProperty('hidden');
  });
});

describe('a guardian', () => {
  const plan = withBody({
    guardians: { 'guardian-1': guardian },
    consents: { c: consent({ id: 'c', from: 'guardian' }) },
  });

  test('sees what is for the family until the 18th birthday, and the guardians’ own consents', () => {
    const view = seen('parent', plan);
    expect(view?.access).toBe('guardian');
    expect(view?.steps?.map(({ id }) => id)).toEqual(['T1.7.1']);
    expect(view?.consents?.map(({ from }) => from)).toEqual(['guardian']);
    expect(view?.person).toEqual({ id: 'person-1', name: 'secret-name' });
    for (const part of ['voices', 'notes', 'facts', 'circle', 'escalations', 'references', 'shares'] as const)
      expect(view).not.toHaveProperty(part);
  });

  test.each<[string, LivePlan, AskedAt | undefined]>([
    ['has turned 18 at midnight, before time has passed', plan, { ...asked, birthDate: '2008-12-09' }],
    ['is asked about without saying who', plan, undefined],
    ['never gave this guardian a part', planWith({}), asked],
    [
      'took it back',
      withBody({ guardians: { 'guardian-1': { ...guardian, ended: { on: day('2026-12-01'), because: 'revoked' } } } }),
      asked,
    ],
  ])('is shown nothing where the young person %s', (_name, of, when) => {
    expect(accessOf(actor('parent'), planAccessOf(of, 'person-1', when))).toBe('none');
  });
});

describe('who may know of consents and shares', () => {
  const plan = planWith({
    steps: [step('adhoc.receipt.1', 'home', { receives: 'share-1' })],
    body: { shares: { 'share-1': share('home', { ended: { on: day('2026-12-01'), because: 'consent-ended' } }) } },
  });

  test.each(['caseworker', 'young'])('%s sees all of them, also what was handed over and has ended', (name) => {
    expect(seen(name, plan)).toMatchObject({
      consents: [{ id: 'consent-1', bears: { roles: ['placement'] } }],
      shares: [{ id: 'share-1', selection: { facts: ['support'] }, ended: { because: 'consent-ended' } }],
    });
  });

  test.each(['children-head', 'auditor', 'home-staff'])('%s does not', (name) => {
    const view = seen(name, plan);
    expect(view?.consents).toBeUndefined();
    expect(view?.shares ?? []).toEqual([]);
  });
});

/** What an external reader may be shown at most, worked out here from the state alone. */
function allowed(plan: LivePlan, on: string, adult: boolean) {
  const holds = (id: string | undefined): boolean => {
    const found = id === undefined ? undefined : plan.consents[id];
    const inTime = found?.until === undefined || found.until >= on;
    return found?.status === 'given' && inTime && !(adult && found.from === 'guardian');
  };
  const shares = Object.values(plan.shares).filter(
    ({ unit, ended, until, basis }) =>
      unit === 'placement' &&
      !ended &&
      (until === undefined || until >= on) &&
      (basis.kind === 'law' || holds(basis.consentId)),
  );
  return {
    steps: new Set(shares.flatMap(({ selection }) => selection.steps)),
    texts: new Set(shares.flatMap(({ selection }) => [...selection.agreements, ...selection.notes])),
    facts: new Set<string>(shares.flatMap(({ selection }) => selection.facts)),
    contacts: shares.some(({ selection }) => selection.contacts),
    takesPart:
      shares.length > 0 ||
      plan.circle.some(
        ({ unit, basis }) => unit === 'placement' && (basis.kind !== 'consent' || holds(basis.consentId)),
      ),
  };
}

const world = contextFor({ now: '2026-01-12' });
const external = memberActor('0265', 'placementWorker', world.organisation, 'substantial');

const modelOf = (
  state: LivePlan,
  events: readonly PlanEvent[],
  now: PlanReadModel['now'],
  birthDate: string,
): PlanReadModel => ({
  ...readModel(state),
  state,
  events,
  now,
  templates: world.templates,
  person: { id: 'person-1', name: 'secret-name', birthDate, protectedAddress: false },
  texts: new Map(['note', 'agreed', 'why', 'title', 'number', 'name'].map((id) => [id, `secret-${id}`])),
});

/** Every moment of a life, seen as late as so many days after it, before time has passed again. */
function everyMoment(
  history: History,
  lateDays: number,
  check: (model: PlanReadModel, on: string, adult: boolean) => void,
) {
  const events: PlanEvent[] = [];
  for (const { after, events: more, context } of live(history)) {
    events.push(...more);
    if (!isLive(after)) continue;
    const now = addMilliseconds(context.now, lateDays * 86_400_000);
    const later = [now, after.lastInstant].sort().at(-1) ?? now;
    const on = civilDateIn(COPENHAGEN, later);
    check(modelOf(after, [...events], later, context.birthDate), on, isAdult(context, on));
  }
}

const isLive = (state: PlanState): state is LivePlan => state.status !== 'none';

describe('whatever happens and whenever they look', () => {
  test('an external reader is shown own steps and what is shared now, and nothing else', () => {
    fc.assert(
      fc.property(histories(40), fc.constantFrom(0, 0, 1, 30), (history, late) => {
        everyMoment(history, late, (model, on, adult) => {
          const view = viewFor(external, model, 'casework');
          const may = allowed(model.state, on, adult);
          if (view === null) return;
          const shown = [
            ...(view.steps ?? []).map(({ id }) => id),
            ...(view.finished ?? []).map(({ stepId }) => stepId),
          ];
          const steps = [
            ...Object.values(model.state.steps),
            ...Object.values(model.state.finished).map(({ step: one }) => one),
          ];
          const foreign = shown.filter((id) => {
            const found = steps.find((one) => one.id === id);
            return found && found.holder.unit !== 'placement' && !may.steps.has(keyOfStep(found));
          });
          const texts = [...(view.notes ?? []), ...(view.agreements ?? [])].map(({ id }) => id ?? '');
          expect({ foreign, texts: texts.filter((id) => !may.texts.has(id)) }).toEqual({ foreign: [], texts: [] });
          expect((view.facts ?? []).filter(({ code }) => !may.facts.has(categoryOfFact[code]))).toEqual([]);
          if (!may.contacts) expect(view).not.toHaveProperty('contacts');
          const holders = eventsFor(external, model, 'casework').flatMap(({ data }) =>
            data.holder === undefined ? [] : [(data.holder as { readonly unit: string }).unit],
          );
          expect(holders.filter((unit) => unit !== 'placement')).toEqual([]);
          for (const part of [...without, 'cadence', 'hidden'] as const) expect(view).not.toHaveProperty(part);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('after the consents on which they took part they are shown nothing: withdrawn, over, or a guardian’s after 18', () => {
    fc.assert(
      fc.property(histories(40), fc.constantFrom(0, 1, 400, 1_100), (history, late) => {
        everyMoment(history, late, (model, on, adult) => {
          const { state } = model;
          const bound = state.circle.filter(({ unit }) => unit === 'placement');
          if (bound.length === 0 || bound.some(({ basis }) => basis.kind !== 'consent')) return;
          if (!allowed(state, on, adult).takesPart && state.kind === 'coordination' && !offered(state))
            expect(viewFor(external, model, 'casework')).toBeNull();
        });
      }),
      { numRuns: 30 },
    );
  });

  test('nothing that rests on a guardian’s consent runs once the plan has lived through the 18th birthday', () => {
    fc.assert(
      fc.property(histories(30), (history) => {
        for (const { after, context } of live(history)) {
          if (after.status !== 'running' || !isAdult(context, civilDateIn(COPENHAGEN, after.lastInstant))) continue;
          const old = (id: string | undefined) => id !== undefined && after.consents[id]?.from === 'guardian';
          const bases = [...after.circle, ...Object.values(after.handovers)].map(({ basis }) => basis);
          const running = [...Object.values(after.shares), ...Object.values(after.referrals)].filter(
            ({ ended }) => !ended,
          );
          const resting = [...bases, ...running.map(({ basis }) => basis)].filter(
            (basis) => basis.kind === 'consent' && old(basis.consentId),
          );
          const open = Object.values(after.consents).filter(
            ({ from, status }) => from === 'guardian' && /asked|given/.test(status),
          );
          expect([resting, open, Object.values(after.guardians).filter(({ ended }) => !ended)]).toEqual([[], [], []]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** An offer, or something handed over, to the placement is a part of its own. */
const offered = (plan: LivePlan): boolean =>
  Object.values(plan.handovers).some(({ to, from }) => [to.unit, from.unit].includes('placement')) ||
  plan.lead.unit === 'placement';
