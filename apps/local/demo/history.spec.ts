import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  addDays,
  addHours,
  type CivilDate,
  COPENHAGEN,
  calendarFor,
  civilDate,
  type Instant,
  isWorkingDay,
  startOfDay,
} from '#calendar';
import {
  agendaOf,
  type Command,
  type Context,
  handle,
  initialState,
  type LivePlan,
  type PlanEvent,
  type PlanState,
} from '#plan-domain';
import { catalogue } from '#plan-templates';
import { closingDays } from './calendar.js';
import { permissionFor } from './script/authorise.js';
import { type Deed, deedsOn, startDeed } from './script/index.js';
import { isNeglected } from './script/stories.js';
import { organisationOf } from './staff.js';
import { elsewhere, roskildeCohort, type Story, type Young } from './young.js';

const end = civilDate('2026-11-20');
const calendar = calendarFor(closingDays);

interface Life {
  readonly young: Young;
  readonly state: PlanState;
  readonly events: readonly PlanEvent[];
  readonly refused: readonly string[];
}

/** The same eighteen months as the loader winds through, for one plan, in memory. */
function live(young: Young): Life {
  let wakes: string | undefined;
  const life = { young, state: initialState as PlanState, events: [] as PlanEvent[], refused: [] as string[] };
  const organisation = organisationOf(young.municipality.code);
  const contextAt = (now: Instant): Context => ({
    now,
    birthDate: young.birthDate,
    leapDayRule: '28-february',
    calendar,
    templates: catalogue,
    organisation,
  });
  const take = ({ state, events }: { state: PlanState; events: readonly PlanEvent[] }): void => {
    life.state = state;
    life.events.push(...events);
    wakes = undefined;
  };
  const perform = (deed: Deed, context: Context): void => {
    const where = { municipality: young.municipality.code, person: 'person', organisation };
    const permission = permissionFor(deed, life.state, where);
    if (!permission.allowed) {
      life.refused.push(`${deed.command.type}: ${permission.code}`);
      return;
    }
    const answer = handle(life.state, deed.command, permission.as, context);
    if (!answer.ok) life.refused.push(`${deed.command.type}: ${answer.refusal.code}`);
    else take(answer);
  };
  const pass = (context: Context): void => {
    const answer = handle(life.state, { type: 'PassTime' } satisfies Command, { kind: 'system' }, context);
    if (answer.ok) take(answer);
  };
  for (let today: CivilDate = young.startsOn; today <= end; today = addDays(today, 1)) {
    if (!isWorkingDay(today, calendar)) continue;
    const context = contextAt(addHours(startOfDay(COPENHAGEN, today), 10));
    if (life.state.status === 'none') perform(startDeed(young, context, today), context);
    wakes ??= agendaOf(life.state, context).wakeAt ?? 'never';
    if (wakes <= context.now) pass(context);
    if (life.state.status !== 'running') continue;
    for (const deed of deedsOn({ young, plan: life.state, context, today, end })) perform(deed, context);
  }
  return life;
}

const planOf = ({ state }: Life): LivePlan => {
  if (state.status === 'none') throw new Error('not started');
  return state;
};

/** Every story of Roskilde, some of its steady ones, and some elsewhere: the whole takes minutes in one process. */
const few = [
  ...roskildeCohort(end).filter(({ story, n }) => (story !== 'steady' && story !== 'slow') || n % 15 === 0),
  ...elsewhere(end).slice(0, 2),
];
let lives: readonly Life[] = [];
const of = (story: Story): readonly Life[] => lives.filter(({ young }) => young.story === story);
const neglectedEscalations = (life: Life): string[] =>
  Object.values(planOf(life).escalations).flatMap(({ subject, level }) => {
    const step = subject.kind === 'step' ? planOf(life).steps[subject.stepId] : undefined;
    return step && isNeglected(step, life.young.planId) ? [level] : [];
  });

