import { addDays, addWorkingDays, type CivilDate } from '#calendar';
import type { Context } from './context.js';
import { type Draft, emit, planOf } from './draft.js';
import { holderOfRole, stepsOf, today } from './lookups.js';
import { ownStep, planned } from './own-step.js';
import {
  adultOn,
  asksAnewOn,
  bears,
  isAdult,
  isOpenConsent,
  lapsing,
  lastDay,
  ofGuardians,
  openReferrals,
  runningShares,
} from './sharing.js';
import type { ConsentState } from './sharing-state.js';
import type { LivePlan, StepState } from './state.js';

/** How long there is to answer a question about consent, and to confirm a receipt (templates.md, T1 9b). */
const answerWorkingDays = 10;
const receiptWorkingDays = 5;

/** What ends by itself, what ends with it, and what is asked because of it. */
export function settleSharing(draft: Draft): void {
  endWithAdulthood(draft);
  endByDate(draft);
  endUnfounded(draft);
  askAnew(draft);
  completeAnswered(draft);
  withdrawReceipts(draft);
}

const ids = (parts: readonly { readonly id: string }[]): string[] => parts.map(({ id }) => id);

/** Parents are no party any more: their consents lapse and their access ends, in one event that lists what ended. */
function endWithAdulthood(draft: Draft): void {
  const on = today(draft.context);
  if (!isAdult(draft.context, on)) return;
  const { consents, requests, guardians } = ofGuardians(planOf(draft));
  if (consents.length + requests.length + guardians.length === 0) return;
  emit(draft, {
    type: 'GuardiansEnded',
    on,
    consents: ids(consents),
    requests: ids(requests),
    guardians: ids(guardians),
  });
}

function endByDate(draft: Draft): void {
  const on = today(draft.context);
  const isOver = ({ until }: { readonly until?: CivilDate }): boolean => until !== undefined && until < on;
  for (const { id } of Object.values(planOf(draft).consents).filter(isOpenConsent).filter(isOver)) {
    emit(draft, { type: 'ConsentExpired', consentId: id, on });
  }
  for (const { id } of runningShares(planOf(draft)).filter(isOver)) {
    emit(draft, { type: 'ShareEnded', shareId: id, on, because: 'expired' });
  }
  for (const { id } of openReferrals(planOf(draft)).filter(isOver)) {
    emit(draft, { type: 'ReferralEnded', referralId: id, on, because: 'expired' });
  }
}

/** What rests on a consent ends with it, at once and everywhere: shares, referrals, offers, parts in the plan, held steps. */
export function endUnfounded(draft: Draft): void {
  const on = today(draft.context);
  const because = 'consent-ended' as const;
  const plan = planOf(draft);
  for (const { id } of runningShares(plan).filter(({ basis }) => !bears(plan, basis))) {
    emit(draft, { type: 'ShareEnded', shareId: id, on, because });
  }
  for (const { id } of openReferrals(plan).filter(({ basis }) => !bears(plan, basis))) {
    emit(draft, { type: 'ReferralEnded', referralId: id, on, because });
  }
  for (const { id } of Object.values(plan.handovers).filter(({ basis }) => !bears(plan, basis))) {
    emit(draft, { type: 'HandoverWithdrawn', handoverId: id });
  }
  unbind(draft);
  takeBackSteps(draft);
}

function unbind(draft: Draft): void {
  for (const { role, unit, basis } of planOf(draft).circle) {
    if (basis.kind !== 'consent' || bears(planOf(draft), basis)) continue;
    emit(draft, { type: 'RoleUnbound', role, unit, consentId: basis.consentId ?? '' });
    const left = takesPart(planOf(draft), unit);
    for (const step of stepsHeldBy(planOf(draft), unit)) if (!left || step.owner === role) returnStep(draft, step);
  }
}

/** A step that was handed over on a consent goes back, unless the unit has another part in the plan. */
function takeBackSteps(draft: Draft): void {
  for (const { status, stepId, receiver } of Object.values(planOf(draft).consents)) {
    const plan = planOf(draft);
    const step = stepId === undefined ? undefined : plan.steps[stepId];
    if (!step || isOpenStatus(status) || receiver.kind !== 'unit') continue;
    if (step.holder.unit === receiver.unit && !takesPart(plan, receiver.unit)) returnStep(draft, step);
  }
}

