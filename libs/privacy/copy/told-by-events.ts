import {
  type CopiedEscalation,
  type CopiedGuardian,
  type CopiedOpening,
  escalationClosedLabels,
  levelLabel,
} from '#contracts';
import type { EventOf, PlanEvent } from '#plan-domain';
import { handoverRecords } from '../handover-record.js';
import { holderView, type PlanReadModel, present, stepOf, textOf, titleOf } from '../read-model.js';

/** Every escalation that there was: those that are over stand in the events alone. */
export function escalationsTold(model: PlanReadModel): CopiedEscalation[] {
  const told = new Map<string, CopiedEscalation>();
  const change = (id: string, changed: (one: CopiedEscalation) => CopiedEscalation): void => {
    const one = told.get(id);
    if (one) told.set(id, changed(one));
  };
  for (const event of model.events) {
    if (event.type === 'EscalationRaised') told.set(event.escalation.id, raised(event, model));
    if (event.type === 'EscalationAnswered')
      change(event.escalationId, (one) => ({ ...one, answers: [...one.answers, answer(event, model)] }));
    if (event.type === 'EscalationClosed')
      change(event.escalationId, (one) => ({
        ...one,
        closedAt: event.at,
        closedBecause: escalationClosedLabels[event.because],
      }));
  }
  return [...told.values()];
}

function raised({ escalation }: EventOf<'EscalationRaised'>, model: PlanReadModel): CopiedEscalation {
  const { id, subject, level, owner, raisedOn, answerBy } = escalation;
  return present({
    id,
    about: aboutOf(subject, model),
    level: levelLabel(level),
    owner: holderView({ unit: owner.unit }, model),
    raisedOn,
    answerBy,
    answers: [],
  }) as CopiedEscalation;
}

function aboutOf(subject: EventOf<'EscalationRaised'>['escalation']['subject'], model: PlanReadModel) {
  if (subject.kind === 'opening') return undefined;
  const handover = subject.kind === 'handover' && handoverRecords(model).find(({ id }) => id === subject.handoverId);
  const about = handover ? handover.subject : subject;
  const step = about.kind === 'step' ? stepOf(about.stepId, model) : undefined;
  return step && titleOf(step, model);
}

const answer = ({ at, answer: { kind, reason } }: EventOf<'EscalationAnswered'>, model: PlanReadModel) =>
  present({ at, kind, reason: textOf(reason, model) }) as CopiedEscalation['answers'][number];

/** Every opening in an emergency that there was, with its review. */
export function openingsTold(model: PlanReadModel): CopiedOpening[] {
  return model.events.flatMap((event) => {
    if (event.type !== 'GlassBroken') return [];
    const { id, by, from, until, reason } = event.opening;
    const review = model.events.find((one) => isReviewOf(one, id)) as EventOf<'OpeningReviewed'> | undefined;
    return [
      present({
        id,
        by: holderView({ unit: by.unit }, model),
        from,
        until,
        reason: textOf(reason, model),
        reviewedAt: review?.at,
        verdict: review?.verdict,
        note: textOf(review?.note, model),
      }) as CopiedOpening,
    ];
  });
}

const isReviewOf = (event: PlanEvent, openingId: string): boolean =>
  event.type === 'OpeningReviewed' && event.openingId === openingId;

export const guardiansTold = ({ state }: PlanReadModel): CopiedGuardian[] =>
  Object.values(state.guardians).map(({ standing, since, ended }) => ({
    standing,
    since,
    ...(ended && { endedOn: ended.on }),
  }));
