import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootApi, type TestApi } from '../support/api.js';
import { daysFromNow, yes } from '../support/api-plans.js';
import { type Canaries, hatch, later, type Nest, nest, type Place, places } from '../support/canaries.js';
import type { Client } from '../support/client.js';
import { type Listening, listen } from '../support/event-stream.js';
import { everybody, Reach, type Reached, type Readers } from '../support/reach.js';

let api: TestApi;
let canaries: Canaries;
let home: Nest;
let readers: Readers;
let reach: Reach;
let streams: readonly Listening[];
let administrator: Client;
const written = new Set<Place>();

/** Turns 18 in 20 days: the municipality's clock is wound over it. */
const eighteenIn20Days = (): string => {
  const day = daysFromNow(20);
  return `${Number(day.slice(0, 4)) - 18}${day.slice(4)}`;
};

beforeAll(async () => {
  api = await bootApi();
  const birthDate = eighteenIn20Days();
  canaries = hatch(birthDate);
  home = await nest(api, canaries, birthDate);
  readers = await everybody(api, home);
  reach = new Reach(api, canaries, home, readers);
  administrator = readers.administrator as Client;
  const tokens = await Promise.all(
    [...Object.values(api.world.members).map((id) => `subject-${id}`), home.youngSubject, home.guardianSubject].map(
      (subject) => api.issuer.token(subject),
    ),
  );
  streams = await Promise.all(
    tokens.map((token) => listen(`${api.address}/api/v1/stream`, { authorization: `Bearer ${token}` })),
  );
}, 120_000);
afterAll(async () => {
  for (const one of streams ?? []) one.close();
  await api?.close();
}, 60_000);

const at = (path = '') => `/plans/${home.planId}${path}`;
const by = (name: string) => readers[name] as Client;

const usual: readonly Place[] = places.filter((place) => !later.includes(place));
const worker = (): readonly Place[] => [...usual, ...written];
const young: readonly Place[] = [
  'person.name',
  'person.phone',
  'person.mail',
  'person.address',
  'step.titleForYoung',
  'complete.agreed',
  'voice.text',
];
const above: readonly Place[] = ['person.name'];
const guardian: readonly Place[] = ['person.name', 'step.titleForYoung', 'complete.agreed', 'guardian.name'];

/** Who sees what; whoever is not named sees nothing. */
function rule(more: Readonly<Record<string, readonly Place[]>> = {}): Reached {
  const named: Record<string, readonly Place[]> = {
    coordinator: worker(),
    'colleague of the unit': worker(),
    'job centre': worker(),
    'leader of the unit': worker(),
    'leader of the job centre': worker(),
    'department head': above,
    director: above,
    placement: ['person.name', 'step.titleOfPlacement'],
    'young person': young,
    guardian,
    ...more,
  };
  // By a code from a mail: as themselves, without how to find the young person, and without consents.
  const close: readonly Place[] = ['person.phone', 'person.mail', 'person.address'];
  named['young person by a code'] = young.filter((place) => !close.includes(place));
  named['guardian by a code'] = named.guardian ?? [];
  return Object.fromEntries(
    Object.keys(readers).map((name) => [name, places.filter((place) => (named[name] ?? []).includes(place))]),
  );
}

const wind = async (days: number) => yes(await administrator.post('/municipalities/0265/clock', { days }));

/** Consents with the words in which they are asked for, answered and withdrawn. */
const outside = () => ({
  from: 'young-person',
  receiver: { outside: canaries['consent.receiver'] },
  categories: ['notes'],
  purpose: 'treatment',
  words: canaries['consent.words'],
});

describe('what is said about a consent', () => {
  const told: readonly Place[] = ['consent.words', 'consent.receiver'];
  let consentId: unknown;

  it('reaches the young person and those at work when it is asked for', async () => {
    consentId = yes(await by('coordinator').post(at('/consents'), { ...outside(), ask: true })).consentId;
    for (const place of told) written.add(place);
    expect(await reach.all()).toEqual(rule({ 'young person': [...young, ...told] }));
  }, 120_000);

  it('and when it is given and withdrawn, in words of their own', async () => {
    const { 'consent.answer': words, 'consent.withdrawal': ended } = canaries;
    yes(await by('young person').post(at(`/consents/${consentId}/answer`), { answer: 'given', words }));
    yes(await by('young person').post(at(`/consents/${consentId}/withdraw`), { words: ended }));
    written.add('consent.answer').add('consent.withdrawal');
    const all: readonly Place[] = [...told, 'consent.answer', 'consent.withdrawal'];
    expect(await reach.all()).toEqual(rule({ 'young person': [...young, ...all] }));
  }, 120_000);
});

