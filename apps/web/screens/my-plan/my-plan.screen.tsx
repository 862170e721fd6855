import { youngTexts } from '#contracts';
import { useText } from '../../app/language.js';
import { useMe } from '../../app/me.js';
import { Page } from '../../ui/page.js';
import { FailedPage, LoadingPage } from '../../ui/page-state.js';
import { Empty, Failed, Loading } from '../../ui/states.js';
import { CopyLink } from '../copy/copy-link.js';
import { LooksLink } from '../looks/looks-link.js';
import { usePlan } from '../plan/use-plan.js';
import { LowNotice } from '../way-in/low-notice.js';
import { Adults } from './adults.js';
import { Asked } from './asked.js';
import { LaterAndDone } from './later-and-done.js';
import { firstName } from './my-plan.js';
import css from './my-plan.module.css';
import { Meetings, Now } from './now.js';
import { MyConsents, Others } from './sharing.js';
import { useOwnPlans } from './use-own-plans.js';
import { Agreed, Erased, OwnWords } from './words.js';

function OnePlan({ planId }: { readonly planId: string }) {
  const t = useText(youngTexts);
  const plan = usePlan(planId, false);
  if (plan.isPending) return <Loading />;
  if (plan.isError) return <Failed error={plan.error} again={() => void plan.refetch()} />;
  // Nothing happens in a plan that has ended, and nothing is to come.
  const isOver = plan.data.status === 'closed';
  return (
    <div className={css.plan}>
      {isOver && <p>{t(plan.data.textsGoneOn === undefined ? 'closed' : 'closedForGood')}</p>}
      <Erased plan={plan.data} />
      <Asked plan={plan.data} />
      {!isOver && <Now plan={plan.data} />}
      {!isOver && <Meetings plan={plan.data} />}
      <Adults plan={plan.data} />
      <Agreed plan={plan.data} />
      <OwnWords plan={plan.data} />
      {/* Whoever came in by a code is not told, which is something else than that there is nobody. */}
      {plan.data.consents && <MyConsents plan={plan.data} />}
      {plan.data.consents && <Others plan={plan.data} />}
      <LaterAndDone plan={plan.data} />
      {plan.data.maySeeLooks && <LooksLink planId={planId} isYoung />}
      {plan.data.maySeeLooks && <CopyLink planId={planId} isYoung />}
    </div>
  );
}

/** The young person's own page: what happens, who does it, whom to call, what was agreed, and their own words. */
export function MyPlanScreen() {
  const t = useText(youngTexts);
  const me = useMe();
  const plans = useOwnPlans();
  if (plans.isPending) return <LoadingPage title={t('hello', { name: firstName(me.name) })} />;
  if (plans.isError)
    return (
      <FailedPage
        title={t('hello', { name: firstName(me.name) })}
        error={plans.error}
        again={() => void plans.refetch()}
      />
    );
  const shown = plans.data;
  return (
    <Page title={t('hello', { name: firstName(me.name) })}>
      <LowNotice />
      {shown.length === 0 && <Empty title={t('noPlan')}>{t('noPlanWhy')}</Empty>}
      {shown.length > 1 && <p>{t('plans')}</p>}
      {shown.map(({ planId }) => (
        <OnePlan key={planId} planId={planId} />
      ))}
    </Page>
  );
}
