import type {
  BasisView,
  EscalationAnswerView,
  EscalationView,
  HandoverSubjectView,
  HandoverView,
  HolderView,
  MemberRole,
  Text,
} from '#contracts';
import type { ActorRef, CircleBasis, EscalationState, EventOf, HandoverSubject } from '#plan-domain';
import type { HandoverRecord } from './handover-record.js';
import { holderView, type PlanReadModel, present, shownTitleOf, stepOf, textOf } from './read-model.js';
import type { Sight } from './sight.js';

/** Handovers that the reader sees: all for those who see dates, otherwise those to or from their own units. */
export function seesHandover({ from, to, status }: HandoverRecord, sight: Sight): boolean {
  if (sight.access === 'full' || sight.access === 'dates') return true;
  if (sight.access === 'brief') return status === 'offered' && sight.reach.has(to.unit);
  return sight.access === 'steps-only' && (sight.externalUnits.has(to.unit) || sight.externalUnits.has(from.unit));
}

export function handoverView(handover: HandoverRecord, model: PlanReadModel, sight: Sight): HandoverView {
  // The brief is written for the receiver; leaders above either side see that there is an offer, and its dates.
  const party = sight.access === 'full' || (sight.reach.has(handover.to.unit) && isUnderWay(handover));
  const { status } = handover;
  return present({
    id: handover.id,
    subject: subjectView(handover.subject, model, sight),
    from: holderView(handover.from, model),
    to: holderView(handover.to, model),
    status,
    offeredOn: handover.offeredOn,
    answerBy: handover.answerBy,
    acceptedOn: handover.acceptedOn,
    firstMeetingBy: handover.firstMeetingBy,
    basis: sight.access === 'full' ? basisView(handover.basis) : undefined,
    brief: party ? textOf(handover.brief, model) : undefined,
    heldBy: holderView(status === 'released' ? handover.to : handover.from, model),
    offeredAt: handover.offeredAt,
    offeredBy: nameOf(handover.offeredBy, model),
    workingDaysLeft: status === 'offered' ? model.workingDaysUntil(handover.answerBy) : undefined,
    acceptedAt: handover.acceptedAt,
    acceptedBy: handover.acceptedBy && model.members.get(handover.acceptedBy)?.name,
    firstMeetingOn: handover.heldOn,
    agreed: sight.access === 'full' ? textOf(handover.agreed, model) : undefined,
    endedAt: handover.endedAt,
    endedBy: nameOf(handover.endedBy, model),
    reason: sight.access === 'full' ? textOf(handover.reason, model) : undefined,
  }) as HandoverView;
}

/** An offer opens its brief to the receiver; decline, withdrawal and expiry close it again. */
const isUnderWay = ({ status }: HandoverRecord): boolean =>
  status === 'offered' || status === 'accepted' || status === 'released';

const nameOf = (by: ActorRef | undefined, model: PlanReadModel): string | undefined =>
  by?.kind === 'member' ? model.members.get(by.member)?.name : undefined;

function subjectView(subject: HandoverSubject, model: PlanReadModel, sight: Sight): HandoverSubjectView {
  if (subject.kind !== 'step') return subject;
  return present({ ...subject, title: stepTitle(subject.stepId, model, sight) }) as HandoverSubjectView;
}

function stepTitle(stepId: string, model: PlanReadModel, sight: Sight): Text | undefined {
  const step = stepOf(stepId, model);
  if (!step) return undefined;
  return shownTitleOf(step, model, sight);
}

export function basisView(basis: CircleBasis): BasisView {
  return { ...basis };
}

/** An escalation with the answers given so far: their reasons belong to it and are seen with it. */
export function escalationView(escalation: EscalationState, model: PlanReadModel, sight: Sight): EscalationView {
  const { subject } = escalation;
  const step = subject.kind === 'step' ? subject.stepId : undefined;
  return present({
    id: escalation.id,
    subject: present({
      kind: subject.kind,
      id: subjectId(subject),
      title: step === undefined ? undefined : stepTitle(step, model, sight),
    }) as EscalationView['subject'],
    level: escalation.level,
    round: escalation.round,
    owner: { ...holderView(escalation.owner, model), role: escalation.owner.role } as HolderView & { role: MemberRole },
    raisedOn: escalation.raisedOn,
    answerBy: escalation.answerBy,
    acknowledgedBy: escalation.acknowledgedBy && model.members.get(escalation.acknowledgedBy)?.name,
    lookAgainOn: escalation.lookAgainOn,
    answers: model.events.flatMap((event) =>
      event.type === 'EscalationAnswered' && event.escalationId === escalation.id
        ? [answerView({ ...event }, model)]
        : [],
    ),
  }) as EscalationView;
}

const subjectId = (subject: EscalationState['subject']): string => {
  if (subject.kind === 'step') return subject.stepId;
  return subject.kind === 'handover' ? subject.handoverId : subject.openingId;
};

function answerView(event: EventOf<'EscalationAnswered'>, model: PlanReadModel): EscalationAnswerView {
  return present({
    kind: event.answer.kind,
    at: event.at,
    by: model.members.get(event.member)?.name,
    reason: textOf(event.answer.reason, model),
  }) as EscalationAnswerView;
}
