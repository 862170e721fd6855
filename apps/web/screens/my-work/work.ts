import type { Api, WorkItem } from '../../api/types.js';

type EscalationRow = Api<'EscalationRowDto'>;

/** One thing that waits: from the inbox, or an escalation to answer. */
export type Work =
  | { readonly is: 'item'; readonly item: WorkItem }
  | { readonly is: 'escalation'; readonly row: EscalationRow };

export const workOf = (item: WorkItem): Work => ({ is: 'item', item });
export const escalated = (row: EscalationRow): Work => ({ is: 'escalation', row });

export const keyOf = (work: Work): string =>
  work.is === 'item'
    ? `${work.item.planId}/${work.item.itemId}/${work.item.kind}`
    : `${work.row.planId}/${work.row.escalationId}`;

/** The day by which it is to be done or answered. */
export const dueOf = (work: Work): string | null => (work.is === 'item' ? work.item.dueOn : work.row.answerBy);

export const personOf = (work: Work): { readonly id: string; readonly name?: string } => {
  const { personId, personName } = work.is === 'item' ? work.item : work.row;
  return { id: personId, ...(personName === undefined ? {} : { name: personName }) };
};

export const titleOf = (work: Work) => (work.is === 'item' ? work.item : work.row).title;

/** Whether its date is set by law. */
export const isByLaw = (work: Work): boolean => work.is === 'item' && work.item.dueKind === 'limit';

export const isStep = (work: Work): work is Extract<Work, { is: 'item' }> =>
  work.is === 'item' && work.item.kind === 'step';

/** Where the rest of it is: the handover where there is one, the step in its plan otherwise. */
export function wayOf(work: Work): { readonly planId: string; readonly handoverId?: string; readonly step?: string } {
  if (work.is === 'escalation') {
    const { planId, subjectKind, subjectId } = work.row;
    if (subjectKind === 'opening') return { planId };
    return subjectKind === 'handover' ? { planId, handoverId: subjectId } : { planId, step: subjectId };
  }
  const { planId, itemId, handoverId } = work.item;
  return handoverId === null ? { planId, step: itemId } : { planId, handoverId };
}

/** What there is to do about it from the list. */
export type NextAct = 'complete' | 'claim' | 'answer' | 'offer' | 'open';

/** What of that is offered first to a reader; whether it may be done, the API says. */
export function nextAct(
  work: Work,
  { id, units }: { readonly id: string; readonly units: ReadonlySet<string> },
): NextAct {
  if (work.is === 'escalation' || work.item.kind === 'answer-handover') return 'answer';
  const { kind, stepKind, assigneeId, unitId } = work.item;
  if (kind === 'first-meeting') return 'open';
  if (assigneeId === null) return units.has(unitId) ? 'claim' : 'open';
  if (assigneeId !== id) return 'open';
  return stepKind === 'handover' ? 'offer' : 'complete';
}

/** A step of its own: a handover is done by handing over. */
export const canBeDone = (work: Work): work is Extract<Work, { is: 'item' }> =>
  isStep(work) && work.item.stepKind !== 'handover';
