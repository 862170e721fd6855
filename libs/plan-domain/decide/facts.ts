import type { Refusal } from '#contracts';
import type { FactInput } from '../commands.js';
import { type Draft, emit, planOf } from '../draft.js';
import { dayOf, stepTemplateOf, today } from '../lookups.js';
import { settle } from '../settle.js';
import type { FactRecord } from '../state.js';
import { validCadence } from './checks.js';
import { type Handler, refuse } from './decision.js';

export const recordFact: Handler<'RecordFact'> = (draft, { fact }) => recordFactIn(draft, fact);

/** Facts are what has happened: they begin today at the latest (a placement's end may lie ahead). */
export function recordFactIn(draft: Draft, input: FactInput): Refusal | undefined {
  const on = today(draft.context);
  if (input.from > on || (input.at !== undefined && input.at > draft.context.now)) {
    return refuse('fact-in-future', { from: input.from, today: on });
  }
  if (input.to !== undefined && input.to < input.from)
    return refuse('fact-period-invalid', { from: input.from, to: input.to });
  if (input.code === 'placed' && input.consent === undefined) return refuse('consent-kind-missing');
  if (input.code === 'received' && input.at === undefined) return refuse('fact-instant-missing');
  // The clock of a notification runs from its receipt: a second record would move it. A mistake is corrected instead.
  if (input.code === 'received' && planOf(draft).facts.some(({ code }) => code === 'received')) {
    return refuse('fact-recorded-already', { code: input.code });
  }
  const { factId, ...rest } = input;
  const n = planOf(draft).facts.filter(({ code }) => code === input.code).length + 1;
  const fact: FactRecord = { id: factId, n, ...rest };
  emit(draft, { type: 'FactRecorded', fact });
  settle(draft, 'fact');
  return undefined;
}

export const correctFact: Handler<'CorrectFact'> = (draft, command, _actor, context) => {
  const known = planOf(draft).facts.find(({ id }) => id === command.factId);
  if (!known) return refuse('unknown-fact', { factId: command.factId });
  const { to: oldTo, at: oldAt, ...rest } = known;
  const from = command.from ?? (command.at === undefined ? known.from : dayOf(command.at));
  const to = command.to === null ? undefined : (command.to ?? oldTo);
  const at = command.at ?? oldAt;
  if (from > today(context) || (at !== undefined && at > context.now))
    return refuse('fact-in-future', { from, today: today(context) });
  if (to !== undefined && to < from) return refuse('fact-period-invalid', { from, to });
  const fact: FactRecord = { ...rest, from, ...(to !== undefined && { to }), ...(at !== undefined && { at }) };
  emit(draft, { type: 'FactCorrected', fact, reason: command.reason });
  settle(draft, 'fact');
  return undefined;
};

/** The new birth date is in the context: every open date that hangs on it follows, in one event. */
export const correctBirthDate: Handler<'CorrectBirthDate'> = (draft, command, _actor, context) => {
  if (context.birthDate > today(context)) return refuse('birth-date-in-future');
  emit(draft, { type: 'BirthDateCorrected', reason: command.reason });
  settle(draft, 'birth-date');
  return undefined;
};

/**
 * The cadence is decided at the first follow-up, with reasons (barnets lov § 95 stk. 3), and may be decided anew; also
 * after a follow-up that was held before Samspor, or was not relevant, and so brought no cadence with it.
 */
export const changeCadence: Handler<'DecideCadence'> = (draft, command, _actor, context) => {
  const { cadence, finished } = planOf(draft);
  const followed = Object.values(finished).some(
    ({ step }) => stepTemplateOf(planOf(draft), step, context)?.decidesCadence,
  );
  if (!cadence && !followed) return refuse('cadence-too-early');
  if (!validCadence(command.months)) return refuse('cadence-invalid', { months: command.months });
  return decideCadence(draft, command.months, command.reasons);
};

export function decideCadence(draft: Draft, months: number, reasons: string): undefined {
  emit(draft, { type: 'CadenceDecided', cadence: { months, decidedOn: today(draft.context), reasons } });
  settle(draft, 'cadence');
}
