import { COPENHAGEN, civilDateIn } from '#calendar';
import type { FactInput, Life, PlanEvent, PlanState, React, StepState } from '#plan-domain';
import { dayOf, earliestDue, evolve, initialState, simulate, stepTemplateOf } from '#plan-domain';
import { plusDays } from './almanac.js';
import { actorOf, contextFor, instantOf, recordFact, startT1, type Who } from './plan-domain.js';

/** Days before a date on which people get to it: the first reminder comes ten working days before. */
const beforehand = 18;

export interface Habits {
  /** The outcome of a step where it is not the first that its template names. */
  readonly outcome?: (step: StepState) => string | undefined;
  /** Steps that are left alone. */
  readonly leaves?: (step: StepState) => boolean;
}

/** People who do each step in time, with the months between follow-ups decided as six. */
export const diligent =
  ({ outcome, leaves = () => false }: Habits = {}): React =>
  (state, at) => {
    if (state.status !== 'running') return [];
    const soon = plusDays(civilDateIn(COPENHAGEN, at), beforehand);
    const lead = actorOf(state.lead.member as Who);
    const due = Object.values(state.steps)
      .filter((step) => step.status === 'open' && (earliestDue(step)?.due ?? '9999') <= soon && !leaves(step))
      // The lead is handed over when the day's other work is done.
      .sort((a, b) => Number(a.kind === 'handover') - Number(b.kind === 'handover'));
    return due.flatMap((step) => {
      if (step.kind === 'handover') return handOver(state);
      const template = stepTemplateOf(state, step, contextFor({ now: at }));
      const chosen = outcome?.(step) ?? template?.outcomes[0]?.code;
      const cadence = { months: 6, reasons: 'why' };
      const command = { type: 'CompleteStep' as const, stepId: step.id, present: [] };
      const said = { ...(chosen && { outcome: chosen }), ...(template?.decidesCadence && { cadence }) };
      return [{ actor: lead, command: { ...command, ...said } }];
    });
  };

/** The lead is offered to adult services, accepted, and released at the first meeting, all on one day. */
function handOver(state: PlanState): ReturnType<React> {
  if (state.status === 'none' || Object.values(state.handovers).length > 0) return [];
  const on = dayOf(state.lastInstant);
  const offer = { type: 'OfferHandover' as const, handoverId: 'lead', subject: { kind: 'lead' as const } };
  return [
    { actor: actorOf(state.lead.member as Who), command: { ...offer, to: { unit: 'adult', member: 'adultWorker' } } },
    { actor: actorOf('adultWorker'), command: { type: 'AcceptHandover', handoverId: 'lead' } },
    { actor: actorOf('adultWorker'), command: { type: 'RecordFirstMeeting', handoverId: 'lead', heldOn: on } },
  ];
}

export interface LifeOf {
  readonly birthDate: string;
  /** The day the plan starts, at eleven. */
  readonly start: string;
  readonly until: string;
  /** Facts known at the start, and those recorded on their day. */
  readonly facts?: readonly FactInput[];
  readonly later?: readonly FactInput[];
  readonly command?: Parameters<typeof startT1>[0];
}

/** The life of a plan on the invented municipality, by the people who react. */
export function lifeOf({ birthDate, start, until, facts = [], later = [], command }: LifeOf, react?: React): Life {
  return simulate({
    acts: [
      { at: instantOf(start), actor: actorOf('coordinator'), command: startT1({ facts, ...command }) },
      ...later.map((fact) => ({ at: instantOf(fact.from), actor: actorOf('coordinator'), command: recordFact(fact) })),
    ],
    until: instantOf(until),
    context: contextFor({ now: start, birthDate }),
    ...(react && { react }),
  });
}

/** An occurrence as it stood when it was done, and when it was planned. */
export interface Occurrence {
  readonly step: StepState;
  readonly plannedOn: string;
  readonly doneOn: string;
}

/** Every occurrence that was done, in the order in which they were. */
export function doneIn(events: readonly PlanEvent[]): Occurrence[] {
  const done: Occurrence[] = [];
  const planned = new Map<string, string>();
  let state: PlanState = initialState;
  for (const event of events) {
    if (event.type === 'StepPlanned') planned.set(event.step.id, dayOf(event.at));
    const step = event.type === 'StepCompleted' && state.status !== 'none' ? state.steps[event.stepId] : undefined;
    if (step && event.type === 'StepCompleted') {
      done.push({ step, plannedOn: planned.get(step.id) ?? '', doneOn: event.doneOn });
    }
    state = evolve(state, event);
  }
  return done;
}
