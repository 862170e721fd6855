import { useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { keys } from '../../app/query.js';

/** Who has looked at a plan, newest first, page by page. */
export const useLooks = (planId: string) =>
  useInfiniteQuery({
    queryKey: keys.plan(planId, 'looks'),
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/plans/{planId}/looks', {
          params: { path: { planId }, query: { limit: 200, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });

/** All of them at once, to take along. */
export const copyOf = (planId: string) =>
  answerOf(api.GET('/api/v1/plans/{planId}/looks/copy', { params: { path: { planId } } }));

/** Leaves a value as a file with the reader. */
export function saveAs(name: string, value: unknown): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
