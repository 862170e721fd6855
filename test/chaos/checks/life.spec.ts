import { describe, expect, it } from '@jest/globals';
import { consequencesOf, fold, initialState, type PlanState, rungKey } from '#plan-domain';
import { type Chapter, complete, contextFor, did, given, startT1, until } from '../../support/plan-domain.js';
import { checkLife } from './life.js';
import type { PlanRecord, Recorded, StoredConsequence } from './plan-record.js';
import { checkConsequences } from './told.js';

/** Somebody starts a plan, does one thing, and then nobody does anything until it has climbed to the top. */
const transactions: readonly (readonly [chapter: Chapter, commandId: string | null])[] = [
  [did(startT1(), 'coordinator', '2026-01-12'), 'start'],
  [until('2026-01-20'), null],
  [did(complete('T1.1.1', { outcome: 'lead-named' }), 'coordinator', '2026-01-26'), 'complete'],
  [until('2026-02-10'), null],
  [until('2026-03-20'), null],
];

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const end = contextFor({ now: '2026-03-20' });

/** What the tables hold when nothing has gone wrong. */
function trueRecord(): PlanRecord {
  const events: Recorded[] = [];
  const consequences: StoredConsequence[] = [];
  let lived: Chapter[] = [];
  for (const [place, [chapter, commandId]] of transactions.entries()) {
    lived = [...lived, chapter];
    const { run } = given(...lived);
    const happened = plain(run.events.slice(events.length));
    for (const event of happened) events.push(recorded(event, events.length + 1, commandId, place));
    const now = happened.at(-1)?.at ?? end.now;
    const drafts = consequencesOf(happened, run.state, { ...end, now });
    consequences.push(...drafts.map((draft, n) => ({ ...draft, id: `${place}-${n}`, version: events.length })));
  }
  return withEvents({ id: 'plan-1', state: initialState, version: 0, context: end, events, consequences }, events);
}

const recorded = (event: Recorded['event'], version: number, commandId: string | null, place: number): Recorded => ({
  event,
  version,
  rungKey: rungKey(event),
  commandId,
  recordedAt: `transaction ${place}`,
});

/** The same plan with other events, numbered without a gap and with the state that they lead to: a perfect forgery. */
function withEvents(plan: PlanRecord, events: readonly Recorded[]): PlanRecord {
  const numbered = events.map((one, place) => ({ ...one, version: place + 1 }));
  return { ...plan, events: numbered, version: numbered.length, state: stateOf(numbered) };
}

const stateOf = (events: readonly Recorded[]): PlanState => plain(fold(events.map(({ event }) => event)));

const record = trueRecord();
const placeOf = (type: string, level?: string): number =>
  record.events.findIndex(({ event }) => event.type === type && (level === undefined || levelOf(event) === level));
const levelOf = (event: Recorded['event']): string | undefined =>
  'level' in event ? event.level : 'escalation' in event ? event.escalation.level : undefined;

const without = (place: number): PlanRecord =>
  withEvents(
    record,
    record.events.filter((_, index) => index !== place),
  );
const twice = (place: number): PlanRecord =>
  withEvents(
    record,
    record.events.flatMap((one, index) => (index === place ? [one, one] : [one])),
  );
const abouts = (plan: PlanRecord): readonly string[] => checkLife(plan).map(({ about }) => about);

const climbs = [
  ['a reminder', placeOf('RungPassed', 'remind-3')],
  ['an overdue', placeOf('RungPassed', 'overdue')],
  ['a passed deadline', placeOf('DeadlinePassed')],
  ['an escalation', placeOf('EscalationRaised', 'team-leader')],
] as const;

describe('the check of a life', () => {
  it('has nothing to say about what really happened', () => {
    expect(record.events.length).toBeGreaterThan(30);
    expect(checkLife(record)).toEqual([]);
    expect(checkConsequences(record)).toEqual([]);
  });

  it.each(climbs)('notices %s that is lost, though nothing else is wrong', (_, place) => {
    expect(place).toBeGreaterThan(0);
    expect(abouts(without(place))).toContain('every deadline once and in order');
  });

  it.each(climbs)('notices %s that happened twice', (_, place) => {
    expect(abouts(twice(place))).toContain('every deadline once and in order');
  });

  it('notices one that came twice under another key', () => {
    const [, place] = climbs[0];
    const forged = twice(place);
    const events = forged.events.map((one, index) => (index === place + 1 ? { ...one, rungKey: 'another' } : one));
    expect(abouts({ ...forged, events })).toContain('every deadline once and in order');
  });

  it('notices two that changed places', () => {
    const place = record.events.findIndex(
      ({ rungKey: key }, index) => index > 5 && key !== null && (record.events[index + 1]?.rungKey ?? null) !== null,
    );
    const events = [...record.events];
    events.splice(place, 2, ...events.slice(place, place + 2).reverse());
    expect(abouts(withEvents(record, events))).toContain('every deadline once and in order');
  });

  it('notices one that is dated wrongly', () => {
    const [, place] = climbs[1];
    const events = record.events.map((one, index) =>
      index === place ? { ...one, event: { ...one.event, at: end.now } } : one,
    );
    expect(abouts(withEvents(record, events))).toContain('every deadline once and in order');
  });

  it('notices everything that has not happened yet although it is due', () => {
    const early = record.events.filter(({ recordedAt }) => recordedAt !== 'transaction 4');
    expect(abouts(withEvents(record, early))).toEqual(['every deadline once and in order']);
  });

  it('notices what happened by itself without a reason, also just before somebody does something', () => {
    const before = record.events.findIndex(({ commandId }) => commandId === 'complete');
    const stray = { ...record.events[placeOf('RungPassed', 'overdue')], rungKey: 'stray', commandId: null } as Recorded;
    const at = record.events[before]?.event.at ?? end.now;
    const forged = { ...stray, event: { ...stray.event, at } };
    const events = record.events.flatMap((one, index) => (index === before ? [forged, one] : [one]));
    expect(abouts(withEvents(record, events))).toContain('every deadline once and in order');
  });

  it('notices a gap, a lost end and a state that does not follow', () => {
    const gap = { ...record, events: record.events.filter(({ version }) => version !== 7) };
    expect(abouts(gap)).toContain('no gap in versions');
    expect(abouts({ ...record, events: record.events.slice(0, -1) })).toContain('no gap in versions');
    const { state } = without(placeOf('RungPassed', 'overdue'));
    expect(abouts({ ...record, state: stateOf(record.events.slice(0, -3)) })).toContain('the events lead to the state');
    expect(state).not.toEqual(record.state);
  });
});

describe('the check of whom is to be told', () => {
  const told = (consequences: readonly StoredConsequence[]) =>
    checkConsequences({ ...record, consequences }).map(({ about }) => about);
  const [first, ...others] = record.consequences;

  it('notices a reminder or escalation that is lost, doubled, or for somebody else', () => {
    if (!first) throw new Error('nobody is told of anything');
    const about = 'no reminder or escalation missing or doubled';
    expect(told(others)).toEqual([about]);
    expect(told([first, first, ...others])).toEqual([about]);
    expect(told([{ ...first, members: [...first.members, 'stranger'] }, ...others])).toEqual([about]);
    expect(told([{ ...first, urgency: first.urgency === 'now' ? 'morning' : 'now' }, ...others])).toEqual([about]);
    expect(told([...record.consequences, { ...first, version: 1_000 }])).toEqual([about]);
  });
});
