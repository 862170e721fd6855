import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { answerOf, api } from '../../api/client.js';
import type { Api } from '../../api/types.js';

const pauseMs = 250;
const shortest = 2;

/** A value once nobody has changed it for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return useDeferredValue(rested);
}

/**
 * The people whom a name or a CPR number finds among the plans that I may see, by id; undefined while nobody is looked
 * for. The term stands in the body of a request only: not in an address, not in what is kept of answers once it is no
 * longer looked for.
 */
export function usePeople(typed: string): {
  readonly people: ReadonlySet<string> | undefined;
  readonly plans: readonly Api<'PlanRowDto'>[];
  readonly isSearching: boolean;
} {
  const term = useRested(typed.trim());
  const isWanted = term.length >= shortest;
  const found = useQuery({
    queryKey: ['people', term],
    enabled: isWanted,
    gcTime: 0,
    queryFn: () => answerOf(api.POST('/api/v1/plans/search', { body: { term } })),
  });
  const plans = isWanted ? found.data?.items : undefined;
  const people = plans && new Set(plans.map(({ personId }) => personId));
  return { people, plans: plans ?? [], isSearching: isWanted && found.isFetching };
}