const youngWithConsents: readonly Place[] = [
  ...young,
  'consent.words',
  'consent.receiver',
  'consent.answer',
  'consent.withdrawal',
];

/** Shares the first note with the placement, on a consent that is recorded for it. */
async function noteShared(consent: object): Promise<void> {
  const to = { receiver: { unit: home.placementUnit }, categories: ['notes'], purpose: 'placement', how: 'written' };
  const { consentId } = yes(await by('coordinator').post(at('/consents'), { ...to, ...consent }));
  const { notes } = yes(await by('coordinator').get(at())) as { notes: readonly { readonly id: string }[] };
  const selection = { steps: [], agreements: [], contacts: false, facts: [], notes: [notes[0]?.id] };
  const basis = { kind: 'consent', consentId };
  yes(
    await by('coordinator').post(at('/shares'), { unit: home.placementUnit, selection, basis, purpose: 'placement' }),
  );
}

const withNote: readonly Place[] = ['person.name', 'step.titleOfPlacement', 'complete.note'];

describe('a consent with a last day of its own', () => {
  const now = () => rule({ 'young person': youngWithConsents });

  it('shows what rests on it until then', async () => {
    await noteShared({ from: 'young-person', until: daysFromNow(1) });
    expect(await reach.all()).toEqual({ ...now(), placement: rule({ placement: withNote }).placement });
  }, 120_000);

  it('and nothing on the day after, whether time has passed in the plan or not', async () => {
    await wind(2);
    expect(await reach.all()).toEqual(now());
    yes(await by('coordinator').post(at('/voice'), { text: 'Dagen er gået' }));
    expect(await reach.all()).toEqual(now());
  }, 120_000);
});

describe('a plan that is opened in an emergency', () => {
  const whys = ['opening.reason'] as const;

  it('is whole for whoever opened it, and its reason for those who review it', async () => {
    yes(
      await by('guidance, without a part').post(at('/break-glass'), {
        reason: `${canaries['opening.reason']} er forsvundet i nat`,
      }),
    );
    written.add('opening.reason');
    expect(await reach.all()).toEqual(
      rule({
        'young person': youngWithConsents,
        // All of it, but whom those at work have invited.
        'guidance, without a part': worker().filter(
          (place) => place !== 'guardian.name' && place !== 'invitation.mail',
        ),
        'guidance leader, without a part': whys,
        'department head': [...above, ...whys],
        director: [...above, ...whys],
      }),
    );
  }, 120_000);

  it('is closed again to whoever opened it, after the hours, whether time has passed in the plan or not', async () => {
    await wind(1);
    expect(await reach.all()).toEqual(
      rule({
        'young person': youngWithConsents,
        'guidance leader, without a part': whys,
        'department head': [...above, ...whys],
        director: [...above, ...whys],
      }),
    );
  }, 120_000);
});

describe('the 18th birthday', () => {
  const reviewed = {
    'young person': youngWithConsents,
    'guidance leader, without a part': ['opening.reason'],
    'department head': [...above, 'opening.reason'],
    director: [...above, 'opening.reason'],
  } as const;

  // Nobody has made the review in time: it is asked of those above.
  const climbed = { ...reviewed, 'guidance leader, without a part': [] };

  it('is preceded by a share that rests on the guardian’s word', async () => {
    await noteShared({ from: 'guardian', how: 'oral', note: canaries['consent.note'] });
    written.add('consent.note');
    expect(await reach.all()).toEqual(rule({ ...reviewed, placement: withNote }));
  }, 120_000);

  it('ends what guardians see and what rested on their word, at once, and takes nothing from the new adult', async () => {
    await wind(25);
    expect(await reach.all()).toEqual(rule({ ...climbed, guardian: ['guardian.name'] }));
    expect((await by('guardian').get(at())).status).toBe(404);
  }, 120_000);

  it('is the same when the plan has lived through it', async () => {
    yes(await by('coordinator').post(at('/voice'), { text: 'Tiden er gået' }));
    expect(await reach.all()).toEqual(rule({ ...climbed, guardian: ['guardian.name'] }));
  }, 120_000);
});

describe('meanwhile', () => {
  it('open screens were told that something has changed, and never what', () => {
    const told = streams.map(({ told: all }) => JSON.stringify(all));
    expect(told.filter((all) => all.includes(home.planId)).length).toBeGreaterThan(2);
    expect(told.flatMap((all) => reach.foundIn(all))).toEqual([]);
  });

  it('letters said nothing of anybody', () => {
    expect(api.letters.length).toBeGreaterThan(0);
    for (const { subject, text } of api.letters) expect(reach.foundIn(`${subject} ${text}`)).toEqual([]);
  });
});
