import { beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, type CivilDate, calendarFor, civilDate, instant } from '#calendar';
import {
  type Actor,
  type Command,
  type Context,
  forecast,
  handle,
  initialState,
  type LivePlan,
  type PlanEvent,
  type PlanState,
  predecessorsOf,
  sentenceFor,
  workingDaysUntil,
} from '#plan-domain';
import { catalogue } from '#plan-templates';
import { accessOf, eventsFor, type PlanReadModel, planAccessOf, purposeOf, viewFor } from '#privacy';
import { actor, actors, here, organisation } from './access-world.js';

/** The same rights over plans that the domain itself has made, from the real templates. */
const born = civilDate('2011-01-15');
const caseworker: Actor = { kind: 'member', member: 'caseworker', unit: 'social', roles: ['practitioner'] };
const jobAdviser: Actor = { kind: 'member', member: 'job-adviser', unit: 'jobs', roles: ['practitioner'] };

class Story {
  state: PlanState = initialState;
  readonly events: PlanEvent[] = [];

  constructor(private today: CivilDate) {}

  /** So many days later. */
  after(days: number): this {
    this.today = addDays(this.today, days);
    this.do({ type: 'PassTime' }, { kind: 'system' });
    return this;
  }

  do(command: Command, by: Actor = caseworker): this {
    const answer = handle(this.state, command, by, this.context);
    if (!answer.ok) throw new Error(answer.refusal.code);
    this.state = answer.state;
    this.events.push(...answer.events);
    return this;
  }

  get context(): Context {
    return {
      now: instant(`${this.today}T09:00:00Z`),
      birthDate: born,
      leapDayRule: '28-february',
      calendar: calendarFor(),
      templates: catalogue,
      organisation,
    };
  }

  get plan(): LivePlan {
    if (this.state.status === 'none') throw new Error('not started');
    return this.state;
  }

  get model(): PlanReadModel {
    return {
      state: this.plan,
      version: this.events.length,
      person: {
        id: 'person-1',
        name: 'secret-name',
        birthDate: born,
        protectedAddress: true,
        address: 'secret-address',
      },
      events: this.events,
      units: new Map([...organisation.units.values()].map(({ id, sector }) => [id, { name: id, sector }])),
      members: new Map(Object.keys(actors).map((name) => [name, { name: `Name of ${name}` }])),
      texts: new Map(['note', 'agreed', 'brief', 'declined'].map((id) => [id, `secret-${id}`])),
      templates: catalogue,
      explain: (step, deadline) => sentenceFor(deadline, step, this.plan, this.context),
      now: this.context.now,
      predecessors: (step) => predecessorsOf(step, this.plan, this.context),
      workingDaysUntil: (day) => workingDaysUntil(day, this.context),
      coming: forecast(this.plan, addDays(this.today, 700), this.context),
    };
  }

  seenBy(name: string) {
    const access = accessOf(actor(name), planAccessOf(this.plan, 'person-1', this.context));
    return {
      access,
      view: viewFor(actor(name), this.model, purposeOf(access)),
      events: eventsFor(actor(name), this.model, purposeOf(access)),
    };
  }
}

const start = (template: 'T1' | 'T6'): Command => ({
  type: 'StartPlan',
  planId: 'plan-1',
  municipality: here,
  template,
  version: 1,
  startUnit: 'social',
  lead: { unit: 'social', member: 'caseworker' },
  circle:
    template === 'T6'
      ? [{ role: 'social-adviser', unit: 'social', member: 'caseworker' }]
      : [
          { role: 'guidance', unit: 'guidance', member: 'counsellor', basis: { kind: 'law', ref: 'KUI-loven § 2 c' } },
          { role: 'placement', unit: 'home', basis: { kind: 'law', ref: 'barnets lov § 109' } },
        ],
  late: [],
  facts:
    template === 'T6'
      ? [
          {
            factId: 'f',
            code: 'received',
            from: civilDate('2026-02-02'),
            at: instant('2026-02-02T08:00:00Z'),
            source: 'school',
          },
        ]
      : [{ factId: 'f', code: 'placed', from: civilDate('2025-05-01'), consent: 'with', source: 'own-unit' }],
});

