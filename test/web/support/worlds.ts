import type { Page, Route } from 'playwright-core';
import { destroyedText } from '#contracts';
import type { Api, Plan, WorkItem } from '../../../apps/web/api/types.js';

/**
 * Worlds that the demo does not have, made in the browser: the API's own answers are changed on their way to the page.
 * Each is called before the page asks for anything.
 */

type Answer = Record<string, unknown>;

/** A read of the API, other than the stream of what changes and who one is. */
const isRead = (url: URL): boolean =>
  url.pathname.startsWith('/api/v1/') && url.pathname !== '/api/v1/stream' && url.pathname !== '/api/v1/me';

async function onReads(page: Page, answer: (route: Route) => Promise<void>): Promise<void> {
  await page.route(isRead, (route) => (route.request().method() === 'GET' ? answer(route) : route.fallback()));
}

async function changed(route: Route, change: (answer: Answer) => unknown): Promise<void> {
  // A page that is closed meanwhile waits for no answer.
  const response = await route.fetch().catch(() => undefined);
  if (!response) return;
  if (!response.ok()) return route.fulfill({ response });
  return route.fulfill({ response, json: change((await response.json()) as Answer) });
}

/** What one sees where there is nothing yet: every list is empty, every plan has just begun. */
export const emptyWorld = (page: Page): Promise<void> => onReads(page, (route) => changed(route, emptied));

/** What every plan has, however new it is. */
const lasting = new Set(['sections', 'planActions', 'circle', 'contacts']);

function emptied(answer: Answer): Answer {
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => {
      if (Array.isArray(value) && !lasting.has(key)) return [key, []];
      return [key, key === 'next' ? null : value];
    }),
  );
}

const refused: Omit<Api<'ProblemDto'>, 'type'> & { readonly type: string } = {
  type: 'urn:samspor:problem:not-allowed',
  title: 'Du har ikke adgang til det her.',
  status: 403,
  code: 'not-allowed',
  sentence: { da: 'Du har ikke adgang til det her.', en: 'You have no access to this.' },
  requestId: '00000000-0000-4000-8000-000000000000',
};

/** Everything that is read is refused. */
export const refusedWorld = (page: Page): Promise<void> =>
  onReads(page, (route) =>
    route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify(refused) }),
  );

/** Nothing that is read ever comes. */
export const slowWorld = (page: Page): Promise<void> => onReads(page, () => new Promise<void>(() => undefined));

const long = 60;

/** Sixty letters, as in the longest names there are. */
export const longName = 'Maximiliane-Alexandrine Kristoffersen af Charlottenlund-Bred'.slice(0, long);
const longTitle = {
  da: 'Sammenhængende uddannelses- og beskæftigelsesplan drøftes igen',
  en: 'The coherent education and employment plan is discussed again',
};

const nameKeys = new Set([
  'name',
  'personName',
  'memberName',
  'byName',
  'unitName',
  'recordedBy',
  'offeredBy',
  'assigneeName',
]);

function renamed(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return nameKeys.has(key) ? longName : value;
  if (Array.isArray(value)) return value.map((one) => renamed(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, renamed(one, inner)]));
}

/** Everybody, oneself too, and every unit has a name of sixty letters. */
export async function longNames(page: Page): Promise<void> {
  await onReads(page, (route) => changed(route, renamed as (answer: Answer) => unknown));
  await page.route('**/api/v1/me', (route) => changed(route, renamed as (answer: Answer) => unknown));
}

/** So many steps of so long a name a plan's picture and list must bear. */
export const manySteps = 400;
const finishedShare = 0.4;
const sectors = ['social', 'guidance', 'employment', 'placement'] as const;
const day = 86_400_000;
const dateFrom = (start: string, days: number): string =>
  new Date(Date.parse(start) + days * day).toISOString().slice(0, 10);

type Kept = NonNullable<Plan['steps']>[number];
type Past = NonNullable<Plan['finished']>[number];

/** One of many: an id and a series of its own, a lane in turn, a long title, and a date in its place. */
function one<Shape extends Kept | Past>(pattern: Shape, index: number): Shape {
  const [title, sector] = [longTitle, sectors[index % sectors.length] ?? 'social'];
  const holder = { ...pattern.holder, sector, memberName: longName };
  return { ...pattern, section: 'T9', code: String(index), occurrence: 1, title, holder };
}

