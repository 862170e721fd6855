import { openingTexts } from '#contracts';
import type { Api, Plan } from '../../api/types.js';
import { dayText, instantText } from '../../app/dates.js';
import { useLanguage, useText } from '../../app/language.js';
import { useNow } from '../../app/me.js';
import { Notice } from '../../ui/notice.js';
import { OpeningReview } from './opening-review.js';
import css from './openings.module.css';
import { timeLeft } from './time-left.js';

type Opening = Api<'OpeningViewDto'>;

const nameOf = ({ memberName, unitName, unit }: Api<'HolderViewDto'>): string => memberName ?? unitName ?? unit;

/** My own opening: what it lets me see, and for how long. */
function Mine({ until }: Opening) {
  const t = useText(openingTexts);
  const { language } = useLanguage();
  const { hours: h, minutes: m } = timeLeft(until, useNow());
  const left = h > 0 ? t('hoursLeft', { h, m }) : t('minutesLeft', { m });
  return (
    <Notice kind="warning" title={t('running')}>
      {t('left', { time: instantText(until, language, 'clock'), left })}
    </Notice>
  );
}

/** Who opened it, when and why, and how its review stands. */
export function OpeningFacts({ by, from, until, reason, review, reviewed }: Opening) {
  const t = useText(openingTexts);
  const { language } = useLanguage();
  return (
    <div className={css.opening}>
      <p>
        {t('opened', {
          name: nameOf(by),
          unit: by.unitName ?? by.unit,
          at: instantText(from, language),
          until: instantText(until, language, 'clock'),
        })}
      </p>
      {reason && <p>{t('given', { reason })}</p>}
      {review && <p>{t('waits', { name: nameOf(review.owner), date: dayText(review.answerBy, language, 'short') })}</p>}
      {reviewed && <p>{t('isReviewed')}</p>}
    </div>
  );
}

/** A plan that was opened in an emergency says so to everybody who may know. */
export function OpeningNotices({ plan }: { readonly plan: Plan }) {
  const t = useText(openingTexts);
  const { openings = [] } = plan;
  if (openings.length === 0) return null;
  return (
    <div className={css.openings}>
      {openings.map((opening) =>
        opening.own && opening.running ? (
          <Mine key={opening.id} {...opening} />
        ) : (
          <Notice key={opening.id} kind="info" title={t('running')}>
            <OpeningFacts {...opening} />
            {opening.review?.may && <OpeningReview planId={plan.id} openingId={opening.id} />}
          </Notice>
        ),
      )}
    </div>
  );
}
