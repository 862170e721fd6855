import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootApi, type TestApi } from '../support/api.js';
import { startBody, startedOverHttp, yes } from '../support/api-plans.js';
import type { Client } from '../support/client.js';
import { yearsAgo } from '../support/small-world.js';

let api: TestApi;
let coordinator: Client;
let colleague: Client;
let leader: Client;
let job: Client;

beforeAll(async () => {
  api = await bootApi();
  [coordinator, colleague, leader, job] = await Promise.all([
    api.as('coordinator'),
    api.as('colleague'),
    api.as('socialLeader'),
    api.as('jobWorker'),
  ]);
}, 60_000);
afterAll(() => api?.close(), 60_000);

type Row = Readonly<Record<string, unknown>>;
const rows = (value: unknown): Row[] => value as Row[];
const named = (name: string) => ({
  person: { new: { name, birthDate: yearsAgo(16), protectedAddress: false } },
});
const clearUp = 'adhoc.clear-up.1';
const stepOf = (view: Row, id: string): Row | undefined => rows(view.steps).find((step) => step.id === id);
const adHoc = async (planId: string, title: string, more: Row = {}): Promise<string> => {
  const due = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  yes(await coordinator.post(`/plans/${planId}/steps`, { kind: 'task', title, owner: 'coordinator', due, ...more }));
  const view = yes(await coordinator.get(`/plans/${planId}`));
  const step = rows(view.steps).findLast(({ id }) => String(id).startsWith('adhoc.') && id !== clearUp);
  return String(step?.id);
};

describe('finishing a step', () => {
  it('can be taken back by whoever did it, and the plan says until when', async () => {
    const planId = await startedOverHttp(coordinator, api.world);
    const id = await adHoc(planId, 'Ring til skolen');
    const recorded = yes(await coordinator.post(`/plans/${planId}/steps/${id}/complete`, { agreed: 'Vi ringer igen' }));
    expect(recorded).toMatchObject({ undoSeconds: 60 });
    const [mine, theirs] = await Promise.all([coordinator, colleague].map((who) => who.get(`/plans/${planId}`)));
    const done = (answer: typeof mine) => rows(yes(answer as never).finished).find(({ stepId }) => stepId === id);
    expect(done(mine)).toMatchObject({ undoUntil: expect.any(String), how: 'done', recordedBy: 'coordinator 0265' });
    expect(done(theirs)).not.toHaveProperty('undoUntil');
    expect(yes(mine as never).agreements).toMatchObject([{ text: 'Vi ringer igen' }]);
    expect((await colleague.post(`/plans/${planId}/steps/${id}/reopen`, {})).body.code).toBe('reason-missing');
    yes(await coordinator.post(`/plans/${planId}/steps/${id}/reopen`, {}));
    const after = yes(await coordinator.get(`/plans/${planId}`));
    expect(stepOf(after, id)).toMatchObject({ status: 'open', round: 1 });
    expect(after.agreements).toEqual([]);
  });

  it('too late says who was faster and when', async () => {
    const planId = await startedOverHttp(coordinator, api.world);
    const theirs = await adHoc(planId, 'Koordinér');
    expect((await colleague.post(`/plans/${planId}/steps/${theirs}/claim`, {})).body).toMatchObject({
      code: 'step-already-held',
      taken: { by: 'coordinator 0265' },
    });
    const id = await adHoc(planId, 'Skriv til lederen', { unit: api.world.units.social });
    yes(await colleague.post(`/plans/${planId}/steps/${id}/claim`, {}));
    const held = await coordinator.post(`/plans/${planId}/steps/${id}/claim`, {});
    expect(held.body).toMatchObject({
      code: 'step-already-held',
      taken: { by: 'colleague 0265', unit: api.world.units.social, unitName: 'social', at: expect.any(String) },
    });
    yes(await colleague.post(`/plans/${planId}/steps/${id}/complete`, {}));
    const late = await coordinator.post(`/plans/${planId}/steps/${id}/complete`, {});
    expect(late.body).toMatchObject({ code: 'step-already-done', taken: { by: 'colleague 0265' } });
  });
});