beforeAll(() => {
  lives = few.map(live);
}, 120_000);

describe('the history of the demo', () => {
  test('begins every plan', () => {
    expect(lives.filter(({ state }) => state.status === 'none').map(({ refused }) => refused)).toEqual([]);
  });

  test('consists of what people may do: hardly anything is refused', () => {
    // Two people may mean to do something on the same day, of which the first makes the second's needless.
    const refused = lives.flatMap(({ refused: codes }) => codes);
    expect(refused.filter((code) => code.includes('not-allowed') || code.startsWith('StartPlan'))).toEqual([]);
    expect(refused.length).toBeLessThan(10);
  });

  test.each([
    ['at-team-leader', 'team-leader'],
    ['at-department-head', 'department-head'],
    ['at-director', 'director'],
    ['at-director-again', 'director-2'],
  ] as const)('%s: something neglected stands there', (story, level) => {
    for (const life of of(story)) expect([life.young.n, neglectedEscalations(life)]).toEqual([life.young.n, [level]]);
  });

  test('reminded and overdue: something neglected has been pointed out, to nobody higher', () => {
    for (const [story, told] of [
      ['reminded', 'remind-3'],
      ['overdue', 'overdue'],
    ] as const) {
      for (const life of of(story)) {
        const step = Object.values(planOf(life).steps).find((one) => isNeglected(one, life.young.planId));
        expect([life.young.n, step?.passed.at(-1)]).toEqual([life.young.n, told]);
        expect(neglectedEscalations(life)).toEqual([]);
      }
    }
  });

  test('handovers are waiting, unanswered, declined and half-way', () => {
    const handovers = (story: Story) =>
      of(story).map((life) => Object.values(planOf(life).handovers).map(({ status }) => status));
    for (const open of handovers('offer-waiting')) expect(open).toContain('offered');
    for (const open of handovers('offer-accepted')) expect(open).toContain('accepted');
    for (const story of ['offer-declined', 'offer-unanswered'] as const) {
      for (const life of of(story)) {
        expect(Object.values(planOf(life).escalations).some(({ level }) => level === 'cross-sector')).toBe(true);
      }
    }
  });

  test('one stands just before 17½ without a decision', () => {
    const [life] = of('undecided');
    const step = life && planOf(life).steps['T2.10.1'];
    const limit = step?.deadlines.find(({ kind }) => kind === 'limit')?.due;
    expect(limit).toBe(addDays(end, 8));
    expect(step?.status).not.toBe('dormant');
  });

  test('some plans are closed, others have had their lead handed over, cadences decided and placements ended', () => {
    const types = new Set(lives.flatMap(({ events }) => events.map(({ type }) => type)));
    for (const type of [
      'PlanClosed',
      'HandoverReleased',
      'CadenceDecided',
      'FactCorrected',
      'StepPaused',
      'StepResumed',
      'VoiceAdded',
      'ReferenceAdded',
      'StepScheduled',
      'EscalationAcknowledged',
      'EscalationAnswered',
      'TargetMoved',
    ])
      expect(types).toContain(type);
    expect(of('closed').map(({ state }) => state.status)).toEqual(['closed', 'closed', 'closed', 'closed']);
  });

  test('most work was on time, and some was not', () => {
    const done = lives.flatMap(({ events }) => events.filter(({ type }) => type === 'StepCompleted'));
    const late = done.filter((event) => event.type === 'StepCompleted' && event.lateFor.length > 0);
    expect(done.length).toBeGreaterThan(300);
    expect(late.length / done.length).toBeLessThan(0.25);
    expect(late.length).toBeGreaterThan(5);
  });

  test('is not made of thousands of things nobody answers', () => {
    const open = lives.flatMap(({ state }) => (state.status === 'none' ? [] : Object.values(state.escalations)));
    expect(open.length).toBeGreaterThan(8);
    expect(open.length).toBeLessThan(60);
  });
});
