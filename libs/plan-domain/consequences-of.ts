import type { ConsequenceDraft } from './consequences.js';
import type { Context } from './context.js';
import type { EventOf, EventType, PlanEvent } from './events.js';
import { today } from './lookups.js';
import { nearest, toldFor, unique } from './organisation.js';
import type { EscalationState, Holder, LivePlan, PlanState } from './state.js';
import { waitsOf } from './undo.js';
import { waitingBehind } from './waiting.js';

type Told = Omit<ConsequenceDraft, 'kind' | 'urgency'> & Partial<Pick<ConsequenceDraft, 'urgency'>>;

/**
 * Whom to tell about what these events brought. Rungs that the same command settled are recorded and not sent; nobody is
 * told of what he did himself.
 */
export function consequencesOf(events: readonly PlanEvent[], after: PlanState, context: Context): ConsequenceDraft[] {
  if (after.status === 'none') return [];
  const waitOf = waitsOf(events, after);
  return events
    .map((event, place) => ({ event, place }))
    .filter(({ event, place }) => !isOvertaken(event, events.slice(place + 1)))
    .flatMap(({ event, place }) => {
      const wait = waitOf(event, place);
      return tellings(event, after, context).map((told) => ({ ...withoutActor(told, event), ...(wait && { wait }) }));
    })
    .filter(({ members }) => members.length > 0)
    .map((told): ConsequenceDraft => ({ kind: 'tell', urgency: told.urgency ?? 'morning', ...told }));
}

/** After an outage somebody hears once about a step: a reminder says nothing where a later one, or the overdue, is told too. */
const isOvertaken = (event: PlanEvent, later: readonly PlanEvent[]): boolean =>
  isReminder(event, 'remind') &&
  later.some((other) => isReminder(other, 'remind', 'overdue') && sameStep(event, other));

const isReminder = (event: PlanEvent, ...levels: string[]): event is EventOf<'RungPassed'> =>
  event.type === 'RungPassed' && levels.some((level) => event.level.startsWith(level));

const sameStep = (a: EventOf<'RungPassed'>, b: EventOf<'RungPassed'>): boolean =>
  a.subject.kind === 'step' &&
  b.subject.kind === 'step' &&
  a.subject.stepId === b.subject.stepId &&
  a.round === b.round;

function withoutActor(told: Told, { by }: PlanEvent): Told {
  return by.kind === 'member' ? { ...told, members: told.members.filter((member) => member !== by.member) } : told;
}

type Teller<T extends EventType> = (event: EventOf<T>, plan: LivePlan, context: Context) => Told[];

const toldLead = (reason: string, subject: string, plan: LivePlan, context: Context): Told[] => [
  { reason, subject, members: toldFor(context, plan.lead, today(context)) },
];

const toldUnit = (reason: string, subject: string, holder: Holder | undefined, context: Context): Told[] =>
  holder === undefined ? [] : [{ reason, subject, members: toldFor(context, holder, today(context)) }];

const sharingTellers: { [T in EventType]?: Teller<T> } = {
  ConsentAnswered: ({ consentId }, plan, context) => toldLead('consent-answered', consentId, plan, context),
  ConsentWithdrawn: ({ consentId }, plan, context) => toldLead('consent-withdrawn', consentId, plan, context),
  GuardiansEnded: (_event, plan, context) => toldLead('guardians-ended', plan.planId, plan, context),
  StepPlanned: ({ step }, plan, context) =>
    step.asks && plan.steps[step.id] ? toldLead('consents-asked', step.id, plan, context) : [],
  CopyAsked: ({ copyId }, plan, context) => toldLead('copy-asked', copyId, plan, context),
  PartsShared: ({ share }, plan, context) => toldUnit('shared', share.id, receiverOf(plan, share.id), context),
  ShareChanged: ({ shareId }, plan, context) => toldUnit('share-changed', shareId, receiverOf(plan, shareId), context),
  ShareEnded: ({ shareId }, plan, context) => toldUnit('share-ended', shareId, receiverOf(plan, shareId), context),
  ReferralOpened: ({ referral: { id, unit, member } }, _plan, context) =>
    toldUnit('referred', id, member === undefined ? { unit } : { unit, member }, context),
};

/** Whoever is known at the receiving unit, or its leader. */
function receiverOf({ shares, circle }: LivePlan, shareId: string): Holder | undefined {
  const unit = shares[shareId]?.unit;
  if (unit === undefined) return undefined;
  const member = circle.find((entry) => entry.unit === unit)?.member;
  return member === undefined ? { unit } : { unit, member };
}

