import {
  type CitizensCopy,
  type CopiedAttempt,
  type CopiedEvent,
  type CopiedInvitation,
  type CopiedLogin,
  type CopiedLook,
  type CopiedPerson,
  type CopiedPlan,
  type CopiedTelling,
  copyRights,
  copySchema,
  heldKinds,
  type Looker,
  type LookSubject,
  lookSentence,
  notInCopy,
  type ReadPurpose,
  reasonLabel,
} from '#contracts';
import type { CopyState, PlanEvent } from '#plan-domain';
import { sentencesOf } from '../event-sentence.js';
import { finishedOccurrences, finishedView } from '../finished-view.js';
import { handoverRecords } from '../handover-record.js';
import { handoverView } from '../handover-view.js';
import { circleView } from '../people-view.js';
import { holderView, type PlanReadModel, present } from '../read-model.js';
import { consentsOf, referralsOf, sharesOf } from '../sharing-view.js';
import { stepView } from '../step-view.js';
import { agreementsOf, notesOf, voicesOf } from '../story-view.js';
import { cadenceView, factViews, referenceViews, sectionViews } from '../view-for.js';
import { copyView } from './copy-view.js';
import { detailsOf, plain, textsIn } from './details.js';
import { everything } from './everything.js';
import { type Omission, ownTexts, redact } from './redact.js';
import { escalationsTold, guardiansTold, openingsTold } from './told-by-events.js';

interface ByUnit {
  readonly at: string;
  readonly unitId: string | null;
}

/** What is held about the young person beside the plan itself. */
export interface HeldBeside {
  readonly registeredAt: string;
  readonly login: CopiedLogin | null;
  readonly looks: readonly (ByUnit & {
    readonly by: Looker;
    readonly what: LookSubject;
    readonly purpose: ReadPurpose;
  })[];
  readonly tellings: readonly (ByUnit & { readonly reason: string; readonly mailedAt: string | null })[];
  readonly invitations: readonly CopiedInvitation[];
  readonly attempts: readonly (ByUnit & Pick<CopiedAttempt, 'by' | 'kind' | 'what' | 'code'>)[];
}

export interface CopyAsked {
  readonly copy: CopyState;
  readonly municipality: CitizensCopy['municipality'];
  /** As it was when the copy was read, with everything that is known. */
  readonly model: PlanReadModel;
  readonly held: HeldBeside;
  readonly omissions: readonly Omission[];
  /** For the young person themselves: a protected address is told to nobody else. */
  readonly own: boolean;
}

/** Everything that is held, told from texts in which the gaps are already. */
export function citizensCopy({ copy, municipality, model: whole, held, omissions, own }: CopyAsked): CitizensCopy {
  const { texts, leftOut } = redact(whole.texts, omissions, ownTexts(whole.events));
  const model: PlanReadModel = { ...whole, texts, members: new Map() };
  return {
    schema: copySchema,
    status: copy.ready ? 'ready' : 'draft',
    copyId: copy.id,
    askedOn: copy.askedOn,
    asOf: model.now,
    municipality,
    person: personOf(model, held, own),
    plan: plain(planOf(model), new Map()) as CopiedPlan,
    history: historyOf(model),
    looks: held.looks.map((look) => lookOf(look, model)),
    tellings: held.tellings.map((telling) => tellingOf(telling, model)),
    invitations: held.invitations,
    attempts: held.attempts.map(({ unitId, ...attempt }) => ({ ...attempt, ...unitOf(unitId, model) })),
    leftOut,
    kinds: heldKinds,
    rights: copyRights,
    notHere: notInCopy,
  };
}

function personOf({ person }: PlanReadModel, { registeredAt, login }: HeldBeside, own: boolean): CopiedPerson {
  const { id: _, address, ...told } = person;
  const shown = own || !person.protectedAddress ? address : undefined;
  return present({ ...told, address: shown, registeredAt, login: login ?? undefined }) as CopiedPerson;
}

function planOf(model: PlanReadModel): CopiedPlan {
  const { state } = model;
  const { planId: id, kind, status, startedOn } = state;
  return {
    id,
    kind,
    status,
    startedOn,
    ...(state.status === 'closed' && { closedOn: state.closedOn }),
    lead: holderView({ unit: state.lead.unit }, model),
    ...(state.cadence && { cadence: cadenceView(state.cadence, model, everything) }),
    circle: state.circle.map((entry) => circleView(entry, model, everything)),
    sections: sectionViews(model),
    steps: Object.values(state.steps).map((step) => stepView(step, model, everything)),
    finished: finishedOccurrences(model).map((one) => finishedView(one, model, everything)),
    handovers: handoverRecords(model).map((handover) => handoverView(handover, model, everything)),
    escalations: escalationsTold(model),
    openings: openingsTold(model),
    facts: factViews(state.facts),
    agreements: agreementsOf(model, everything),
    voices: voicesOf(model),
    notes: notesOf(model),
    references: referenceViews(model),
    consents: consentsOf(model, everything),
    shares: sharesOf(model, everything),
    referrals: referralsOf(model, everything),
    guardians: guardiansTold(model),
    copies: Object.values(state.copies ?? {}).map(copyView),
  };
}

function historyOf(model: PlanReadModel): CopiedEvent[] {
  const sentenceOf = sentencesOf(model, everything);
  return model.events.map((event, place) => ({
    version: place + 1,
    at: event.at,
    type: event.type,
    by: byOf(event, model),
    sentence: sentenceOf(event),
    texts: textsIn(event, model.texts),
    details: detailsOf(event, model.texts),
  }));
}

const byOf = ({ by }: PlanEvent, model: PlanReadModel): CopiedEvent['by'] =>
  by.kind === 'member' ? { kind: by.kind, ...unitOf(by.unit, model) } : { kind: by.kind };

function unitOf(unit: string | null, { units }: PlanReadModel): { unit?: string; unitName?: string } {
  if (unit === null) return {};
  return present({ unit, unitName: units.get(unit)?.name });
}

const lookOf = ({ at, by, what, purpose, unitId }: HeldBeside['looks'][number], model: PlanReadModel): CopiedLook => ({
  at,
  by,
  ...unitOf(unitId, model),
  what,
  purpose,
  sentence: lookSentence(what, purpose),
});

const tellingOf = (
  { at, unitId, reason, mailedAt }: HeldBeside['tellings'][number],
  model: PlanReadModel,
): CopiedTelling => ({
  at,
  ...unitOf(unitId, model),
  about: reasonLabel(reason),
  ...(mailedAt !== null && { mailedAt }),
});
