import type { CivilDate, Instant } from '#calendar';
import {
  addedStepTitle,
  type HolderView,
  ownStepTitles,
  ownWords,
  type PlanView,
  type ReadPurpose,
  type Sector,
  type StepKind,
  type Text,
} from '#contracts';
import type {
  Holder,
  LivePlan,
  PlanEvent,
  PredecessorOf,
  Section,
  StepDeadline,
  StepState,
  TemplateCatalogue,
  TextId,
} from '#plan-domain';
import type { StepTemplate } from '#plan-templates';
import { type PlanAccess, planAccessOf } from './plan-access.js';

/** The young person's own data, from the only table that has it. */
export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
  /** Decrypted only where it is going to be shown. */
  readonly cpr?: string;
  readonly phone?: string;
  readonly mail?: string;
  readonly address?: string;
  readonly protectedAddress: boolean;
}

export interface MemberRecord {
  readonly name: string;
  readonly phone?: string;
  readonly mail?: string;
  /** Away until the end of this day, with who stands in. */
  readonly awayUntil?: string;
  readonly standIn?: { readonly name: string; readonly phone?: string; readonly mail?: string };
}

/** One plan with everything that a full view of it could show. `viewFor` leaves out what a reader may not see. */
export interface PlanReadModel {
  readonly state: LivePlan;
  readonly version: number;
  readonly person: PersonRecord;
  /** From version 1, in order: agreements, voices, notes and answers are read from them. */
  readonly events: readonly PlanEvent[];
  readonly units: ReadonlyMap<string, { readonly name: string; readonly sector: Sector }>;
  readonly members: ReadonlyMap<string, MemberRecord>;
  readonly texts: ReadonlyMap<TextId, string>;
  readonly templates: TemplateCatalogue;
  /** Why a deadline stands on its day. */
  readonly explain: (step: StepState, deadline: StepDeadline) => Text | undefined;
  /** The municipality's now. */
  readonly now: Instant;
  /** What a step comes after. */
  readonly predecessors: (step: StepState) => readonly PredecessorOf[];
  /** What is foreseen, where that was asked for. */
  readonly coming?: readonly StepState[];
  /** How many working days from today until a day; negative for one that has passed. */
  readonly workingDaysUntil: (day: CivilDate) => number;
}

/** Who has part in the plan at the moment of the reading. */
export const accessOfModel = ({ state, person, now }: PlanReadModel): PlanAccess =>
  planAccessOf(state, person.id, { now, birthDate: person.birthDate });

export type { ReadPurpose };

/** The object without the keys whose value is undefined: what may not be seen is absent. */
export function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

export function holderView(holder: Holder, model: PlanReadModel): HolderView {
  const unit = model.units.get(holder.unit);
  return present({
    unit: holder.unit,
    unitName: unit?.name,
    sector: unit?.sector,
    member: holder.member,
    memberName: holder.member === undefined ? undefined : model.members.get(holder.member)?.name,
  }) as HolderView;
}

/** The step as its section's template version describes it; an ad-hoc step has none. */
export function templateOf(step: Pick<StepState, 'section' | 'code'>, model: PlanReadModel): StepTemplate | undefined {
  const section = sectionOf(step.section, model);
  const template = section && model.templates.find(section.template, section.version);
  return template?.steps.find(({ code }) => code === step.code);
}

/** A section of the plan, or one that a section of the plan will add: what is foreseen may belong to that. */
function sectionOf(
  key: string,
  { state, templates }: PlanReadModel,
): Pick<Section, 'template' | 'version'> | undefined {
  const own = state.sections.find((section) => section.key === key);
  if (own) return own;
  const added = state.sections.flatMap(({ template, version }) => templates.find(template, version)?.adds ?? []);
  return added.find(({ template }) => template === key);
}

/** The title that Samspor itself gives a step, which is nobody's own words. */
export function givenTitleOf(step: Pick<StepState, 'section' | 'code'>, model: PlanReadModel): Text | undefined {
  const own: Readonly<Record<string, Text>> = ownStepTitles;
  return step.section === 'adhoc' ? own[step.code] : templateOf(step, model)?.title;
}

export function titleOf(
  step: Pick<StepState, 'section' | 'code'> & { readonly title?: TextId },
  model: PlanReadModel,
): Text | undefined {
  const own = step.title === undefined ? undefined : model.texts.get(step.title);
  return own === undefined ? givenTitleOf(step, model) : ownWords(own);
}

/** The step with this id, open or in its latest finished form. */
export function stepOf(stepId: string, model: PlanReadModel): StepState | undefined {
  const open = model.state.steps[stepId];
  if (open) return open;
  const key = stepId.slice(0, stepId.lastIndexOf('.'));
  return model.state.finished[key]?.step;
}

/**
 * The step's title as it is shown. That of a step added by hand is free text: leaders above read what kind of step it is,
 * not its words.
 */
export function shownTitleOf(
  step: Pick<StepState, 'section' | 'code'> & { readonly kind?: StepKind; readonly title?: TextId },
  model: PlanReadModel,
  { access }: { readonly access: PlanView['access'] | 'none' },
): Text | undefined {
  if (access !== 'dates') return titleOf(step, model);
  return wordlessTitleOf(step, model);
}

/** The same for whoever is shown no words of anybody's own. */
export const wordlessTitleOf = (
  step: Pick<StepState, 'section' | 'code'> & { readonly kind?: StepKind; readonly title?: TextId },
  model: PlanReadModel,
): Text | undefined => givenTitleOf(step, model) ?? (step.title === undefined ? undefined : addedStepTitle(step.kind));

export const textOf = (id: TextId | null | undefined, model: PlanReadModel): string | undefined =>
  id === undefined || id === null ? undefined : model.texts.get(id);
