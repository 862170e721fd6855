import {
  briefTexts,
  type ContactView,
  type Filling,
  fill,
  handoverSubjectLabels,
  type Language,
  type PlanView,
  planRoleLabels,
  type StepView,
  type Text,
} from '#contracts';
import { dateInWords, dayOf, type HandoverSubject, instantInWords } from '#plan-domain';
import { subjectFrom } from '../handovers/handover-writes.command.js';
import { refuse } from '../http/refused.js';
import type { CivilDate, Instant } from '../shared/given.js';
import type { BriefDto, BriefQueryDto } from './brief.dto.js';

/** How much of each kind a brief names, newest or nearest first: it is read before a meeting. */
const most = { steps: 20, lawDates: 5, agreed: 6, voices: 6, meetings: 5, contacts: 12 } as const;
/** So long a text of somebody is quoted. */
const longest = 500;
/** A little less than a text may have. */
const longestBrief = 9_500;

type Say = (text: Text, fillings?: Readonly<Record<string, Filling>>) => string;

/** The brief of a handover out of what its sender sees. @throws Refused where the whole plan is not theirs to hand on. */
export function briefOf(view: PlanView, query: BriefQueryDto): BriefDto {
  if (view.access !== 'full') throw refuse('not-allowed');
  const subject = subjectFrom(query);
  const language = query.language ?? 'da';
  const text = composed(view, subject, language);
  return { language, text: text.length > longestBrief ? `${text.slice(0, longestBrief)}…` : text };
}

function composed(view: PlanView, subject: HandoverSubject, language: Language): string {
  const say: Say = (text, fillings = {}) => fill(text, fillings)[language];
  const steps = openSteps(view, subject);
  if (subject.kind === 'step' && steps.length === 0) throw refuse('unknown-step');
  const blocks = [
    [say(briefTexts.heading, { subject: nameOf(subject, steps) }), ...youngLine(view, say)],
    [say(briefTexts.openSteps), ...stepLines(steps, say)],
    block(briefTexts.lawDates, lawDateLines(steps, say), say),
    block(briefTexts.meetings, meetingLines(view, say), say),
    block(briefTexts.agreed, agreedLines(view, say), say),
    block(briefTexts.voices, voiceLines(view, say), say),
    block(briefTexts.contacts, contactLines(view, say), say),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

const block = (heading: Text, lines: readonly string[], say: Say): string[] =>
  lines.length === 0 ? [] : [say(heading), ...lines];

const youngLine = ({ person }: PlanView, say: Say): string[] =>
  person ? [say(briefTexts.young, { name: person.name })] : [];

/** What the subject covers and is not finished, the nearest date first. */
function openSteps(view: PlanView, subject: HandoverSubject): StepView[] {
  const covered = ({ id, owner }: StepView): boolean => {
    if (subject.kind === 'step') return id === subject.stepId;
    return subject.kind === 'lead' || owner === subject.role;
  };
  return (view.steps ?? [])
    .filter((step) => step.status !== 'dormant' && covered(step))
    .sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1));
}

const dueOf = ({ deadlines }: StepView): string => deadlines.map(({ due }) => due).sort()[0] ?? '9999';

const titleOf = ({ title, code }: StepView): Filling => title ?? code;

function nameOf(subject: HandoverSubject, steps: readonly StepView[]): Filling {
  if (subject.kind === 'role') return planRoleLabels[subject.role];
  const [step] = steps;
  return subject.kind === 'step' && step ? titleOf(step) : handoverSubjectLabels.lead;
}

function stepLines(steps: readonly StepView[], say: Say): string[] {
  if (steps.length === 0) return [say(briefTexts.noOpenSteps)];
  const lines = steps.slice(0, most.steps).map((step) => {
    const { holder, deadlines } = step;
    const why = deadlines.find(({ due }) => due === dueOf(step))?.sentence;
    const named = { step: titleOf(step), holder: holder.memberName ?? holder.unitName ?? holder.unit };
    return why ? say(briefTexts.step, { ...named, why }) : say(briefTexts.stepWithoutDate, named);
  });
  const left = steps.length - lines.length;
  return left > 0 ? [...lines, say(briefTexts.more, { count: left })] : lines;
}

const lawDateLines = (steps: readonly StepView[], say: Say): string[] =>
  steps
    .flatMap((step) =>
      step.deadlines.filter(({ kind }) => kind === 'limit').map(({ due, sentence }) => ({ step, due, sentence })),
    )
    .sort((a, b) => (a.due < b.due ? -1 : 1))
    .slice(0, most.lawDates)
    .map(({ step, due, sentence }) =>
      say(briefTexts.lawDate, { why: sentence ?? dateInWords(due as CivilDate), step: titleOf(step) }),
    );

const meetingLines = ({ steps = [], now = '' }: PlanView, say: Say): string[] =>
  steps
    .flatMap((step) => (step.schedule && step.schedule.at > now ? [{ step, ...step.schedule }] : []))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .slice(0, most.meetings)
    .map(({ at, step }) => say(briefTexts.dated, { date: instantInWords(at as Instant), text: titleOf(step) }));

const quoted = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

const agreedLines = ({ agreements = [] }: PlanView, say: Say): string[] =>
  agreements
    .slice(-most.agreed)
    .reverse()
    .map(({ on, text }) => say(briefTexts.dated, { date: dateInWords(on as CivilDate), text: quoted(text) }));

const voiceLines = ({ voices = [] }: PlanView, say: Say): string[] =>
  voices
    .slice(-most.voices)
    .reverse()
    .map(({ at, text, kind }) => {
      const line = kind === 'disagreement' ? briefTexts.disagreed : briefTexts.dated;
      return say(line, { date: dateInWords(dayOf(at as Instant)), text: quoted(text) });
    });

const contactLines = ({ contacts = [] }: PlanView, say: Say): string[] =>
  contacts.slice(0, most.contacts).map((contact) => {
    const role = contact.role === 'lead' ? briefTexts.lead : planRoleLabels[contact.role];
    return say(briefTexts.contact, { role, who: waysTo(contact) });
  });

const waysTo = ({ memberName, unitName, unit, phone, mail }: ContactView): string =>
  [memberName, unitName ?? unit, phone, mail].filter((part) => part !== undefined).join(', ');
