import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootApi, type TestApi } from '../support/api.js';
import { daysFromNow, yes } from '../support/api-plans.js';
import { type Canaries, hatch, type Nest, nest, type Place, places } from '../support/canaries.js';
import { type Client, clientOf } from '../support/client.js';
import { smallWorld } from '../support/small-world.js';

interface Operation {
  readonly verb: string;
  readonly path: string;
}

const document = JSON.parse(readFileSync('apps/api/openapi.json', 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};
const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, verbs]) =>
  Object.keys(verbs).map((verb) => ({ verb: verb.toUpperCase(), path })),
);
const prefix = '/api/v1';

/** What is read by POST, because a term or a selection must not stand in an address: with its body. */
const readByPost = (canaries: Canaries, { planId, personId }: Nest): Readonly<Record<string, object>> => ({
  '/plans/search': { term: canaries['person.name'] },
  '/templates/{id}/preview': { birthDate: '2010-05-01', startUnit: '0265-social', personId },
  '/caseloads/preview': { plans: [planId] },
  '/codec/decode': { payloads: [] },
  '/plans/{planId}/copies/{copyId}/draft': { omissions: [] },
});

/** What a write is asked with: nothing is to happen, and the refusal is to say nothing. */
const nonsense = { unheardOf: true };

/** Whoever may search persons finds anybody of the municipality by name or number: asked about by itself. */
const searches = '/persons/search';

/** As whoever is known by the mail that they read. */
const low = { claims: { acr: 'https://data.gov.dk/concept/core/nsis/loa/Low' } };

let api: TestApi;
let canaries: Canaries;
let home: Nest;
let readers: Readonly<Record<string, Client>>;
/** The citizen's copy that was asked for. */
let copyId = '';

beforeAll(async () => {
  api = await bootApi();
  const elsewhere = await smallWorld(api.database.database, '0330');
  canaries = hatch();
  home = await nest(api, canaries);
  const { units } = api.world;
  const member = async (unit: string, role: Parameters<TestApi['join']>[1], municipality?: string) =>
    (await api.join(unit, role, municipality)).client;
  await api.database.database.query({
    text: `insert into unit (id, municipality_id, name, sector, parent_id) values ('0265-uu', '0265', 'UU', 'guidance', $1)`,
    values: [units.top],
  });
  readers = {
    coordinator: await api.as('coordinator'),
    'colleague of the unit': await api.as('colleague'),
    'job centre': await api.as('jobWorker'),
    'leader of the unit': await api.as('socialLeader'),
    'leader of the job centre': await api.as('jobLeader'),
    'department head': await api.as('head'),
    director: await api.as('director'),
    'cross-sector leader': await api.as('crossLeader'),
    'guidance, without a part': await member('0265-uu', 'practitioner'),
    'guidance leader, without a part': await member('0265-uu', 'team-leader'),
    administrator: await member(units.top, 'administrator'),
    auditor: await member(units.top, 'auditor'),
    placement: await member(home.placementUnit, 'practitioner'),
    'young person': await api.asSubject(home.youngSubject),
    'young person by a code': clientOf(`${api.address}/api/v1`, await api.issuer.token(home.youngSubject, low)),
    guardian: await api.asSubject(home.guardianSubject),
    'guardian by a code': clientOf(`${api.address}/api/v1`, await api.issuer.token(home.guardianSubject, low)),
    'coordinator elsewhere': await member(elsewhere.units.social, 'coordinator', '0330'),
    'director elsewhere': await member(elsewhere.units.top, 'director', '0330'),
    'administrator elsewhere': await member(elsewhere.units.top, 'administrator', '0330'),
    nobody: api.nobody(),
  };
  copyId = String(yes(await (readers.coordinator as Client).post(`/plans/${home.planId}/copies`, {})).copyId);
}, 120_000);
afterAll(() => api?.close(), 60_000);

