import { describe, expect, test } from '@jest/globals';
import type { Access, PlanView } from '#contracts';
import type { LivePlan } from '#plan-domain';
import { accessOf, eventsFor, planAccessOf, purposeOf, viewFor } from '#privacy';
import {
  actor,
  actors,
  at,
  birthDateOfTheYoung,
  concern,
  day,
  escalation,
  offer,
  planWith,
  readModel,
  step,
} from './access-world.js';

/** Who sees how much, situation by situation. Whoever is not named sees nothing. */
const situations: Record<string, { plan: LivePlan; sees: Partial<Record<string, Access>> }> = {
  'an ordinary plan': {
    plan: planWith({}),
    sees: {
      caseworker: 'full',
      lead: 'full',
      'social-leader': 'full',
      'children-head': 'dates',
      'work-head': 'dates',
      director: 'dates',
      counsellor: 'full',
      'guidance-leader': 'full',
      'home-staff': 'steps-only',
      'home-leader': 'steps-only',
      auditor: 'dates',
      young: 'young',
    },
  },
  'a handover offered to the job centre': {
    plan: planWith({ handovers: [offer('jobs')] }),
    sees: { ...ordinary(), 'job-adviser': 'brief', 'jobs-leader': 'brief' },
  },
  'a handover offered to another placement': {
    plan: planWith({ handovers: [offer('other-home')] }),
    sees: { ...ordinary(), 'other-home-staff': 'brief' },
  },
  'a handover accepted by the job centre and not yet released': {
    plan: planWith({ handovers: [offer('jobs', { status: 'accepted' })] }),
    sees: { ...ordinary(), 'job-adviser': 'full', 'jobs-leader': 'full' },
  },
  'a step that another unit holds since a handover': {
    plan: planWith({ steps: [step('T1.8.1', 'adults')] }),
    sees: { ...ordinary(), 'adult-adviser': 'full' },
  },
  'an escalation to the cross-sector leader group': {
    plan: planWith({ escalations: [escalation('cross')] }),
    sees: { ...ordinary(), 'cross-member': 'dates' },
  },
  'an escalation to somebody who stands in for a leader': {
    plan: planWith({ escalations: [escalation('social', 'adult-adviser')] }),
    sees: { ...ordinary(), 'adult-adviser': 'dates' },
  },
  'a lead handed over to adult services': {
    plan: planWith({ body: { lead: { unit: 'adults', member: 'adult-adviser' } } }),
    sees: { ...ordinary(), 'adult-adviser': 'full' },
  },
  'a closed plan': {
    plan: { ...planWith({}), status: 'closed', closedOn: day('2026-12-01') },
    sees: ordinary(),
  },
  'a notification of concern': { plan: concern(), sees: receivingUnit() },
  'a concern whose step and handover somebody gave to other sectors': {
    plan: concern({ steps: [step('T6.4.1', 'jobs')], handovers: [offer('jobs'), offer('home', { id: 'handover-2' })] }),
    sees: receivingUnit(),
  },
  'a concern with an escalation to the cross-sector leader group': {
    plan: concern({ escalations: [escalation('cross')] }),
    sees: receivingUnit(),
  },
};

function ordinary(): Partial<Record<string, Access>> {
  return {
    caseworker: 'full',
    lead: 'full',
    'social-leader': 'full',
    'children-head': 'dates',
    'work-head': 'dates',
    director: 'dates',
    counsellor: 'full',
    'guidance-leader': 'full',
    'home-staff': 'steps-only',
    'home-leader': 'steps-only',
    auditor: 'dates',
    young: 'young',
  };
}

function receivingUnit(): Partial<Record<string, Access>> {
  return { caseworker: 'full', lead: 'full', 'social-leader': 'full', 'children-head': 'dates', director: 'dates' };
}

describe.each(Object.entries(situations))('%s', (_name, { plan, sees }) => {
  test.each(Object.keys(actors))('%s', (name) => {
    const access = accessOf(actor(name), planAccessOf(plan, 'person-1'));
    expect(access).toBe(sees[name] ?? 'none');
    const view = viewFor(actor(name), readModel(plan), purposeOf(access));
    expect(view?.access ?? 'none').toBe(access);
  });
});

