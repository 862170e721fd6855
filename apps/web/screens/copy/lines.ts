import {
  categoryLabels,
  consentEndingLabels,
  consentGiverLabels,
  consentStatusLabels,
  escalationAnswerLabels,
  factLabels,
  finishedLabels,
  guardianStandingLabels,
  handoverStatusLabels,
  type Language,
  openingVerdictLabels,
  planRoleLabels,
  referralEndingLabels,
  shareEndingLabels,
  sharingPurposeLabels,
  stepStatusLabels,
  type Text,
} from '#contracts';
import { dayText, instantText } from '../../app/dates.js';
import type { Copy } from './use-copy.js';

type Plan = Copy['plan'];

/** What the reader's language makes of the copy's values. */
export interface Teller {
  readonly say: (text: Text) => string;
  readonly language: Language;
}

const day = (date: string | undefined, { language }: Teller): string | undefined =>
  date === undefined ? undefined : dayText(date, language, 'short');
const at = (instant: string, { language }: Teller): string => instantText(instant, language);
const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ');
const unitOf = ({ unit, unitName }: { readonly unit?: string; readonly unitName?: string }): string | undefined =>
  unitName ?? unit;

export const stepLines = ({ steps }: Plan, teller: Teller) =>
  steps.map((step) => ({
    key: step.id,
    head: joined(teller.say(stepStatusLabels[step.status]), unitOf(step.holder)),
    title: step.title && teller.say(step.title),
    texts: [
      ...step.deadlines.map(({ due, sentence, exceeded }) =>
        joined(
          sentence ? teller.say(sentence) : day(due, teller),
          exceeded && joined(day(exceeded.on, teller), exceeded.reason),
        ),
      ),
      step.schedule && joined(at(step.schedule.at, teller), step.schedule.place),
    ],
  }));

export const finishedLines = ({ finished }: Plan, teller: Teller) =>
  finished.map((step) => ({
    key: step.stepId,
    head: joined(day(step.doneOn, teller), unitOf(step.holder)),
    title: step.title && teller.say(step.title),
    texts: [step.outcomeLabel ? teller.say(step.outcomeLabel) : teller.say(finishedLabels[step.how])],
  }));

export const circleLines = ({ circle }: Plan, teller: Teller) =>
  circle.map((entry) => ({
    key: `${entry.role} ${entry.unit}`,
    head: teller.say(planRoleLabels[entry.role]),
    title: unitOf(entry),
    texts: [entry.basis?.ref],
  }));

export const factLines = ({ facts }: Plan, teller: Teller) =>
  facts.map((fact) => ({
    key: fact.id,
    head: joined(day(fact.from, teller), day(fact.to, teller)),
    title: teller.say(factLabels[fact.code]),
  }));

export const handoverLines = ({ handovers }: Plan, teller: Teller) =>
  handovers.map((one) => ({
    key: one.id,
    head: joined(day(one.offeredOn, teller), teller.say(handoverStatusLabels[one.status])),
    title: `${unitOf(one.from)} → ${unitOf(one.to)}`,
    texts: [one.subject.title && teller.say(one.subject.title), one.brief, one.agreed, one.reason],
  }));

export const escalationLines = ({ escalations }: Plan, teller: Teller) =>
  escalations.map((one) => ({
    key: one.id,
    head: joined(day(one.raisedOn, teller), teller.say(one.level), unitOf(one.owner)),
    title: one.about && teller.say(one.about),
    texts: [
      ...one.answers.map(({ kind, reason }) => joined(teller.say(escalationAnswerLabels[kind]), reason)),
      one.closedBecause && teller.say(one.closedBecause),
    ],
  }));

export const openingLines = ({ openings }: Plan, teller: Teller) =>
  openings.map((one) => ({
    key: one.id,
    head: joined(at(one.from, teller), unitOf(one.by)),
    title: one.reason,
    texts: [one.verdict && teller.say(openingVerdictLabels[one.verdict]), one.note],
  }));

