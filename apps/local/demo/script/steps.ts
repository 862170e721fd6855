import {
  addDays,
  addHours,
  addWorkingDays,
  type CivilDate,
  COPENHAGEN,
  compareDates,
  daysBetween,
  startOfDay,
} from '#calendar';
import { type CommandOf, keyOfStep, type StepState, stepTemplateOf } from '#plan-domain';
import { between, chance } from '../random.js';
import { membersAt } from '../staff.js';
import { type Deed, deed, deedWithText, keyIn, type Scene, written } from './deed.js';
import { phrase } from './phrases.js';
import { isLeftAlone } from './stories.js';
import { workingDayFrom } from './working-days.js';

/** What is done today with the open steps: claimed, arranged, completed. A question about consent ends by its answer. */
export function stepDeeds(scene: Scene): Deed[] {
  return Object.values(scene.plan.steps)
    .filter((step) => step.status === 'open' && step.kind !== 'handover' && !step.asks && !isLeftAlone(step, scene))
    .flatMap((step) => stepDeed(step, scene));
}

function stepDeed(step: StepState, scene: Scene): Deed[] {
  const day = plannedDay(step, scene);
  const holder = step.holder.member ?? anybodyAt(step.holder.unit, step.id, scene);
  // A placement without a login of its own: the lead writes down what it does.
  const worker = holder ?? scene.plan.lead.member;
  if (worker === undefined) return [];
  if (scene.today >= day) return [completion(step, worker, scene)];
  const ready = step.readyOn ?? step.since ?? scene.plan.startedOn;
  if (step.holder.member === undefined && holder !== undefined && scene.today >= addDays(ready, 1)) {
    return [deed(scene, `claim:${step.id}:${step.round}`, worker, { type: 'ClaimStep', stepId: step.id })];
  }
  return arrangement(step, day, worker, scene);
}

/** The day on which somebody gets it done: well before the date, or, where things are slow, some days after it. */
export function plannedDay(step: StepState, { young, plan, context }: Scene): CivilDate {
  const key = `${young.planId}:${step.id}:${step.round}`;
  const ready = step.readyOn ?? step.since ?? plan.startedOn;
  const due = step.deadlines
    .filter(({ meets }) => meets === 'done')
    .map((one) => one.due)
    .sort()[0];
  const slow = young.story === 'slow' && chance(`${key}:slow`) < 0.25;
  if (due === undefined) return workingDayFrom(addDays(ready, between(key, 8, 25)), context.calendar);
  if (slow || due <= ready) return addWorkingDays(later(due, ready), between(`${key}:late`, 2, 14), context.calendar);
  const share = 0.35 + chance(key) * 0.6;
  return workingDayFrom(addDays(ready, Math.floor(daysBetween(ready, due) * share)), context.calendar);
}

const later = (a: CivilDate, b: CivilDate): CivilDate => (compareDates(a, b) > 0 ? a : b);

function anybodyAt(unit: string, key: string, { young }: Scene): string | undefined {
  const there = membersAt(unit, 'practitioner', 'coordinator');
  return there[between(`${young.planId}:${key}:who`, 0, Math.max(0, there.length - 1))]?.member;
}

/** Meetings with the young person are arranged two weeks ahead. */
function arrangement(step: StepState, day: CivilDate, worker: string, scene: Scene): Deed[] {
  const meeting = step.kind === 'meeting' || step.kind === 'visit';
  if (!meeting || step.schedule || addDays(day, -14) > scene.today) return [];
  const key = `schedule:${step.id}:${step.round}`;
  const at = addHours(startOfDay(COPENHAGEN, day), between(`${scene.young.planId}:${key}`, 9, 15));
  if (at <= scene.context.now) return [];
  const who = [...(step.forYoung ? ['young-person'] : []), worker];
  return [
    deedWithText(scene, key, worker, 'place', phrase('place', `${scene.young.planId}:${key}`), (place) => ({
      type: 'ScheduleStep',
      stepId: step.id,
      at,
      place,
      who,
    })),
  ];
}

function completion(step: StepState, worker: string, scene: Scene): Deed {
  const key = `complete:${step.id}:${step.round}`;
  const full = keyIn(scene, key);
  const texts = [
    ...(step.forYoung && chance(`${full}:agreed`) < 0.6 ? [written(full, 'agreed', phrase('agreed', full))] : []),
    ...(chance(`${full}:note`) < 0.3 ? [written(full, 'note', phrase('note', full))] : []),
    ...(stepTemplateOf(scene.plan, step, scene.context)?.decidesCadence
      ? [written(full, 'cadence', phrase('cadence', full))]
      : []),
  ];
  const idOfKind = (kind: string) => texts.find((text) => text.kind === kind)?.id;
  const [agreed, note, reasons] = [idOfKind('agreed'), idOfKind('note'), idOfKind('cadence')];
  const outcome = outcomeOf(step, full, scene);
  const command: CommandOf<'CompleteStep'> = {
    type: 'CompleteStep',
    stepId: step.id,
    present: [...(step.forYoung ? ['young-person'] : []), worker],
    ...(outcome === undefined ? {} : { outcome }),
    ...(agreed === undefined ? {} : { agreed }),
    ...(note === undefined ? {} : { note }),
    ...(reasons === undefined ? {} : { cadence: { months: between(`${full}:months`, 3, 6), reasons } }),
  };
  return { key: full, by: worker, command, texts };
}

/** How often something else than the usual comes out. */
const unusual: Readonly<Record<string, readonly [outcome: string, chance: number]>> = {
  'T1.2': ['partly', 0.15],
  'T1.14': ['high', 0.15],
  'T2.9': ['not-needed', 0.1],
  'T2.10': ['refused', 0.25],
};

function outcomeOf(step: StepState, key: string, { plan, context }: Scene): string | undefined {
  const outcomes = stepTemplateOf(plan, step, context)?.outcomes.map(({ code }) => code) ?? [];
  const [other, how] = unusual[keyOfStep(step)] ?? ['', 0];
  return outcomes.includes(other) && chance(`${key}:outcome`) < how ? other : outcomes[0];
}
