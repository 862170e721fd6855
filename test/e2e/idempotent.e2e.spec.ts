import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bootApi, type TestApi } from '../support/api.js';
import { daysFromNow, startBody, startedOverHttp, yes } from '../support/api-plans.js';
import type { Client } from '../support/client.js';

let api: TestApi;
let coordinator: Client;
let jobWorker: Client;
let leader: Client;
let plan: string;

beforeAll(async () => {
  api = await bootApi();
  coordinator = await api.as('coordinator');
  jobWorker = await api.as('jobWorker');
  leader = await api.as('socialLeader');
  plan = await startedOverHttp(coordinator, api.world);
}, 60_000);
afterAll(() => api?.close(), 60_000);

const at = (path: string) => `/plans/${plan}${path}`;

/** Sends a command three times with one key: the first does it, the others find its answer. Answers with that. */
async function once(client: Client, path: string, body: unknown): Promise<Readonly<Record<string, unknown>>> {
  const key = randomUUID();
  const first = yes(await client.post(path, body, { key }));
  expect(yes(await client.post(path, body, { key }))).toEqual(first);
  const [again, together] = await Promise.all([client.post(path, body, { key }), client.post(path, body, { key })]);
  expect([yes(again), yes(together)]).toEqual([first, first]);
  return first;
}

async function versionNow(): Promise<number> {
  return Number(yes(await coordinator.get(at(''))).version);
}

/** The command changes the plan exactly once, whatever is sent again. */
async function changesOnce(client: Client, path: string, body: unknown): Promise<Readonly<Record<string, unknown>>> {
  const answer = await once(client, path, body);
  expect(await versionNow()).toBe(answer.version);
  return answer;
}

