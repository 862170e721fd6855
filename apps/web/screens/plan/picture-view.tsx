import { lazy, Suspense, useMemo } from 'react';
import { planTexts } from '#contracts';
import type { Plan } from '../../api/types.js';
import { dayText } from '../../app/dates.js';
import { useLanguage, useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { nextZoom, type Zoom } from '../../picture/scale.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/choices.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Empty, Loading } from '../../ui/states.js';
import { laneName, pictureInput } from './picture-input.js';
import css from './plan.module.css';

const PlanPicture = lazy(async () => ({ default: (await import('../../picture/plan-picture.js')).PlanPicture }));

const tickStyles = { month: 'dayMonth', quarter: 'dayMonth', year: 'monthShort', 'three-years': 'monthShort' } as const;

function Legend() {
  const t = useText(planTexts);
  const lines = [
    'legendLaw',
    'legendOther',
    'legendDone',
    'legendOverdue',
    'legendWaiting',
    'legendComing',
    'legendBridge',
  ] as const;
  return (
    <Disclosure title={t('legend')} level={2}>
      <ul className={css.legend}>
        {lines.map((line) => (
          <li key={line}>{t(line)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

interface PictureViewProps {
  readonly plan: Plan;
  readonly zoom: Zoom;
  readonly traced: string | undefined;
  readonly ahead: boolean;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onAhead: (ahead: boolean) => void;
  readonly onOpen: (id: string) => void;
}

/** The plan as a picture, with what changes how much time it shows. */
export function PictureView({ plan, zoom, traced, ahead, onZoom, onAhead, onOpen }: PictureViewProps) {
  const t = useText(planTexts);
  const { language } = useLanguage();
  const today = useToday();
  const input = useMemo(() => pictureInput(plan, { language, today }), [plan, language, today]);
  const isEmpty = input.items.length + input.bridges.length === 0;
  const tickName = (date: string, at: Zoom, major: boolean): string => {
    if (!major) return at === 'eight-years' ? '' : dayText(date, language, tickStyles[at]);
    return at === 'month' || at === 'quarter' ? dayText(date, language, 'month') : date.slice(0, 4);
  };
  return (
    <div className={css.pictureView}>
      <div className={css.pictureTools}>
        <fieldset className={css.zoom} aria-label={t('zoom')}>
          <Button
            onPress={() => onZoom(nextZoom(zoom, 1))}
            isDisabled={zoom === 'eight-years'}
            aria-label={t('zoomOut')}
          >
            −
          </Button>
          <span aria-live="polite">{t(`zoom-${zoom}`)}</span>
          <Button onPress={() => onZoom(nextZoom(zoom, -1))} isDisabled={zoom === 'month'} aria-label={t('zoomIn')}>
            +
          </Button>
        </fieldset>
        <Checkbox isSelected={ahead} onChange={onAhead}>
          {t('foreseenToo')}
        </Checkbox>
        <span className={css.hint}>{t('pictureHint')}</span>
      </div>
      {isEmpty ? (
        <Empty title={t('noPicture')} />
      ) : (
        <Suspense fallback={<Loading />}>
          <PlanPicture
            input={input}
            zoom={zoom}
            name={t('pictureName')}
            laneName={(lane) => laneName(lane, language)}
            tickName={tickName}
            todayName={t('today')}
            traced={traced}
            onOpen={onOpen}
          />
        </Suspense>
      )}
      {!isEmpty && <Legend />}
    </div>
  );
}