/** The words of a full view that only some may read. */
const secrets = [
  'secret-name',
  birthDateOfTheYoung,
  'secret-cpr',
  'secret-phone',
  'secret-mail',
  'secret-address',
  'secret-title',
  'secret-brief',
  'secret-cadence',
  'secret-reference',
  'secret-note',
  'secret-agreed',
  'secret-voice',
  'secret-moved',
  'secret-answer',
];

const everything = planWith({
  handovers: [offer('jobs')],
  escalations: [escalation('social', 'social-leader'), escalation('cross', undefined, { id: 'T1.6.1~r1~director' })],
});

const reads = {
  full: secrets,
  dates: ['secret-name', 'secret-answer'],
  audit: ['secret-answer'],
  'steps-only': ['secret-name'],
  brief: ['secret-brief'],
  young: [
    'secret-name',
    birthDateOfTheYoung,
    'secret-phone',
    'secret-mail',
    'secret-address',
    'secret-agreed',
    'secret-voice',
  ],
};

const words: [name: string, reads: readonly string[]][] = [
  ['caseworker', reads.full],
  ['counsellor', reads.full],
  ['social-leader', reads.full],
  ['children-head', reads.dates],
  ['director', [...reads.dates, 'secret-brief']],
  ['cross-member', reads.dates],
  ['home-staff', reads['steps-only']],
  ['job-adviser', reads.brief],
  ['jobs-leader', reads.brief],
  ['auditor', reads.audit],
  ['young', reads.young],
];

describe('the words of a plan', () => {
  test.each(words)('%s', (name, expected) => {
    const model = readModel(everything);
    const access = accessOf(actor(name), planAccessOf(everything, 'person-1'));
    const shown = JSON.stringify([
      viewFor(actor(name), model, purposeOf(access)),
      eventsFor(actor(name), model, purposeOf(access)),
    ]);
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual(secrets.filter((one) => expected.includes(one)));
  });
});

const seen = (name: string, plan: LivePlan = everything): PlanView => {
  const access = accessOf(actor(name), planAccessOf(plan, 'person-1'));
  const view = viewFor(actor(name), readModel(plan), purposeOf(access));
  if (!view) throw new Error(`${name} sees nothing`);
  return view;
};