const isOpenStatus = (status: ConsentState['status']): boolean => status === 'given';

/** The starting unit and the lead's always do: somebody has to hold the plan. */
const takesPart = (plan: LivePlan, unit: string): boolean =>
  unit === plan.startUnit || unit === plan.lead.unit || plan.circle.some((entry) => entry.unit === unit);

/** A receipt belongs to its share, and ends with that. */
const stepsHeldBy = (plan: LivePlan, unit: string): StepState[] =>
  stepsOf(plan).filter(({ holder, receives }) => holder.unit === unit && receives === undefined);

function returnStep(draft: Draft, { id, owner, holder }: StepState): void {
  const to = holderOfRole(planOf(draft), owner);
  // A step that is nobody else's to hold goes to the lead.
  const back = to.unit === holder.unit ? planOf(draft).lead : to;
  if (back.unit === holder.unit) return;
  emit(draft, { type: 'HolderChanged', stepId: id, holder: back, assigned: false, how: 'role' });
}

/** Beginning a month before the 18th birthday: one question for each consent that would lapse, on one step. */
function askAnew(draft: Draft): void {
  const { context } = draft;
  const on = today(context);
  if (on < asksAnewOn(context) || isAdult(context, on)) return;
  const old = lapsing(planOf(draft), context);
  if (old.length === 0) return;
  for (const { id, receiver, categories, purpose, words } of old) {
    const consent = {
      id: `${id}~18`,
      from: 'young-person' as const,
      receiver,
      categories,
      purpose,
      renews: id,
      ...(words !== undefined && { words }),
    };
    emit(draft, { type: 'ConsentAsked', consent, on });
  }
  askingStep(
    draft,
    old.map(({ id }) => `${id}~18`),
    lastDay(context, addDays(adultOn(context), -1)),
  );
}

/** Who is to see that the questions are answered, and until when. */
export function askingStep(draft: Draft, asks: readonly string[], due: CivilDate = soon(draft.context)): void {
  const step = ownStep(draft, 'consents', planOf(draft).lead, due);
  emit(draft, planned(draft, { ...step, owner: 'coordinator', kind: 'contact', forYoung: true, asks }));
}

const soon = (context: Context): CivilDate => addWorkingDays(today(context), answerWorkingDays, context.calendar);

/** The receiving unit confirms that the part was received and read. */
export function receiptStep(draft: Draft, shareId: string, unit: string): void {
  const { context } = draft;
  const entry = planOf(draft).circle.find((one) => one.unit === unit);
  const holder = entry?.member === undefined ? { unit } : { unit, member: entry.member };
  const due = addWorkingDays(today(context), receiptWorkingDays, context.calendar);
  const step = ownStep(draft, 'receipt', holder, due);
  emit(
    draft,
    planned(draft, { ...step, owner: entry?.role ?? 'placement', assigned: true, kind: 'task', receives: shareId }),
  );
}

/** Once every question has its answer, there is nothing left to ask. */
function completeAnswered(draft: Draft): void {
  const doneOn = today(draft.context);
  for (const { id, asks, deadlines } of stepsOf(planOf(draft))) {
    const { consents } = planOf(draft);
    if (!asks || asks.some((consentId) => consents[consentId]?.status === 'asked')) continue;
    const lateFor = deadlines.some(({ due }) => due < doneOn) ? (['target'] as const) : [];
    emit(draft, { type: 'StepCompleted', stepId: id, doneOn, present: [], aheadOf: [], lateFor });
  }
}

/** Nobody confirms the receipt of what is not shared any more. */
function withdrawReceipts(draft: Draft): void {
  const on = today(draft.context);
  for (const { id, receives } of stepsOf(planOf(draft))) {
    if (receives === undefined || !planOf(draft).shares[receives]?.ended) continue;
    emit(draft, { type: 'StepSkipped', stepId: id, reason: null, how: 'withdrawn', on });
  }
}
