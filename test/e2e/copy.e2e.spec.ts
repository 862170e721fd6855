import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootApi, type TestApi } from '../support/api.js';
import { yes } from '../support/api-plans.js';
import { type Canaries, hatch, later, type Nest, nest } from '../support/canaries.js';
import type { Client } from '../support/client.js';

let api: TestApi;
let canaries: Canaries;
let home: Nest;
let coordinator: Client;
let young: Client;

beforeAll(async () => {
  api = await bootApi();
  canaries = hatch();
  home = await nest(api, canaries);
  coordinator = await api.as('coordinator');
  young = await api.asSubject(home.youngSubject);
  // The one that was asked for in the nest is made ready, so that another can be asked for.
  const { seen } = yes(await coordinator.post(`/plans/${home.planId}/copies/${home.copyId}/draft`, { omissions: [] }));
  yes(await coordinator.post(`/plans/${home.planId}/copies/${home.copyId}/release`, { seen, omissions: [] }));
}, 120_000);
afterAll(() => api?.close(), 60_000);

const at = (path: string): string => `/plans/${home.planId}/copies${path}`;
const why = { reason: 'rights-of-others', words: 'Det er en andens liv' };

interface Draft {
  readonly seen: number;
  readonly copy: { readonly status: string };
  readonly texts: readonly { readonly id: string; readonly text: string; readonly own: boolean }[];
  readonly earlier: readonly object[];
}

const draftOf = async (copyId: string, omissions: readonly object[] = []): Promise<Draft> =>
  yes(await coordinator.post(at(`/${copyId}/draft`), { omissions })) as unknown as Draft;
const asked = async (client: Client, body: object = {}): Promise<string> =>
  String(yes(await client.post(at(''), body)).copyId);

