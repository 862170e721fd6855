import {
  type FactView,
  factCategories,
  type HandoverView,
  type HiddenView,
  type InformationCategory,
  informationCategories,
  type PlanView,
  type ReadPurpose,
  type ReferenceView,
  type SectionView,
} from '#contracts';
import { type Cadence, dayOf, factsIn } from '#plan-domain';
import type { PrivacyActor } from './actor.js';
import { copyView } from './copy/copy-view.js';
import { finishedOccurrences, finishedView } from './finished-view.js';
import { handoverRecords } from './handover-record.js';
import { escalationView, handoverView, seesHandover } from './handover-view.js';
import { openingViews } from './opening-view.js';
import { circleView, contactsOf, leadView, personView } from './people-view.js';
import { accessOfModel, type PlanReadModel, present, textOf } from './read-model.js';
import { consentsOf, guardiansOf, referralsOf, sharesOf } from './sharing-view.js';
import { type Sight, sightOf } from './sight.js';
import { comingView, seesStep, stepView } from './step-view.js';
import { agreementsOf, notesOf, voicesOf } from './story-view.js';

type CadenceView = NonNullable<PlanView['cadence']>;

/**
 * The plan as this actor may see it for this purpose, or null when there is nothing for them to see.
 * Built up from what is allowed, so that whatever is new in a plan is hidden until somebody says who sees it.
 */
export function viewFor(actor: PrivacyActor, model: PlanReadModel, purpose: ReadPurpose): PlanView | null {
  const sight = sightOf(actor, accessOfModel(model), purpose);
  switch (sight.access) {
    case 'none':
      return null;
    case 'brief':
      return {
        ...label(model, sight),
        handovers: handovers(model, sight),
        ...openings(model, actor, sight),
      } as PlanView;
    case 'steps-only':
      return {
        ...frame(model, sight),
        ...steps(model, sight),
        handovers: handovers(model, sight),
        ...sharedWith(model, sight),
      } as PlanView;
    case 'referred':
      return { ...frame(model, sight), ...steps(model, sight), ...referredTo(model, sight) } as PlanView;
    case 'dates':
      return {
        ...frame(model, sight),
        ...steps(model, sight),
        ...dates(model, sight),
        ...openings(model, actor, sight),
        ...referredTo(model, sight),
        ...(sight.knowsOfMore && { hidden: hiddenFrom(model, sight) }),
      } as PlanView;
    case 'young':
      return {
        ...frame(model, sight),
        ...steps(model, sight),
        ...young(model, sight),
        ...(sight.assured && passedOn(model, sight)),
        ...(sight.assured && copies(model)),
      } as PlanView;
    case 'guardian':
      return {
        ...frame(model, sight),
        ...steps(model, sight),
        contacts: contactsOf(model),
        agreements: agreementsOf(model, sight),
        ...(sight.assured && { consents: consentsOf(model, sight) }),
      } as PlanView;
    case 'full':
      return {
        ...frame(model, sight),
        ...steps(model, sight),
        ...dates(model, sight),
        ...work(model, sight),
        ...openings(model, actor, sight),
        ...passedOn(model, sight),
        ...copies(model),
      } as PlanView;
  }
}

/** Copies of all that is held, for those who work on the plan and for the young person; nothing where none was asked for. */
function copies({ state }: PlanReadModel): Partial<PlanView> {
  const shown = Object.values(state.copies ?? {}).map(copyView);
  return shown.length > 0 ? { copies: shown } : {};
}

/** Nothing where there is none, so that a plan never opened in an emergency says nothing about it. */
function openings(model: PlanReadModel, actor: PrivacyActor, sight: Sight): Partial<PlanView> {
  const shown = openingViews(model, actor, sight);
  return shown.length > 0 ? { openings: shown } : {};
}

function frame(model: PlanReadModel, sight: Sight): Partial<PlanView> {
  const { state } = model;
  const person = personView(model, sight);
  return {
    ...label(model, sight),
    today: dayOf(model.now),
    now: model.now,
    startedOn: state.startedOn,
    ...(state.status === 'closed' ? { closedOn: state.closedOn } : {}),
    ...(person ? { person } : {}),
    lead: leadView(model, sight),
  };
}

/** Which plan it is: all that stands around an offer's brief. */
function label({ state, version }: PlanReadModel, sight: Sight): Partial<PlanView> {
  const { planId: id, municipality, kind, status } = state;
  // How often something has happened would tell whoever is shown a part only that there is more.
  const counted = sight.access === 'steps-only' ? {} : { version };
  return { id, municipality, kind, status, ...counted, access: sight.access as PlanView['access'] };
}

function steps(model: PlanReadModel, sight: Sight): Partial<PlanView> {
  const open = Object.values(model.state.steps).filter((step) => seesStep(step, sight));
  // What turned out not to be needed says nothing to the young person.
  const finished = finishedOccurrences(model).filter(
    ({ step, how }) =>
      seesStep(step, sight) && (how === 'done' || (sight.access !== 'young' && sight.access !== 'guardian')),
  );
  const shown = new Set([...open.map(({ section }) => section), ...finished.map(({ step }) => step.section)]);
  const all = sight.access === 'full' || sight.access === 'dates';
  return {
    sections: sectionViews(model).filter(({ key }) => all || shown.has(key)),
    steps: open.map((step) => stepView(step, model, sight)),
    finished: finished.map((one) => finishedView(one, model, sight)),
    ...(model.coming && {
      coming: model.coming.filter((step) => seesStep(step, sight)).map((step) => comingView(step, model)),
    }),
  };
}

