import { youngTexts } from '#contracts';
import type { Plan } from '../../api/types.js';
import { dayText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { Disclosure } from '../../ui/disclosure.js';
import { keyDate } from '../plan/plan-facts.js';
import { nowAndLater, plainTitle } from './my-plan.js';
import css from './my-plan.module.css';

interface Part {
  readonly plan: Plan;
}

export function LaterAndDone({ plan }: Part) {
  const t = useText(youngTexts);
  const say = useSay();
  const { language } = useLanguage();
  const { later } = nowAndLater(plan);
  const finished = (plan.finished ?? []).toReversed();
  return (
    <>
      {plan.status !== 'closed' && later.length > 0 && (
        <Disclosure title={t('later')} level={2}>
          <ul className={css.plain}>
            {later.map((step) => {
              const date = step.opensOn ?? keyDate(step.deadlines)?.due;
              return (
                <li key={step.id}>
                  <p>{say(plainTitle(step, plan))}</p>
                  {date && <p className={css.soft}>{t('from', { date: dayText(date, language, 'month') })}</p>}
                </li>
              );
            })}
          </ul>
        </Disclosure>
      )}
      {finished.length > 0 && (
        <Disclosure title={t('done')} level={2}>
          <ul className={css.plain}>
            {finished.map((step) => (
              <li key={step.stepId}>
                <p>{say(plainTitle(step, plan))}</p>
                <p className={css.soft}>{t('doneOn', { date: dayText(step.doneOn, language) })}</p>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
