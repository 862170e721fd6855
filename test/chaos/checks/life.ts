import { isDeepStrictEqual } from 'node:util';
import { type Context, fold, initialState, type PlanEvent, type PlanState, passTime, rungKey } from '#plan-domain';
import { type Finding, finding, shortList } from './finding.js';
import type { PlanRecord, Recorded } from './plan-record.js';

const inOrder = 'every deadline once and in order';
const noGap = 'no gap in versions';
const foldIs = 'the events lead to the state';

/** Tells the life of a plan again from its commands alone and holds what was recorded against it. */
export function checkLife(plan: PlanRecord): readonly Finding[] {
  return [...versionsOf(plan), ...keysOf(plan), ...orderOf(plan), ...stateOf(plan), ...lifeOf(plan)];
}

function versionsOf({ id, version, events }: PlanRecord): readonly Finding[] {
  const whole = events.length === version && events.every((recorded, place) => recorded.version === place + 1);
  return whole ? [] : [finding(noGap, `plan ${id} is at ${version} and has ${events.length} events`)];
}

function keysOf({ id, events }: PlanRecord): readonly Finding[] {
  const keys = events.flatMap(({ rungKey }) => (rungKey === null ? [] : [rungKey]));
  const doubled = keys.filter((key, place) => keys.indexOf(key) !== place);
  const missing = events.filter(({ event, rungKey: stored }) => rungKey(event) !== stored);
  return [
    ...(doubled.length > 0 ? [finding(inOrder, `plan ${id} has twice ${shortList(doubled)}`)] : []),
    ...missing.map(({ version }) => finding(inOrder, `plan ${id}: event ${version} has another rung key than its own`)),
  ];
}

function orderOf({ id, events }: PlanRecord): readonly Finding[] {
  const back = events.filter(({ event }, place) => event.at < (events[place - 1]?.event.at ?? ''));
  return back.map(({ version }) => finding(inOrder, `plan ${id}: event ${version} is dated before the one before it`));
}

function stateOf({ id, state, events }: PlanRecord): readonly Finding[] {
  const folded = plain(fold(events.map(({ event }) => event)));
  return isDeepStrictEqual(folded, state) ? [] : [finding(foldIs, `plan ${id} has another state than its events`)];
}

/**
 * Between two commands exactly that happened, in that order, which the rules say must happen by itself by the time of
 * the second; after the last command everything up to now.
 */
function lifeOf({ id, events, context }: PlanRecord): readonly Finding[] {
  let state: PlanState = initialState;
  let place = 0;
  while (place < events.length) {
    const next = nextCommand(events, place);
    const until = later(next ? atOf(events, next.end - 1) : context.now, next ? '' : atOf(events, events.length - 1));
    const expected = expectedBy(state, { ...context, now: until as Context['now'] });
    const end = next?.end ?? events.length;
    const problem = compare(expected, events.slice(place, end));
    if (problem) return [finding(inOrder, `plan ${id} after event ${place}: ${problem}`)];
    state = fold(
      events.slice(place, end).map(({ event }) => event),
      state,
    );
    place = end;
  }
  return overdueOf(id, state, context);
}

/** After the last event nothing may be left that has passed. */
function overdueOf(id: string, state: PlanState, context: Context): readonly Finding[] {
  const left = expectedBy(state, context);
  return left.length === 0 ? [] : [finding(inOrder, `plan ${id} lacks ${shortList(left.map(nameOf))}`)];
}

const expectedBy = (state: PlanState, context: Context): readonly PlanEvent[] => {
  const now = state.status === 'none' ? context.now : later(context.now, state.lastInstant);
  return passTime(state, { ...context, now }).events.map(plain);
};

interface CommandGroup {
  /** One past the last event of the command. */
  readonly end: number;
}

function nextCommand(events: readonly Recorded[], from: number): CommandGroup | undefined {
  const first = events.findIndex(({ commandId }, place) => place >= from && commandId !== null);
  if (first < 0) return undefined;
  const after = events.findIndex(({ commandId }, place) => place > first && commandId !== events[first]?.commandId);
  return { end: after < 0 ? events.length : after };
}

/** What comes after that which had to happen by itself may only be the command's own. */
function compare(expected: readonly PlanEvent[], actual: readonly Recorded[]): string | null {
  const wrong = expected.findIndex((event, place) => !isDeepStrictEqual(event, actual[place]?.event));
  if (wrong >= 0) {
    const [should, is] = [expected[wrong], actual[wrong]?.event];
    return `${should ? nameOf(should) : ''} should come next, but ${is ? nameOf(is) : 'nothing'} does`;
  }
  const strange = actual.slice(expected.length).filter(({ commandId }) => commandId === null);
  if (strange.length === 0) return null;
  return `${shortList(strange.map(({ event }) => nameOf(event)))} should not have happened`;
}

const nameOf = (event: PlanEvent): string => `${event.type} ${rungKey(event) ?? ''} (${event.at})`;
const atOf = (events: readonly Recorded[], place: number): string => events[place]?.event.at ?? '';
const later = <T extends string>(a: T, b: T): T => (a > b ? a : b);
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