export const consentLines = ({ consents }: Plan, teller: Teller) =>
  consents.map((one) => ({
    key: one.id,
    head: joined(
      teller.say(consentGiverLabels[one.from]),
      teller.say(consentStatusLabels[one.status]),
      day(one.givenOn ?? one.askedOn, teller),
      day(one.until, teller),
    ),
    title: joined(one.receiver.name ?? one.receiver.unit, teller.say(sharingPurposeLabels[one.purpose])),
    texts: [
      one.categories.map((category) => teller.say(categoryLabels[category])).join(', '),
      one.words,
      one.note,
      one.answer,
      one.ended &&
        joined(day(one.ended.on, teller), teller.say(consentEndingLabels[one.ended.because]), one.ended.words),
    ],
  }));

export const shareLines = ({ shares }: Plan, teller: Teller) =>
  shares.map((one) => ({
    key: one.id,
    head: joined(day(one.startedOn, teller), day(one.until, teller), teller.say(sharingPurposeLabels[one.purpose])),
    title: unitOf(one),
    texts: [
      one.basis?.ref,
      one.ended && joined(day(one.ended.on, teller), teller.say(shareEndingLabels[one.ended.because])),
    ],
  }));

export const referralLines = ({ referrals }: Plan, teller: Teller) =>
  referrals.map((one) => ({
    key: one.id,
    head: joined(day(one.startedOn, teller), day(one.until, teller), teller.say(sharingPurposeLabels[one.purpose])),
    title: unitOf(one),
    texts: [
      one.categories.map((category) => teller.say(categoryLabels[category])).join(', '),
      one.reason,
      one.ended && joined(day(one.ended.on, teller), teller.say(referralEndingLabels[one.ended.because])),
    ],
  }));

export const guardianLines = ({ guardians }: Plan, teller: Teller) =>
  guardians.map((one) => ({
    key: `${one.standing} ${one.since}`,
    head: joined(day(one.since, teller), day(one.endedOn, teller)),
    title: teller.say(guardianStandingLabels[one.standing]),
  }));

export const agreementLines = ({ agreements }: Plan, teller: Teller) =>
  agreements.map((one) => ({
    key: `${one.id} ${one.on}`,
    head: joined(day(one.on, teller), one.title && teller.say(one.title)),
    title: one.text,
  }));

export const voiceLines = ({ voices }: Plan, teller: Teller) =>
  voices.map((one) => ({ key: `${one.at} ${one.kind}`, head: at(one.at, teller), title: one.text }));

export const noteLines = ({ notes }: Plan, teller: Teller) =>
  notes.map((one) => ({ key: `${one.id} ${one.at}`, head: at(one.at, teller), title: one.text }));

/** Somebody by the unit, or by what they are. */
type Named = (by: string, unit: string | undefined) => string;

export const historyLines = ({ history }: Copy, teller: Teller, named: Named) =>
  history.map(({ version, at: when, by, sentence, texts }) => ({
    key: String(version),
    head: joined(at(when, teller), named(by.kind, unitOf(by))),
    title: teller.say(sentence),
    texts: texts.filter((text) => !teller.say(sentence).includes(text)),
  }));

export const lookLines = ({ looks }: Copy, teller: Teller, named: Named) =>
  looks.map((look, place) => ({
    key: `${look.at} ${look.what} ${place}`,
    head: joined(at(look.at, teller), named(look.by, unitOf(look))),
    title: teller.say(look.sentence),
  }));

export const tellingLines = ({ tellings }: Copy, teller: Teller, mailed: string) =>
  tellings.map((one, place) => ({
    key: `${one.at} ${place}`,
    head: joined(at(one.at, teller), unitOf(one), one.mailedAt && mailed),
    title: teller.say(one.about),
  }));

export const attemptLines = ({ attempts }: Copy, teller: Teller, named: Named) =>
  attempts.map((one, place) => ({
    key: `${one.at} ${place}`,
    head: joined(at(one.at, teller), named(one.by, unitOf(one))),
    title: `${one.what}: ${one.code}`,
  }));

export const invitationLines = ({ invitations }: Copy, teller: Teller, named: Named) =>
  invitations.map((one) => ({
    key: `${one.invitee} ${one.madeAt}`,
    head: joined(
      at(one.madeAt, teller),
      one.usedAt && at(one.usedAt, teller),
      one.revokedAt && at(one.revokedAt, teller),
    ),
    title: named(one.invitee, undefined),
  }));