/** A plan of four hundred steps from three years ago until five years ahead, made of the first of a real one. */
export function manyStepped(plan: Plan): Plan {
  const { today = '2026-01-01' } = plan;
  const [pattern] = plan.steps ?? [];
  const [past] = plan.finished ?? [];
  if (!pattern || !past) throw new Error('The plan to copy has no open or no finished step');
  const done = Math.round(manySteps * finishedShare);
  const finished = Array.from({ length: done }, (_, index): Past => {
    const doneOn = dateFrom(today, -7 * (done - index));
    return { ...one(past, index), stepId: `T9.${index}.1`, doneOn, opensOn: dateFrom(doneOn, -14) };
  });
  const steps = Array.from({ length: manySteps - done }, (_, index): Kept => {
    const due = dateFrom(today, 7 * index - 28);
    const status = index < 12 ? 'open' : 'planned';
    const deadlines = (pattern.deadlines ?? []).slice(0, 1).map((known) => ({ ...known, due, passed: due < today }));
    const number = done + index;
    const step = { ...one(pattern, number), id: `T9.${number}.1`, status, deadlines, after: [] } as Kept;
    return { ...step, readyOn: dateFrom(due, -20), opensOn: dateFrom(due, -20) };
  });
  return { ...plan, steps, finished, coming: [] };
}

/** Every plan has four hundred steps, with names of sixty letters. */
export async function bigPlans(page: Page): Promise<void> {
  const big = (plan: Answer): unknown => renamed(manyStepped(plan as unknown as Plan));
  await page.route(/\/api\/v1\/plans\/[0-9a-f-]{36}(\?|$)/, (route) =>
    route.request().method() === 'GET' ? changed(route, big) : route.fallback(),
  );
}

/** The key of every plan was destroyed: nothing that was written in one can be read. */
export async function destroyedKeys(page: Page): Promise<void> {
  const gone = destroyedText('2026-11-20');
  const without = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return textKeys.has(key) ? gone : value;
    if (Array.isArray(value)) return value.map((one) => without(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, without(one, inner)]));
  };
  await page.route(/\/api\/v1\/plans\/[0-9a-f-]{36}(\?|$)/, (route) =>
    route.request().method() === 'GET'
      ? changed(route, (plan) => ({ ...(without(plan) as Answer), status: 'closed', textsGoneOn: '2026-11-20' }))
      : route.fallback(),
  );
}

/** Every plan is shown on a referral: some kinds of information for one purpose, and no steps. */
export async function onReferral(page: Page): Promise<void> {
  const referral = {
    id: 'r',
    unit: 'u',
    unitName: 'Social døgnvagt',
    purpose: 'treatment',
    categories: ['agreements', 'notes', 'support'],
    startedOn: '2026-11-20',
    until: '2027-02-20',
    reason: 'Døgnvagten skal kende aftalerne.',
  };
  const kept = ['id', 'municipality', 'kind', 'status', 'version', 'today', 'now', 'startedOn', 'person', 'lead'];
  const shown = [...kept, 'agreements', 'notes', 'facts', 'handoverActions', 'escalationActions', 'sharingActions'];
  const some = (plan: Answer): Answer => ({
    ...Object.fromEntries(shown.map((key) => [key, plan[key]])),
    ...{
      access: 'referred',
      sections: [],
      steps: [],
      finished: [],
      referrals: [referral],
      actions: {},
      planActions: [],
    },
  });
  await page.route(/\/api\/v1\/plans\/[0-9a-f-]{36}(\?|$)/, (route) =>
    route.request().method() === 'GET' ? changed(route, some) : route.fallback(),
  );
}

/** Where people write in their own words. */
const textKeys = new Set(['text', 'words', 'answer', 'note', 'reason']);

/** So many rows in the inbox, whoever asks. */
export async function crowdedInbox(page: Page, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => row(index));
  await page.route(/\/api\/v1\/inbox\?/, (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? '0');
    const next = from + 200 < rows.length ? String(from + 200) : null;
    return route.fulfill({ json: { items: rows.slice(from, from + 200), next } });
  });
}

const row = (index: number): WorkItem => ({
  planId: '00000000-0000-4000-8000-000000000001',
  itemId: `T1.1.${index}`,
  kind: 'step',
  planKind: 'coordination',
  personId: '00000000-0000-4000-8000-000000000002',
  personName: `Person ${index}`,
  title: { da: `Trin ${index}`, en: `Step ${index}` },
  unitId: 'u',
  assigneeId: null,
  assigneeName: null,
  status: 'open',
  section: 'T1',
  code: '1',
  occurrence: index,
  stepKind: 'task',
  role: 'coordinator',
  handoverId: null,
  opensOn: null,
  readyOn: null,
  dueOn: '2030-01-01',
  dueAt: null,
  dueKind: 'target',
  limitOn: null,
  overdue: false,
  exceeded: false,
  dueBasis: null,
  scheduledAt: null,
});
