import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api } from '../../api/client.js';
import { keys } from '../../app/query.js';
import type { EscalationsSearch } from './escalations-search.js';

/** Each comes with its dates, its ladder and its answers: fewer on a page than elsewhere. */
const perPage = 50;

/** What is open, each with what is needed to answer it on the spot. */
export function useRaised(whose: NonNullable<EscalationsSearch['whose']>) {
  const only = whose === 'mine' ? { only: 'mine' as const } : {};
  const query = useInfiniteQuery({
    queryKey: keys.list('escalations', { whose, with: 'answering' }),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/escalations', {
          params: {
            query: { limit: perPage, with: 'answering', ...only, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const rows = useMemo(() => query.data?.pages.flatMap(({ items }) => items), [query.data]);
  return { ...query, rows, pages: query.data?.pages.length ?? 0 };
}
