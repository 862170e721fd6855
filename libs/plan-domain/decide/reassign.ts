import { emit, planOf } from '../draft.js';
import { isAtOrAbove } from '../organisation.js';
import type { Holder } from '../state.js';
import { badHolder, isLeader } from './checks.js';
import { type Handler, refuse } from './decision.js';

/**
 * Everything that a member holds of a plan at one unit goes to a colleague there, in one decision: the lead, bound roles
 * and the steps that were given to the person; steps that follow a role follow it. Another unit takes over by a handover.
 */
export const reassignWork: Handler<'ReassignWork'> = (draft, { unit, from, to }, actor, context) => {
  const leads = actor.kind === 'member' && isLeader(actor) && isAtOrAbove(context.organisation, actor.unit, unit);
  if (!leads) return refuse('caseload-not-led', { unit });
  const bad = badHolder(unit, to, context);
  if (bad || from === to) return bad;
  const plan = planOf(draft);
  const theirs = (holder: Holder): boolean => holder.unit === unit && holder.member === from;
  if (theirs(plan.lead)) emit(draft, { type: 'LeadChanged', lead: { unit, member: to } });
  for (const entry of plan.circle.filter(theirs)) {
    emit(draft, { type: 'RoleBound', entry: { ...entry, member: to } });
  }
  for (const step of Object.values(plan.steps)) {
    if (!theirs(step.holder) || step.assigned !== true) continue;
    const holder = { unit, member: to };
    emit(draft, { type: 'HolderChanged', stepId: step.id, holder, assigned: true, how: 'assign' });
  }
  return undefined;
};
