import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { asOwner } from '../../apps/local/backup/place.js';
import { bootApi, type TestApi } from '../support/api.js';
import { startedOverHttp, yes } from '../support/api-plans.js';
import type { Client } from '../support/client.js';

jest.setTimeout(60_000);

let api: TestApi;
let coordinator: Client;
let planId: string;

beforeAll(async () => {
  api = await bootApi();
  coordinator = await api.as('coordinator');
  planId = await startedOverHttp(coordinator, api.world);
  yes(await coordinator.post(`/plans/${planId}/voice`, { text: 'Kanariefugl' }));
}, 60_000);
afterAll(() => api?.close(), 60_000);

const owner = (text: string) => asOwner(api.database.ownerUrl, (client) => client.query(text));

describe('keys', () => {
  it('are shown to an administrator by id and age, and to nobody else', async () => {
    const { client } = await api.join(api.world.units.top, 'administrator');
    const { items } = yes(await client.get('/keys')) as { items: Record<string, unknown>[] };
    expect(items).toEqual([
      expect.objectContaining({ purpose: 'seal', master: 'test', planKeys: 1, destroyedPlanKeys: 0, retiredAt: null }),
      expect.objectContaining({ purpose: 'index', planKeys: 0 }),
    ]);
    expect(items.flatMap((item) => Object.keys(item))).not.toContain('wrapped');
    expect((await coordinator.get('/keys')).status).toBe(403);
  });

  it('a plan whose key is gone without having been destroyed is an answer that says so, never an empty page', async () => {
    await owner(`create table aside as select * from plan_key`);
    await owner(`delete from plan_key`);
    const answer = await coordinator.get(`/plans/${planId}`);
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ code: 'keys-closed' });
    expect(answer.text).not.toContain('Kanariefugl');
    await owner(`insert into plan_key select * from aside`);
    expect(JSON.stringify(yes(await coordinator.get(`/plans/${planId}`)))).toContain('Kanariefugl');
  });

  it('a plan whose key was destroyed says so on its page, and takes no more words', async () => {
    await owner(`update plan_key set wrapped = null, destroyed_at = '2026-03-01'`);
    const page = JSON.stringify(yes(await coordinator.get(`/plans/${planId}`)));
    expect(page).toContain('planens nøgle blev tilintetgjort den 2026-03-01');
    expect(page).not.toContain('Kanariefugl');
    const refused = await coordinator.post(`/plans/${planId}/voice`, { text: 'Mere' });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'plan-texts-destroyed' });
  });
});
