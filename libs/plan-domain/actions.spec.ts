import { describe, expect, it } from '@jest/globals';
import { addDays, addHours } from '#calendar';
import {
  actorOf,
  type Chapter,
  complete,
  contextFor,
  date,
  did,
  factOf,
  given,
  offer,
  startT1,
  startT6,
  until,
  type Who,
} from '../../test/support/plan-domain.js';
import { actionsOn, type StepAction, stepActions } from './actions.js';
import type { Command } from './commands.js';
import type { Context } from './context.js';
import { decide } from './decide/index.js';
import { stepTemplateOf, today } from './lookups.js';
import type { LivePlan, StepState } from './state.js';
import { limitOf } from './step-dates.js';

const reason = 'why';

/** The command behind a button, filled in as somebody would who means it well. */
function commandFor(action: StepAction, step: StepState, plan: LivePlan, context: Context): Command {
  const stepId = step.id;
  const template = stepTemplateOf(plan, step, context);
  const outcome = template?.outcomes[0]?.code;
  const colleague = context.organisation.memberships.find(({ unit }) => unit === step.holder.unit)?.member ?? 'nobody';
  const on = today(context);
  const limit = limitOf(step)?.due;
  const commands: Record<StepAction, Command> = {
    assign: { type: 'AssignStep', stepId, member: colleague },
    claim: { type: 'ClaimStep', stepId },
    complete: complete(stepId, {
      ...(outcome !== undefined && { outcome }),
      ...(template?.decidesCadence && { cadence: { months: 3, reasons: 'r' } }),
    }),
    skip: { type: 'SkipStep', stepId, reason },
    reopen: { type: 'ReopenStep', stepId, reason },
    'set-deadline': { type: 'SetDeadline', stepId, due: limit && limit >= on ? limit : addDays(on, 30), reason },
    'record-exceeded': { type: 'RecordExceeded', stepId, reason, citizenTold: true },
    pause: { type: 'PauseStep', stepId, reason },
    resume: { type: 'ResumeStep', stepId },
    schedule: { type: 'ScheduleStep', stepId, at: addHours(context.now, 24), who: [] },
    'offer-handover': offer(
      { kind: 'step', stepId },
      { unit: step.holder.unit === 'work' ? 'children' : 'work' },
      { handoverId: 'h9', basis: { kind: 'law', ref: 'barnets lov § 113' } },
    ),
  };
  return commands[action];
}

const people: readonly Who[] = ['coordinator', 'counsellor', 'socialLeader', 'childrenHead', 'system'];

const t1 = did(
  startT1({ facts: [factOf('placed', '2026-01-02'), factOf('effort-started', '2026-01-02')] }),
  'socialLeader',
  '2026-01-12',
);
const busy: readonly Chapter[] = [
  t1,
  did({ type: 'ClaimStep', stepId: 'T1.5.1' }, 'counsellor'),
  did({ type: 'PauseStep', stepId: 'T1.6.1', reason }, 'coordinator'),
  did(offer({ kind: 'step', stepId: 'T1.4.1' }, { unit: 'job' }), 'coordinator'),
  did(complete('T1.3.1'), 'contactPerson'),
  did(
    { type: 'AddStep', kind: 'handover', title: 't', owner: 'coordinator', due: date('2026-03-01'), forYoung: false },
    'coordinator',
  ),
];
const moments: readonly (readonly [string, readonly Chapter[], string])[] = [
  ['a plan on its first day', [t1], '2026-01-12'],
  ['a plan in work', busy, '2026-01-12'],
  ['a plan with passed limits', [t1, until('2027-03-01')], '2027-03-01'],
  ['the night between a limit’s day and its turn', [t1, until('2026-12-14T22:00:00Z')], '2026-12-14T23:01:00Z'],
  ['a transition', [t1, until('2028-06-01')], '2028-06-01'],
  ['a notification', [did(startT6('2026-01-12T08:00:00Z'), 'adviser', '2026-01-12T09:00:00Z')], '2026-01-13T08:00:01Z'],
];

describe('the table of actions agrees with decide', () => {
  it.each(moments)('in %s, for every step, action and actor', (_, chapters, now) => {
    const plan = given(...chapters).plan();
    const context = contextFor({ now });
    const steps = [...Object.values(plan.steps), ...Object.values(plan.finished).map(({ step }) => step)];
    let compared = 0;
    const different: unknown[] = [];
    for (const step of steps)
      for (const who of people)
        for (const { action, code } of actionsOn(plan, step.id, actorOf(who), context)) {
          const decision = decide(plan, commandFor(action, step, plan, context), actorOf(who), context);
          const decided = decision.ok ? undefined : decision.refusal.code;
          if (decided !== code) different.push({ step: step.id, who, action, code, decided });
          compared += 1;
        }
    expect(different).toEqual([]);
    expect(compared).toBe(steps.length * people.length * stepActions.length);
  });
});

it('nothing is allowed in a closed plan', () => {
  const closed = given(
    did(startT1(), 'coordinator'),
    did({ type: 'ClosePlan', reason, answers: [] }, 'coordinator'),
  ).plan();
  for (const entry of actionsOn(closed, 'T1.1.1', actorOf('socialLeader'), contextFor({ now: '2026-01-13' })))
    expect(entry).toMatchObject({ allowed: false, code: 'plan-closed' });
});

it('a step that does not exist allows nothing', () => {
  const plan = given(did(startT1(), 'coordinator')).plan();
  const entries = actionsOn(plan, 'T1.99.1', actorOf('coordinator'), contextFor({ now: '2026-01-13' }));
  expect(entries.filter(({ allowed }) => allowed)).toEqual([]);
  expect(entries.find(({ action }) => action === 'complete')?.code).toBe('unknown-step');
});
