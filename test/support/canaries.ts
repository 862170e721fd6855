import { randomBytes, randomUUID } from 'node:crypto';
import type { TestApi } from './api.js';
import { daysFromNow, startedOverHttp, yes } from './api-plans.js';
import type { Client } from './client.js';
import { yearsAgo } from './small-world.js';

/** Where a value was written that nobody else has: wherever it turns up, it came from there. */
export const places = [
  'person.name',
  'person.cpr',
  'person.phone',
  'person.mail',
  'person.address',
  'step.title',
  'step.titleOfPlacement',
  'step.titleForYoung',
  'complete.agreed',
  'complete.note',
  'skip.reason',
  'deadline.reason',
  'schedule.place',
  'voice.text',
  'reference.number',
  'guardian.name',
  'invitation.mail',
  'handover.brief',
  'referral.reason',
  'consent.words',
  'consent.receiver',
  'consent.note',
  'consent.answer',
  'consent.withdrawal',
  'opening.reason',
] as const;
export type Place = (typeof places)[number];

/** What is written only when something is done with the plan. */
export const later: readonly Place[] = places.slice(places.indexOf('handover.brief'));

export type Canaries = Readonly<Record<Place, string>>;

/** Letters only, so that no search, sentence or encoding cuts one in two. */
const word = (): string => [...randomBytes(12)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');

/** Invented: the day does not lie in the past of anybody who is 16, and no such number is given out. */
const cpr = (birthDate: string): string => {
  const [year, month, day] = birthDate.split('-');
  return `${day}${month}${year?.slice(2)}4${100 + (randomBytes(1)[0] ?? 0)}`;
};

const sixteen = yearsAgo(16);

export function hatch(birthDate: string = sixteen): Canaries {
  const entries = places.map((place) => [place, place === 'person.cpr' ? cpr(birthDate) : `Kanarie${word()}`]);
  const mails = { 'person.mail': `${word()}@eksempel.dk`, 'invitation.mail': `${word()}@eksempel.dk` };
  return { ...Object.fromEntries(entries), ...mails } as unknown as Canaries;
}

/** What a nest is built in: the API in this process, or one of its own. */
export type NestOf = Pick<TestApi, 'as' | 'world'> & { readonly database: Pick<TestApi['database'], 'database'> };

export interface Nest {
  readonly planId: string;
  readonly personId: string;
  readonly placementUnit: string;
  readonly youngSubject: string;
  readonly guardianSubject: string;
  /** As the plan knows the guardian. */
  readonly guardianId: string;
  /** The copy of all that is held, asked for and not yet ready. */
  readonly copyId: string;
  /** The step that may be handed over. */
  readonly stepId: string;
}

/** A plan with a canary in every field that takes a text: everybody does their part over HTTP. */
export async function nest(api: NestOf, canaries: Canaries, birthDate: string = sixteen): Promise<Nest> {
  const coordinator = await api.as('coordinator');
  const placementUnit = `${api.world.municipality}-hjem`;
  await api.database.database.query({
    text: `insert into unit (id, municipality_id, name, sector, external) values ($1, $2, 'Egehuset', 'placement', true)`,
    values: [placementUnit, api.world.municipality],
  });
  const planId = await startedOverHttp(coordinator, api.world, {
    person: {
      new: {
        name: canaries['person.name'],
        cpr: canaries['person.cpr'],
        birthDate,
        protectedAddress: false,
        phone: canaries['person.phone'],
        mail: canaries['person.mail'],
        address: canaries['person.address'],
      },
    },
  });
  const post = async (path: string, body: object) => yes(await coordinator.post(`/plans/${planId}${path}`, body));
  const basis = { kind: 'law', ref: 'barnets lov § 109 stk. 5' };
  await post('/circle', { role: 'placement', unit: placementUnit, basis });
  await post('/voice', { text: canaries['voice.text'] });
  await post('/references', { system: 'dubu', number: canaries['reference.number'] });
  const add = async (title: string, owner: string, forYoung: boolean) => {
    const before = await stepIds(coordinator, planId);
    await post('/steps', { kind: 'task', title, owner, due: daysFromNow(30), forYoung });
    const added = (await stepIds(coordinator, planId)).find((id) => !before.includes(id));
    if (!added) throw new Error('No step was added');
    return added;
  };
  const stepId = await add(canaries['step.title'], 'coordinator', false);
  await add(canaries['step.titleOfPlacement'], 'placement', false);
  await add(canaries['step.titleForYoung'], 'coordinator', true);
  const [done, skipped] = [await add('Et møde', 'coordinator', true), await add('Et brev', 'coordinator', false)];
  await post(`/steps/${stepId}/set-deadline`, { due: daysFromNow(40), reason: canaries['deadline.reason'] });
  await post(`/steps/${stepId}/schedule`, { at: `${daysFromNow(3)}T10:00:00.000Z`, place: canaries['schedule.place'] });
  await post(`/steps/${done}/complete`, { agreed: canaries['complete.agreed'], note: canaries['complete.note'] });
  await post(`/steps/${skipped}/skip`, { reason: canaries['skip.reason'] });
  const youngSubject = `young-${randomUUID()}`;
  const [row] = await api.database.database.query<{ personId: string }>({
    text: 'select person_id as "personId" from plan where id = $1',
    values: [planId],
  });
  await api.database.database.query({
    text: `insert into app_user (id, subject, name, person_id) values ($1, $2, '', $3)`,
    values: [randomUUID(), youngSubject, row?.personId],
  });
  const guardian = await guardianOf(api, canaries, post);
  const copyId = String((await post('/copies', {})).copyId);
  return { planId, personId: row?.personId ?? '', placementUnit, youngSubject, stepId, copyId, ...guardian };
}

/** A guardian who was admitted and invited, and logs in. */
async function guardianOf(
  api: NestOf,
  canaries: Canaries,
  post: (path: string, body: object) => Promise<unknown>,
): Promise<{ readonly guardianId: string; readonly guardianSubject: string }> {
  const [guardianId, guardianSubject] = [randomUUID(), `guardian-${randomUUID()}`];
  await post('/guardians', { guardianId, standing: 'custody' });
  const { 'guardian.name': name, 'invitation.mail': mail } = canaries;
  await post('/invitations', { invitee: 'guardian', guardianId, name, mail, proof: 'oidc' });
  await api.database.database.query({
    text: 'update app_user set subject = $2 where id = $1',
    values: [guardianId, guardianSubject],
  });
  return { guardianId, guardianSubject };
}

async function stepIds(client: Client, planId: string): Promise<string[]> {
  const { steps } = yes(await client.get(`/plans/${planId}`)) as { steps: readonly { readonly id: string }[] };
  return steps.map(({ id }) => id);
}
