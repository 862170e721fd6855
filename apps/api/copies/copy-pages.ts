import { Inject, Injectable } from '@nestjs/common';
import type { CitizensCopy } from '#contracts';
import { type HeldRecord, readHeld } from '#persistence';
import { type CopyState, fold, type LivePlan } from '#plan-domain';
import {
  citizensCopy,
  type DraftText,
  draftTexts,
  type HeldBeside,
  type NameFound,
  namesIn,
  type Omission,
  ownTexts,
} from '#privacy';
import { Refused, refuse } from '../http/refused.js';
import { type Database, KEYS, type KeyVault, SYSTEM } from '../parts.js';
import { type Opened, PlanPages, type Reading } from '../plans/plan-pages.js';
import { readModelOf } from '../plans/read-model.js';
import { Directory, type Names } from '../shared/directory.js';

/** A copy in the making: as it would be, and what whoever prepares it has to look at. */
export interface CopyDraft {
  readonly seen: number;
  readonly copy: CitizensCopy;
  readonly texts: readonly DraftText[];
  readonly names: readonly NameFound[];
  /** What was left out of the copy before this one. */
  readonly earlier: readonly Omission[];
}

/**
 * Copies of all that is held. None is stored: each is made anew at every reading, from the events up to which it was
 * made ready and with what was then left out, so that there is nothing more to protect and destroying the plan's key
 * empties it too.
 */
@Injectable()
export class CopyPages {
  constructor(
    @Inject(SYSTEM) private readonly system: Database,
    @Inject(KEYS) private readonly keys: KeyVault,
    @Inject(PlanPages) private readonly plans: PlanPages,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /** @throws Refused for one that is not theirs, not there or not ready. */
  async read(reading: Reading, copyId: string): Promise<CitizensCopy> {
    const opened = await this.plans.open(reading, 'read-copy');
    const copy = copyIn(opened.record.state, copyId);
    const { ready } = copy;
    if (!ready) throw refuse('copy-not-ready');
    const held = await this.held(reading);
    const omissions = ready.redactions.map((one): Omission => opening(one, held));
    const part = { ...opened, context: { ...opened.context, now: ready.at } };
    return this.made(reading, part, copy, upTo(held, ready.seen, ready.at), omissions);
  }

  /** @throws Refused for one that is not theirs, not there or ready already. */
  async draft(reading: Reading, copyId: string, omissions: readonly Omission[]): Promise<CopyDraft> {
    const opened = await this.plans.open(reading, 'prepare-copy');
    const copy = waiting(copyIn(opened.record.state, copyId));
    const held = await this.held(reading);
    const names = await this.directory.of(reading.me.actor.municipality);
    const model = readModelOf(held.plan, names, opened.context, null);
    const texts = draftTexts(model);
    return {
      seen: held.plan.version,
      copy: await this.made(reading, opened, copy, held, omissions),
      texts,
      names: namesIn(
        texts.flatMap(({ text, own }) => (own ? [] : [text])),
        knownNames(names, held),
      ),
      earlier: lastReady(held.plan.state).map((one) => opening(one, held)),
    };
  }

  /** Whether it may be made ready as it was read. @throws Refused `copy-moved-on`, `copy-text-unknown`. */
  async checkRelease(reading: Reading, copyId: string, seen: number, omissions: readonly Omission[]): Promise<void> {
    const { record } = await this.plans.open(reading, 'prepare-copy');
    const read = record.events.slice(0, seen);
    const asked = read.some((event) => event.type === 'CopyAsked' && event.copyId === copyId);
    if (seen > record.version || !asked)
      throw new Refused({ code: 'copy-moved-on', detail: { version: record.version } });
    const own = ownTexts(record.events);
    const unknown = omissions.flatMap((one) =>
      one.kind === 'text' && (!record.texts.has(one.text) || own.has(one.text)) ? [one.text] : [],
    );
    if (unknown.length > 0) throw new Refused({ code: 'copy-text-unknown', detail: { unknown } });
  }

  private async held({ me, planId }: Reading): Promise<HeldRecord> {
    const held = await readHeld(this.system, this.keys, me.actor.municipality, planId);
    if (!held) throw refuse('plan-not-found');
    return held;
  }

  private async made(
    { me }: Reading,
    { context }: Opened,
    copy: CopyState,
    held: HeldRecord,
    omissions: readonly Omission[],
  ): Promise<CitizensCopy> {
    const names = await this.directory.of(me.actor.municipality);
    return citizensCopy({
      copy,
      municipality: { code: me.actor.municipality, name: held.municipalityName },
      model: readModelOf(held.plan, names, context, held.cpr),
      held: beside(held),
      omissions,
      own: me.actor.kind === 'young-person',
    });
  }
}

/** Without what is not there. */
const beside = (held: HeldRecord): HeldBeside => ({
  ...held,
  login: held.login && filled(held.login),
  invitations: held.invitations.map(filled),
});

type Filled<T> = { [K in keyof T]: Exclude<T[K], null> };

const filled = <T extends object>(row: T): Filled<T> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Filled<T>;

function copyIn({ copies = {} }: LivePlan, copyId: string): CopyState {
  const copy = copies[copyId];
  if (!copy) throw refuse('unknown-copy');
  return copy;
}

function waiting(copy: CopyState): CopyState {
  if (copy.ready) throw refuse('copy-ready-already');
  return copy;
}

/** As it was read when the copy was made ready: the plan's later life has been looked at by nobody. */
function upTo(held: HeldRecord, seen: number, at: string): HeldRecord {
  const events = held.plan.events.slice(0, seen);
  const before = <Row extends { readonly at: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => row.at <= at);
  return {
    ...held,
    plan: { ...held.plan, events, version: events.length, state: fold(events) as LivePlan },
    looks: before(held.looks),
    tellings: before(held.tellings),
    attempts: before(held.attempts),
    invitations: held.invitations.filter(({ madeAt }) => madeAt <= at),
  };
}

type Stored = NonNullable<CopyState['ready']>['redactions'][number];

/** With its words in the place of their ids. */
function opening(stored: Stored, { plan: { texts } }: HeldRecord): Omission {
  const { reason } = stored;
  const words = texts.get(stored.words) ?? '';
  return stored.kind === 'text'
    ? { kind: 'text', text: stored.text, reason, words }
    : { kind: 'name', name: texts.get(stored.name) ?? '', reason, words };
}

const lastReady = ({ copies = {} }: LivePlan): readonly Stored[] =>
  Object.values(copies)
    .flatMap(({ ready }) => (ready ? [ready] : []))
    .at(-1)?.redactions ?? [];

/** Words that are no third person's name: units, members of staff, the young person. */
const knownNames = ({ units, members }: Names, { plan }: HeldRecord): string[] => [
  plan.person.name,
  ...[...units.values()].map(({ name }) => name),
  ...[...members.values()].map(({ name }) => name),
];
