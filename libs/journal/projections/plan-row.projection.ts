import { type CivilDate, dateAtAge } from '#calendar';
import { type Context, type LivePlan, openReferrals, runningShares } from '#plan-domain';
import { readersOf } from '#privacy';
import { workItemsOf } from './work-items.projection.js';

/** The columns of `plan` that lists sort and filter by. */
export interface PlanColumns {
  readonly status: 'running' | 'closed';
  readonly closed_on: CivilDate | null;
  readonly lead_unit: string;
  readonly lead_member: string | null;
  readonly units: readonly string[];
  readonly referred_units: readonly string[];
  readonly referred_members: readonly string[];
  readonly readers: readonly string[];
  readonly templates: readonly string[];
  readonly turns_18_on: CivilDate;
  readonly undecided: boolean;
  readonly due_on: CivilDate | null;
  readonly limit_on: CivilDate | null;
  readonly overdue_steps: number;
  readonly open_escalations: number;
}

const MONTHS_AT_18 = 18 * 12;

export function planColumns(
  plan: LivePlan,
  { birthDate, leapDayRule, templates, organisation }: Omit<Context, 'now' | 'calendar'>,
): PlanColumns {
  const items = workItemsOf(plan);
  return {
    status: plan.status,
    closed_on: plan.status === 'closed' ? plan.closedOn : null,
    lead_unit: plan.lead.unit,
    lead_member: plan.lead.member ?? null,
    units: circleUnits(plan),
    ...referred(plan),
    readers: readersOf(plan, organisation.units),
    templates: plan.sections.map(({ template }) => template),
    turns_18_on: dateAtAge(birthDate, MONTHS_AT_18, leapDayRule),
    undecided: isUndecided(plan, templates),
    due_on: first(items.map(({ due_on }) => due_on)),
    limit_on: first(items.map(({ limit_on }) => limit_on)),
    overdue_steps: items.filter(({ kind, overdue }) => kind === 'step' && overdue).length,
    open_escalations: Object.keys(plan.escalations).length,
  };
}

/** The units whose people may list the plan: the circle, and the external units with which a part of it is shared. A concern is its receiving unit's alone. */
export function circleUnits(plan: LivePlan): readonly string[] {
  if (plan.kind === 'concern') return [plan.startUnit];
  const shared = runningShares(plan).map(({ unit }) => unit);
  return [...new Set([plan.startUnit, plan.lead.unit, ...plan.circle.map(({ unit }) => unit), ...shared])];
}

/** Whose lists name the plan because they were referred to it: a unit, or one member alone. */
function referred(plan: LivePlan): Pick<PlanColumns, 'referred_units' | 'referred_members'> {
  const open = openReferrals(plan);
  return {
    referred_units: [...new Set(open.flatMap(({ unit, member }) => (member === undefined ? [unit] : [])))],
    referred_members: [...new Set(open.flatMap(({ member }) => member ?? []))],
  };
}

/** Everybody whose screens may show the plan: the circle, and whoever holds, receives or answers something of it. */
export function touchedUnits(plan: LivePlan): readonly string[] {
  return [
    ...new Set([
      ...circleUnits(plan),
      ...Object.values(plan.steps).map(({ holder }) => holder.unit),
      ...Object.values(plan.handovers).flatMap(({ from, to }) => [from.unit, to.unit]),
      ...Object.values(plan.escalations).map(({ owner }) => owner.unit),
      ...openReferrals(plan).map(({ unit }) => unit),
    ]),
  ];
}

/** The template says which of its steps is the decision on youth support. */
const isUndecided = (plan: LivePlan, templates: Context['templates']): boolean =>
  plan.sections.some(({ key, template, version }) => {
    const deciding = templates.find(template, version)?.steps.filter(({ decidesSupport }) => decidesSupport) ?? [];
    if (deciding.length === 0) return false;
    return Object.values(plan.steps).some(
      ({ section, code, status }) =>
        section === key && status !== 'dormant' && deciding.some((step) => step.code === code),
    );
  });

const first = (dates: readonly (CivilDate | null)[]): CivilDate | null =>
  dates.filter((date) => date !== null).sort()[0] ?? null;
