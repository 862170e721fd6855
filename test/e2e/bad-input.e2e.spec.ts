import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusals } from '#contracts';
import { bootApi, type TestApi } from '../support/api.js';
import { daysFromNow, startBody, startedOverHttp, yes } from '../support/api-plans.js';
import type { Answer, Client } from '../support/client.js';
import { yearsAgo } from '../support/small-world.js';

let api: TestApi;
let coordinator: Client;
let jobWorker: Client;
let plan: string;

beforeAll(async () => {
  api = await bootApi();
  coordinator = await api.as('coordinator');
  jobWorker = await api.as('jobWorker');
  plan = await startedOverHttp(coordinator, api.world);
}, 60_000);
afterAll(() => api?.close(), 60_000);

/** A refusal with its own code, status, both sentences, and nothing that was sent. */
function refusedAs(answer: Answer, code: keyof typeof refusals): Answer {
  expect(answer.body).toMatchObject({ code, status: refusals[code].status, sentence: refusals[code].sentence });
  expect(answer.status).toBe(refusals[code].status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.body.title).toBe(refusals[code].sentence.da);
  return answer;
}

const at = (path: string) => `/plans/${plan}${path}`;
const person = (birthDate: string) => ({
  person: { new: { name: 'Alma Opfundet', birthDate, protectedAddress: false } },
});

describe('starting a plan', () => {
  it('refuses a template or version that does not exist', async () => {
    refusedAs(await coordinator.post('/plans', startBody(api.world, { template: 'T77' })), 'unknown-template');
    refusedAs(await coordinator.post('/plans', startBody(api.world, { version: 99 })), 'unknown-template');
    refusedAs(await coordinator.get('/templates/T1/versions/99'), 'unknown-template');
    refusedAs(await coordinator.get('/templates/T1/versions/x'), 'unknown-template');
    refusedAs(await coordinator.post('/templates/T77/preview', { birthDate: yearsAgo(16) }), 'unknown-template');
  });

  it('refuses a birth date in the future or that is no date', async () => {
    const future = startBody(api.world, person(daysFromNow(30)));
    refusedAs(await coordinator.post('/plans', future), 'birth-date-in-future');
    const impossible = startBody(api.world, person('2010-02-30'));
    refusedAs(await coordinator.post('/plans', impossible), 'birth-date-impossible');
    refusedAs(await coordinator.post('/templates/T1/preview', { birthDate: '2010-02-30' }), 'birth-date-impossible');
  });

  it('refuses a person outside the template’s age', async () => {
    refusedAs(await coordinator.post('/plans', startBody(api.world, person(yearsAgo(9)))), 'age-outside-template');
    refusedAs(await coordinator.post('/plans', startBody(api.world, person(yearsAgo(30)))), 'age-outside-template');
  });

  it('refuses a CPR number that cannot be one, without repeating it', async () => {
    const body = startBody(api.world, {
      person: { new: { name: 'Alma Opfundet', birthDate: yearsAgo(16), protectedAddress: false, cpr: '311399-1234' } },
    });
    expect(refusedAs(await coordinator.post('/plans', body), 'cpr-invalid').text).not.toContain('311399');
  });

  it('refuses a unit without a basis and a unit that does not exist', async () => {
    const circle = [{ role: 'job-centre', unit: api.world.units.job }];
    refusedAs(await coordinator.post('/plans', startBody(api.world, { circle })), 'basis-missing');
    const lead = { unit: 'nowhere' };
    refusedAs(await coordinator.post('/plans', startBody(api.world, { lead })), 'unknown-unit');
  });

  it('refuses somebody who starts it at a unit that is not theirs', async () => {
    refusedAs(await jobWorker.post('/plans', startBody(api.world)), 'not-allowed');
  });

  it('refuses a person that the municipality does not know', async () => {
    const body = startBody(api.world, { person: { existing: randomUUID() } });
    refusedAs(await coordinator.post('/plans', body), 'unknown-person');
  });
});

