import { type Text, youngCategories } from '#contracts';
import type { Plan } from '../../api/types.js';
import { type Category, type Consent, kindsIn, type Referral, type Share } from '../sharing/sharing-facts.js';

/** What the young person is asked, has said yes to, and what was: only what is theirs to say. */
export function ownConsents({ consents = [] }: Pick<Plan, 'consents'>) {
  const own = consents.filter(({ from }) => from === 'young-person');
  const of = (...statuses: readonly Consent['status'][]) => own.filter(({ status }) => statuses.includes(status));
  return { asked: of('asked'), given: of('given'), over: of('refused', 'withdrawn', 'ended').toReversed() };
}

/** One who sees something, what, on whose word, and since when. */
export interface Seeing {
  readonly id: string;
  readonly unit: string;
  readonly kinds: readonly Category[];
  readonly on: 'law' | Consent['from'];
  readonly since: string;
  readonly until?: string;
}

function seeingOf(part: Share | Referral, { consents = [] }: Pick<Plan, 'consents'>): Seeing {
  const { id, unitName, unit, basis, startedOn, ended } = part;
  const consent = consents.find((one) => basis?.kind === 'consent' && one.id === basis.consentId);
  const kinds = 'categories' in part ? part.categories : part.selection ? kindsIn(part.selection) : [];
  return {
    id,
    unit: unitName ?? unit,
    kinds,
    on: consent?.from ?? 'law',
    since: startedOn,
    ...(ended && { until: ended.on }),
  };
}

/** Who sees something of the young person beside the adults of the plan, and who did. */
export function othersOf(plan: Pick<Plan, 'shares' | 'referrals' | 'consents'>) {
  const all = [...(plan.shares ?? []), ...(plan.referrals ?? [])].map((part) => seeingOf(part, plan));
  return {
    now: all.filter(({ until }) => until === undefined),
    before: all.filter(({ until }) => until !== undefined),
  };
}

/** Kinds of information in plain words, in the order in which they are kept. */
export const plainKinds = (kinds: readonly Category[]): readonly Text[] => kinds.map((kind) => youngCategories[kind]);
