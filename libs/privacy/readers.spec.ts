import { describe, expect, it } from '@jest/globals';
import type { LivePlan, Unit } from '#plan-domain';
import { readersOf } from './readers.js';

const units = new Map<string, Unit>([
  ['social', { id: 'social', sector: 'social' }],
  ['cross', { id: 'cross', sector: 'cross-sector' }],
  ['outside', { id: 'outside', sector: 'social', external: true }],
]);

const law = { kind: 'law', ref: '§ 1' };

const plan = (over: Partial<LivePlan>): LivePlan =>
  ({
    kind: 'coordination',
    startUnit: 'start',
    lead: { unit: 'lead', member: 'anna' },
    circle: [{ role: 'job-centre', unit: 'job', basis: law }],
    steps: { s: { holder: { unit: 'holder' } } },
    handovers: {},
    escalations: {},
    consents: {},
    shares: {},
    referrals: {},
    guardians: {},
    lastInstant: '2026-11-20T09:00:00.000Z',
    ...over,
  }) as unknown as LivePlan;

const handed = (status: string, unit: string) => ({ from: { unit: 'social' }, to: { unit }, status, basis: law });

describe('the readers on a plan’s row', () => {
  it('are everybody who takes part, each once and in one order', () => {
    expect(readersOf(plan({}), units)).toEqual(['anna', 'holder', 'job', 'lead', 'start']);
  });

  it('are also who is offered something, as long as it is open, and who has accepted', () => {
    const handovers = { a: handed('offered', 'x'), b: handed('declined', 'y'), c: handed('accepted', 'z') };
    const found = readersOf(plan({ handovers } as unknown as Partial<LivePlan>), units);
    expect(found).toEqual(['anna', 'holder', 'job', 'lead', 'start', 'x', 'z']);
  });

  it('are also who is asked for an answer: the member, of the cross-sector group all, of a review the leaders', () => {
    const about = { kind: 'step', stepId: 's' };
    const escalations = {
      a: { subject: about, owner: { unit: 'cross', member: 'cecilie' } },
      b: { subject: about, owner: { unit: 'social', member: 'sofie' } },
      c: { subject: { kind: 'opening', openingId: 'o' }, owner: { unit: 'far', member: 'frederik' } },
    };
    const found = readersOf(plan({ escalations } as unknown as Partial<LivePlan>), units);
    expect(found).toEqual([
      'anna',
      'cecilie',
      'cross',
      'frederik',
      'holder',
      'job',
      'lead',
      'lead:far',
      'sofie',
      'start',
    ]);
  });

  it('are also external units with which a part is shared, who was referred to it, and guardians, while that lasts', () => {
    const ended = { on: '2026-11-01', because: 'withdrawn' };
    const parts = {
      shares: { a: { unit: 'home', basis: law }, b: { unit: 'other', basis: law, ended } },
      referrals: { a: { unit: 'clinic', basis: law }, b: { unit: 'bank', member: 'bo', basis: law } },
      guardians: { a: { id: 'mother' }, b: { id: 'father', ended } },
    };
    const found = readersOf(plan(parts as unknown as Partial<LivePlan>), units);
    expect(found).toEqual(['anna', 'bo', 'clinic', 'holder', 'home', 'job', 'lead', 'mother', 'start']);
  });

  it('are also who has opened it in an emergency, until the event that ends the hours', () => {
    const opening = (member: string, ended?: string) => ({
      id: member,
      by: { unit: 'far', member },
      until: '2026-11-20T10:00:00.000Z',
      ...(ended && { ended }),
    });
    const openings = { a: opening('dorte'), b: opening('erik', '2026-11-20T08:00:00.000Z') };
    const found = readersOf(plan({ openings } as unknown as Partial<LivePlan>), units);
    expect(found).toEqual(['anna', 'dorte', 'holder', 'job', 'lead', 'start']);
  });

  it('of a concern are its receiving unit, and of those asked only social units of the municipality', () => {
    const asked = {
      kind: 'concern',
      handovers: { a: handed('offered', 'outside'), b: handed('offered', 'social') },
      escalations: { e: { subject: { kind: 'step', stepId: 's' }, owner: { unit: 'cross', member: 'cecilie' } } },
    };
    expect(readersOf(plan(asked as unknown as Partial<LivePlan>), units)).toEqual(['anna', 'lead', 'social', 'start']);
  });
});
