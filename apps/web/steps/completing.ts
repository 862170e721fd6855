import type { Api, Plan, Step } from '../api/types.js';
import { dateOf } from '../app/dates.js';

/** What is typed about a step that is done. */
export interface Done {
  readonly outcome: string;
  readonly doneOn: string;
  readonly agreed: string;
  readonly note: string;
  readonly present: readonly string[];
  readonly months: string;
  readonly reasons: string;
}

/** What is known already: the planned day where it has come, the only outcome there is, those who were invited. */
export function offered(step: Step, today: string): Done {
  const planned = step.schedule ? dateOf(step.schedule.at) : today;
  return {
    outcome: step.outcomes?.length === 1 ? (step.outcomes[0]?.code ?? '') : '',
    doneOn: planned <= today ? planned : today,
    agreed: '',
    note: '',
    present: step.schedule?.who.map(({ code }) => code) ?? [],
    months: '',
    reasons: '',
  };
}

/** What is still missing before it can be sent, by field. */
export function missing(step: Step, done: Done): ReadonlySet<keyof Done> {
  const found = new Set<keyof Done>();
  if ((step.outcomes?.length ?? 0) > 0 && done.outcome === '') found.add('outcome');
  if (done.doneOn === '') found.add('doneOn');
  if (step.decidesCadence && !/^\d{1,3}$/.test(done.months)) found.add('months');
  if (step.decidesCadence && done.reasons.trim() === '') found.add('reasons');
  return found;
}

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** The body that is sent: what was left empty is left out. */
export function bodyOf(step: Step, done: Done): Api<'CompleteStepDto'> {
  const agreed = given(done.agreed);
  const note = given(done.note);
  return {
    doneOn: done.doneOn,
    ...(done.outcome ? { outcome: done.outcome } : {}),
    ...(done.present.length > 0 ? { present: [...done.present] } : {}),
    ...(agreed ? { agreed } : {}),
    ...(note ? { note } : {}),
    ...(step.decidesCadence ? { cadence: { months: Number(done.months), reasons: done.reasons.trim() } } : {}),
  };
}

/** Whether people come together in it, so that it matters who was there. */
export const hasPeople = ({ kind }: Step): boolean => kind === 'meeting' || kind === 'visit' || kind === 'contact';

/** Who may have been there: the plan's parts, with the name of whoever fills each. */
export function possiblyPresent(
  plan: Plan,
): readonly { readonly code: string; readonly name?: string; readonly role: string }[] {
  const parts = (plan.circle ?? []).map(({ role, memberName }) => ({
    code: role,
    role,
    ...(memberName ? { name: memberName } : {}),
  }));
  return [{ code: 'young-person', role: 'young-person' }, ...parts.filter(({ code }) => code !== 'young-person')];
}
