import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '../../app/query.js';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export const perPage = 10;

/** A list that shows its next rows when it is asked to. */
export function usePages<Item>(name: string, asked: object, read: (cursor: string | undefined) => Promise<Page<Item>>) {
  const query = useInfiniteQuery({
    queryKey: keys.list(name, asked),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => read(pageParam),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const data = useMemo(() => query.data?.pages.flatMap(({ items }) => items), [query.data]);
  const more = query.hasNextPage ? () => void query.fetchNextPage() : undefined;
  return { data, error: query.error, refetch: query.refetch, more, isLoadingMore: query.isFetchingNextPage };
}
