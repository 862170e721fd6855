import { addWorkingDays, type Calendar, type CivilDate } from '#calendar';
import { keyOfStep, type StepState } from '#plan-domain';
import { between, idOf } from '../random.js';
import { membersAt, unitId } from '../staff.js';
import type { Story } from '../young.js';
import { type Deed, deed, deedWithText, keyIn, type Scene } from './deed.js';
import { phrase } from './phrases.js';
import { circleAround } from './start.js';

/** How many working days before the end the step that nobody touches was due (negative: it still lies ahead). */
const dueBeforeEnd: Readonly<Partial<Record<Story, number>>> = {
  reminded: -2,
  overdue: 1,
  'at-team-leader': 7,
  'at-department-head': 12,
  'at-director': 23,
  'at-director-again': 33,
};

/** The one step of a story that is left lying, so that its ladder can be seen. */
export const isLeftAlone = (step: StepState, { young, plan, today, end, context }: Scene): boolean =>
  (dueBeforeEnd[young.story] !== undefined && step.title !== undefined && isNeglected(step, young.planId)) ||
  (young.story === 'undecided' && undecided.includes(keyOfStep(step))) ||
  (young.story === 'closed' && plan.status === 'running' && today >= closingDay(young.planId, end, context.calendar));

const undecided = ['T2.7', 'T2.8', 'T2.9', 'T2.10'];

export const isNeglected = (step: StepState, planId: string): boolean => step.title === neglectedText(planId);

const neglectedText = (planId: string): string => idOf(`text:${planId}:neglected:title`);

/** What belongs to this young person's story alone. */
export function storyDeeds(scene: Scene): Deed[] {
  return [...neglected(scene), ...offer(scene), ...closing(scene)];
}

/** Somebody promises something and then nobody does it. */
function neglected(scene: Scene): Deed[] {
  const { young, today, end, context, plan } = scene;
  const days = dueBeforeEnd[young.story];
  if (days === undefined) return [];
  const due = addWorkingDays(end, -days, context.calendar);
  const added = Object.values(plan.steps).some((step) => isNeglected(step, young.planId));
  if (added || today < addWorkingDays(due, -18, context.calendar) || today > due) return [];
  const by = plan.lead.member ?? circleAround(young).lead;
  return [
    deedWithText(scene, 'neglected', by, 'title', phrase('adHoc', young.planId), (title) => ({
      type: 'AddStep',
      kind: 'task',
      title,
      owner: young.n % 2 === 0 ? 'contact-person' : 'coordinator',
      due,
      forYoung: false,
    })),
  ];
}

interface OfferPlan {
  readonly to: string;
  /** Working days before the end. */
  readonly offered: number;
  readonly answered?: { readonly on: number; readonly how: 'accept' | 'decline' };
}

const offers: Readonly<Partial<Record<Story, OfferPlan>>> = {
  'offer-waiting': { to: 'ungeindsats', offered: 2 },
  'offer-unanswered': { to: 'jobcenter', offered: 8 },
  'offer-declined': { to: 'jobcenter', offered: 5, answered: { on: 3, how: 'decline' } },
  'offer-accepted': { to: 'ungeindsats', offered: 6, answered: { on: 3, how: 'accept' } },
};

/** The contact person's part is offered to another unit. */
function offer(scene: Scene): Deed[] {
  const { young, today, end, context, plan } = scene;
  const story = offers[young.story];
  if (!story) return [];
  const dayBefore = (n: number): CivilDate => addWorkingDays(end, -n, context.calendar);
  const handoverId = idOf(`handover:${young.planId}:story`);
  const unit = unitId(young.municipality.code, story.to);
  const open = plan.handovers[handoverId];
  if (!open) return today === dayBefore(story.offered) ? [offered(scene, handoverId, unit)] : [];
  if (open.status !== 'offered' || !story.answered || today < dayBefore(story.answered.on)) return [];
  const staff = membersAt(unit, 'practitioner');
  const by = staff[young.n % staff.length]?.member ?? '';
  return [answered(scene, handoverId, by, story.answered.how)];
}

function offered(scene: Scene, handoverId: string, unit: string): Deed {
  const by = scene.plan.lead.member ?? circleAround(scene.young).lead;
  return deedWithText(scene, 'story-offer', by, 'brief', phrase('brief', scene.young.planId), (brief) => ({
    type: 'OfferHandover',
    handoverId,
    subject: { kind: 'role', role: 'contact-person' },
    to: { unit },
    brief,
  }));
}

function answered(scene: Scene, handoverId: string, by: string, how: 'accept' | 'decline'): Deed {
  if (how === 'accept') return deed(scene, 'story-accept', by, { type: 'AcceptHandover', handoverId });
  return deedWithText(scene, 'story-decline', by, 'reason', phrase('declined', scene.young.planId), (reason) => ({
    type: 'DeclineHandover',
    handoverId,
    reason,
  }));
}

const closingDay = (planId: string, end: CivilDate, calendar: Calendar): CivilDate =>
  addWorkingDays(end, -between(`${planId}:closing`, 6, 50), calendar);

/** Only a leader may say that a duty set by law is not relevant any more. */
function closer({ context, plan, young }: Scene): string {
  const leads = ({ unit, role }: { unit: string; role: string }) => unit === plan.startUnit && role === 'team-leader';
  return context.organisation.memberships.find(leads)?.member ?? circleAround(young).lead;
}

/** The plan is closed by the team leader; each duty set by law gets its answer. */
function closing(scene: Scene): Deed[] {
  const { young, today, end, context, plan } = scene;
  if (young.story !== 'closed' || today < closingDay(young.planId, end, context.calendar)) return [];
  const key = keyIn(scene, 'close');
  const reason = idOf(`text:${key}:reason`);
  const ended = idOf(`text:${key}:duty`);
  const duties = Object.values(plan.steps).filter(
    (step) => !['dormant', 'planned'].includes(step.status) && step.deadlines.some(({ kind }) => kind === 'limit'),
  );
  const answers = duties.map(({ id }) => ({ stepId: id, answer: 'not-relevant' as const, reason: ended }));
  return [
    {
      key,
      by: closer(scene),
      command: { type: 'ClosePlan', reason, answers },
      texts: [
        { id: reason, kind: 'reason', text: phrase('closed', key) },
        ...(answers.length > 0 ? [{ id: ended, kind: 'duty', text: phrase('dutyEnded', key) }] : []),
      ],
    },
  ];
}
