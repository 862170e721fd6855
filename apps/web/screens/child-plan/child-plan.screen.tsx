import { childPlanTexts, ownWords } from '#contracts';
import type { Plan } from '../../api/types.js';
import { dayText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Page } from '../../ui/page.js';
import { FailedPage, LoadingPage } from '../../ui/page-state.js';
import { Empty, Failed, Loading } from '../../ui/states.js';
import { nowAndLater } from '../my-plan/my-plan.js';
import css from '../my-plan/my-plan.module.css';
import { useOwnPlans } from '../my-plan/use-own-plans.js';
import { Circle } from '../plan/beside.js';
import { keyDate } from '../plan/plan-facts.js';
import { TextsGone } from '../plan/texts-gone.js';
import { usePlan } from '../plan/use-plan.js';
import { LowNotice } from '../way-in/low-notice.js';
import { GuardianConsents } from './guardian-consents.js';

interface Part {
  readonly plan: Plan;
}

function Next({ plan }: Part) {
  const t = useText(childPlanTexts);
  const say = useSay();
  const { language } = useLanguage();
  const { now } = nowAndLater(plan);
  return (
    <section>
      <h2>{t('next')}</h2>
      {now.length === 0 && <p>{t('noNext')}</p>}
      <ul className={css.cards}>
        {now.map((step) => {
          const date = keyDate(step.deadlines);
          const { memberName, unitName, unit } = step.holder;
          return (
            <li key={step.id}>
              <h3>{step.title ? say(step.title) : step.code}</h3>
              {date && <p>{t('before', { date: dayText(date.due, language) })}</p>}
              <p>{t('who', { name: memberName ?? unitName ?? unit })}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** How many agreements stand there at once; the older ones are one press away. */
const SHOWN = 4;

function Agreements({ plan }: Part) {
  const t = useText(childPlanTexts);
  const say = useSay();
  const { language } = useLanguage();
  const newest = (plan.agreements ?? []).toReversed().map((one, index) => ({ ...one, index }));
  const list = (shown: typeof newest) => (
    <ul className={css.plain}>
      {shown.map(({ on, text, index }) => (
        <li key={index}>
          <p>{say(ownWords(text))}</p>
          <p className={css.soft}>{dayText(on, language)}</p>
        </li>
      ))}
    </ul>
  );
  return (
    <section>
      <h2>{t('agreements')}</h2>
      {newest.length === 0 && <p>{t('noAgreements')}</p>}
      {list(newest.slice(0, SHOWN))}
      {newest.length > SHOWN && <Disclosure title={t('agreementsBefore')}>{list(newest.slice(SHOWN))}</Disclosure>}
    </section>
  );
}

function OnePlan({ planId }: { readonly planId: string }) {
  const t = useText(childPlanTexts);
  const plan = usePlan(planId, false);
  if (plan.isPending) return <Loading />;
  if (plan.isError) return <Failed error={plan.error} again={() => void plan.refetch()} />;
  return (
    <div className={css.plan}>
      <TextsGone plan={plan.data} />
      <p>{t('lead')}</p>
      {plan.data.status === 'closed' && <p>{t('closed')}</p>}
      {plan.data.consents && <GuardianConsents plan={plan.data} />}
      {plan.data.status !== 'closed' && <Next plan={plan.data} />}
      <Circle plan={plan.data} />
      <Agreements plan={plan.data} />
    </div>
  );
}

/** What a parent or guardian sees of the one plan that they were admitted to. */
export function ChildPlanScreen() {
  const t = useText(childPlanTexts);
  const plans = useOwnPlans();
  if (plans.isPending) return <LoadingPage title={t('loading')} />;
  if (plans.isError) return <FailedPage title={t('loading')} error={plans.error} again={() => void plans.refetch()} />;
  const [first] = plans.data;
  const title = first?.personName === undefined ? t('loading') : t('title', { name: first.personName });
  return (
    <Page title={title}>
      <LowNotice />
      {!first && <Empty title={t('none')}>{t('noneWhy')}</Empty>}
      {plans.data.map(({ planId }) => (
        <OnePlan key={planId} planId={planId} />
      ))}
    </Page>
  );
}
