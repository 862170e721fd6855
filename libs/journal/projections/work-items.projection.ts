import { isDeepStrictEqual } from 'node:util';
import type { CivilDate, Instant } from '#calendar';
import type { HandoverState, LivePlan, PlanState, StepDeadline, StepState } from '#plan-domain';

/** A row of `work_item` without its plan's own columns; see {@link WorkItemEntity}. */
export interface WorkItem {
  readonly item_id: string;
  readonly kind: 'step' | 'answer-handover' | 'first-meeting';
  readonly unit_id: string;
  readonly assignee_id: string | null;
  readonly in_inbox: boolean;
  readonly sort_on: CivilDate;
  readonly status: string;
  readonly section: string | null;
  readonly section_version: number | null;
  readonly code: string | null;
  readonly occurrence: number | null;
  readonly step_kind: string | null;
  readonly role: string | null;
  readonly for_young: boolean;
  readonly title_text: string | null;
  readonly handover_id: string | null;
  readonly opens_on: CivilDate | null;
  readonly ready_on: CivilDate | null;
  readonly due_on: CivilDate | null;
  readonly due_at: Instant | null;
  readonly due_kind: string | null;
  readonly limit_on: CivilDate | null;
  readonly overdue: boolean;
  readonly exceeded: boolean;
  readonly scheduled_at: Instant | null;
}

export interface WorkItemChanges {
  readonly put: readonly WorkItem[];
  /** Item ids. */
  readonly drop: readonly string[];
}

/** Behind every date that is one. */
const NEVER = '9999-12-31' as CivilDate;

/** Only what differs between two states: most commands touch one or two rows. */
export function workItemChanges(before: PlanState, after: PlanState): WorkItemChanges {
  const old = new Map(workItemsOf(before).map((item) => [item.item_id, item]));
  const now = workItemsOf(after);
  const kept = new Set(now.map(({ item_id }) => item_id));
  return {
    put: now.filter((item) => !isDeepStrictEqual(item, old.get(item.item_id))),
    drop: [...old.keys()].filter((id) => !kept.has(id)),
  };
}

const itemsOfPlans = new WeakMap<LivePlan, readonly WorkItem[]>();

/**
 * Everything that somebody is to do, now or later; a closed plan asks nothing of anybody. Worked out once a state, which
 * is never changed in place.
 */
export function workItemsOf(state: PlanState): readonly WorkItem[] {
  if (state.status !== 'running') return [];
  const known = itemsOfPlans.get(state);
  if (known) return known;
  const steps = Object.values(state.steps).filter(({ status }) => status !== 'dormant');
  const items = [
    ...steps.map((step) => knownItem(step, state)),
    ...Object.values(state.handovers).flatMap((handover) => ofHandover(handover, state)),
  ];
  itemsOfPlans.set(state, items);
  return items;
}

const itemsOfSteps = new WeakMap<StepState, { readonly sections: LivePlan['sections']; readonly item: WorkItem }>();

/** A step that stands still from one state to the next keeps its row: most do. */
function knownItem(step: StepState, plan: LivePlan): WorkItem {
  const known = itemsOfSteps.get(step);
  if (known?.sections === plan.sections) return known.item;
  const item = ofStep(step, plan);
  itemsOfSteps.set(step, { sections: plan.sections, item });
  return item;
}

function ofStep(step: StepState, plan: LivePlan): WorkItem {
  const next = nextDue(step);
  const limits = limitsOf(step);
  return {
    item_id: step.id,
    kind: 'step',
    unit_id: unitOf(step.holder.unit, plan),
    assignee_id: step.holder.member ?? null,
    in_inbox: step.status === 'open' || step.status === 'paused',
    sort_on: next?.due ?? NEVER,
    status: step.status,
    section: step.section,
    section_version: plan.sections.find(({ key }) => key === step.section)?.version ?? null,
    code: step.code,
    occurrence: step.occurrence,
    step_kind: step.kind,
    role: step.owner,
    for_young: step.forYoung,
    title_text: step.title ?? null,
    handover_id: null,
    opens_on: step.opensOn ?? null,
    ready_on: step.readyOn ?? null,
    due_on: next?.due ?? null,
    due_at: next?.at ?? null,
    due_kind: next?.kind ?? null,
    limit_on: earliest(limits)?.due ?? null,
    overdue: step.deadlines.some((deadline) => deadline.passed === true && counts(deadline)),
    exceeded: limits.some(({ exceeded }) => exceeded !== undefined),
    scheduled_at: step.schedule?.at ?? null,
  };
}

/** The receiver answers; once accepted both sides see that the first meeting is to be held. */
function ofHandover(handover: HandoverState, plan: LivePlan): readonly WorkItem[] {
  if (handover.status === 'offered') {
    return [handoverItem(handover, 'answer-handover', handover.to, handover.answerBy, plan)];
  }
  const due = handover.firstMeetingBy ?? null;
  return [
    handoverItem(handover, 'first-meeting', handover.from, due, plan, '~from'),
    handoverItem(handover, 'first-meeting', handover.to, due, plan, '~to'),
  ];
}

function handoverItem(
  handover: HandoverState,
  kind: 'answer-handover' | 'first-meeting',
  holder: HandoverState['to'],
  due: CivilDate | null,
  plan: LivePlan,
  side = '',
): WorkItem {
  const step = handover.subject.kind === 'step' ? plan.steps[handover.subject.stepId] : undefined;
  return {
    ...blank,
    item_id: `handover~${handover.id}${side}`,
    kind,
    unit_id: unitOf(holder.unit, plan),
    assignee_id: holder.member ?? null,
    in_inbox: true,
    sort_on: due ?? NEVER,
    status: handover.status,
    section: step?.section ?? null,
    section_version: plan.sections.find(({ key }) => key === step?.section)?.version ?? null,
    code: step?.code ?? null,
    occurrence: step?.occurrence ?? null,
    step_kind: step?.kind ?? null,
    role: handover.subject.kind === 'role' ? handover.subject.role : (step?.owner ?? null),
    title_text: step?.title ?? null,
    handover_id: handover.id,
    due_on: due,
    due_kind: due === null ? null : 'target',
    overdue: handover.passed.length > 0,
  };
}

/** A concern stays with the unit that received it, whoever holds a step of it. */
export const unitOf = (unit: string, plan: LivePlan): string => (plan.kind === 'concern' ? plan.startUnit : unit);

/** What was missed before Samspor climbs only from the clear-up step; an offer that was made meets its date. */
const counts = ({ met, missedBefore }: StepDeadline): boolean => met !== true && missedBefore !== true;

/** The date that the holder has to look at: the earliest that is neither met nor recorded as exceeded. */
const nextDue = ({ deadlines }: StepState): StepDeadline | undefined =>
  earliest(deadlines.filter((deadline) => counts(deadline) && deadline.exceeded === undefined)) ??
  earliest(deadlines.filter(counts));

/** Dates set by law, missed ones too: they stand on the risk list until the step is done. */
const limitsOf = ({ deadlines }: StepState): readonly StepDeadline[] =>
  deadlines.filter(({ kind, met }) => kind === 'limit' && met !== true);

const earliest = (deadlines: readonly StepDeadline[]): StepDeadline | undefined =>
  [...deadlines].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))[0];

const blank = {
  section: null,
  section_version: null,
  code: null,
  occurrence: null,
  step_kind: null,
  role: null,
  for_young: false,
  title_text: null,
  handover_id: null,
  opens_on: null,
  ready_on: null,
  due_at: null,
  due_kind: null,
  limit_on: null,
  exceeded: false,
  scheduled_at: null,
} as const;