const tellers: { [T in EventType]?: Teller<T> } = {
  RungPassed: ({ subject, level, told, round }, plan, context) => {
    const id = subject.kind === 'step' ? subject.stepId : subject.handoverId;
    const still = subject.kind === 'step' ? plan.steps[id]?.round === round : plan.handovers[id] !== undefined;
    return still ? [{ reason: level, subject: id, members: told, urgency: urgencyOf(plan, id, context) }] : [];
  },
  EscalationRaised: ({ escalation, informed }, plan, context) => {
    if (!plan.escalations[escalation.id]) return [];
    const { owner, subject, level } = escalation;
    if (subject.kind === 'opening') return reviewAsked(escalation, informed);
    const urgency = subject.kind === 'step' ? urgencyOf(plan, subject.stepId, context) : 'morning';
    const owning = owner.member === undefined ? [] : [owner.member];
    return [
      { reason: 'escalation', subject: escalation.id, members: owning, urgency },
      {
        reason: `informed-${level}`,
        subject: escalation.id,
        members: informed.filter((member) => member !== owner.member),
      },
    ];
  },
  HolderChanged: ({ stepId, holder, how }, plan) =>
    holder.member === undefined || how === 'claim' || how === 'role' || !plan.steps[stepId]
      ? []
      : [{ reason: 'assigned', subject: stepId, members: [holder.member] }],
  HandoverOffered: ({ handoverId, to }, plan, context) =>
    plan.handovers[handoverId]
      ? [{ reason: 'handover-offered', subject: handoverId, members: toldFor(context, to, today(context)) }]
      : [],
  HandoverAccepted: ({ handoverId, acceptedBy }, plan, context) =>
    tellSender('handover-accepted', handoverId, acceptedBy, plan, context),
  HandoverDeclined: ({ handoverId, declinedBy }, plan, context) =>
    tellSender('handover-declined', handoverId, declinedBy, plan, context),
  HandoverExpired: ({ handoverId }, plan, context) =>
    tellSender('handover-expired', handoverId, undefined, plan, context),
  HandoverReleased: ({ handoverId, from, to }, _plan, context) => {
    const on = today(context);
    return [
      {
        reason: 'handover-released',
        subject: handoverId,
        members: unique([...toldFor(context, from, on), ...toldFor(context, to, on)]),
      },
    ];
  },
  EscalationAnswered: ({ escalationId }, plan, context) => [
    { reason: 'answered', subject: escalationId, members: toldAbout(escalationId, plan, context) },
  ],
  StepTurned: ({ stepId, to, readyOn }, plan, context) => {
    const step = plan.steps[stepId];
    if (to !== 'open' || !readyOn || step?.status !== 'open' || step.holder.unit === plan.lead.unit) return [];
    const members = step.holder.member === undefined ? unitLeader(step.holder.unit, context) : [step.holder.member];
    return [{ reason: 'ready', subject: stepId, members }];
  },
  VoiceAdded: ({ text }, plan, context) => [
    { reason: 'voice', subject: text, members: toldFor(context, plan.lead, today(context)) },
  ],
  ...sharingTellers,
  LeadChanged: ({ lead }, plan) =>
    lead.member === undefined ? [] : [{ reason: 'lead', subject: plan.planId, members: [lead.member] }],
};

/** An opening in an emergency is told at once, to whoever reviews it and to those who lead the plan. */
function reviewAsked({ id: subject, owner: { member } }: EscalationState, informed: readonly string[]): Told[] {
  return [
    { reason: 'opening-review', subject, members: member === undefined ? [] : [member], urgency: 'now' },
    { reason: 'opening-told', subject, members: informed, urgency: 'now' },
  ];
}

function tellings(event: PlanEvent, plan: LivePlan, context: Context): Told[] {
  const teller = tellers[event.type] as Teller<typeof event.type> | undefined;
  return teller?.(event as never, plan, context) ?? [];
}

/** Hour deadlines, and what holds one up, are told at once; everything else with the next working morning. */
function urgencyOf(plan: LivePlan, stepId: string, context: Context): ConsequenceDraft['urgency'] {
  const step = plan.steps[stepId];
  if (!step) return 'morning';
  const counted = [step, ...waitingBehind(plan, step, context)].flatMap(({ deadlines }) => deadlines);
  return counted.some(({ at }) => at !== undefined) ? 'now' : 'morning';
}

const unitLeader = (unit: string, context: Context): string[] => {
  const leader = nearest(context.organisation, unit, 'team-leader', today(context));
  return leader?.member === undefined ? [] : [leader.member];
};

/** Until released the sender is responsible: the lead hears it too, whoever offered. */
function tellSender(
  reason: string,
  handoverId: string,
  by: string | undefined,
  plan: LivePlan,
  context: Context,
): Told[] {
  const on = today(context);
  const sender = senderOf(plan, handoverId);
  const telling = sender ? toldFor(context, sender, on) : [];
  const members = unique([...telling, ...toldFor(context, plan.lead, on)]).filter((member) => member !== by);
  return [{ reason, subject: handoverId, members }];
}

/** A declined or silent offer is gone from the plan; the dispute that it became still names its sender. */
function senderOf({ handovers, escalations }: LivePlan, handoverId: string): Holder | undefined {
  const isDispute = ({ subject }: EscalationState): boolean =>
    subject.kind === 'handover' && subject.handoverId === handoverId;
  return handovers[handoverId]?.from ?? Object.values(escalations).find(isDispute)?.about?.from;
}

function toldAbout(escalationId: string, plan: LivePlan, context: Context): string[] {
  const on = today(context);
  const step = plan.steps[escalationId.split('~')[0] ?? ''];
  return unique([...(step ? toldFor(context, step.holder, on) : []), ...toldFor(context, plan.lead, on)]);
}
