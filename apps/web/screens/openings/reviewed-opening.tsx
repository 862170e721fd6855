import { openingTexts } from '#contracts';
import { useText } from '../../app/language.js';
import { Notice } from '../../ui/notice.js';
import { Failed, Loading } from '../../ui/states.js';
import { usePlan } from '../plan/use-plan.js';
import { OpeningFacts } from './opening-notices.js';
import { OpeningReview } from './opening-review.js';

interface ReviewedOpeningProps {
  readonly planId: string;
  readonly openingId: string;
  readonly onDone: () => void;
}

/** One opening with its reason and its review, wherever a leader is asked for it. */
export function ReviewedOpening({ planId, openingId, onDone }: ReviewedOpeningProps) {
  const t = useText(openingTexts);
  const plan = usePlan(planId, false);
  if (plan.isPending) return <Loading />;
  if (plan.isError) return <Failed error={plan.error} again={() => void plan.refetch()} />;
  const opening = plan.data.openings?.find(({ id }) => id === openingId);
  if (!opening) return <Notice kind="info">{t('gone')}</Notice>;
  return (
    <>
      <p>{t('reviewLead')}</p>
      <OpeningFacts {...opening} />
      {opening.review?.may && <OpeningReview planId={planId} openingId={openingId} onDone={onDone} />}
    </>
  );
}
