import type { CivilDate } from '#calendar';
import { contributingOnlyRoles, leaderRoles, type PlanRole, type Refusal } from '#contracts';
import type { StepTemplate } from '#plan-templates';
import type { RoleBinding } from '../commands.js';
import type { Actor, Context } from '../context.js';
import { adHocSection, keyOf, sectionOf, stepTemplateOf, today } from '../lookups.js';
import { isAtOrAbove, isMemberOf } from '../organisation.js';
import type { CircleBasis, CircleEntry, LivePlan, StepState } from '../state.js';
import { conditionScope, unmetOf } from '../turn.js';
import { badConsentBasis } from './consent-basis.js';
import { refuse } from './decision.js';

/** The step, or why there is none to act on. */
export function findStep(plan: LivePlan, stepId: string): StepState | Refusal {
  const step = plan.steps[stepId];
  if (step) return step.status === 'dormant' ? refuse('step-not-relevant', { stepId }) : step;
  const [section = '', code = '', occurrence = ''] = stepId.split('.');
  const created = plan.created[keyOf(section, code)] ?? 0;
  const known =
    (section === adHocSection || sectionOf(plan, section)) && Number(occurrence) >= 1 && Number(occurrence) <= created;
  return refuse(known ? 'step-already-done' : 'unknown-step', { stepId });
}

export const isRefusal = <T extends object>(value: T | Refusal): value is Refusal =>
  'code' in value && !('occurrence' in value) && !('unit' in value);

/** Why work on a step is not possible now; undefined: it is open. */
export function notOpen(plan: LivePlan, step: StepState, context: Context): Refusal | undefined {
  const detail = { stepId: step.id, status: step.status };
  if (step.status === 'planned')
    return refuse('step-not-open', { ...detail, ...(step.opensOn && { opensOn: step.opensOn }) });
  if (step.status === 'waiting') return refuse('step-waiting', { ...detail, missing: missingFor(plan, step, context) });
  if (step.status === 'paused') return refuse('step-paused', detail);
  return undefined;
}

/** Step ids (`T1.2`) of what a step requires and that is not done. */
export const missingFor = (plan: LivePlan, step: StepState, context: Context): string[] =>
  predecessorsLeft(plan, step, context, 'required');

export function predecessorsLeft(
  plan: LivePlan,
  step: StepState,
  context: Context,
  strength: 'required' | 'usual',
): string[] {
  const template = stepTemplateOf(plan, step, context);
  const section = sectionOf(plan, step.section);
  if (!template || !section) return [];
  const conditions = conditionScope(step, { plan, context, section }, today(context));
  return unmetOf(template, conditions, strength).map((code) => keyOf(step.section, code));
}

/** Members of the step's unit, of the lead's unit, and of units above the step's act on it; others hand over. */
export function notTheirs(plan: LivePlan, step: StepState, actor: Actor, context: Context): Refusal | undefined {
  if (actor.kind === 'system') return undefined;
  const { organisation } = context;
  const theirs =
    actor.kind === 'member' &&
    (actor.unit === plan.lead.unit || isAtOrAbove(organisation, actor.unit, step.holder.unit));
  return theirs ? undefined : refuse('wrong-unit', { stepId: step.id, unit: step.holder.unit });
}

/** A template's handover of the lead completes itself by being released: without that nothing has been handed over. */
export const isLeadHandover = ({ kind, section }: StepState): boolean =>
  kind === 'handover' && section !== adHocSection;

/** Why a step cannot be completed by hand: it ends by what it waits for. */
export function completesItself(step: StepState): Refusal | undefined {
  if (isLeadHandover(step)) return refuse('handover-step-completes-itself', { stepId: step.id });
  if (step.copyId !== undefined) return refuse('copy-step-completes-itself', { stepId: step.id });
  return step.asks ? refuse('consent-step-completes-itself', { stepId: step.id }) : undefined;
}

export const isLeader = (actor: Actor): boolean =>
  actor.kind === 'member' && actor.roles.some((role) => (leaderRoles as readonly string[]).includes(role));

/** Whether a unit, and a person at it, can be made responsible. */
export function badHolder(unit: string, member: string | undefined, context: Context): Refusal | undefined {
  const known = context.organisation.units.get(unit);
  if (!known) return refuse('unknown-unit', { unit });
  if (known.closed) return refuse('unit-closed', { unit });
  if (member !== undefined && !isMemberOf(context.organisation, member, unit))
    return refuse('unknown-member', { unit });
  return undefined;
}

/** A bound role with its basis: a unit outside the starting one needs consent or a paragraph. */
export function circleEntry(
  binding: RoleBinding,
  startUnit: string,
  context: Context,
  known: readonly CircleEntry[],
  plan?: LivePlan,
): CircleEntry | Refusal {
  if (binding.role === 'coordinator' || !canHold(binding.role))
    return refuse('role-not-bindable', { role: binding.role });
  const bad = badHolder(binding.unit, binding.member, context);
  if (bad) return bad;
  const badBasis = badConsentBasis(binding.basis, binding.unit, plan, context);
  if (badBasis) return badBasis;
  const basis = binding.basis ?? basisOf(binding.unit, startUnit, known);
  if (!basis) return refuse('basis-missing', { unit: binding.unit, role: binding.role });
  return {
    role: binding.role,
    unit: binding.unit,
    basis,
    ...(binding.member !== undefined && { member: binding.member }),
  };
}

/** The basis on which a unit already takes part. */
export function basisOf(unit: string, startUnit: string, circle: readonly CircleEntry[]): CircleBasis | undefined {
  if (unit === startUnit) return { kind: 'starting-unit' };
  return circle.find((entry) => entry.unit === unit)?.basis;
}

const canHold = (role: PlanRole): boolean => !(contributingOnlyRoles as readonly string[]).includes(role);

/** When something was done: today unless said otherwise, never in the future. */
export function badDoneOn(doneOn: CivilDate, context: Context): Refusal | undefined {
  return doneOn > today(context) ? refuse('done-on-in-future', { doneOn, today: today(context) }) : undefined;
}

/** Completing names one of the step's outcomes; other steps may hang on it. An ad-hoc step has none. */
export function badOutcome(template: StepTemplate | undefined, outcome: string | undefined): Refusal | undefined {
  const outcomes = template?.outcomes.map(({ code }) => code) ?? [];
  if (outcome !== undefined && !outcomes.includes(outcome)) return refuse('unknown-outcome', { outcome, outcomes });
  return outcome === undefined && outcomes.length > 0 ? refuse('outcome-missing', { outcomes }) : undefined;
}

/** Months between two follow-ups. */
export const validCadence = (months: number): boolean => Number.isInteger(months) && months >= 1 && months <= 12;
