import type { Api, Deadline, Plan, Step } from '../../api/types.js';

export type Finished = Api<'FinishedStepViewDto'>;
export type Coming = Api<'ComingStepViewDto'>;
export type Handover = Api<'HandoverViewDto'>;
export type Contact = Api<'ContactViewDto'>;

type Dated = Pick<Deadline, 'due' | 'kind'> & Partial<Pick<Deadline, 'at' | 'passed' | 'sentence' | 'basis' | 'met'>>;

/** The date that a step is worked towards: the earliest that is not met; `undefined` where nothing dates it. */
export function keyDate<D extends Dated>(deadlines: readonly D[] = []): D | undefined {
  const open = deadlines.filter(({ met }) => met !== true);
  return (open.length > 0 ? open : deadlines).reduce<D | undefined>(
    (first, date) => (first && first.due <= date.due ? first : date),
    undefined,
  );
}

export const hasLawDate = (deadlines: readonly Dated[] = []): boolean => deadlines.some(({ kind }) => kind === 'limit');

/** Something waits for somebody: it is open, and a date of it has passed. */
export const isOverdue = (step: Step, today: string): boolean => {
  const date = keyDate(step.deadlines);
  return step.status === 'open' && date !== undefined && (date.passed === true || date.due < today);
};

export const isActive = ({ status }: Step): boolean => status === 'open' || status === 'paused';

/** What comes next, the most pressing first: overdue, then by date, what has no date last. */
export function nextSteps(plan: Plan): readonly Step[] {
  const dateOf = (step: Step): string => keyDate(step.deadlines)?.due ?? '9999-12-31';
  return (plan.steps ?? []).filter(isActive).toSorted((a, b) => dateOf(a).localeCompare(dateOf(b)));
}

/** Whether steps are for the reader at all: a referral may open other kinds of information only. */
export const showsSteps = ({ access, referrals = [] }: Pick<Plan, 'access' | 'referrals'>): boolean =>
  access !== 'referred' || referrals.some(({ categories }) => categories.includes('steps'));

export const openHandovers = (plan: Plan): readonly Handover[] =>
  (plan.handovers ?? []).filter(({ status }) => status === 'offered' || status === 'accepted');

/** Everybody to call: the lead first, each person or unit once however many parts they have. */
export function contactsOf(
  plan: Pick<Plan, 'lead' | 'contacts'>,
): readonly { readonly contact: Contact; readonly roles: readonly Contact['role'][] }[] {
  const all = [...(plan.lead ? [plan.lead] : []), ...(plan.contacts ?? [])];
  const byHolder = Map.groupBy(all, ({ unit, member }) => `${unit} ${member ?? ''}`);
  return [...byHolder.values()].flatMap((same) => {
    const [contact] = same;
    const roles = [...new Set(same.map(({ role }) => role))].filter((role) => role !== 'coordinator' || !plan.lead);
    return contact ? [{ contact, roles: roles.length > 0 ? roles : [contact.role] }] : [];
  });
}
