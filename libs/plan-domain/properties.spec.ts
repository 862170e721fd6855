import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addHours,
  addMilliseconds,
  addMonths,
  type CivilDate,
  COPENHAGEN,
  dateAtAge,
  type Instant,
  passingInstant,
  spreadOf,
} from '#calendar';
import { actorOf, contextFor } from '../../test/support/plan-domain.js';
import { type History, histories, live, type Tried } from '../../test/support/plan-histories.js';
import { agendaOf } from './agenda.js';
import type { Context } from './context.js';
import type { PlanEvent } from './events.js';
import { evolve, fold } from './evolve.js';
import { handle } from './handle-command.js';
import { rungKey } from './rung-key.js';
import { rungsOf } from './rungs.js';
import { initialState, type LivePlan, type PlanState, type StepDeadline, type StepState } from './state.js';

/** Every property on histories of its own. A failure prints the seed that brings it back. */
const forAll = (numRuns: number, most: number, holds: (tried: Tried[], history: History) => void): void =>
  fc.assert(
    fc.property(histories(most), (history) => holds(live(history), history)),
    { numRuns },
  );

/** Deep equality, with a readable difference where there is one. */
function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toStrictEqual(expected);
}

const eventsOf = (tried: readonly Tried[]): PlanEvent[] => tried.flatMap(({ events }) => events);

const running = (state: PlanState): LivePlan[] => (state.status === 'running' ? [state] : []);

const system = { kind: 'system' } as const;

const passTime = (state: PlanState, context: Context): { state: PlanState; events: readonly PlanEvent[] } => {
  const answer = handle(state, { type: 'PassTime' }, system, context);
  if (!answer.ok) throw new Error('time cannot be refused');
  return { state: answer.state, events: answer.events };
};

describe('whatever people do and whenever they do it', () => {
  it('exactly one known unit is responsible for every open step, at every instant', () => {
    forAll(20, 30, (tried) => {
      const { units } = contextFor({ now: '2026-01-12' }).organisation;
      let state: PlanState = initialState;
      for (const event of eventsOf(tried)) {
        state = evolve(state, event);
        for (const plan of running(state)) {
          const holders = [plan.lead, ...Object.values(plan.steps).map(({ holder }) => holder)];
          expect(holders.filter(({ unit }) => !units.has(unit))).toEqual([]);
        }
      }
      for (const { after, context } of tried) {
        const open = running(after).flatMap(({ steps }) => Object.values(steps).filter(isOpen));
        const items = agendaOf(after, context).items.filter(({ kind }) => kind === 'step');
        for (const { id, holder } of open) {
          expect(items.filter((item) => item.id === id).map(({ unit }) => unit)).toEqual([holder.unit]);
        }
      }
    });
  });

  it('no limit is later than its rule makes it', () => {
    forAll(20, 30, (tried) => {
      for (const { after, context } of tried) {
        for (const plan of running(after)) {
          for (const step of Object.values(plan.steps).filter(({ status }) => status !== 'dormant')) {
            for (const deadline of step.deadlines.filter(({ kind }) => kind === 'limit')) {
              expect([step.id, isNotLater(deadline, byLaw(step, plan, context))]).toEqual([step.id, true]);
            }
          }
        }
      }
    });
  });

  it('every rung happens once: one escalation for a step, occurrence, round and level', () => {
    forAll(35, 40, (tried) => {
      const events = eventsOf(tried);
      const counted = new Map<string, number>();
      for (const key of events.map(rungKey)) if (key !== null) counted.set(key, (counted.get(key) ?? 0) + 1);
      expect([...counted].filter(([, times]) => times > 1)).toEqual([]);
      const raised = events.flatMap((event) => (event.type === 'EscalationRaised' ? [event.escalation] : []));
      const named = raised.map(({ subject, round, level }) => JSON.stringify([subject, round, level]));
      expect(new Set(named).size).toBe(raised.length);
    });
  });

  it('the events folded are the state', () => {
    forAll(20, 30, (tried) => {
      for (const { before, after, events } of tried) expectSame(fold(events, before), after);
      expectSame(fold(eventsOf(tried)), tried.at(-1)?.after);
    });
  });

  it('the events of a plan never go back in time, nor ahead of it', () => {
    forAll(20, 30, (tried) => {
      const instants = eventsOf(tried).map(({ at }) => at);
      expectSame(instants, [...instants].sort());
      for (const { events, context } of tried) expect(events.filter(({ at }) => at > context.now)).toEqual([]);
    });
  });

  it('the plan wakes at the latest when an open date passes', () => {
    forAll(20, 30, (tried) => {
      for (const { after, context } of tried) {
        const { wakeAt } = agendaOf(after, context);
        for (const plan of running(after)) {
          const passings = Object.values(plan.steps).flatMap((step) => passingsOf(plan, step));
          expect(passings.filter((at) => wakeAt === null || at < wakeAt)).toEqual([]);
        }
      }
    });
  });

  it('a decision depends on what it is given and on nothing that was decided before', () => {
    forAll(20, 20, (tried) => {
      for (const { before, after, events, command, who, context } of tried) {
        const anew = handle(structuredClone(before), command, actorOf(who), context);
        expectSame(anew.ok ? [anew.events, anew.state] : [[], before], [events, after]);
      }
      const last = tried.at(-1);
      if (!last) return;
      const copy = structuredClone(last.after);
      expectSame(rungsOf(copy, last.context), rungsOf(last.after, last.context));
      expectSame(agendaOf(copy, last.context), agendaOf(last.after, last.context));
    });
  });
});