/** Every answer that a reader can get out of the API, refusals included. */
async function everythingTo(client: Client): Promise<string> {
  const { planId, personId, stepId } = home;
  const plan = (await client.get(`/plans/${planId}`)).body as {
    readonly handovers?: readonly { readonly id: string }[];
    readonly escalations?: readonly { readonly id: string }[];
  };
  const ids: Readonly<Record<string, string>> = {
    planId,
    stepId,
    handoverId: plan.handovers?.[0]?.id ?? 'h1',
    escalationId: plan.escalations?.[0]?.id ?? 'e1',
    id: 'T1',
    version: '1',
    code: '0265',
    copyId,
    unitId: api.world.units.social,
    memberId: api.world.members.coordinator,
    day: '2030-06-05',
    personId,
  };
  const filled = (path: string): string =>
    path.slice(prefix.length).replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? planId);
  const more: Readonly<Record<string, readonly string[]>> = {
    '/plans': ['?status=running', '?sort=name', `?personId=${personId}`],
    '/plans/{planId}': [`?until=${daysFromNow(400)}`],
    '/plans/proposed-bindings': ['?template=T1'],
    '/plans/{planId}/handovers/brief': ['?kind=lead', `?kind=step&stepId=${stepId}`],
    '/escalations': ['?with=answering', '?status=closed'],
    '/members': [`?unit=${api.world.units.social}`],
  };
  const bodies = readByPost(canaries, home);
  const texts: string[] = [];
  for (const { verb, path } of operations) {
    const route = path.slice(prefix.length);
    if (!path.startsWith(prefix) || route === '/stream' || route === searches) continue;
    const asked = ['', ...(more[route] ?? [])].map((query) => filled(path) + query);
    for (const address of asked) {
      const answer = verb === 'GET' ? await client.get(address) : await client.post(address, bodies[route] ?? nonsense);
      expect(answer.status).toBeLessThan(500);
      texts.push(answer.text, JSON.stringify([...answer.headers]));
    }
  }
  return texts.join('\n');
}

const foundIn = (text: string): Place[] => places.filter((place) => text.includes(canaries[place]));

const reached = async (): Promise<Readonly<Record<string, readonly Place[]>>> => {
  const found: Record<string, readonly Place[]> = {};
  for (const [name, client] of Object.entries(readers)) found[name] = foundIn(await everythingTo(client));
  return found;
};

/** Who works on the plan, and who leads them there. */
const atWork: readonly Place[] = places.filter((place) => place !== 'handover.brief');
const above: readonly Place[] = ['person.name'];
const young: readonly Place[] = [
  'person.name',
  'person.phone',
  'person.mail',
  'person.address',
  'step.titleForYoung',
  'complete.agreed',
  'voice.text',
];

/** What needs to be known of somebody more surely than that they read a mail. */
const confidential: readonly Place[] = ['person.phone', 'person.mail', 'person.address'];
const guardian: readonly Place[] = ['person.name', 'step.titleForYoung', 'complete.agreed', 'guardian.name'];

/** The rule, as a table. Whoever is not named here is reached by nothing. */
const rule: Readonly<Record<string, readonly Place[]>> = {
  coordinator: atWork,
  'colleague of the unit': atWork,
  'job centre': atWork,
  'leader of the unit': atWork,
  'leader of the job centre': atWork,
  'department head': above,
  director: above,
  placement: ['person.name', 'step.titleOfPlacement'],
  'young person': young,
  'young person by a code': young.filter((place) => !confidential.includes(place)),
  guardian,
  'guardian by a code': guardian,
};
const byRule = (more: Readonly<Record<string, readonly Place[]>> = {}): Readonly<Record<string, readonly Place[]>> =>
  Object.fromEntries(
    Object.keys(readers).map((name) => {
      const allowed = [...(rule[name] ?? []), ...(more[name] ?? [])];
      return [name, places.filter((place) => allowed.includes(place))];
    }),
  );

const everybodyAtWork = Object.keys(rule).filter((name) => rule[name] === atWork);
const withBrief = Object.fromEntries(everybodyAtWork.map((name) => [name, ['handover.brief']])) as Readonly<
  Record<string, readonly Place[]>
>;