describe('the plan’s page', () => {
  it('has what its picture is drawn from: dates and why, what comes after what, what is foreseen', async () => {
    const planId = await startedOverHttp(coordinator, api.world);
    const until = `${new Date().getFullYear() + 3}-01-01`;
    const plain = yes(await coordinator.get(`/plans/${planId}`));
    expect(plain).not.toHaveProperty('coming');
    const view = yes(await coordinator.get(`/plans/${planId}?until=${until}`));
    expect(view).toMatchObject({ today: expect.any(String), now: expect.any(String) });
    const coming = rows(view.coming);
    expect(coming.length).toBeGreaterThan(5);
    expect(coming[0]).toMatchObject({ title: { da: expect.any(String) }, holder: { sector: expect.any(String) } });
    expect(rows(view.steps).some(({ after }) => after !== undefined)).toBe(true);
    expect(rows(view.steps).some(({ repeats }) => repeats !== undefined)).toBe(true);
    expect(rows(view.planActions).find(({ action }) => action === 'reopen')).toEqual({
      action: 'reopen',
      allowed: false,
      code: 'plan-not-closed',
    });
  });

  it('tells its history in sentences in both languages', async () => {
    const planId = await startedOverHttp(coordinator, api.world);
    const { items } = yes(await coordinator.get(`/plans/${planId}/events?limit=200`));
    for (const { sentence } of rows(items)) {
      expect(JSON.stringify(sentence)).not.toMatch(/[{]\w+[}]|undefined/);
      expect(sentence).toEqual({ da: expect.stringMatching(/\.$/), en: expect.stringMatching(/\.$/) });
    }
    expect(rows(items)[0]?.sentence).toEqual({
      da: 'Planen blev startet af social.',
      en: 'The plan was started by social.',
    });
  });

  it('tells it newest first to whoever asks so, page by page', async () => {
    const planId = await startedOverHttp(coordinator, api.world);
    const versions = async (query: string): Promise<unknown[]> => {
      const page = yes(await coordinator.get(`/plans/${planId}/events?limit=7${query}`));
      const own = rows(page.items).map(({ version }) => version);
      return page.next ? [...own, ...(await versions(`${query.split('&cursor')[0]}&cursor=${page.next}`))] : own;
    };
    expect(await versions('&first=newest')).toEqual((await versions('')).toReversed());
  });

  it('keeps the young person’s disagreement apart from other words', async () => {
    const planId = await startedOverHttp(coordinator, api.world);
    yes(
      await coordinator.post(`/plans/${planId}/voice`, {
        text: 'Jeg vil hellere bo hos min far',
        kind: 'disagreement',
      }),
    );
    yes(await coordinator.post(`/plans/${planId}/voice`, { text: 'Jeg spiller fodbold' }));
    expect(yes(await coordinator.get(`/plans/${planId}`)).voices).toMatchObject([
      { kind: 'disagreement' },
      { kind: 'words' },
    ]);
  });
});

describe('a handover', () => {
  it('has a brief that writes itself, is edited, and is read by both sides with the clock', async () => {
    const planId = await startedOverHttp(coordinator, api.world, named('Brita Opfundet'));
    yes(await coordinator.post(`/plans/${planId}/voice`, { text: 'Jeg vil være kok', kind: 'disagreement' }));
    const asked = yes(await coordinator.get(`/plans/${planId}/handovers/brief?kind=role&role=job-centre&language=da`));
    const text = String(asked.text);
    expect(text).toContain('Brita Opfundet');
    expect(text).toContain('uenig: Jeg vil være kok');
    expect(text).toContain('Åbne trin');
    const english = yes(await coordinator.get(`/plans/${planId}/handovers/brief?kind=lead&language=en`));
    expect(String(english.text)).toContain('Open steps');
    expect((await coordinator.get(`/plans/${planId}/handovers/brief?kind=step`)).body.code).toBe('body-invalid');

    const to = { unit: api.world.units.job, member: api.world.members.jobWorker };
    const brief = `${text}\n\nRing før fredag.`;
    const basis = { kind: 'law', ref: 'barnets lov § 111' };
    const offer = { subject: { kind: 'lead' }, to, basis, brief };
    const { handoverId } = yes(await coordinator.post(`/plans/${planId}/handovers`, offer));
    const [sent, received] = [yes(await coordinator.get(`/plans/${planId}`)), yes(await job.get(`/plans/${planId}`))];
    for (const view of [sent, received]) {
      expect(rows(view.handovers)).toMatchObject([
        { id: handoverId, brief, status: 'offered', workingDaysLeft: 5, offeredBy: 'coordinator 0265' },
      ]);
    }
    const allowed = (view: Row) =>
      rows((view.handoverActions as Row)[String(handoverId)]).flatMap(({ action, allowed: may }) =>
        may ? [action] : [],
      );
    expect(allowed(sent)).toEqual(['withdraw']);
    expect(allowed(received)).toEqual(['accept', 'decline']);

    yes(await job.post(`/plans/${planId}/handovers/${handoverId}/decline`, { reason: 'Vi mangler folk' }));
    const [ended] = rows(yes(await coordinator.get(`/plans/${planId}`)).handovers);
    expect(ended).toMatchObject({ status: 'declined', endedBy: 'jobWorker 0265', reason: 'Vi mangler folk' });
    const second = await coordinator.post(`/plans/${planId}/handovers/${handoverId}/withdraw`, {});
    expect(second.body).toMatchObject({ code: 'handover-not-offered', taken: { by: 'jobWorker 0265' } });
  });
});