describe('a T1 plan whose first steps were done and whose contact was offered to the job centre', () => {
  let story: Story;

  beforeAll(() => {
    story = new Story(civilDate('2026-02-02'))
      .do(start('T1'))
      .do({ type: 'CompleteStep', stepId: 'T1.1.1', outcome: 'lead-named', present: [], note: 'note' })
      .do({
        type: 'CompleteStep',
        stepId: 'T1.2.1',
        outcome: 'given',
        present: ['young-person'],
        agreed: 'agreed',
        note: 'note',
      })
      .do({
        type: 'OfferHandover',
        handoverId: 'h',
        subject: { kind: 'step', stepId: 'T1.4.1' },
        to: { unit: 'jobs' },
        basis: { kind: 'law', ref: 'x' },
        brief: 'brief',
      });
  });

  test('the young person sees the steps that the template marks for them, with titles and sentences', () => {
    const { view, events } = story.seenBy('young');
    const marked =
      catalogue
        .find('T1', 1)
        ?.steps.filter(({ forYoung }) => forYoung)
        .map(({ code }) => code) ?? [];
    expect(view?.steps?.length).toBeGreaterThan(2);
    for (const step of view?.steps ?? []) {
      expect(marked).toContain(step.code);
      expect(step.title?.en).toBeTruthy();
      for (const deadline of step.deadlines) expect(deadline.sentence?.da).toBeTruthy();
    }
    expect(view?.agreements?.map(({ text, title }) => [text, title?.en])).toEqual([
      ['secret-agreed', 'Inform the young person and the parents, and ask for consent to co-operation'],
    ]);
    expect(JSON.stringify([view, events])).not.toMatch(/secret-(note|brief|address)/);
  });

  test('the job centre sees the brief, and after it declines nothing; the leader group then sees dates', () => {
    expect(story.seenBy('job-adviser')).toMatchObject({
      access: 'brief',
      view: { handovers: [{ brief: 'secret-brief' }] },
    });
    expect(story.seenBy('cross-member').access).toBe('none');
    story.do({ type: 'DeclineHandover', handoverId: 'h', reason: 'declined' }, jobAdviser);
    expect(story.seenBy('job-adviser')).toMatchObject({ access: 'none', view: null, events: [] });
    const group = story.seenBy('cross-member');
    expect(group.access).toBe('dates');
    expect(group.view?.escalations?.map(({ level }) => level)).toEqual(['cross-sector']);
    expect(JSON.stringify(group)).not.toMatch(/secret-(note|agreed|brief|declined)/);
  });

  test('the placement sees its own steps as they become relevant, and nothing that is not', () => {
    const { view } = story.seenBy('home-staff');
    const placed = Object.values(story.plan.steps).filter(
      ({ holder, status }) => holder.unit === 'home' && status !== 'dormant',
    );
    expect(view?.steps?.map(({ id }) => id)).toEqual(placed.map(({ id }) => id));
    expect(view?.finished).toEqual([]);
    expect(JSON.stringify(story.seenBy('home-staff'))).not.toMatch(/secret-(note|agreed|brief|declined|address)/);
  });

  test('every event that somebody sees reads as a sentence in both languages', () => {
    for (const name of Object.keys(actors)) {
      for (const { type, sentence } of story.seenBy(name).events) {
        expect([type, sentence.da, sentence.en].join(' ')).not.toMatch(/[{}]|undefined|secret/);
        expect(sentence.en.endsWith('.')).toBe(true);
      }
    }
    const own = story.seenBy('caseworker').events.map(({ sentence }) => sentence.en);
    expect(own).toContain('The plan was started by social.');
    expect(own).toContain('Name of caseworker (social) offered jobs a handover: Overview of efforts under all laws.');
  });

  test('what is finished and foreseen is the young person’s where the step is, without dates that were missed', () => {
    const { view } = story.seenBy('young');
    expect(view?.finished?.length).toBeGreaterThan(0);
    for (const one of view?.finished ?? []) {
      expect(Object.keys(one)).not.toEqual(expect.arrayContaining(['deadlines', 'recordedBy', 'undoUntil', 'outcome']));
    }
    expect(view?.coming?.length).toBeGreaterThan(0);
    expect(view?.coming?.every(({ forYoung, title }) => forYoung && title)).toBe(true);
    expect(story.seenBy('home-staff').view?.coming?.every(({ holder }) => holder.unit === 'home')).toBe(true);
  });

  test('a handover that was declined stays in the plan’s picture, its reason with those who work on it', () => {
    const of = (name: string) => story.seenBy(name).view?.handovers ?? [];
    expect(of('caseworker')).toMatchObject([
      { status: 'declined', reason: 'secret-declined', endedBy: 'Name of job-adviser', heldBy: { unit: 'social' } },
    ]);
    expect(of('cross-member')).toMatchObject([{ status: 'declined' }]);
    expect(of('cross-member')[0]).not.toHaveProperty('reason');
    expect(of('job-adviser')).toEqual([]);
  });

  test('nobody but the young person’s own unit and circle, leaders and auditors sees anything', () => {
    const sees = Object.keys(actors).filter((name) => story.seenBy(name).access !== 'none');
    expect(sees).not.toEqual(expect.arrayContaining(['administrator']));
    for (const name of ['administrator', 'adult-adviser', 'other-home-staff', 'stranger', 'other-young']) {
      expect(sees).not.toContain(name);
    }
  });
});

describe('a T6 concern that nobody touches until it has climbed', () => {
  test('is seen by the receiving unit and its leaders, whatever it climbs to', () => {
    const story = new Story(civilDate('2026-02-02'))
      .do(start('T6'))
      .do({ type: 'CompleteStep', stepId: 'T6.1.1', present: [] })
      .after(40);
    expect(Object.keys(story.plan.escalations).length).toBeGreaterThan(0);
    const sees = Object.keys(actors).filter((name) => story.seenBy(name).access !== 'none');
    expect(sees.sort()).toEqual(['caseworker', 'children-head', 'director', 'lead', 'social-leader']);
    expect(story.seenBy('young').events).toEqual([]);
    for (const { sentence } of story.seenBy('social-leader').events) {
      expect(`${sentence.da} ${sentence.en}`).not.toMatch(/[{}]|undefined/);
    }
  });
});
