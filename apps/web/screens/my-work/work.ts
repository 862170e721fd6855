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

/** A step of its own: a handover is done by handing over. */
export const canBeDone = (work: Work): work is Extract<Work, { is: 'item' }> =>
  isStep(work) && work.item.stepKind !== 'handover';