describe('a search among plans', () => {
  it('finds by name and number what one has a part in, and nothing else', async () => {
    const cpr = '0101104321';
    const person = { new: { name: 'Zenia Søgt', birthDate: yearsAgo(16), protectedAddress: false, cpr } };
    const planId = await startedOverHttp(coordinator, api.world, { person, circle: [] });
    for (const term of ['zenia', 'søgt', cpr]) {
      const found = yes(await coordinator.post('/plans/search', { term }));
      expect(found).toMatchObject({
        more: false,
        items: [{ planId, personName: 'Zenia Søgt', dueOn: expect.any(String) }],
      });
      expect(yes(await job.post('/plans/search', { term })).items).toEqual([]);
    }
    const auditor = (await api.join(api.world.units.top, 'auditor')).client;
    expect(yes(await auditor.post('/plans/search', { term: 'zenia' })).items).toEqual([]);
    const [known] = rows(yes(await coordinator.post('/persons/search', { term: 'zenia' })).items);
    expect(known).toMatchObject({ hasRunningPlan: true, plans: [{ planId, status: 'running' }] });
    const [elsewhere] = rows(yes(await job.post('/persons/search', { term: 'zenia' })).items);
    expect(elsewhere).toMatchObject({ hasRunningPlan: true, plans: [] });
  });
});

describe('before a start', () => {
  it('proposes whom the unit worked with last time', async () => {
    await startedOverHttp(coordinator, api.world);
    const proposed = yes(await coordinator.get('/plans/proposed-bindings?template=T1'));
    expect(proposed).toMatchObject({ unit: api.world.units.social, lead: { memberName: 'coordinator 0265' } });
    const items = rows(proposed.items);
    expect(items.map(({ role }) => role)).not.toContain('coordinator');
    expect(
      items.find(({ role }) => role === 'job-centre') ?? { proposed: { unit: api.world.units.job } },
    ).toMatchObject({
      proposed: { unit: api.world.units.job },
    });
    expect((await leader.get('/plans/proposed-bindings?template=T99')).status).toBe(404);
    expect((await coordinator.get(`/plans/proposed-bindings?template=T1&unit=${api.world.units.job}`)).status).toBe(
      403,
    );
  });

  it('says what stands in the way, live', async () => {
    await startedOverHttp(coordinator, api.world, named('Vera Opfundet'));
    const [vera] = rows(yes(await coordinator.post('/persons/search', { term: 'Vera Opf' })).items);
    const { birthDate, id: personId } = vera ?? {};
    const preview = yes(await coordinator.post('/templates/T1/preview', { birthDate, personId }));
    expect(preview.conflicts).toMatchObject({ runningPlan: true, unfilled: expect.any(Array) });
    const { circle } = startBody(api.world);
    const filled = yes(await coordinator.post('/templates/T1/preview', { birthDate, circle }));
    const unfilled = (value: unknown) => rows((value as Row).unfilled).map(({ role }) => role);
    expect(filled.conflicts).toMatchObject({ runningPlan: false });
    expect(unfilled(filled.conflicts).length).toBeLessThanOrEqual(unfilled(preview.conflicts).length);
  });
});