describe('however time passes', () => {
  const day = 24 * 3_600_000;
  const ahead = fc.integer({ min: 1, max: 200 * day });
  const steps = fc.array(fc.integer({ min: 0, max: 40 * day }), { maxLength: 12 });

  it('one jump brings the same events as many small ones', () => {
    fc.assert(
      fc.property(histories(12), ahead, steps, (history, most, waits) => {
        const { state, at } = endOf(history);
        const end = at(most);
        const jumped = passTime(state, end);
        let stepped: ReturnType<typeof passTime> = { state, events: [] };
        let ms = 0;
        for (const wait of [...waits, most]) {
          ms = Math.min(most, ms + wait);
          const next = passTime(stepped.state, at(ms));
          stepped = { state: next.state, events: [...stepped.events, ...next.events] };
        }
        expectSame(stepped, jumped);
      }),
      { numRuns: 20 },
    );
  });

  it('a limit to the events of one call changes none of them', () => {
    fc.assert(
      fc.property(histories(12), ahead, fc.integer({ min: 1, max: 40 }), (history, most, limit) => {
        const { state, at } = endOf(history);
        const whole = passTime(state, at(most));
        let so = state;
        const events: PlanEvent[] = [];
        for (let more = true; more; ) {
          const answer = handle(so, { type: 'PassTime', limit }, system, at(most));
          if (!answer.ok) throw new Error('time cannot be refused');
          so = answer.state;
          events.push(...answer.events);
          more = answer.more;
        }
        expectSame(events, whole.events);
        expectSame(so, whole.state);
      }),
      { numRuns: 20 },
    );
  });

  it('once it has passed nothing is left to pass, and no rung is without effect', () => {
    fc.assert(
      fc.property(histories(15), ahead, (history, most) => {
        const { state, at } = endOf(history);
        const passed = passTime(state, at(most));
        expect(passTime(passed.state, at(most)).events).toEqual([]);
        expect(rungsOf(passed.state, at(most)).filter((rung) => rung.at <= at(most).now)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('evolve', () => {
  it('never throws, whatever events come in whatever order', () => {
    const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 120, size: 'max' });
    fc.assert(
      fc.property(histories(20), picks, (history, order) => {
        const tried = live(history);
        const events = eventsOf(tried);
        const any = order.flatMap((n) => events[n % events.length] ?? []);
        for (const from of [initialState, ...tried.slice(-1).map(({ after }) => after)]) {
          expect(() => fold(any, from)).not.toThrow();
        }
      }),
      { numRuns: 20 },
    );
  });
});

/** Where a history ends, and the world so many milliseconds after that. */
function endOf(history: History): { state: PlanState; at: (ms: number) => Context } {
  const last = live(history).at(-1);
  if (!last) throw new Error('a history has a start');
  const { after, context } = last;
  return { state: after, at: (ms) => ({ ...context, now: addMilliseconds(context.now, ms) }) };
}

const isOpen = ({ status }: StepState): boolean => status === 'open' || status === 'paused';

/** When the dates of a step pass that have not: computed here from the day alone. */
function passingsOf({ planId }: LivePlan, { status, deadlines }: StepState): Instant[] {
  if (status === 'dormant' || status === 'planned') return [];
  return deadlines
    .filter(({ met, passed, kind }) => !met && !passed && (status !== 'paused' || kind === 'limit'))
    .map(({ at, due }) => at ?? passingInstant(COPENHAGEN, addDays(due, 1), spreadOf(planId)));
}

const isNotLater = ({ due, at }: StepDeadline, latest: CivilDate | Instant | undefined): boolean =>
  latest !== undefined && (latest.length === 10 ? due <= latest : at !== undefined && at <= latest);

/** The limits of the law once more, written by hand from templates.md: the latest day or instant of each step. */
function byLaw(step: StepState, plan: LivePlan, { birthDate }: Context): CivilDate | Instant | undefined {
  const birthday = (years: number): CivilDate => dateAtAge(birthDate, years * 12);
  const latest = (code: string) => plan.facts.findLast((fact) => fact.code === code);
  const followUp = (began = latest('effort-started')): CivilDate | undefined => {
    const assessed = latest('parallel-assessment-done')?.from;
    const dates = began ? [addMonths(began.from, 3), ...(assessed && assessed >= began.from ? [assessed] : [])] : [];
    return dates.sort()[0];
  };
  const decided = plan.finished['T6.7'];
  const received = latest('received');
  switch (`${step.section}.${step.code}`) {
    case 'T1.7': {
      const duties = [birthday(16), latest('youth-plan-duty')?.from].filter((date) => date !== undefined).sort();
      const by = addMonths(duties.at(-1) ?? birthday(16), 3);
      const placed = plan.facts.findLast(({ code, consent }) => code === 'placed' && consent === 'without')?.from;
      return placed && placed >= birthday(16) && placed < by ? placed : by;
    }
    case 'adhoc.copy': {
      const asked = plan.copies?.[step.copyId ?? '']?.askedOn;
      return asked && addMonths(asked, 1);
    }
    case 'T1.10':
      return followUp(plan.facts.find(({ id }) => id === step.trigger?.id));
    case 'T1.12':
      return `${Math.floor(step.occurrence / 10)}-12-31` as CivilDate;
    case 'T2.8':
    case 'T2.10':
      return addMonths(birthday(18), -6);
    case 'T6.2':
      return received?.at && addHours(received.at, 24);
    case 'T6.6':
    case 'T6.6b':
      return received && addMonths(received.from, 4);
    case 'T6.8':
      return decided && (decided.outcome === 'placed-without-consent' ? decided.doneOn : addMonths(decided.doneOn, 3));
    case 'T6.9':
      return followUp();
    default:
      return undefined;
  }
}
