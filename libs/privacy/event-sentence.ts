import type { CivilDate, Instant } from '#calendar';
import {
  consentGiverLabels,
  consentStatusLabels,
  escalationAnswerLabels,
  escalationClosedLabels,
  type Filling,
  factLabels,
  fill,
  finishedLabels,
  handoverSubjectLabels,
  levelLabel,
  openingSubjectLabel,
  openingVerdictLabels,
  placeholdersOf,
  planRoleLabels,
  recomputedLabels,
  referralEndingLabels,
  shareEndingLabels,
  sharingPurposeLabels,
  stepStatusLabels,
  type Text,
  undoneSentence,
} from '#contracts';
import {
  type ConsentTerms,
  dateInWords,
  type HandoverSubject,
  instantInWords,
  type PlanEvent,
  sentenceTemplates,
} from '#plan-domain';
import { handoverRecords } from './handover-record.js';
import { type PlanReadModel, shownTitleOf, stepOf } from './read-model.js';
import type { Sight } from './sight.js';

const plain = (text: string): Text => ({ da: text, en: text });
const someStep: Text = { da: 'Et trin', en: 'A step' };
const somebody: Text = { da: 'en medarbejder', en: 'a member of staff' };
const receiver: Text = { da: 'en modtager uden for kommunen', en: 'a receiver outside the municipality' };
const system: Text = { da: 'et andet system', en: 'another system' };

type Fillings = Readonly<Record<string, Filling | undefined>>;

/** Fills the sentences of one plan's history for one reader: what they may not see is named in general words. */
export function sentencesOf(model: PlanReadModel, sight: Sight): (event: PlanEvent) => Text {
  const subjects = new Map<string, HandoverSubject>(
    handoverRecords(model).map(({ id, subject }) => [id, subject] as const),
  );
  const name = namesIn(model, sight, subjects);
  return (event) => {
    const template = event.type === 'StepReopened' && event.undo ? undoneSentence : sentenceTemplates[event.type];
    const known = fillingsOf(event, name);
    const needed = placeholdersOf(template.da).map((key) => [key, known[key] ?? general(key)] as const);
    return fill(template, Object.fromEntries(needed));
  };
}

const general = (key: string): Filling => (key === 'step' || key === 'subject' ? someStep : somebody);

interface Namer {
  step(id: string): Text;
  unit(id: string): Text;
  holder(holder: { readonly unit: string; readonly member?: string }): Text;
  member(id: string): Text;
  handover(id: string): Text;
  isOpening(id: string): boolean;
  subject(subject: HandoverSubject): Text;
  section(key: string): Text;
  level(level: string): Text;
  system(name: string): Text;
  receiver(receiver: ConsentTerms['receiver']): Text;
  consent(id: string): ConsentTerms | undefined;
  share(id: string): Text;
  referral(id: string): Text;
}

function namesIn(model: PlanReadModel, sight: Sight, subjects: ReadonlyMap<string, HandoverSubject>): Namer {
  const step = (id: string): Text => {
    const known = stepOf(id, model) ?? stepFromId(id);
    return shownTitleOf(known, model, sight) ?? someStep;
  };
  const unit = (id: string): Text => plain(model.units.get(id)?.name ?? id);
  const member = (id: string): Text => {
    const name = model.members.get(id)?.name;
    return name === undefined ? somebody : plain(name);
  };
  const openings = new Set(model.events.flatMap((event) => (event.type === 'GlassBroken' ? [event.opening.id] : [])));
  const subject = (what: HandoverSubject): Text => {
    if (what.kind === 'step') return step(what.stepId);
    return what.kind === 'role' ? planRoleLabels[what.role] : handoverSubjectLabels.lead;
  };
  return {
    step,
    unit,
    member,
    subject,
    holder: (holder) =>
      holder.member === undefined ? unit(holder.unit) : both(member(holder.member), unit(holder.unit)),
    handover: (id) => {
      const found = subjects.get(id);
      return found ? subject(found) : someStep;
    },
    isOpening: (id) => openings.has(id),
    section: (key) => {
      const section = model.state.sections.find((one) => one.key === key);
      return (section && model.templates.find(section.template, section.version)?.title) ?? plain(key);
    },
    level: levelLabel,
    receiver: (to) => (to.kind === 'unit' ? unit(to.unit) : bodyOutside(to.name, model, sight)),
    consent: (id) => model.state.consents[id],
    share: (id) => unit(model.state.shares[id]?.unit ?? ''),
    referral: (id) => unit(model.state.referrals[id]?.unit ?? ''),
    system: (what) => (what === '' ? system : plain(what)),
  };
}

/** The name of a body outside is somebody's own words: for those who work on the plan and for the young person. */
function bodyOutside(name: string, model: PlanReadModel, { access }: Sight): Text {
  const text = access === 'full' || access === 'young' ? model.texts.get(name) : undefined;
  return text === undefined ? receiver : plain(text);
}

const both = (a: Text, b: Text): Text => ({ da: `${a.da} (${b.da})`, en: `${a.en} (${b.en})` });

function stepFromId(id: string): { readonly section: string; readonly code: string } {
  const [section = '', code = ''] = id.split('.');
  return { section, code };
}

const day = (date: string): Text => dateInWords(date as CivilDate);
const moment = (at: string): Text => instantInWords(at as Instant);

/** A step's id, or a handover's, out of an escalation's. */
function aboutEscalation(id: string, name: Namer): Text {
  const [subject = ''] = id.split('~');
  if (name.isOpening(subject)) return openingSubjectLabel;
  return subject.includes('.') ? name.step(subject) : name.handover(subject);
}

