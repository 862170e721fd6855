import type { Refusal } from '#contracts';
import type { Command, CommandType } from '../commands.js';
import type { Actor, Context } from '../context.js';
import { actorRef, startDraft } from '../draft.js';
import { passTime } from '../pass-time.js';
import { settle } from '../settle.js';
import type { PlanState } from '../state.js';
import { breakGlass, reviewBreakGlass } from './break-glass.js';
import { answerConsent, askConsent, recordConsent, withdrawConsent } from './consents.js';
import { askCopy, releaseCopy } from './copies.js';
import { pauseStep, recordExceeded, resumeStep, setDeadline } from './deadlines.js';
import { type Decision, type Handler, refuse } from './decision.js';
import { acknowledgeEscalation, answerEscalation } from './escalations.js';
import { changeCadence, correctBirthDate, correctFact, recordFact } from './facts.js';
import { acceptHandover, declineHandover, offerHandover, recordFirstMeeting, withdrawHandover } from './handovers.js';
import { addReference, addVoice, bindRole, changeLead, closePlan, reopenPlan, startPlan } from './plan.js';
import { reassignWork } from './reassign.js';
import { reopenStep } from './reopen.js';
import { admitGuardian, changeShare, endGuardian, endReferral, endShare, openReferral, shareParts } from './shares.js';
import { addStep, assignStep, claimStep, completeStep, scheduleStep, skipStep } from './steps.js';

const handlers: { [T in Exclude<CommandType, 'PassTime'>]: Handler<T> } = {
  StartPlan: startPlan,
  AddStep: addStep,
  AssignStep: assignStep,
  ClaimStep: claimStep,
  CompleteStep: completeStep,
  SkipStep: skipStep,
  ReopenStep: reopenStep,
  SetDeadline: setDeadline,
  RecordExceeded: recordExceeded,
  PauseStep: pauseStep,
  ResumeStep: resumeStep,
  ScheduleStep: scheduleStep,
  OfferHandover: offerHandover,
  AcceptHandover: acceptHandover,
  DeclineHandover: declineHandover,
  WithdrawHandover: withdrawHandover,
  RecordFirstMeeting: recordFirstMeeting,
  AcknowledgeEscalation: acknowledgeEscalation,
  AnswerEscalation: answerEscalation,
  DecideCadence: changeCadence,
  RecordFact: recordFact,
  CorrectFact: correctFact,
  CorrectBirthDate: correctBirthDate,
  ChangeLead: changeLead,
  BindRole: bindRole,
  ReassignWork: reassignWork,
  BreakGlass: breakGlass,
  ReviewBreakGlass: reviewBreakGlass,
  AddReference: addReference,
  AddVoice: addVoice,
  AskConsent: askConsent,
  RecordConsent: recordConsent,
  AnswerConsent: answerConsent,
  WithdrawConsent: withdrawConsent,
  ShareParts: shareParts,
  ChangeShare: changeShare,
  EndShare: endShare,
  OpenReferral: openReferral,
  EndReferral: endReferral,
  AdmitGuardian: admitGuardian,
  EndGuardian: endGuardian,
  AskCopy: askCopy,
  ReleaseCopy: releaseCopy,
  ClosePlan: closePlan,
  ReopenPlan: reopenPlan,
};

/** What a command leads to in this state. Pure: the same arguments always give the same answer. */
export function decide(state: PlanState, command: Command, actor: Actor, context: Context): Decision {
  if (command.type === 'PassTime') return { ok: true, events: passTime(state, context, command.limit).events };
  const draft = startDraft(state, actorRef(actor), context);
  const refusal = wrongState(state, command) ?? handlerOf(command)(draft, command, actor, context);
  if (refusal) return { ok: false, refusal };
  settle(draft);
  return { ok: true, events: draft.events };
}

const handlerOf = <T extends Exclude<CommandType, 'PassTime'>>(command: { type: T }): Handler<T> =>
  handlers[command.type] as Handler<T>;

/** A consent can be withdrawn, and a copy asked for, at any time. */
const whenClosed = [
  'ReopenPlan',
  'WithdrawConsent',
  'AskCopy',
  'ReleaseCopy',
] as const satisfies readonly CommandType[];

function wrongState(state: PlanState, { type }: Command): Refusal | undefined {
  if (type === 'StartPlan') return undefined;
  if (state.status === 'none') return refuse('plan-not-found');
  if (state.status === 'closed' && !(whenClosed as readonly string[]).includes(type)) return refuse('plan-closed');
  return undefined;
}

export type { Decision } from './decision.js';
