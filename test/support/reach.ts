import { readFileSync } from 'node:fs';
import type { TestApi } from './api.js';
import { daysFromNow } from './api-plans.js';
import { type Canaries, type Nest, type Place, places } from './canaries.js';
import { type Client, clientOf } from './client.js';
import { smallWorld } from './small-world.js';

interface Operation {
  readonly verb: string;
  readonly path: string;
}

const document = JSON.parse(readFileSync('apps/api/openapi.json', 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};
const prefix = '/api/v1';
/** Every operation of the document under the API's prefix, without it. */
export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, verbs]) =>
  path.startsWith(prefix)
    ? Object.keys(verbs).map((verb) => ({ verb: verb.toUpperCase(), path: path.slice(prefix.length) }))
    : [],
);

/** Whoever may search persons finds anybody of the municipality by name or number: asked about by itself. */
export const searches = '/persons/search';
/** Listened to, not asked. */
export const stream = '/stream';

/** What is read by POST, because a term or a selection must not stand in an address: with its body. */
const readByPost = (
  canaries: Canaries,
  { personId, placementUnit }: Nest,
  coordinator: string,
): Readonly<Record<string, object>> => ({
  '/plans/search': { term: canaries['person.name'] },
  '/templates/{id}/preview': { birthDate: '2010-05-01', startUnit: '0265-social', personId },
  '/caseloads/preview': { unit: '0265-social', from: coordinator, to: [] },
  '/plans/{planId}/shares/preview': {
    unit: placementUnit,
    selection: { steps: [], agreements: [], contacts: true, facts: [], notes: [] },
  },
  '/codec/decode': { payloads: [] },
  '/plans/{planId}/copies/{copyId}/draft': { omissions: [] },
});

/** What a write is asked with: nothing is to happen, and the refusal is to say nothing. */
const nonsense = { unheardOf: true };

/** As whoever is known by the mail that they read. */
const low = { claims: { acr: 'https://data.gov.dk/concept/core/nsis/loa/Low' } };

export type Readers = Readonly<Record<string, Client>>;

/** Somebody of every role, in the plan and out of it, here and in another municipality. */
export async function everybody(api: TestApi, home: Nest): Promise<Readers> {
  const elsewhere = await smallWorld(api.database.database, '0330');
  const { units } = api.world;
  const byCode = (token: string): Client => clientOf(`${api.address}${prefix}`, token);
  const member = async (unit: string, role: Parameters<TestApi['join']>[1], municipality?: string) =>
    (await api.join(unit, role, municipality)).client;
  await api.database.database.query({
    text: `insert into unit (id, municipality_id, name, sector, parent_id) values ('0265-uu', '0265', 'UU', 'guidance', $1)`,
    values: [units.top],
  });
  return {
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
    'young person by a code': byCode(await api.issuer.token(home.youngSubject, low)),
    guardian: await api.asSubject(home.guardianSubject),
    'guardian by a code': byCode(await api.issuer.token(home.guardianSubject, low)),
    'coordinator elsewhere': await member(elsewhere.units.social, 'coordinator', '0330'),
    'director elsewhere': await member(elsewhere.units.top, 'director', '0330'),
    'administrator elsewhere': await member(elsewhere.units.top, 'administrator', '0330'),
    nobody: api.nobody(),
  };
}

export type Reached = Readonly<Record<string, readonly Place[]>>;

/** Asks every route of the document, as whoever wants to know. */
export class Reach {
  /** Routes that showed somebody something: of the others nothing was tested. */
  readonly answered = new Set<string>();

  constructor(
    private readonly api: TestApi,
    private readonly canaries: Canaries,
    private readonly home: Nest,
    readonly readers: Readers,
  ) {}

  foundIn(text: string): Place[] {
    return places.filter((place) => text.includes(this.canaries[place]));
  }

  /** Which canaries each reader gets to see, over every route. */
  async all(): Promise<Reached> {
    const ids = await this.ids();
    const found: Record<string, readonly Place[]> = {};
    for (const [name, client] of Object.entries(this.readers))
      found[name] = this.foundIn(await this.shownTo(client, ids));
    return found;
  }

  /** Every answer that a reader can get out of the API, refusals included. */
  private async shownTo(client: Client, ids: Ids): Promise<string> {
    const bodies = readByPost(this.canaries, this.home, this.api.world.members.coordinator);
    const texts: string[] = [];
    for (const { verb, path } of operations) {
      if (path === stream || path === searches) continue;
      for (const query of this.queries(path)) {
        const address = filled(path, ids) + query;
        const answer =
          verb === 'GET' ? await client.get(address) : await client.post(address, bodies[path] ?? nonsense);
        if (answer.status >= 500) throw new Error(`${answer.status} for ${verb} ${path}`);
        if (answer.status < 300) this.answered.add(`${verb} ${path}`);
        texts.push(answer.text, JSON.stringify([...answer.headers]));
      }
    }
    return texts.join('\n');
  }

  private queries(path: string): readonly string[] {
    const { personId, stepId, placementUnit } = this.home;
    const more: Readonly<Record<string, readonly string[]>> = {
      '/plans': ['?status=running', '?sort=name', `?personId=${personId}`],
      '/plans/{planId}': [`?until=${daysFromNow(400)}`],
      '/plans/{planId}/events': ['?limit=200'],
      '/plans/{planId}/shares/preview': [`?unit=${placementUnit}`],
      '/plans/proposed-bindings': ['?template=T1'],
      '/plans/{planId}/handovers/brief': ['?kind=lead', `?kind=step&stepId=${stepId}`],
      '/escalations': ['?with=answering', '?status=closed'],
      '/members': [`?unit=${this.api.world.units.social}`],
    };
    return ['', ...(more[path] ?? [])];
  }

  /** A value for every name in an address: of the plan, as those who work on it see it. */
  private async ids(): Promise<Ids> {
    const { planId, personId, stepId, guardianId, copyId } = this.home;
    const coordinator = this.readers.coordinator as Client;
    const at = `/plans/${planId}`;
    const plan = (await coordinator.get(at)).body as Readonly<Record<string, readonly { readonly id: string }[]>>;
    const { items } = (await coordinator.get(`${at}/invitations`)).body as {
      readonly items: readonly { readonly invitationId: string }[];
    };
    const latest = (part: string): string => plan[part]?.at(-1)?.id ?? planId;
    return {
      planId,
      stepId,
      personId,
      guardianId,
      copyId,
      handoverId: latest('handovers'),
      escalationId: latest('escalations'),
      consentId: latest('consents'),
      shareId: latest('shares'),
      referralId: latest('referrals'),
      openingId: latest('openings'),
      invitationId: items[0]?.invitationId ?? planId,
      id: 'T1',
      version: '1',
      code: '0265',
      unitId: this.api.world.units.social,
      memberId: this.api.world.members.coordinator,
      day: '2030-06-05',
    };
  }
}

type Ids = Readonly<Record<string, string>>;

/** @throws where a new route has a name that is not known here: it would be asked in vain. */
const filled = (path: string, ids: Ids): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = ids[name];
    if (value === undefined) throw new Error(`The canaries know no {${name}} (${path})`);
    return value;
  });