describe('the parts of a plan', () => {
  test('leaders above see dates, holders and escalations, and nothing that was written or decided', () => {
    const view = seen('children-head');
    expect(view.steps).toHaveLength(4);
    expect(view.steps?.[0]).toMatchObject({ holder: { unit: 'social', memberName: 'Name of lead' } });
    expect(view.steps?.[0]?.deadlines[0]).toMatchObject({ due: '2026-12-01', passed: true });
    expect(view.escalations?.[0]?.answers).toEqual([
      { kind: 'more-resource', at: '2026-12-09T08:00:00Z', by: 'Name of social-leader', reason: 'secret-answer' },
    ]);
    for (const part of ['facts', 'notes', 'agreements', 'voices', 'references', 'contacts'] as const) {
      expect(view).not.toHaveProperty(part);
    }
    expect(view.circle?.[2]).not.toHaveProperty('basis');
  });

  test('a purpose narrows what a wide right would show, and never widens it', () => {
    const model = readModel(everything);
    expect(viewFor(actor('social-leader'), model, 'leadership')?.access).toBe('dates');
    expect(viewFor(actor('auditor'), model, 'casework')?.access).toBe('dates');
    expect(viewFor(actor('caseworker'), model, 'own-plan')).toBeNull();
  });

  test('the placement sees its own steps and the lead with name and phone, no mail', () => {
    const view = seen('home-staff');
    expect(view.steps?.map(({ id }) => id)).toEqual(['T1.9b.1']);
    expect(view.lead).toEqual({
      role: 'lead',
      unit: 'social',
      unitName: 'Unit social',
      sector: 'social',
      member: 'lead',
      memberName: 'Name of lead',
      phone: 'phone-of-lead',
    });
    for (const part of ['circle', 'contacts', 'escalations', 'facts', 'agreements', 'notes'] as const) {
      expect(view).not.toHaveProperty(part);
    }
    expect(view.handovers).toEqual([]);
  });

  test('the young person sees the steps marked for them, with a day and never a delay', () => {
    const view = seen('young');
    expect(view.steps?.map(({ id }) => id)).toEqual(['T1.7.1']);
    expect(view.steps?.[0]).not.toHaveProperty('passed');
    expect(view.steps?.[0]?.deadlines).toEqual([
      { kind: 'target', meets: 'done', due: '2026-12-01', sentence: { da: 'Senest', en: 'Latest' } },
    ]);
    for (const part of ['escalations', 'handovers', 'notes', 'circle', 'facts', 'references'] as const) {
      expect(view).not.toHaveProperty(part);
    }
    expect(view.contacts?.map(({ role, phone }) => [role, phone])).toEqual([
      ['lead', 'phone-of-lead'],
      ['guidance', 'phone-of-counsellor'],
    ]);
  });

  test('a meeting arranged with the young person is shown to them, one among staff is not', () => {
    const arranged = (who: string[]) => ({ schedule: { at: at('2027-01-05T12:00:00Z'), place: 'text-place', who } });
    const plan = planWith({
      steps: [
        step('T1.8.1', 'social', { kind: 'meeting', ...arranged(['young-person', 'lead']) }),
        step('T1.15.1', 'social', { kind: 'meeting', ...arranged(['lead', 'counsellor']) }),
      ],
    });
    const meetings = seen('young', plan).steps?.filter(({ kind }) => kind === 'meeting');
    expect(meetings?.map(({ id, schedule }) => [id, schedule?.place])).toEqual([['T1.8.1', 'secret-place']]);
    expect(meetings?.[0]?.schedule?.who).toEqual([{ code: 'young-person' }, { code: 'lead', name: 'Name of lead' }]);
  });

  test('an open offer shows its brief and the offer, not the plan or the young person', () => {
    expect(seen('job-adviser')).toEqual({
      id: 'plan-1',
      municipality: '0265',
      kind: 'coordination',
      status: 'running',
      version: 4,
      access: 'brief',
      handovers: [
        {
          id: 'handover-1',
          subject: { kind: 'role', role: 'job-centre' },
          from: {
            unit: 'social',
            unitName: 'Unit social',
            sector: 'social',
            member: 'lead',
            memberName: 'Name of lead',
          },
          to: { unit: 'jobs', unitName: 'Unit jobs', sector: 'employment' },
          status: 'offered',
          offeredOn: '2026-11-10',
          answerBy: '2026-11-17',
          brief: 'secret-brief',
          heldBy: {
            unit: 'social',
            unitName: 'Unit social',
            sector: 'social',
            member: 'lead',
            memberName: 'Name of lead',
          },
          workingDaysLeft: 3,
        },
      ],
    });
    expect(eventsFor(actor('job-adviser'), readModel(everything), 'handover')).toEqual([]);
  });

  test.each(['caseworker', 'young', 'home-staff', 'director'])(
    'a protected address is nowhere in what %s sees',
    (name) => {
      const access = accessOf(actor(name), planAccessOf(everything, 'person-1'));
      const view = viewFor(actor(name), readModel(everything, true), purposeOf(access));
      expect(JSON.stringify(view)).not.toContain('secret-address');
    },
  );
});

describe('the history of a plan', () => {
  const types = (name: string): string[] => {
    const access = accessOf(actor(name), planAccessOf(everything, 'person-1'));
    return eventsFor(actor(name), readModel(everything), purposeOf(access)).map(({ type }) => type);
  };

  test.each([
    ['caseworker', ['VoiceAdded', 'StepCompleted', 'TargetMoved', 'EscalationAnswered']],
    ['children-head', ['StepCompleted', 'TargetMoved', 'EscalationAnswered']],
    ['auditor', ['StepCompleted', 'TargetMoved', 'EscalationAnswered']],
    ['home-staff', []],
    ['administrator', []],
  ])('%s', (name, expected) => {
    expect(types(name)).toEqual(expected);
  });

  test('the young person reads own words and what was agreed, and no reason of staff', () => {
    const events = eventsFor(actor('young'), readModel(everything), 'own-plan');
    expect(events.map(({ type, texts }) => [type, texts])).toEqual([
      ['VoiceAdded', { text: 'secret-voice' }],
      ['StepCompleted', { agreed: 'secret-agreed' }],
    ]);
    expect(events[1]?.data).toEqual({ stepId: 'T1.2.1', doneOn: '2026-02-02' });
  });
});
