import { describe, expect, test } from '@jest/globals';
import type { OpeningState } from '#plan-domain';
import { accessOf, can, eventsFor, planAccessOf, purposeFor, standingsOf, viewFor } from '#privacy';
import { actor, actors, at, concern, escalation, planWith, readModel } from './access-world.js';

const opening: OpeningState = {
  id: 'o1',
  by: { unit: 'jobs', member: 'job-adviser' },
  reason: 'text-note',
  from: at('2026-12-01T08:00:00.000Z'),
  until: at('2026-12-01T12:00:00.000Z'),
};
const review = escalation('jobs', 'jobs-leader', {
  id: 'o1~r1~team-leader',
  subject: { kind: 'opening', openingId: 'o1' },
});
const opened = planWith({ escalations: [review], body: { openings: { o1: opening } } });
const during = at('2026-12-01T11:59:59.000Z');
const access = (now: string | undefined) => planAccessOf(opened, 'person-1', now === undefined ? now : at(now));

describe('a plan opened in an emergency', () => {
  test('is seen by whoever opened it, for its hours and no longer, whatever the clocks have got to', () => {
    expect(accessOf(actor('job-adviser'), access(during))).toBe('full');
    expect(accessOf(actor('job-adviser'), access('2026-12-01T12:00:00.000Z'))).toBe('none');
    expect(accessOf(actor('job-adviser'), access(undefined))).toBe('none');
    const ended = planWith({ body: { openings: { o1: { ...opening, ended: true } } } });
    expect(accessOf(actor('job-adviser'), planAccessOf(ended, 'person-1', during))).toBe('none');
  });

  test('is not seen by an opening as staff of a unit outside, should there ever be one', () => {
    const outside = { ...opening, by: { unit: 'other-home', member: 'other-home-staff' } };
    const plan = planAccessOf(planWith({ body: { openings: { o1: outside } } }), 'person-1', during);
    expect(accessOf(actor('other-home-staff'), plan)).toBe('none');
  });

  test('is read, and recorded, for that purpose; whoever works on it reads it as before', () => {
    expect(purposeFor(actor('job-adviser'), access(during))).toBe('break-glass');
    expect(purposeFor(actor('caseworker'), access(during))).toBe('casework');
    expect(purposeFor(actor('jobs-leader'), access(during))).toBe('audit');
    expect(purposeFor(actor('auditor'), access(during))).toBe('audit');
  });

  test('can be read and nothing else by whoever opened it', () => {
    const allowed = (action: Parameters<typeof can>[1]) => can(actor('job-adviser'), action, access(during)).allowed;
    expect(allowed('read-plan') && allowed('read-events')).toBe(true);
    for (const action of ['AddStep', 'AddVoice', 'ClosePlan', 'BindRole', 'ReviewBreakGlass', 'read-looks'] as const)
      expect({ action, allowed: allowed(action) }).toEqual({ action, allowed: false });
  });

  test('shows its reviewer the opening with its reason, and nothing of the plan', () => {
    const model = { ...readModel(opened), now: during };
    const view = viewFor(actor('jobs-leader'), model, 'audit');
    expect(view).toMatchObject({
      access: 'brief',
      openings: [{ id: 'o1', by: { member: 'job-adviser' }, reason: 'secret-note', review: { may: true } }],
    });
    for (const part of ['person', 'steps', 'lead', 'circle', 'escalations', 'notes'])
      expect(view).not.toHaveProperty(part);
    expect(eventsFor(actor('jobs-leader'), model, 'audit')).toEqual([]);
  });

  test('is told to those who work on it with the reason, to those who see dates without, to others not at all', () => {
    const model = { ...readModel(opened), now: during };
    const of = (name: string) => {
      const plan = planAccessOf(opened, 'person-1', during);
      return viewFor(actor(name), model, purposeFor(actor(name), plan))?.openings;
    };
    expect(of('caseworker')).toMatchObject([{ reason: 'secret-note', own: false, review: { may: false } }]);
    expect(of('job-adviser')).toMatchObject([{ reason: 'secret-note', own: true }]);
    expect(of('director')?.[0]).toMatchObject({ id: 'o1', review: { may: true } });
    expect(of('children-head')?.[0]).not.toHaveProperty('reason');
    for (const name of ['home-staff', 'young']) expect(of(name)).toBeUndefined();
  });
});

/** Who may open the ordinary plan in an emergency: staff who may search, without a part in it. */
const outsiders = ['job-adviser', 'jobs-leader', 'adult-adviser'];

describe('opening a plan in an emergency', () => {
  test.each(Object.keys(actors))('%s', (name) => {
    const plan = planAccessOf(planWith({}), 'person-1', during);
    const code = standingsOf(actor(name), plan).length === 0 ? 'plan-not-found' : 'not-allowed';
    const expected = outsiders.includes(name) ? { allowed: true } : { allowed: false, code };
    expect(can(actor(name), 'BreakGlass', plan)).toMatchObject(expected);
  });

  test.each(Object.keys(actors))('%s: never a notification of concern', (name) => {
    expect(can(actor(name), 'BreakGlass', planAccessOf(concern(), 'person-1', during)).allowed).toBe(false);
  });
});