describe('the same command with the same key, again and at once, with the engine stopped', () => {
  it('starts one plan', async () => {
    const person = { new: { name: 'Dina Opfundet', birthDate: '2010-07-01', protectedAddress: false } };
    const body = startBody(api.world, { person });
    const { planId } = await once(coordinator, '/plans', body);
    const found = yes(await coordinator.post('/persons/search', { term: 'Dina Opf' })).items as { id: string }[];
    expect(found).toHaveLength(1);
    const plans = yes(await coordinator.get(`/plans?personId=${found[0]?.id}`)).items as { planId: string }[];
    expect(plans.map((row) => row.planId)).toEqual([planId]);
  });

  it('adds one step', async () => {
    const body = { kind: 'task', title: 'Ring til skolen', owner: 'coordinator', due: daysFromNow(30) };
    await changesOnce(coordinator, at('/steps'), body);
  });

  it.each<[string, unknown]>([
    ['/steps/T1.6.1/pause', { reason: 'Ferie' }],
    ['/steps/T1.6.1/resume', {}],
    ['/steps/T1.6.1/set-deadline', { due: daysFromNow(20), reason: 'Skolen har lukket' }],
    ['/steps/T1.8.1/schedule', { at: `${daysFromNow(20)}T09:00:00Z`, place: 'Rådhuset', who: ['young-person'] }],
    ['/steps/T1.4.1/complete', { agreed: 'Vi ses igen', note: 'Gik godt', present: ['young-person'] }],
    ['/steps/T1.4.1/reopen', { reason: 'Der manglede noget' }],
    ['/steps/T1.5.1/skip', { reason: 'Ikke aktuelt' }],
    ['/references', { system: 'DUBU', number: '12-345', kle: '27.24.00' }],
    ['/voice', { text: 'Jeg vil gerne være tømrer' }],
    ['/facts', { code: 'education-changed', from: daysFromNow(-3), source: 'citizen' }],
    ['/circle', { role: 'guidance', unit: '0265-job', basis: { kind: 'law', ref: 'KUI-loven § 1 a' } }],
  ])('carries out %s once', async (path, body) => {
    await changesOnce(coordinator, at(path), body);
  });

  it('assigns and claims once', async () => {
    await changesOnce(leader, at('/steps/T1.3.1/assign'), { member: api.world.members.colleague });
    const added = { kind: 'task', title: 'Jobsøgning', owner: 'job-centre', due: daysFromNow(30) };
    yes(await coordinator.post(at('/steps'), added));
    const view = yes(await coordinator.get(at('')));
    const steps = view.steps as { id: string; owner: string; section: string }[];
    const own = steps.find(({ owner, section }) => owner === 'job-centre' && section === 'adhoc');
    await changesOnce(jobWorker, at(`/steps/${own?.id}/claim`), {});
  });

  it('hands over once: offer, decline, withdraw, accept, first meeting', async () => {
    const to = { unit: api.world.units.job };
    const basis = { kind: 'law', ref: 'barnets lov § 111' };
    const lead = {
      subject: { kind: 'lead' },
      to: { unit: api.world.units.social, member: api.world.members.colleague },
    };
    yes(await coordinator.post(at('/circle'), { role: 'contact-person', unit: api.world.units.social }));
    const offer = (body: unknown) => changesOnce(coordinator, at('/handovers'), body);
    const contact = { subject: { kind: 'role', role: 'contact-person' }, to, basis, brief: 'Kender dem godt' };
    const declined = await offer(contact);
    await changesOnce(jobWorker, at(`/handovers/${declined.handoverId}/decline`), { reason: 'Ikke plads' });
    const withdrawn = await offer(contact);
    await changesOnce(coordinator, at(`/handovers/${withdrawn.handoverId}/withdraw`), {});
    const accepted = await offer(lead);
    const colleague = await api.as('colleague');
    await changesOnce(colleague, at(`/handovers/${accepted.handoverId}/accept`), {});
    const heldOn = daysFromNow(0);
    await changesOnce(colleague, at(`/handovers/${accepted.handoverId}/first-meeting`), {
      heldOn,
      agreed: 'Ny koordinator',
    });
  });

  it('answers an escalation once', async () => {
    const cross = await api.as('crossLeader');
    const rows = yes(await cross.get('/escalations')).items as { planId: string; escalationId: string }[];
    const escalation = rows.find(({ planId }) => planId === plan)?.escalationId;
    await changesOnce(cross, at(`/escalations/${escalation}/acknowledge`), {});
    await changesOnce(cross, at(`/escalations/${escalation}/answer`), { kind: 'close', reason: 'Aftalt mellem os' });
    const director = await api.as('director');
    const late = await director.post(at(`/escalations/${escalation}/answer`), { kind: 'close', reason: 'Igen' });
    expect([late.status, late.body.code]).toEqual([409, 'escalation-closed']);
  });

  it('changes the lead, corrects, closes and reopens once', async () => {
    const colleague = await api.as('colleague');
    await changesOnce(colleague, at('/lead'), { member: api.world.members.coordinator });
    await changesOnce(coordinator, at('/corrections'), { birthDate: '2010-10-02', reason: 'Tastefejl' });
    const view = yes(await coordinator.get(at('')));
    expect(view.person).toMatchObject({ birthDate: '2010-10-02' });
    const steps = view.steps as { id: string; deadlines: { kind: string }[] }[];
    const answers = steps
      .filter(({ deadlines }) => deadlines.some(({ kind }) => kind === 'limit'))
      .map(({ id }) => ({ stepId: id, answer: 'not-relevant', reason: 'Flyttet' }));
    const unanswered = await leader.post(at('/close'), { reason: 'Flyttet', answers: [] });
    expect(unanswered.body.code).toBe('close-needs-answers');
    await changesOnce(leader, at('/close'), { reason: 'Flyttet til en anden kommune', answers });
    await changesOnce(leader, at('/reopen'), { reason: 'Flyttet tilbage' });
  });

  it('winds the clock once', async () => {
    const administrator = (await api.join(api.world.units.top, 'administrator')).client;
    const key = randomUUID();
    const wound = yes(await administrator.post('/municipalities/0265/clock', { days: 1 }, { key }));
    const again = yes(await administrator.post('/municipalities/0265/clock', { days: 1 }, { key }));
    expect([wound.offsetMs, again.offsetMs]).toEqual([86_400_000, 86_400_000]);
  });
});

describe('a hundred callers on one plan at once', () => {
  it('are all answered, and leave one sequence of versions without a gap', async () => {
    const before = await versionNow();
    const callers = Array.from({ length: 100 }, (_, index) => index);
    const answers = await Promise.all(callers.map((n) => coordinator.post(at('/voice'), { text: `Stemme ${n}` })));
    const versions = answers.map((answer) => Number(yes(answer).version)).sort((a, b) => a - b);
    expect(versions).toEqual(callers.map((n) => before + n + 1));
  }, 60_000);
});

describe('what was recorded', () => {
  it('is one gapless history, in which nobody reads a text that is not theirs', async () => {
    const versions: number[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page = yes(await coordinator.get(at(`/events?limit=7${next ? `&cursor=${next}` : ''}`)));
      versions.push(...(page.items as { version: number }[]).map(({ version }) => version));
      next = page.next as string | null;
    }
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(new Set(versions).size).toBe(versions.length);
    expect(versions.at(-1)).toBe(await versionNow());
    const { rows } = await stored();
    expect(rows).not.toMatch(/tømrer|Rådhuset|Ferie|12-345/);
  });
});

/** Everything of the plan that the database holds in the open. */
async function stored(): Promise<{ rows: string }> {
  const [row] = await api.database.database.query<{ rows: string }>({
    text: `select string_agg(e.data::text, ' ') || (select state::text || agenda::text from plan where id = $1) as rows
             from plan_event e where e.plan_id = $1`,
    values: [plan],
  });
  return { rows: row?.rows ?? '' };
}