describe('a value that nobody else has', () => {
  it('reaches those whom the rules name, by whatever route', async () => {
    expect(await reached()).toEqual(byRule());
  }, 120_000);

  it('reaches who is asked to take over as the offer and its brief, and not for longer than the offer is open', async () => {
    const coordinator = readers.coordinator as Client;
    const offer = {
      subject: { kind: 'step', stepId: home.stepId },
      to: { unit: '0265-uu' },
      basis: { kind: 'law', ref: 'barnets lov § 46' },
      brief: canaries['handover.brief'],
    };
    yes(await coordinator.post(`/plans/${home.planId}/handovers`, offer));
    const asked: readonly Place[] = ['step.title', 'handover.brief'];
    expect(await reached()).toEqual(
      byRule({
        ...withBrief,
        'guidance, without a part': asked,
        'guidance leader, without a part': asked,
        // They lead the receiving unit too, from above.
        'department head': ['handover.brief'],
        director: ['handover.brief'],
      }),
    );
    const view = yes(await coordinator.get(`/plans/${home.planId}`)) as { handovers: readonly { id: string }[] };
    yes(await coordinator.post(`/plans/${home.planId}/handovers/${view.handovers[0]?.id}/withdraw`, {}));
    expect(await reached()).toEqual(byRule(withBrief));
  }, 180_000);

  it('reaches the placement as what is shared with it, and not after the young person has withdrawn', async () => {
    const [coordinator, young] = [readers.coordinator as Client, readers['young person'] as Client];
    const at = `/plans/${home.planId}`;
    const given = {
      from: 'young-person',
      receiver: { unit: home.placementUnit },
      categories: ['notes'],
      purpose: 'placement',
      how: 'written',
    };
    const { consentId } = yes(await coordinator.post(`${at}/consents`, given));
    const { notes } = yes(await coordinator.get(at)) as { notes: readonly { readonly id: string }[] };
    const selection = { steps: [], agreements: [], contacts: false, facts: [], notes: [notes[0]?.id] };
    const basis = { kind: 'consent', consentId };
    const share = { unit: home.placementUnit, selection, basis, purpose: 'placement' };
    yes(await coordinator.post(`${at}/shares`, share));
    expect(await reached()).toEqual(byRule({ ...withBrief, placement: ['complete.note'] }));
    yes(await young.post(`${at}/consents/${consentId}/withdraw`, {}));
    expect(await reached()).toEqual(byRule(withBrief));
  }, 180_000);

  it('reaches whom somebody is referred to within the kinds of information named, until that is over', async () => {
    const coordinator = readers.coordinator as Client;
    const at = `/plans/${home.planId}`;
    const referral = {
      unit: '0265-uu',
      purpose: 'transition',
      categories: ['agreements'],
      basis: { kind: 'law', ref: 'FVL § 28' },
      reason: 'Forbereder overgangen',
      until: daysFromNow(30),
    };
    const { referralId } = yes(await coordinator.post(`${at}/referrals`, referral));
    const referred: readonly Place[] = ['person.name', 'complete.agreed'];
    const unit = { 'guidance, without a part': referred, 'guidance leader, without a part': referred };
    expect(await reached()).toEqual(byRule({ ...withBrief, ...unit }));
    yes(await coordinator.post(`${at}/referrals/${referralId}/end`, { how: 'done' }));
    expect(await reached()).toEqual(byRule(withBrief));
  }, 180_000);

  it('reaches the young person as a copy of all that is held once that is ready, but for what was left out', async () => {
    const coordinator = readers.coordinator as Client;
    const at = `/plans/${home.planId}/copies/${copyId}`;
    const why = { reason: 'rights-of-others', words: 'Det er andres' };
    const { seen, texts } = yes(await coordinator.post(`${at}/draft`, { omissions: [] })) as {
      seen: number;
      texts: readonly { readonly id: string; readonly text: string }[];
    };
    const note = texts.find(({ text }) => text === canaries['complete.note'])?.id;
    const omissions = [
      { kind: 'text', text: note, ...why },
      { kind: 'name', name: canaries['skip.reason'], ...why },
    ];
    yes(await coordinator.post(`${at}/release`, { seen, omissions }));
    // What was left out; and who logs in as whose guardian is held about them.
    const without: readonly Place[] = ['complete.note', 'skip.reason', 'guardian.name', 'invitation.mail'];
    const whole = places.filter((place) => !without.includes(place));
    expect(await reached()).toEqual(byRule({ ...withBrief, 'young person': whole }));
  }, 180_000);

  it('is found by its name or number only by those who may look persons up, without anything else of it', async () => {
    const found: string[] = [];
    for (const [name, client] of Object.entries(readers))
      for (const term of [canaries['person.name'], canaries['person.cpr']]) {
        const { status, text } = await client.post(searches, { term });
        const shown = status === 200 ? foundIn(text) : [];
        expect(shown.filter((place) => place !== 'person.name')).toEqual([]);
        if (shown.length > 0) found.push(name);
      }
    const searching = [
      ...everybodyAtWork,
      'cross-sector leader',
      'guidance, without a part',
      'guidance leader, without a part',
    ];
    expect([...new Set(found)].sort()).toEqual(searching.sort());
  });

  it('stands in no metric, message or row in clear', async () => {
    const metrics = await (await fetch(`${api.address}/metrics`)).text();
    expect(foundIn(metrics)).toEqual([]);
    const { database } = api.database;
    const tables = await database.query<{ name: string }>({
      text: `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    });
    const found: Record<string, readonly Place[]> = {};
    for (const { name } of tables) {
      const rows = await database.query<{ row: string }>({ text: `select t::text as row from ${name} t` });
      const places = foundIn(rows.map(({ row }) => row).join('\n'));
      if (places.length > 0) found[name] = places;
    }
    expect(found).toEqual({});
  });
});

describe('the routes', () => {
  it('are all asked above, or are the stream, which has tests of its own', () => {
    const asked = operations.filter(({ path }) => path.startsWith(prefix)).map(({ path }) => path.slice(prefix.length));
    const unasked = asked.filter((route) => route === '/stream' || route === searches);
    expect(new Set(unasked)).toEqual(new Set(['/stream', searches]));
    expect(asked.length).toBeGreaterThan(60);
    expect(Object.keys(readByPost(canaries, home)).filter((route) => !asked.includes(route))).toEqual([]);
  });
});
