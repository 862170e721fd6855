import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type LivePlan, predecessorsOf, sentenceFor } from '#plan-domain';
import { catalogue } from '#plan-templates';
import { citizensCopy, draftTexts, type HeldBeside, type Omission, type PlanReadModel } from '#privacy';
import { memberNames } from '../support/plan-domain.js';
import { histories, live } from '../support/plan-histories.js';

/** What people write in those lives, by its id. */
const words = ['why', 'note', 'name', 'number', ...Array.from({ length: 60 }, (_, n) => `v${n}`)];
const texts = new Map(words.map((id) => [id, `«${id}» som Karin Holm sagde`]));
const held: HeldBeside = { registeredAt: '', login: null, looks: [], tellings: [], invitations: [], attempts: [] };

function copyOf(tried: ReturnType<typeof live>, omissions: readonly Omission[] = []) {
  const last = tried.at(-1);
  if (!last || last.after.status === 'none') return undefined;
  const { context } = last;
  const state: LivePlan = last.after;
  const events = tried.flatMap((one) => one.events);
  const model: PlanReadModel = {
    state,
    version: events.length,
    person: { id: 'p', name: 'Sofie', birthDate: context.birthDate, protectedAddress: true, address: 'Hemmelig Vej' },
    events,
    units: new Map(
      [...context.organisation.units.values()].map(({ id, sector }) => [id, { name: `Unit ${id}`, sector }]),
    ),
    members: new Map(
      memberNames.map((name) => [name, { name: `Name of ${name}`, phone: `+${name}`, mail: `@${name}` }]),
    ),
    texts,
    templates: catalogue,
    explain: (step, deadline) => sentenceFor(deadline, step, state, context),
    now: context.now,
    predecessors: (step) => predecessorsOf(step, state, context),
    workingDaysUntil: () => 0,
  };
  const copy = { id: 'y', askedOn: context.birthDate, due: context.birthDate };
  const municipality = { code: '0265', name: 'Opfundet' };
  return { model, events, copy: citizensCopy({ copy, municipality, model, held, omissions, own: false }) };
}

/** Of whole lives, every text that anything refers to, wherever it stands. */
const referred = (value: unknown): string[] => {
  if (typeof value === 'string') return texts.has(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(referred) : [];
};

const forAll = (runs: number, holds: (tried: ReturnType<typeof live>) => void): void =>
  fc.assert(
    fc.property(histories(25), (history) => holds(live(history))),
    { numRuns: runs },
  );

describe('the citizen’s copy, whatever the plan’s life was', () => {
  it('has every event, and every text that one refers to', () => {
    forAll(15, (tried) => {
      const made = copyOf(tried);
      if (!made) return;
      const { copy, events, model } = made;
      expect(copy.history.map(({ type }) => type)).toEqual(events.map(({ type }) => type));
      const written = JSON.stringify(copy);
      // What was left out of an earlier copy is somebody else's name; its reason is in this one.
      const kept = events.flatMap((event) =>
        event.type === 'CopyReleased' ? event.redactions.map(({ words: why }) => why) : referred(event),
      );
      expect([...new Set(kept)].filter((id) => !written.includes(`«${id}»`))).toEqual([]);
      expect(draftTexts(model).map(({ id }) => id)).toEqual([...new Set(kept)]);
    });
  });

  it('names no member of staff, gives no way to reach one, and tells a protected address to nobody else', () => {
    forAll(15, (tried) => {
      const written = JSON.stringify(copyOf(tried)?.copy ?? '');
      expect(written.match(/Name of|"member":|"memberName":|Hemmelig/)).toBeNull();
      expect(memberNames.filter((name) => written.includes(`"+${name}"`) || written.includes(`"@${name}"`))).toEqual(
        [],
      );
    });
  });

  it('has gaps where something was left out, and nothing of it anywhere', () => {
    const why = { reason: 'rights-of-others', words: 'andres' } as const;
    forAll(10, (tried) => {
      const made = copyOf(tried, [
        { kind: 'name', name: 'Karin Holm', ...why },
        { kind: 'text', text: 'note', ...why },
      ]);
      if (!made) return;
      const { history } = made.copy;
      const others = history.filter(({ by }) => by.kind !== 'young-person');
      const written = JSON.stringify({ ...made.copy, history: others, plan: { ...made.copy.plan, voices: [] } });
      const own = made.events.some((event) => event.by.kind === 'young-person' && 'words' in event);
      if (!own) expect(written.match(/Karin|«note»/)).toBeNull();
    });
  });
});