describe('steps', () => {
  it('refuses a step completed before what it requires', async () => {
    const done = { outcome: 'given', present: ['young-person'] };
    refusedAs(await coordinator.post(at('/steps/T1.2.1/complete'), done), 'step-waiting');
  });

  it('refuses doneOn tomorrow, an unknown outcome and an unknown step', async () => {
    const complete = at('/steps/T1.4.1/complete');
    refusedAs(await coordinator.post(complete, { doneOn: daysFromNow(2) }), 'done-on-in-future');
    refusedAs(await coordinator.post(complete, { outcome: 'perhaps' }), 'unknown-outcome');
    refusedAs(await coordinator.post(at('/steps/T1.999.1/complete'), {}), 'unknown-step');
    refusedAs(await coordinator.post(at('/steps/%20%20/complete'), {}), 'unknown-step');
  });

  it('refuses a step completed twice, and says who did what when', async () => {
    yes(await coordinator.post(at('/steps/T1.6.1/complete'), {}));
    const again = refusedAs(await coordinator.post(at('/steps/T1.6.1/complete'), {}), 'step-already-done');
    expect(again.body.state).toMatchObject({ status: 'done', recordedBy: api.world.members.coordinator });
  });

  it('refuses to move a date set by law', async () => {
    const id = await onlyLimit();
    const moved = await coordinator.post(at(`/steps/${id}/set-deadline`), { due: daysFromNow(400), reason: 'Travlt' });
    expect([422]).toContain(moved.status);
    expect(['limit-cannot-move', 'target-after-limit']).toContain(moved.body.code);
    expect(moved.text).not.toContain('Travlt');
  });

  it('refuses a step that belongs to another unit', async () => {
    refusedAs(await jobWorker.post(at('/steps/T1.4.1/claim'), {}), 'wrong-unit');
  });
});

/** A step with a date set by law. */
async function onlyLimit(): Promise<string> {
  const view = yes(await coordinator.get(at('')));
  const steps = view.steps as { id: string; deadlines: { kind: string }[] }[];
  const found = steps.find(({ deadlines }) => deadlines.some(({ kind }) => kind === 'limit'));
  if (!found) throw new Error('no step has a date set by law');
  return found.id;
}

describe('handovers', () => {
  const offer = async (stepId: string): Promise<string> => {
    const basis = { kind: 'law', ref: 'barnets lov § 111' };
    const body = { subject: { kind: 'step', stepId }, to: { unit: api.world.units.job }, basis, brief: 'Kender dem' };
    return String(yes(await coordinator.post(at('/handovers'), body)).handoverId);
  };

  it('refuses the sender, a wrong unit, and an answer after the offer was taken back', async () => {
    const id = await offer('T1.4.1');
    refusedAs(await coordinator.post(at(`/handovers/${id}/accept`), {}), 'handover-sender-cannot-accept');
    const outsider = (await api.join(api.world.units.cross, 'practitioner')).client;
    const wrong = await outsider.post(at(`/handovers/${id}/accept`), {});
    refusedAs(wrong, 'plan-not-found');
    yes(await coordinator.post(at(`/handovers/${id}/withdraw`), {}));
    const late = await jobWorker.post(at(`/handovers/${id}/accept`), {});
    refusedAs(late, 'handover-not-offered');
    expect(late.body.state).toMatchObject({ status: 'withdrawn', by: api.world.members.coordinator });
  });

  it('lets one of two who accept at once win, and tells the other who it was', async () => {
    const id = await offer('T1.7.1');
    const second = (await api.join(api.world.units.job, 'practitioner')).client;
    const answers = await Promise.all([jobWorker, second].map((each) => each.post(at(`/handovers/${id}/accept`), {})));
    const [won, lost] = [...answers].sort((a, b) => a.status - b.status);
    expect(won?.status).toBe(200);
    expect(lost?.body.code).toBe('handover-not-offered');
    expect(lost?.body.state).toMatchObject({ status: 'accepted', by: expect.any(String), at: expect.any(String) });
  });

  it('refuses a subject that is not whole', async () => {
    const body = { subject: { kind: 'step' }, to: { unit: api.world.units.job } };
    refusedAs(await coordinator.post(at('/handovers'), body), 'body-invalid');
    refusedAs(await coordinator.post(at(`/handovers/${randomUUID()}/accept`), {}), 'unknown-handover');
    refusedAs(await coordinator.post(at('/handovers/nonsense/accept'), {}), 'unknown-handover');
  });
});

describe('escalations', () => {
  it('refuses an answer to one that is not there', async () => {
    const leader = await api.as('socialLeader');
    const answer = { kind: 'close', reason: 'Aftalt' };
    const refused = await leader.post(at('/escalations/T1.4.1~r1~team-leader/answer'), answer);
    expect(['unknown-escalation', 'escalation-closed']).toContain(refused.body.code);
  });

  it('refuses an answer that is not whole', async () => {
    const leader = await api.as('socialLeader');
    const path = at('/escalations/T1.4.1~r1~team-leader/answer');
    refusedAs(await leader.post(path, { kind: 'new-deadline', reason: 'Aftalt' }), 'body-invalid');
    refusedAs(await leader.post(path, { kind: 'close', due: daysFromNow(3), reason: 'Aftalt' }), 'body-invalid');
  });
});

