import type { CivilDate } from '#calendar';
import type { ConsentGiver, Refusal } from '#contracts';
import type { CommandOf, ConsentInput } from '../commands.js';
import type { Actor, Context } from '../context.js';
import { type Draft, emit, planOf } from '../draft.js';
import { today } from '../lookups.js';
import { askingStep, endUnfounded } from '../settle-sharing.js';
import { isAdult, mayConsentAlone } from '../sharing.js';
import type { ConsentState } from '../sharing-state.js';
import type { LivePlan } from '../state.js';
import { badHolder, isRefusal } from './checks.js';
import { type Handler, refuse } from './decision.js';

/** Puts the question; a step with ordinary clocks sees to it that it is answered. */
export const askConsent: Handler<'AskConsent'> = (draft, { consent }, actor, context) => {
  const refusal = badTerms(draft, consent, actor, context);
  if (refusal) return refusal;
  emit(draft, { type: 'ConsentAsked', consent: termsOf(consent), on: today(context) });
  askingStep(draft, [consent.consentId]);
  return undefined;
};

/** A consent that was given: on paper, in a conversation, or here by the young person. */
export const recordConsent: Handler<'RecordConsent'> = (draft, { consent, givenOn, how, note }, actor, context) => {
  const on = givenOn ?? today(context);
  const refusal = badTerms(draft, consent, actor, context) ?? badGiving(consent.from, on, how, note, context);
  if (refusal) return refusal;
  emit(draft, {
    type: 'ConsentRecorded',
    consent: termsOf(consent),
    givenOn: on,
    how: howBy(actor, how),
    ...(note !== undefined && { note }),
  });
  return undefined;
};

const termsOf = ({ consentId: id, ...terms }: ConsentInput) => ({ id, ...terms });

/** Whoever logs in and answers themselves does it digitally, whatever is claimed. */
const howBy = (actor: Actor, how: CommandOf<'RecordConsent'>['how']) => (isGiver(actor) ? 'digital' : how);

const isGiver = ({ kind }: Actor): boolean => kind === 'young-person' || kind === 'guardian';

function badTerms(draft: Draft, consent: ConsentInput, actor: Actor, context: Context): Refusal | undefined {
  const { consentId, from, receiver, categories, until } = consent;
  const plan = planOf(draft);
  const on = today(context);
  if (plan.kind === 'concern') return refuse('concern-stays');
  if (plan.consents[consentId]) return refuse('consent-known-already', { consentId });
  if (categories.length === 0) return refuse('categories-missing');
  if (until !== undefined && until < on) return refuse('period-over', { until, today: on });
  return (
    notTheirs(from, actor) ??
    unfit(from, context) ??
    (receiver.kind === 'unit' ? badHolder(receiver.unit, undefined, context) : undefined)
  );
}

/** The young person and a guardian speak for themselves only; staff record what they were told. */
const notTheirs = (from: ConsentGiver, actor: Actor): Refusal | undefined =>
  isGiver(actor) && actor.kind !== from ? refuse('consent-not-theirs', { from }) : undefined;

/** Whose consent counts depends on the age: a guardian's until 18, the young person's own from 15. */
function unfit(from: ConsentGiver, context: Context): Refusal | undefined {
  const on = today(context);
  if (from === 'guardian') return isAdult(context, on) ? refuse('guardian-of-adult') : undefined;
  return mayConsentAlone(context, on) ? undefined : refuse('consent-too-young');
}

function badGiving(
  from: ConsentGiver,
  on: CivilDate,
  how: CommandOf<'RecordConsent'>['how'],
  note: string | undefined,
  context: Context,
): Refusal | undefined {
  if (on > today(context)) return refuse('consent-in-future', { on, today: today(context) });
  if (how === 'oral' && note === undefined) return refuse('consent-note-missing');
  return unfit(from, context);
}

export const answerConsent: Handler<'AnswerConsent'> = (draft, command, actor, context) => {
  const { consentId, answer, note, words, until } = command;
  const consent = answerable(planOf(draft), consentId, actor);
  if (isRefusal(consent)) return consent;
  const on = command.on ?? today(context);
  const given = answer === 'given' ? badGiving(consent.from, on, command.how, note, context) : undefined;
  const refusal = badAnswerDay(on, until, context) ?? given;
  if (refusal) return refusal;
  emit(draft, {
    type: 'ConsentAnswered',
    consentId,
    answer,
    on,
    how: howBy(actor, command.how),
    ...(until !== undefined && { until }),
    ...(note !== undefined && { note }),
    ...(words !== undefined && { words }),
  });
  return undefined;
};

/** The consent that this actor may answer, or why not. */
export function answerable(plan: LivePlan, consentId: string, actor: Actor): ConsentState | Refusal {
  const consent = plan.consents[consentId];
  if (!consent) return refuse('unknown-consent', { consentId });
  if (consent.status !== 'asked') return refuse('consent-not-asked', { consentId, status: consent.status });
  return notTheirs(consent.from, actor) ?? consent;
}

function badAnswerDay(on: CivilDate, until: CivilDate | undefined, context: Context): Refusal | undefined {
  const now = today(context);
  if (on > now) return refuse('consent-in-future', { on, today: now });
  return until !== undefined && until < now ? refuse('period-over', { until, today: now }) : undefined;
}

/** At any time, without a reason, and for a closed plan too; everything that rests on it ends in the same decision. */
export const withdrawConsent: Handler<'WithdrawConsent'> = (draft, { consentId, words }, actor, context) => {
  const consent = withdrawable(planOf(draft), consentId, actor);
  if (isRefusal(consent)) return consent;
  emit(draft, {
    type: 'ConsentWithdrawn',
    consentId,
    on: today(context),
    ...(words !== undefined && { words }),
  });
  endUnfounded(draft);
  return undefined;
};

/** The consent that this actor may withdraw, or why not. */
export function withdrawable(plan: LivePlan, consentId: string, actor: Actor): ConsentState | Refusal {
  const consent = plan.consents[consentId];
  if (!consent) return refuse('unknown-consent', { consentId });
  if (consent.status !== 'given') return refuse('consent-not-given', { consentId, status: consent.status });
  return notTheirs(consent.from, actor) ?? consent;
}
