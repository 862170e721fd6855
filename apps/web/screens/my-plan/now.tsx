import { youngTexts } from '#contracts';
import type { Plan, Step } from '../../api/types.js';
import { dayText, instantText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { useNow, useToday } from '../../app/me.js';
import { keyDate } from '../plan/plan-facts.js';
import { meetingsAhead, nowAndLater, plainTitle } from './my-plan.js';
import css from './my-plan.module.css';

interface Part {
  readonly plan: Plan;
}

function When({ step }: { readonly step: Step }) {
  const t = useText(youngTexts);
  const { language } = useLanguage();
  const today = useToday();
  const date = keyDate(step.deadlines);
  if (step.status === 'paused') return <p>{t('onPause')}</p>;
  if (!date) return <p>{t('noDate')}</p>;
  if (date.passed || date.due < today) return <p>{t('behind')}</p>;
  return <p>{t('before', { date: dayText(date.due, language) })}</p>;
}

function Who({ step }: { readonly step: Step }) {
  const t = useText(youngTexts);
  const { memberName, unitName, unit } = step.holder;
  return (
    <p>
      {t('who', { name: memberName ?? unitName ?? unit })} {step.contributors?.includes('young-person') && t('whoYou')}
    </p>
  );
}

/** What happens now, and who takes care of it. */
export function Now({ plan }: Part) {
  const t = useText(youngTexts);
  const say = useSay();
  const { now } = nowAndLater(plan);
  return (
    <section>
      <h2>{t('now')}</h2>
      {now.length === 0 && <p>{t('nothingNow')}</p>}
      <ul className={css.cards}>
        {now.map((step) => (
          <li key={step.id}>
            <h3>{say(plainTitle(step, plan))}</h3>
            <When step={step} />
            <Who step={step} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Meetings({ plan }: Part) {
  const t = useText(youngTexts);
  const say = useSay();
  const { language } = useLanguage();
  const meetings = meetingsAhead(plan, useNow());
  return (
    <section>
      <h2>{t('meetings')}</h2>
      {meetings.length === 0 && <p>{t('noMeetings')}</p>}
      <ul className={css.cards}>
        {meetings.map(({ step, at, place }) => (
          <li key={step.id}>
            <h3>{instantText(at, language)}</h3>
            <p>{say(plainTitle(step, plan))}</p>
            {place && <p>{t('place', { place })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