function fillingsOf(event: PlanEvent, name: Namer): Fillings {
  const step = 'stepId' in event && event.stepId !== undefined ? { step: name.step(event.stepId) } : {};
  switch (event.type) {
    case 'PlanStarted':
      return { unit: name.unit(event.startUnit) };
    case 'SectionAdded':
      return { section: name.section(event.section.key) };
    case 'StepPlanned':
      return { step: name.step(event.step.id) };
    case 'StepTurned':
      return { ...step, status: stepStatusLabels[event.to] };
    case 'DatesRecomputed':
      return { count: event.changes.length, because: recomputedLabels[event.cause] };
    case 'HolderChanged':
      return { ...step, unit: name.holder(event.holder) };
    case 'StepCompleted':
      return { ...step, date: day(event.doneOn) };
    case 'StepSkipped':
      return { ...step, how: finishedLabels[event.how] };
    case 'TargetMoved':
      return { ...step, date: day(event.to) };
    case 'StepScheduled':
      return { ...step, date: moment(event.scheduledFor) };
    case 'DeadlinePassed':
      return { ...step, date: day(event.due) };
    case 'FirstMeetingHeld':
      return { date: day(event.heldOn) };
    case 'PlanClosed':
    case 'PlanReopened':
      return { date: day(event.on) };
    case 'CadenceDecided':
      return { months: event.cadence.months };
    case 'FactRecorded':
    case 'FactCorrected':
      return { fact: factLabels[event.fact.code], date: day(event.fact.from) };
    case 'LeadChanged':
      return { member: name.holder(event.lead) };
    case 'RoleBound':
      return { unit: name.holder(event.entry), role: planRoleLabels[event.entry.role] };
    case 'GlassBroken':
      return { member: name.holder(event.opening.by), date: moment(event.opening.until) };
    case 'OpeningReviewed':
      return { member: name.member(event.member), verdict: openingVerdictLabels[event.verdict] };
    case 'CopyAsked':
      return { date: day(event.on), due: day(event.due) };
    case 'CopyReleased':
      return { date: day(event.on), count: event.redactions.length };
    case 'ReferenceAdded':
      return { system: name.system(event.system) };
    default:
      return { ...step, ...movement(event, name), ...passingOn(event, name) };
  }
}

/** Handovers, rungs and escalations. */
function movement(event: PlanEvent, name: Namer): Fillings {
  switch (event.type) {
    case 'RungPassed':
      return {
        level: name.level(event.level),
        subject:
          event.subject.kind === 'step' ? name.step(event.subject.stepId) : name.handover(event.subject.handoverId),
      };
    case 'EscalationRaised':
      return { level: name.level(event.escalation.level), subject: aboutEscalation(event.escalation.id, name) };
    case 'EscalationAcknowledged':
      return { member: name.member(event.member), subject: aboutEscalation(event.escalationId, name) };
    case 'EscalationAnswered':
      return {
        member: name.member(event.member),
        answer: escalationAnswerLabels[event.answer.kind],
        subject: aboutEscalation(event.escalationId, name),
      };
    case 'EscalationClosed':
      return {
        because: escalationClosedLabels[event.because],
        subject: aboutEscalation(event.escalationId, name),
      };
    case 'HandoverOffered':
    case 'HandoverReleased':
      return { from: name.holder(event.from), to: name.holder(event.to), subject: name.subject(event.subject) };
    case 'HandoverAccepted':
      return { to: name.holder(event.to), subject: name.handover(event.handoverId) };
    case 'HandoverDeclined':
      return { to: name.member(event.declinedBy), subject: name.handover(event.handoverId) };
    case 'HandoverWithdrawn':
    case 'HandoverExpired':
      return { subject: name.handover(event.handoverId) };
    default:
      return {};
  }
}

const whose = (consent: ConsentTerms | undefined, name: Namer): Fillings =>
  consent === undefined
    ? { giver: somebody, receiver }
    : {
        giver: consentGiverLabels[consent.from],
        receiver: name.receiver(consent.receiver),
        purpose: sharingPurposeLabels[consent.purpose],
      };

/** Consents, shares and referrals. */
function passingOn(event: PlanEvent, name: Namer): Fillings {
  switch (event.type) {
    case 'ConsentAsked':
      return whose(event.consent, name);
    case 'ConsentRecorded':
      return { ...whose(event.consent, name), date: day(event.givenOn) };
    case 'ConsentAnswered':
      return { ...whose(name.consent(event.consentId), name), answer: consentStatusLabels[event.answer] };
    case 'ConsentWithdrawn':
    case 'ConsentExpired':
      return whose(name.consent(event.consentId), name);
    case 'GuardiansEnded':
      return { count: event.consents.length };
    case 'RoleUnbound':
      return { unit: name.unit(event.unit), role: planRoleLabels[event.role] };
    case 'PartsShared':
      return { unit: name.unit(event.share.unit) };
    case 'ShareChanged':
      return { unit: name.share(event.shareId) };
    case 'ShareEnded':
      return { unit: name.share(event.shareId), because: shareEndingLabels[event.because] };
    case 'ReferralOpened': {
      const { unit, until, purpose } = event.referral;
      return { unit: name.unit(unit), date: day(until), purpose: sharingPurposeLabels[purpose] };
    }
    case 'ReferralEnded':
      return { unit: name.referral(event.referralId), because: referralEndingLabels[event.because] };
    default:
      return {};
  }
}
