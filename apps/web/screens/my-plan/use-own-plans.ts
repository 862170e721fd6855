import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { keys } from '../../app/query.js';

/** More plans than anybody has. */
const AT_MOST = 20;

/** Somebody's own plans: those that run, then those that have ended. What an ended one holds is theirs to read too. */
export function useOwnPlans() {
  return useQuery({
    queryKey: keys.list('own-plans'),
    queryFn: async () => {
      const of = (status: 'running' | 'closed') =>
        answerOf(api.GET('/api/v1/plans', { params: { query: { status, limit: AT_MOST } } }));
      const [running, closed] = await Promise.all([of('running'), of('closed')]);
      return [...running.items, ...closed.items];
    },
  });
}
