import type { Language } from '#contracts';
import { daysBetween, plusDays } from '../../app/dates.js';
import type { MyWorkSearch } from './search.js';
import { dueOf, isByLaw, isStep, personOf, type Work } from './work.js';

/** Why rows stand together: what they are, or the day, month, person or kind that they share. */
export type GroupKey =
  | { readonly by: 'urgency'; readonly which: 'overdue' | 'handovers' | 'escalations' | 'undated' }
  | { readonly by: 'day'; readonly date: string }
  | { readonly by: 'month'; readonly date: string }
  | { readonly by: 'person'; readonly name: string | null }
  | { readonly by: 'kind'; readonly kind: string };

export interface WorkGroup {
  readonly key: GroupKey;
  readonly items: readonly Work[];
}

/** How far ahead rows stand by day; what comes later stands by month. */
const daysAhead = 14;

/** The Sunday that ends the week of a date. */
export const endOfWeek = (date: string): string => plusDays(date, (7 - new Date(`${date}T00:00:00Z`).getUTCDay()) % 7);

const isOverdue = (work: Work, today: string): boolean =>
  work.is === 'item' ? work.item.overdue : daysBetween(today, work.row.answerBy) < 0;

const isOffer = (work: Work): boolean => work.is === 'item' && work.item.kind === 'answer-handover';

/** In the order in which it matters. The rank of a group comes before its dates. */
function groupOf(work: Work, today: string): { readonly rank: number; readonly key: GroupKey } {
  const date = dueOf(work);
  if (work.is === 'item' && isOverdue(work, today)) return { rank: 0, key: { by: 'urgency', which: 'overdue' } };
  if (isOffer(work)) return { rank: 1, key: { by: 'urgency', which: 'handovers' } };
  if (work.is === 'escalation') return { rank: 3, key: { by: 'urgency', which: 'escalations' } };
  if (date === null) return { rank: 6, key: { by: 'urgency', which: 'undated' } };
  if (date <= endOfWeek(today)) return { rank: 2, key: { by: 'day', date } };
  if (daysBetween(today, date) <= daysAhead) return { rank: 4, key: { by: 'day', date } };
  return { rank: 5, key: { by: 'month', date: `${date.slice(0, 7)}-01` } };
}

const later = '9999-12-31';

/** Earlier first; on one day what the law asks for first, then by person, so that one case is done at a time. */
export function compareByDate(a: Work, b: Work): number {
  const byDate = (dueOf(a) ?? later).localeCompare(dueOf(b) ?? later);
  if (byDate !== 0) return byDate;
  const byLaw = Number(isByLaw(b)) - Number(isByLaw(a));
  return byLaw !== 0 ? byLaw : personOf(a).id.localeCompare(personOf(b).id);
}

interface Ranked {
  readonly rank: string;
  readonly key: GroupKey;
  readonly work: Work;
}

const kindOf = (work: Work): string =>
  work.is === 'escalation' ? 'escalation' : (work.item.stepKind ?? work.item.kind);

const identity = (key: GroupKey): string => JSON.stringify(key);

function ranked(work: Work, sort: MyWorkSearch['sort'], today: string): Ranked {
  if (sort === 'person') {
    const { name = null } = personOf(work);
    return { rank: name ?? '\uffff', key: { by: 'person', name }, work };
  }
  if (sort === 'kind') return { rank: kindOf(work), key: { by: 'kind', kind: kindOf(work) }, work };
  const { rank, key } = groupOf(work, today);
  return { rank: `${rank}${'date' in key ? key.date : ''}`, key, work };
}

/** What waits, in groups and in order. */
export function inOrder(
  works: readonly Work[],
  {
    sort,
    today,
    language,
  }: { readonly sort?: MyWorkSearch['sort']; readonly today: string; readonly language: Language },
): WorkGroup[] {
  const { compare } = new Intl.Collator(language);
  const groups = new Map<string, { rank: string; key: GroupKey; items: Work[] }>();
  for (const work of works) {
    const { rank, key } = ranked(work, sort, today);
    const group = groups.get(identity(key)) ?? { rank, key, items: [] };
    group.items.push(work);
    groups.set(identity(key), group);
  }
  return [...groups.values()]
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ key, items }) => ({ key, items: items.sort(compareByDate) }));
}

/** What the filters of the address and the people who were looked for leave. */
export function chosen(
  works: readonly Work[],
  { kind, basis }: MyWorkSearch,
  people: ReadonlySet<string> | undefined,
): Work[] {
  return works.filter((work) => {
    if (people && !people.has(personOf(work).id)) return false;
    if (kind && !(isStep(work) && work.item.stepKind === kind)) return false;
    return !basis || isByLaw(work) === (basis === 'law');
  });
}
