import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { useToday } from '../../app/me.js';
import { keys } from '../../app/query.js';

/** How far ahead the picture looks, in years: the law's own horizon, from 15 to 23. */
const YEARS_AHEAD = 8;

const yearsAfter = (date: string, years: number): string => {
  const moved = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  return moved.endsWith('-02-29') ? moved.replace('-29', '-28') : moved;
};

/** One plan as the reader may see it; with `ahead` also what the rules foresee. */
export function usePlan(planId: string, ahead: boolean) {
  const today = useToday();
  const query = ahead ? { until: yearsAfter(today, YEARS_AHEAD) } : {};
  return useQuery({
    queryKey: keys.plan(planId, ahead ? 'ahead' : 'view'),
    queryFn: () => answerOf(api.GET('/api/v1/plans/{planId}', { params: { path: { planId }, query } })),
    // The picture stays while it is read anew.
    placeholderData: (before) => before,
  });
}