export function sectionViews({ state, templates }: PlanReadModel): SectionView[] {
  return state.sections.map(
    (section) =>
      present({ ...section, title: templates.find(section.template, section.version)?.title }) as SectionView,
  );
}

/** Dates, holders, escalations. */
function dates(model: PlanReadModel, sight: Sight): Partial<PlanView> {
  const { state } = model;
  return {
    circle: state.circle.map((entry) => circleView(entry, model, sight)),
    handovers: handovers(model, sight),
    escalations: Object.values(state.escalations).map((one) => escalationView(one, model, sight)),
    ...(state.cadence ? { cadence: cadenceView(state.cadence, model, sight) } : {}),
  };
}

export function cadenceView({ months, decidedOn, reasons }: Cadence, model: PlanReadModel, sight: Sight): CadenceView {
  const why = sight.access === 'full' ? textOf(reasons, model) : undefined;
  return present({ months, decidedOn, reasons: why }) as CadenceView;
}

/** What the young person sees besides the steps: contacts, agreements, own words. */
function young(model: PlanReadModel, sight: Sight): Partial<PlanView> {
  return { contacts: contactsOf(model), agreements: agreementsOf(model, sight), voices: voicesOf(model) };
}

/** What those who work on the plan see besides. */
function work(model: PlanReadModel, sight: Sight): Partial<PlanView> {
  return {
    ...young(model, sight),
    notes: notesOf(model),
    facts: factViews(model.state.facts),
    references: referenceViews(model),
  };
}

/** What an external unit is shown besides its own: exactly what was chosen. What was not is not there. */
function sharedWith(model: PlanReadModel, sight: Sight): Partial<PlanView> {
  const { shared } = sight;
  const chosen = <T extends { readonly id?: string }>(all: readonly T[], ids: readonly string[]): T[] =>
    all.filter(({ id }) => id !== undefined && ids.includes(id));
  return {
    shares: sharesOf(model, sight),
    ...(shared.agreements.length > 0 && { agreements: chosen(agreementsOf(model, sight), shared.agreements) }),
    ...(shared.contacts && { contacts: contactsOf(model) }),
    ...(sight.assured && shared.facts.length > 0 && { facts: factViews(factsIn(model.state, shared.facts)) }),
    ...(sight.assured && shared.notes.length > 0 && { notes: chosen(notesOf(model), shared.notes) }),
  };
}

/** The kinds of information that a referral opens. */
function referredTo(model: PlanReadModel, sight: Sight): Partial<PlanView> {
  const { categories } = sight;
  if (categories.size === 0) return {};
  const kinds = factCategories.filter((category) => categories.has(category));
  return {
    referrals: referralsOf(model, sight),
    ...(categories.has('agreements') && { agreements: agreementsOf(model, sight) }),
    ...(categories.has('contacts') && { contacts: contactsOf(model) }),
    ...(categories.has('notes') && { notes: notesOf(model) }),
    ...(categories.has('wishes') && { voices: voicesOf(model) }),
    ...(kinds.length > 0 && { facts: factViews(factsIn(model.state, kinds)) }),
  };
}

/** Consents, shares, referrals and guardians' part: for those who work on the plan, and for the young person. */
const passedOn = (model: PlanReadModel, sight: Sight): Partial<PlanView> => ({
  consents: consentsOf(model, sight),
  shares: sharesOf(model, sight),
  referrals: referralsOf(model, sight),
  guardians: guardiansOf(model),
});

/** How much there is that the reader is not shown: never what, and only for those who may know that it is there. */
function hiddenFrom(model: PlanReadModel, sight: Sight): HiddenView[] {
  const counts: Readonly<Partial<Record<InformationCategory, number>>> = {
    agreements: agreementsOf(model, sight).length,
    notes: notesOf(model).length,
    wishes: voicesOf(model).length,
    ...Object.fromEntries(factCategories.map((category) => [category, factsIn(model.state, [category]).length])),
  };
  return informationCategories.flatMap((category) => {
    const count = counts[category] ?? 0;
    return count > 0 && !sight.categories.has(category) ? [{ category, count }] : [];
  });
}

export function factViews(shown: PlanReadModel['state']['facts']): FactView[] {
  return shown.map(({ id, code, from, to, at, consent, source }) =>
    present({ id, code, from, to, at, consent, source }),
  ) as FactView[];
}

export function referenceViews(model: PlanReadModel): ReferenceView[] {
  return model.state.references.flatMap(({ id, system, number, kle }) => {
    const text = textOf(number, model);
    return text === undefined ? [] : [present({ id, system, number: text, kle }) as ReferenceView];
  });
}

const handovers = (model: PlanReadModel, sight: Sight): HandoverView[] =>
  handoverRecords(model)
    .filter((handover) => seesHandover(handover, sight))
    .map((handover) => handoverView(handover, model, sight));
