import { useEffect, useState } from 'react';
import { youngLookTexts } from '#contracts';
import { dayText, instantText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Link } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { FailedPage, LoadingPage } from '../../ui/page-state.js';
import { byDay, type Look, type LookDay, type LooksTogether } from './by-day.js';
import css from './looks.module.css';
import { copyOf, saveAs, useLooks } from './use-looks.js';

function useReader() {
  const t = useText(youngLookTexts);
  return ({ by, unitName }: Look): string => {
    if (by === 'young-person') return t('yourself');
    if (by === 'guardian') return t('guardian');
    return unitName ?? t(by === 'system' ? 'system' : 'somebody');
  };
}

function OneLook({ first, times }: LooksTogether) {
  const t = useText(youngLookTexts);
  const say = useSay();
  const { language } = useLanguage();
  const reader = useReader();
  return (
    <li>
      <strong>{reader(first)}</strong>
      <p>{say(first.sentence)}</p>
      {first.span === 'moment' && (
        <p className={css.soft}>
          {times === 1
            ? t('once', { time: instantText(first.at, language, 'clock') })
            : t('often', { time: instantText(first.at, language, 'clock'), n: times })}
        </p>
      )}
    </li>
  );
}

function Days({ days }: { readonly days: readonly LookDay[] }) {
  const { language } = useLanguage();
  return days.map(({ day, looks }) => (
    <section key={day} className={css.day}>
      <h2>{dayText(day, language, 'full')}</h2>
      <ul className={css.looks}>
        {looks.map((one) => (
          <OneLook {...one} key={one.key} />
        ))}
      </ul>
    </section>
  ));
}

/** Everything as a file, or on paper: then all of it is shown first. */
function TakeAlong({ planId, onAll }: { readonly planId: string; readonly onAll: (looks: readonly Look[]) => void }) {
  const t = useText(youngLookTexts);
  const [isFailed, setFailed] = useState(false);
  const fetched = (use: (copy: Awaited<ReturnType<typeof copyOf>>) => void): void => {
    setFailed(false);
    void copyOf(planId).then(use, () => setFailed(true));
  };
  return (
    <div className={css.noPrint}>
      <div className={css.buttons}>
        <Button onPress={() => fetched(({ looks }) => onAll(looks))}>{t('print')}</Button>
        <Button onPress={() => fetched((copy) => saveAs(`${planId}.json`, copy))}>{t('save')}</Button>
      </div>
      <p className={css.soft}>{t('saveHint')}</p>
      {isFailed && <p role="alert">{t('failed')}</p>}
    </div>
  );
}

/** Who has looked at my plan, when and why, in plain words. */
export function YoungLooks({ planId }: { readonly planId: string }) {
  const t = useText(youngLookTexts);
  const looks = useLooks(planId);
  const [all, setAll] = useState<readonly Look[]>();
  // The paper shows all of it: it is printed when that has been drawn.
  useEffect(() => {
    if (all) window.print();
  }, [all]);
  if (looks.isPending) return <LoadingPage title={t('title')} />;
  if (looks.isError) return <FailedPage title={t('title')} error={looks.error} again={() => void looks.refetch()} />;
  const days = byDay(all ?? looks.data.pages.flatMap(({ items }) => items));
  return (
    <Page title={t('title')}>
      <div className={css.young}>
        <p>{t('lead')}</p>
        <p>{t('units')}</p>
        {days.length === 0 && <p>{t('none')}</p>}
        <Days days={days} />
        {!all && looks.hasNextPage && (
          <Button isDisabled={looks.isFetchingNextPage} onPress={() => void looks.fetchNextPage()}>
            {t('more')}
          </Button>
        )}
        <TakeAlong planId={planId} onAll={setAll} />
        <p className={css.noPrint}>
          <Link to="/my-plan">{t('back')}</Link>
        </p>
      </div>
    </Page>
  );
}
