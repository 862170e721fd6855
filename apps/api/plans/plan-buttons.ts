import type { RefusalCode } from '#contracts';
import {
  type Actor,
  type Context,
  type EscalationActionName,
  escalationActions,
  escalationRefusal,
  type HandoverActionName,
  handoverActions,
  handoverRefusal,
  type LivePlan,
  type PlanActionName,
  planActions,
  planRefusal,
  type SharingActionName,
  sharingRefusal,
} from '#plan-domain';
import { can, type PlanAccess, type PlanAction, type PrivacyActor, type Target } from '#privacy';

/** Whether the reader may do this now. */
export interface ActionButton<Name extends string> {
  readonly action: Name;
  readonly allowed: boolean;
  /** Why not. */
  readonly code?: RefusalCode;
}

export interface PlanUnderButtons {
  readonly state: LivePlan;
  readonly access: PlanAccess;
  readonly context: Context;
}

const planRights: Readonly<Record<PlanActionName, PlanAction>> = {
  'add-step': 'AddStep',
  'offer-lead': 'OfferHandover',
  'change-lead': 'ChangeLead',
  'bind-role': 'BindRole',
  'ask-consent': 'AskConsent',
  'record-consent': 'RecordConsent',
  'share-parts': 'ShareParts',
  'open-referral': 'OpenReferral',
  'admit-guardian': 'AdmitGuardian',
  'decide-cadence': 'DecideCadence',
  'record-fact': 'RecordFact',
  correct: 'CorrectFact',
  'add-reference': 'AddReference',
  'add-voice': 'AddVoice',
  close: 'ClosePlan',
  reopen: 'ReopenPlan',
};

const handoverRights: Readonly<Record<HandoverActionName, PlanAction>> = {
  accept: 'AcceptHandover',
  decline: 'DeclineHandover',
  withdraw: 'WithdrawHandover',
  'first-meeting': 'RecordFirstMeeting',
};

const escalationRight = (action: EscalationActionName): PlanAction =>
  action === 'acknowledge' ? 'AcknowledgeEscalation' : 'AnswerEscalation';

/** First what rights refuse, then what the plan's state refuses: the same two questions that the guard asks. */
function button<Name extends string>(
  action: Name,
  right: PlanAction,
  reader: PrivacyActor,
  access: PlanAccess,
  target: Target,
  refusalFor: (actor: Actor) => RefusalCode | undefined,
): ActionButton<Name> {
  const permission = can(reader, right, access, target);
  const code = permission.allowed ? refusalFor(permission.as) : permission.code;
  return code === undefined ? { action, allowed: true } : { action, allowed: false, code };
}

/** What the reader may do to the plan as a whole. */
export const planButtons = (reader: PrivacyActor, { state, access, context }: PlanUnderButtons) =>
  planActions.map((action) =>
    button(action, planRights[action], reader, access, {}, (actor) => planRefusal(action, state, actor, context)),
  );

/** The same for one handover; none where it has ended. */
export function handoverButtons(handoverId: string, reader: PrivacyActor, plan: PlanUnderButtons) {
  const { state, access, context } = plan;
  const handover = state.handovers[handoverId];
  if (!handover) return [];
  return handoverActions.map((action) =>
    button(action, handoverRights[action], reader, access, { handoverId }, (actor) =>
      handoverRefusal(action, handover, state, actor, context),
    ),
  );
}

/** The same for one open escalation, each answer by itself. */
export function escalationButtons(escalationId: string, reader: PrivacyActor, plan: PlanUnderButtons) {
  const { state, access, context } = plan;
  const escalation = state.escalations[escalationId];
  if (!escalation) return [];
  return escalationActions.map((action) =>
    button(action, escalationRight(action), reader, access, { escalationId }, (actor) =>
      escalationRefusal(action, escalation, state, actor, context),
    ),
  );
}

const sharingRights: Readonly<Record<SharingActionName, PlanAction>> = {
  'answer-consent': 'AnswerConsent',
  'withdraw-consent': 'WithdrawConsent',
  'change-share': 'ChangeShare',
  'end-share': 'EndShare',
  'finish-referral': 'EndReferral',
  'revoke-referral': 'EndReferral',
  'end-guardian': 'EndGuardian',
};

/** What can be done to each kind of what is passed on. */
const ofWhat = {
  consent: ['answer-consent', 'withdraw-consent'],
  share: ['change-share', 'end-share'],
  referral: ['finish-referral', 'revoke-referral'],
  guardian: ['end-guardian'],
} as const satisfies Readonly<Record<string, readonly SharingActionName[]>>;

/** The same for one consent, share, referral or guardian. */
export const sharingButtons = (
  kind: keyof typeof ofWhat,
  id: string,
  reader: PrivacyActor,
  { state, access }: PlanUnderButtons,
) =>
  ofWhat[kind].map((action: SharingActionName) =>
    button(action, sharingRights[action], reader, access, {}, (actor) => sharingRefusal(action, id, state, actor)),
  );
