import { addDays, addWorkingDays } from '#calendar';
import { type HandoverState, keyOfStep } from '#plan-domain';
import { between, idOf } from '../random.js';
import { membersAt, unitId } from '../staff.js';
import { type Deed, deed, deedWithText, keyIn, type Scene } from './deed.js';
import { phrase } from './phrases.js';

/** The lead goes to the adult side before 18: offered, accepted, met, released. */
export function handoverDeeds(scene: Scene): Deed[] {
  const { young, plan, today } = scene;
  const handoverId = idOf(`handover:${young.planId}:lead`);
  const open = plan.handovers[handoverId];
  if (open) return furtherDeeds(open, scene);
  const step = Object.values(plan.steps).find((one) => keyOfStep(one) === 'T2.12' && one.status === 'open');
  const wait = between(`${young.planId}:offer-lead`, 5, 25);
  if (!step || today < addDays(step.readyOn ?? step.since ?? today, wait)) return [];
  const unit = unitId(young.municipality.code, young.n % 2 === 0 ? 'voksen' : 'jobcenter');
  const sender = plan.lead.member;
  if (sender === undefined || plan.lead.unit === unit) return [];
  return [
    deedWithText(scene, 'offer-lead', sender, 'brief', phrase('brief', young.planId), (brief) => ({
      type: 'OfferHandover',
      handoverId,
      subject: { kind: 'lead' },
      to: { unit },
      brief,
    })),
  ];
}

function furtherDeeds(open: HandoverState, scene: Scene): Deed[] {
  const { young, today, context } = scene;
  const key = `${young.planId}:lead`;
  if (open.status === 'offered') {
    const answerOn = addWorkingDays(open.offeredOn, between(`${key}:answer`, 1, 4), context.calendar);
    const staff = membersAt(open.to.unit, 'practitioner');
    const by = staff[young.n % staff.length]?.member;
    if (by === undefined || today < answerOn) return [];
    return [deed(scene, 'accept-lead', by, { type: 'AcceptHandover', handoverId: open.id, member: by })];
  }
  const by = open.to.member ?? open.acceptedBy;
  const metOn = addWorkingDays(open.acceptedOn ?? today, between(`${key}:met`, 2, 5), context.calendar);
  if (by === undefined || today < metOn) return [];
  return [
    deedWithText(scene, 'met-lead', by, 'agreed', phrase('agreed', keyIn(scene, 'met-lead')), (agreed) => ({
      type: 'RecordFirstMeeting',
      handoverId: open.id,
      heldOn: today,
      agreed,
    })),
  ];
}
