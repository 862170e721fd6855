import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { answerOf, api } from '../../api/client.js';
import { audiencesOf } from '../../app/audience.js';
import { useMe } from '../../app/me.js';
import { keys } from '../../app/query.js';
import type { MyWorkSearch, Narrowing } from './search.js';
import { escalated, type Work, workOf } from './work.js';

type Only = 'mine' | 'unclaimed';

const perPage = 200;
/** Five thousand rows are read; what lies behind them is for a filter. */
const mostPages = 25;

/** All pages of the inbox, one after the other. */
function useInbox(only: Only | undefined, isWanted: boolean, narrowed: Narrowing = {}) {
  const query = useInfiniteQuery({
    queryKey: keys.list('inbox', { only: only ?? null, ...narrowed }),
    enabled: isWanted,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/inbox', {
          params: {
            query: {
              limit: perPage,
              ...narrowed,
              ...(only ? { only } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const { hasNextPage, isFetching, isError, fetchNextPage, data } = query;
  const isMore = hasNextPage && (data?.pages.length ?? 0) < mostPages;
  useEffect(() => {
    if (isMore && !isFetching && !isError) void fetchNextPage();
  }, [isMore, isFetching, isError, fetchNextPage]);
  const pages = data?.pages;
  // The first page at once, and the rest in one go: a list that grows twenty-five times is drawn twenty-five times.
  const shown = isMore ? pages?.[0] : pages;
  const items = useMemo(() => (shown ? [shown].flat() : undefined)?.flatMap((page) => page.items.map(workOf)), [shown]);
  return { ...query, items, isComplete: !isMore, isTooMuch: hasNextPage && !isMore };
}

/** Only staff are asked by the ladder: nobody else's screen asks for it. */
function useEscalations() {
  const isStaff = audiencesOf(useMe()).has('staff');
  return useQuery({
    enabled: isStaff,
    queryKey: keys.list('escalations', { only: 'mine' }),
    queryFn: () => answerOf(api.GET('/api/v1/escalations', { params: { query: { only: 'mine', limit: perPage } } })),
  });
}

const isOffer = (work: Work): boolean => work.is === 'item' && work.item.kind === 'answer-handover';

interface WorkQuery {
  readonly works: readonly Work[] | undefined;
  readonly error: unknown;
  readonly refetch: () => void;
  readonly isTooMuch: boolean;
  /** Whether that is all of it, and not only what came first. */
  readonly isComplete: boolean;
  /** Changes when rows come because they were asked for, not because something happened. */
  readonly scope: string;
}

/** Which plans the rows are about. What is not shared with a placement any more goes at once, and not when it is asked for. */
const plansOf = (works: readonly Work[] = []): string =>
  [...new Set(works.map((work) => (work.is === 'item' ? work.item.planId : '')))].toSorted().join(' ');

/** What waits: mine with the offers to my units that nobody has answered, what nobody has taken, or all of my units’. */
export function useWork(whose: NonNullable<MyWorkSearch['whose']>, narrowed: Narrowing): WorkQuery {
  const isNarrowed = Object.keys(narrowed).length > 0;
  const main = useInbox(whose === 'units' ? undefined : whose, true, narrowed);
  const offers = useInbox('unclaimed', whose === 'mine');
  const escalations = useEscalations();
  const works = useMemo(() => {
    if (!main.items || (whose === 'mine' && !offers.items)) return undefined;
    const raised = whose === 'unclaimed' || isNarrowed ? [] : (escalations.data?.items ?? []).map(escalated);
    return [...main.items, ...(offers.items ?? []).filter(isOffer), ...raised];
  }, [main.items, offers.items, escalations.data, whose, isNarrowed]);
  const refetch = () => void Promise.all([main.refetch(), offers.refetch(), escalations.refetch()]);
  const isComplete = main.isComplete && offers.isComplete;
  const isOutside = audiencesOf(useMe()).has('outside');
  const shown = isOutside ? plansOf(works) : '';
  const scope = [whose, isComplete, escalations.isSuccess, JSON.stringify(narrowed), shown].join(' ');
  const error = works ? null : (main.error ?? offers.error);
  return { works, error, refetch, isTooMuch: main.isTooMuch, isComplete, scope };
}
