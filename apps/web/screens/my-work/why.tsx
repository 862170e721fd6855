import { useQuery } from '@tanstack/react-query';
import { myWorkTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import type { WorkItem } from '../../api/types.js';
import { useText } from '../../app/language.js';
import { keys } from '../../app/query.js';
import { WhyThisDay } from '../../ui/due-date.js';
import { Failed, Loading } from '../../ui/states.js';

/** Why a row's day is that day: only the plan knows, and it is asked when somebody asks. */
export function Why({ item: { planId, itemId, dueOn, dueKind, dueBasis } }: { readonly item: WorkItem }) {
  const t = useText(myWorkTexts);
  const plan = useQuery({
    queryKey: keys.plan(planId),
    queryFn: () => answerOf(api.GET('/api/v1/plans/{planId}', { params: { path: { planId }, query: {} } })),
  });
  if (plan.isPending) return <Loading />;
  if (plan.isError) return <Failed error={plan.error} again={() => void plan.refetch()} />;
  const deadlines = plan.data.steps?.find(({ id }) => id === itemId)?.deadlines ?? [];
  const deadline = deadlines.find(({ due, kind }) => due === dueOn && kind === dueKind);
  if (!deadline?.sentence) return <p>{t('noWhy')}</p>;
  const basis = deadline.basis ?? dueBasis;
  return <WhyThisDay sentence={deadline.sentence} {...(basis ? { basis } : {})} />;
}