describe('the citizen’s copy', () => {
  let copyId: string;

  it('is asked for by the young person and stands in the work of whoever leads the plan, for a month', async () => {
    copyId = await asked(young);
    const { items } = yes(await coordinator.get('/inbox')) as { items: readonly Readonly<Record<string, unknown>>[] };
    expect(items.find(({ itemId }) => itemId === 'adhoc.copy.2')).toMatchObject({
      planId: home.planId,
      dueKind: 'limit',
    });
    const { copies } = yes(await young.get(`/plans/${home.planId}`)) as { copies: readonly object[] };
    expect(copies).toMatchObject([{ status: 'ready' }, { id: copyId, status: 'asked' }]);
    expect((await young.post(at(''), {})).body).toMatchObject({ code: 'copy-asked-already' });
    expect((await young.get(at(`/${copyId}`))).body).toMatchObject({ code: 'copy-not-ready' });
  });

  it('has every value that was ever written about them, and shows whoever prepares it each text', async () => {
    const draft = await draftOf(copyId);
    const written = JSON.stringify(draft.copy);
    const missing = Object.entries(canaries).flatMap(([place, value]) => (written.includes(value) ? [] : [place]));
    // What is a guardian's own, and what nothing has been done yet to write.
    expect(missing).toEqual(['guardian.name', 'invitation.mail', ...later]);
    const texts = draft.texts.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining([canaries['complete.note'], canaries['skip.reason']]));
    const stored = await api.database.database.query({
      text: 'select id from plan_text where plan_id = $1',
      values: [home.planId],
    });
    expect(draft.texts.map(({ id }) => id).sort()).toEqual(stored.map((row) => (row as { id: string }).id).sort());
  });

  it('names of the staff the unit alone', async () => {
    const { rows } = {
      rows: await api.database.database.query<{ id: string }>({
        text: 'select id from app_user where person_id is null and guardian_of is null',
      }),
    };
    const written = JSON.stringify((await draftOf(copyId)).copy);
    expect(rows.filter(({ id }) => written.includes(id))).toEqual([]);
    expect(written.includes('"unitName"')).toBe(true);
  });

  it('is made ready with gaps that say why, and is the young person’s from then on as it was read', async () => {
    const note = (await draftOf(copyId)).texts.find(({ text }) => text === canaries['complete.note']);
    const omissions = [
      { kind: 'text', text: note?.id, ...why },
      { kind: 'name', name: canaries['skip.reason'], ...why },
    ];
    const preview = await draftOf(copyId, omissions);
    expect(JSON.stringify(preview.copy).includes(canaries['complete.note'])).toBe(false);
    yes(await coordinator.post(at(`/${copyId}/release`), { seen: preview.seen, omissions }));
    yes(await coordinator.post(`/plans/${home.planId}/references`, { system: 'dubu', number: 'efter kopien' }));

    const answer = await young.get(at(`/${copyId}`));
    const copy = yes(answer) as Readonly<Record<string, unknown>>;
    expect(copy).toMatchObject({
      schema: 'samspor.citizens-copy/1',
      status: 'ready',
      person: { name: canaries['person.name'], cpr: canaries['person.cpr'], address: canaries['person.address'] },
      leftOut: [
        { n: 1, kind: 'text', words: why.words, times: 1 },
        { n: 2, kind: 'name', words: why.words },
      ],
    });
    expect(answer.text.includes('[▇ 1]')).toBe(true);
    expect(
      answer.text.match(new RegExp(`${canaries['complete.note']}|${canaries['skip.reason']}|efter kopien`)),
    ).toBeNull();
    expect(answer.text.includes(canaries['voice.text'])).toBe(true);
    expect(copy).toMatchObject({ attempts: expect.any(Array), looks: expect.any(Array), tellings: expect.any(Array) });
  });

  it('goes along as a file whose name says nothing', async () => {
    const file = await young.get(at(`/${copyId}/file`));
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="samspor-kopi.json"');
    expect(file.headers.get('cache-control')).toContain('no-store');
    expect(yes(file)).toEqual(yes(await young.get(at(`/${copyId}`))));
  });

  it('is for them and whoever leads the plan: for nobody else, not even a colleague who works on it elsewhere', async () => {
    const job = await api.as('jobWorker');
    const { client: auditor } = await api.join(api.world.units.top, 'auditor');
    const { client: administrator } = await api.join(api.world.units.top, 'administrator');
    const { client: placement } = await api.join(home.placementUnit, 'practitioner');
    for (const client of [job, auditor, placement]) {
      expect((await client.get(at(`/${copyId}`))).body).toMatchObject({ code: 'not-allowed' });
      expect((await client.post(at(`/${copyId}/draft`), { omissions: [] })).body).toMatchObject({
        code: 'not-allowed',
      });
    }
    expect((await administrator.get(at(`/${copyId}`))).body).toMatchObject({ code: 'plan-not-found' });
    expect((await young.post(at(`/${copyId}/draft`), { omissions: [] })).status).toBe(403);
    yes(await (await api.as('colleague')).get(at(`/${copyId}`)));
  });

  it('is recorded as what it is', async () => {
    const looks = await api.database.database.query<{ readonly what: string; readonly purpose: string }>({
      text: `select distinct what, purpose, actor_kind as by from access_log where plan_id = $1 and what = 'copy' order by 3`,
      values: [home.planId],
    });
    expect(looks).toEqual([
      { what: 'copy', purpose: 'citizens-copy', by: 'member' },
      { what: 'copy', purpose: 'own-plan', by: 'young-person' },
    ]);
  });

  it('of the next time begins with what was left out of this one, and knows its brief and its looks', async () => {
    const offer = {
      subject: { kind: 'step', stepId: home.stepId },
      to: { unit: api.world.units.job },
      basis: { kind: 'law', ref: 'barnets lov § 46' },
      brief: canaries['handover.brief'],
    };
    yes(await coordinator.post(`/plans/${home.planId}/handovers`, offer));
    const next = await asked(coordinator, { askedOn: '2026-01-02' });
    const draft = await draftOf(next);
    const written = JSON.stringify(draft.copy);
    expect(draft.earlier).toMatchObject([{ kind: 'text' }, { kind: 'name', name: canaries['skip.reason'] }]);
    expect(written.includes(canaries['handover.brief'])).toBe(true);
    // Asked by another unit above and refused, and seen by those who looked.
    expect(draft.copy).toMatchObject({
      attempts: expect.arrayContaining([expect.objectContaining({ kind: 'read-refused', code: 'not-allowed' })]),
      looks: expect.arrayContaining([expect.objectContaining({ what: 'copy', by: 'young-person' })]),
    });
  });

  it('is not made ready with what is not in the plan, or was not read', async () => {
    const { copies } = yes(await coordinator.get(`/plans/${home.planId}`)) as {
      copies: readonly { readonly id: string; readonly status: string }[];
    };
    const id = copies.find(({ status }) => status === 'asked')?.id ?? '';
    const draft = await draftOf(id);
    const release = (body: object) =>
      coordinator.post(at(`/${id}/release`), { seen: draft.seen, omissions: [], ...body });
    const own = draft.texts.find((text) => text.own);
    const voice = draft.texts.find(({ text }) => text === canaries['voice.text']);
    expect(voice?.own ?? own).toBeFalsy();
    expect((await release({ seen: draft.seen + 9 })).body).toMatchObject({ code: 'copy-moved-on' });
    expect((await release({ seen: 1 })).body).toMatchObject({ code: 'copy-moved-on' });
    expect((await release({ omissions: [{ kind: 'text', text: home.planId, ...why }] })).body).toMatchObject({
      code: 'copy-text-unknown',
    });
    expect((await release({ omissions: [{ kind: 'name', ...why }] })).body).toMatchObject({ code: 'body-invalid' });
  });
});

it('the form of the file is documented: every field has its sentence', () => {
  const { components } = JSON.parse(readFileSync(new URL('../../apps/api/openapi.json', import.meta.url), 'utf8')) as {
    components: {
      schemas: Readonly<Record<string, { properties?: Readonly<Record<string, { description?: string }>> }>>;
    };
  };
  const own = Object.keys(components.schemas).filter((name) =>
    /^(Citizens|Copied|HeldKind|LeftOut|NotHere)/.test(name),
  );
  const silent = own.flatMap((name) =>
    Object.entries(components.schemas[name]?.properties ?? {}).flatMap(([field, { description }]) =>
      description ? [] : [`${name}.${field}`],
    ),
  );
  expect(own.length).toBeGreaterThan(12);
  expect(silent).toEqual([]);
});
