import type { PlanView } from '#contracts';
import type { ShareSelection, ShareState } from '#plan-domain';
import type { PrivacyActor } from './actor.js';
import { accessOfModel, type PlanReadModel } from './read-model.js';
import { sightOf } from './sight.js';
import { agreementsOf, notesOf } from './story-view.js';
import { viewFor } from './view-for.js';

export interface PreviewAsked {
  readonly unit: string;
  /** What would be shared; absent: what is shared now. */
  readonly selection?: ShareSelection;
  /** The running share that it would change. */
  readonly replaces?: string;
}

/** Nobody in particular who works at an external unit. */
const somebodyAt = (unit: string, municipality: string): PrivacyActor => ({
  kind: 'member',
  municipality,
  member: '',
  memberships: [{ unit, sector: 'placement', role: 'practitioner', external: true, reach: [unit] }],
  assurance: 'substantial',
});

/** The plan as the people of an external unit see it, or would: worked out by what shows it to them, so it cannot differ. */
export function previewShare(model: PlanReadModel, { unit, selection, replaces }: PreviewAsked): PlanView | null {
  const { shares } = model.state;
  const known = replaces === undefined ? undefined : shares[replaces];
  const shown = selection === undefined ? shares : { ...shares, ...proposed(model, unit, selection, known) };
  const state = { ...model.state, shares: shown };
  return viewFor(somebodyAt(unit, state.municipality), { ...model, state }, 'casework');
}

function proposed(
  model: PlanReadModel,
  unit: string,
  selection: ShareSelection,
  known: ShareState | undefined,
): Readonly<Record<string, ShareState>> {
  if (known && known.unit === unit) return { [known.id]: { ...known, selection } };
  const startedOn = model.state.startedOn;
  const basis = { kind: 'law' as const, ref: '' };
  return { proposed: { id: 'proposed', unit, selection, basis, purpose: 'placement', startedOn } };
}

/** Chosen texts that are no agreement and no note of this plan. */
export function unknownTexts(model: PlanReadModel, { agreements, notes }: ShareSelection): string[] {
  const everything = sightOf(somebodyAt('', model.state.municipality), accessOfModel(model), 'casework');
  const known = (texts: readonly { readonly id?: string }[]) => new Set(texts.map(({ id }) => id));
  const [agreed, noted] = [known(agreementsOf(model, everything)), known(notesOf(model))];
  return [...agreements.filter((id) => !agreed.has(id)), ...notes.filter((id) => !noted.has(id))];
}
