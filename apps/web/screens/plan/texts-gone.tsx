import { planTexts } from '#contracts';
import type { Plan } from '../../api/types.js';
import { dayText } from '../../app/dates.js';
import { useLanguage, useText } from '../../app/language.js';
import { Notice } from '../../ui/notice.js';

/** The plan's key was destroyed: what that means, before somebody wonders at each text. */
export function TextsGone({ plan: { textsGoneOn } }: { readonly plan: Plan }) {
  const t = useText(planTexts);
  const { language } = useLanguage();
  if (textsGoneOn === undefined) return null;
  return (
    <Notice kind="warning" title={t('textsGone', { date: dayText(textsGoneOn, language) })}>
      {t('textsGoneWhy')}
    </Notice>
  );
}
