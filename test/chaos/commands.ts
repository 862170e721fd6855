import { addDays, type CivilDate, COPENHAGEN, civilDateIn, type Instant } from '#calendar';
import type { LoadedPlan } from '#journal';
import { type Actor, actionsOn, type StepAction, type StepState, stepTemplateOf, today } from '#plan-domain';
import { startBody } from '../support/api-plans.js';
import { type SmallWorld, yearsAgo } from '../support/small-world.js';
import type { Chance } from './chance.js';

/** What somebody does: everything of a request but its key. */
export interface Deed {
  readonly type: string;
  readonly path: string;
  readonly body: object;
  readonly member: string;
}

export const startDeed = (world: SmallWorld, number: number): Deed => ({
  type: 'StartPlan',
  path: '/plans',
  body: startBody(world, {
    person: { new: { name: `Opfundet ${number}`, birthDate: birthDateOf(number), protectedAddress: false } },
  }),
  member: world.members.coordinator,
});

/** A notification of concern that came in this moment: its hours count, and people are told at once. */
export function concernDeed(world: SmallWorld, number: number, received: Instant): Deed {
  const { coordinator, colleague } = world.members;
  const deed = startDeed(world, number);
  const body = {
    ...deed.body,
    template: 'T6',
    lead: { unit: world.units.social, member: colleague },
    circle: [{ role: 'social-adviser', unit: world.units.social, member: coordinator }],
    facts: [{ code: 'received', from: civilDateIn(COPENHAGEN, received), at: received, source: 'school' }],
  };
  return { ...deed, body, member: colleague };
}

/** From sixteen down to a little over fifteen years, the least at which T1 starts. */
export const birthDateOf = (number: number): CivilDate => addDays(yearsAgo(16), (number * 7) % 340);

export interface Choosing {
  readonly world: SmallWorld;
  readonly chance: Chance;
  /** Names this deed among all of the run. */
  readonly key: string;
}

type Maker = (choosing: Choosing, plan: LoadedPlan) => Deed | null;

const deedOf = ({ world }: Choosing, plan: LoadedPlan, type: string, path: string, body: object): Deed => ({
  type,
  path: `/plans/${plan.planId}${path}`,
  body,
  member: world.members.coordinator,
});

const voice = (choosing: Choosing, plan: LoadedPlan): Deed =>
  deedOf(choosing, plan, 'AddVoice', '/voice', { text: `Ord ${choosing.key}` });

const reference: Maker = (choosing, plan) =>
  deedOf(choosing, plan, 'AddReference', '/references', { system: 'KMD', number: `nr ${choosing.key}` });

/** Due within days: these are the deadlines that fall in heaps when the clock is wound. */
const addStep: Maker = (choosing, plan) => {
  const { chance, key } = choosing;
  const due = addDays(today(plan.context), chance.between(`${key} due`, 1, 6));
  const owner = chance.of(`${key} owner`) < 0.5 ? 'job-centre' : 'coordinator';
  return deedOf(choosing, plan, 'AddStep', '/steps', { kind: 'task', title: `Trin ${key}`, owner, due });
};

const complete: Maker = (choosing, plan) => {
  const step = allowed(choosing, plan, 'complete');
  if (!step || plan.state.status === 'none') return null;
  const outcome = stepTemplateOf(plan.state, step, plan.context)?.outcomes?.[0]?.code;
  return deedOf(choosing, plan, 'CompleteStep', `/steps/${step.id}/complete`, outcome ? { outcome } : {});
};

const pause: Maker = (choosing, plan) => {
  const step = allowed(choosing, plan, 'pause');
  return step && deedOf(choosing, plan, 'PauseStep', `/steps/${step.id}/pause`, { reason: 'Venter' });
};

const resume: Maker = (choosing, plan) => {
  const step = allowed(choosing, plan, 'resume');
  return step && deedOf(choosing, plan, 'ResumeStep', `/steps/${step.id}/resume`, {});
};

const handover: Maker = (choosing, plan) => {
  const step = allowed(choosing, plan, 'offer-handover');
  const to = { unit: choosing.world.units.job };
  const body = { subject: { kind: 'step', stepId: step?.id }, to };
  return step && deedOf(choosing, plan, 'OfferHandover', '/handovers', body);
};

/** Whoever was asked says yes. */
const accept: Maker = (choosing, plan) => {
  if (plan.state.status === 'none') return null;
  const [offered] = Object.values(plan.state.handovers).filter(({ status }) => status === 'offered');
  if (!offered) return null;
  const deed = deedOf(choosing, plan, 'AcceptHandover', `/handovers/${offered.id}/accept`, {});
  return { ...deed, member: choosing.world.members.jobWorker };
};

/** One of the steps with which the coordinator may do this now. */
function allowed(
  { world, chance, key }: Choosing,
  { state, context }: LoadedPlan,
  action: StepAction,
): StepState | null {
  if (state.status === 'none') return null;
  const actor: Actor = world.actor('coordinator');
  const may = (id: string): boolean =>
    actionsOn(state, id, actor, context).some((one) => one.action === action && one.allowed);
  const steps = Object.values(state.steps).filter(({ id }) => may(id));
  return steps.length === 0 ? null : chance.pick(`${key} ${action}`, steps);
}

const makers: readonly (readonly [share: number, Maker])[] = [
  [20, voice],
  [25, addStep],
  [30, complete],
  [5, reference],
  [5, pause],
  [5, resume],
  [6, handover],
  [4, accept],
];

/** What is done to this plan, by chance; words of the young person where that is not possible now. */
export function chooseDeed(choosing: Choosing, plan: LoadedPlan): Deed {
  let point = choosing.chance.of(`${choosing.key} what`) * makers.reduce((sum, [share]) => sum + share, 0);
  const found = makers.find(([share]) => {
    point -= share;
    return point < 0;
  });
  return found?.[1](choosing, plan) ?? voice(choosing, plan);
}