describe('bodies', () => {
  it('names an unknown field, and the fields that there are', async () => {
    const answer = refusedAs(await coordinator.post(at('/voice'), { text: 'Hej', mood: 'fin' }), 'body-invalid');
    expect(answer.body.errors).toEqual([
      { field: 'mood', expected: 'findes ikke; felterne er: asUnit, kind, stepId, text' },
    ]);
    expect(answer.text).not.toContain('fin"');
  });

  it('names a nested field by its path, and says what would be right in the language asked for', async () => {
    const body = startBody(api.world, { lead: { unit: 7 } });
    const answer = await coordinator.post('/plans', body, { headers: { 'accept-language': 'en-GB,da;q=0.2' } });
    expect(answer.body.title).toBe(refusals['body-invalid'].sentence.en);
    expect(answer.body.errors).toEqual([{ field: 'lead.unit', expected: 'must be a code without spaces' }]);
  });

  it.each([
    ['a list', '[]'],
    ['a word', '"hej"'],
    ['a number', '7'],
    ['null', 'null'],
    ['half an object', '{"text":'],
    ['nothing', ''],
    ['a poisoned prototype', '{"__proto__":{"text":"x"}}'],
    ['a null byte', '{"text":"a\\u0000b"}'],
    ['null for a field', '{"text":null}'],
  ])('refuses %s', async (_name, body) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    refusedAs(await coordinator.raw(at('/voice'), { method: 'POST', headers, body }), 'body-invalid');
  });

  it('refuses what is too large, and what is no JSON', async () => {
    refusedAs(await coordinator.post(at('/voice'), { text: 'x'.repeat(300_000) }), 'body-too-large');
    const init = {
      method: 'POST',
      headers: { 'content-type': 'text/plain', 'idempotency-key': randomUUID() },
      body: 'x',
    };
    refusedAs(await coordinator.raw(at('/voice'), init), 'media-type');
    refusedAs(
      await coordinator.raw(at('/voice'), { ...init, headers: { 'content-type': 'application/xml' } }),
      'media-type',
    );
  });

  it('refuses a text that is blank or too long', async () => {
    refusedAs(await coordinator.post(at('/voice'), { text: '   ' }), 'body-invalid');
    refusedAs(await coordinator.post(at('/voice'), { text: 'x'.repeat(10_001) }), 'body-invalid');
  });
});

describe('keys and addresses', () => {
  it('asks for an Idempotency-Key that is a UUID', async () => {
    refusedAs(await coordinator.post(at('/voice'), { text: 'Hej' }, { key: null }), 'idempotency-key-missing');
    refusedAs(await coordinator.post(at('/voice'), { text: 'Hej' }, { key: 'one' }), 'idempotency-key-missing');
  });

  it('refuses the same key with another body', async () => {
    const key = randomUUID();
    yes(await coordinator.post(at('/voice'), { text: 'Hej' }, { key }));
    refusedAs(await coordinator.post(at('/voice'), { text: 'Farvel' }, { key }), 'idempotency-key-reused');
  });

  it('answers an unknown address, method and plan with a problem', async () => {
    refusedAs(await coordinator.get('/nothing'), 'not-found');
    refusedAs(await coordinator.raw('/plans', { method: 'DELETE' }), 'not-found');
    refusedAs(await coordinator.get(`/plans/${randomUUID()}`), 'plan-not-found');
    refusedAs(await coordinator.get('/plans/nonsense'), 'plan-not-found');
    refusedAs(await coordinator.post(`/plans/${randomUUID()}/voice`, { text: 'Hej' }), 'plan-not-found');
    const malformed = await coordinator.get('/plans/%zz');
    expect(malformed.status).toBeGreaterThanOrEqual(400);
    expect(malformed.status).toBeLessThan(500);
  });

  it.each([
    'x',
    'W10',
    'WyJcdTAwMDAiLCJ4Il0',
    'WyIyMDI2LTAyLTMxIiwiMDAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDAwIl0',
  ])('refuses the cursor %s', async (cursor) => {
    refusedAs(await coordinator.get(`/plans?cursor=${cursor}`), 'cursor-invalid');
    refusedAs(await coordinator.get(`/units?cursor=${cursor}`), 'cursor-invalid');
  });

  it('refuses a limit that is none, and an unknown question', async () => {
    for (const query of ['limit=0', 'limit=201', 'limit=x', 'colour=red', 'status=asleep']) {
      refusedAs(await coordinator.get(`/plans?${query}`), 'body-invalid');
    }
  });
});
