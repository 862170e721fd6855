import {
  finishedLabels,
  handoverStatusLabels,
  type Language,
  planRoleLabels,
  planTexts,
  sectorLabels,
  sectors,
  stepStatusLabels,
  type Text,
} from '#contracts';
import type { Holder, Plan, Step } from '../../api/types.js';
import { dayText } from '../../app/dates.js';
import { said } from '../../app/say.js';
import type { ItemState, PictureBridge, PictureInput, PictureItem } from '../../picture/types.js';
import { type Coming, type Finished, type Handover, hasLawDate, isOverdue, keyDate } from './plan-facts.js';

const laneOf = ({ sector }: Holder): string => sector ?? 'cross-sector';

const later = (a: string, b: string): string => (a > b ? a : b);

const holderName = ({ memberName, unitName, unit }: Holder): string => memberName ?? unitName ?? unit;

interface Reader {
  readonly language: Language;
  readonly today: string;
}

const titleOf = (title: Text | undefined, code: string, { language }: Reader): string => title?.[language] ?? code;

const stateOf = (step: Step, today: string): ItemState => {
  if (isOverdue(step, today)) return 'overdue';
  return step.status === 'dormant' ? 'planned' : step.status;
};

/** One item in words: what it is, how far it is, its date and who has it. */
function nameOf(
  parts: { title: string; state: string; date?: string; isLaw: boolean; holder: Holder },
  reader: Reader,
) {
  const { language } = reader;
  const date = parts.date && said(language, planTexts.byDate, { date: dayText(parts.date, language) });
  const law = parts.isLaw ? said(language, planTexts.dateByLaw) : undefined;
  const holder = said(language, planTexts.heldBy, { holder: holderName(parts.holder) });
  return [parts.title, parts.state, date, law, holder].filter(Boolean).join(', ');
}

type Latest = ReadonlyMap<string, string>;

/** The newest occurrence of each step, by `<section>.<code>`: that is what a predecessor means. */
function latestIds(plan: Plan): Latest {
  const ids = new Map<string, string>();
  for (const { section, code, stepId } of plan.finished ?? []) ids.set(`${section}.${code}`, stepId);
  for (const { section, code, id } of plan.steps ?? []) ids.set(`${section}.${code}`, id);
  return ids;
}

function openItem(step: Step, latest: Latest, reader: Reader, start: string): PictureItem | undefined {
  const date = keyDate(step.deadlines);
  const from = step.readyOn ?? step.opensOn ?? date?.due ?? start;
  if (step.status === 'dormant' && !date) return undefined;
  const state = stateOf(step, reader.today);
  const title = titleOf(step.title, step.code, reader);
  // What is overdue says so first, where it is seen and where it is heard.
  const isLate = state === 'overdue';
  const label = isLate ? said(reader.language, planTexts.overdueLabel, { title }) : title;
  const words = isLate ? '' : stepStatusLabels[step.status][reader.language];
  const law = hasLawDate(step.deadlines);
  return {
    id: step.id,
    lane: laneOf(step.holder),
    series: `${step.section}.${step.code}`,
    label,
    name: nameOf(
      { title: label, state: words, ...(date ? { date: date.due } : {}), isLaw: law, holder: step.holder },
      reader,
    ),
    from: date && date.due < from ? date.due : from,
    to: date ? date.due : later(from, reader.today),
    state,
    law,
    after: (step.after ?? []).flatMap(({ key }) => latest.get(key) ?? []),
  };
}

function finishedItem(step: Finished, reader: Reader): PictureItem {
  const title = titleOf(step.title, step.code, reader);
  const law = hasLawDate(step.deadlines);
  const state = finishedLabels[step.how][reader.language];
  return {
    id: step.stepId,
    lane: laneOf(step.holder),
    series: `${step.section}.${step.code}`,
    label: title,
    name: nameOf({ title, state, date: step.doneOn, isLaw: law, holder: step.holder }, reader),
    from: step.opensOn && step.opensOn < step.doneOn ? step.opensOn : step.doneOn,
    to: step.doneOn,
    state: step.how === 'done' ? 'done' : 'ended',
    law,
    after: [],
  };
}

function comingItem(step: Coming, reader: Reader): PictureItem | undefined {
  const date = keyDate(step.deadlines);
  if (!date) return undefined;
  const title = titleOf(step.title, step.code, reader);
  const law = hasLawDate(step.deadlines);
  const state = said(reader.language, planTexts.foreseen);
  return {
    id: step.id,
    lane: laneOf(step.holder),
    series: `${step.section}.${step.code}`,
    label: title,
    name: nameOf({ title, state, date: date.due, isLaw: law, holder: step.holder }, reader),
    from: step.opensOn && step.opensOn < date.due ? step.opensOn : date.due,
    to: date.due,
    state: 'coming',
    law,
    after: [],
  };
}

const bridgeStates = {
  offered: 'waiting',
  accepted: 'accepted',
  released: 'released',
  declined: 'ended',
  withdrawn: 'ended',
  expired: 'ended',
} as const satisfies Record<Handover['status'], PictureBridge['state']>;

export function handoverTitle(handover: Handover, language: Language): string {
  const { title, kind, role } = handover.subject;
  if (title) return title[language];
  if (kind === 'lead') return planTexts.theLead[language];
  return role ? planRoleLabels[role][language] : planTexts.aRole[language];
}

/** What was raised: a step by its name, a handover as one. */
export function escalationTitle(
  { subject }: NonNullable<Plan['escalations']>[number],
  { handovers }: Plan,
  language: Language,
): string {
  const handover = handovers?.find(({ id }) => id === subject.id);
  if (handover) return said(language, planTexts.handoverOf, { what: handoverTitle(handover, language) });
  return (subject.title ?? planTexts[`raised-${subject.kind}`])[language];
}

function bridgeOf(handover: Handover, reader: Reader): PictureBridge {
  const { language } = reader;
  const what = handoverTitle(handover, language);
  const state = handoverStatusLabels[handover.status][language];
  const from = holderName(handover.from);
  const to = holderName(handover.to);
  const ended = handover.endedAt?.slice(0, 10);
  const label = said(language, planTexts.bridge, { what, state: state.toLowerCase() });
  return {
    id: handover.id,
    fromLane: laneOf(handover.from),
    toLane: laneOf(handover.to),
    label,
    name: `${label}. ${said(language, planTexts.bridgeName, {
      what,
      from,
      to,
      state,
      holder: holderName(handover.heldBy ?? handover.from),
    })}`,
    from: handover.offeredOn,
    to: later(handover.offeredOn, handover.acceptedOn ?? ended ?? handover.answerBy),
    state: bridgeStates[handover.status],
  };
}

/** A plan as the picture takes it, in the reader's language. Occurrences that exist are not foreseen a second time. */
export function pictureInput(plan: Plan, reader: Reader): PictureInput {
  const latest = latestIds(plan);
  const start = plan.startedOn ?? reader.today;
  const open = (plan.steps ?? []).flatMap((step) => openItem(step, latest, reader, start) ?? []);
  const finished = (plan.finished ?? []).map((step) => finishedItem(step, reader));
  const known = new Set([...open, ...finished].map(({ id }) => id));
  const coming = (plan.coming ?? []).flatMap((step) => (known.has(step.id) ? [] : (comingItem(step, reader) ?? [])));
  return {
    lanes: sectors,
    items: [...finished, ...open, ...coming],
    bridges: (plan.handovers ?? []).map((handover) => bridgeOf(handover, reader)),
    today: reader.today,
  };
}

export const laneName = (lane: string, language: Language): string =>
  sectorLabels[lane as keyof typeof sectorLabels][language];
