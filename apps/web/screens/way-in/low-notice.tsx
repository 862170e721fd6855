import { wayInTexts } from '#contracts';
import { useText } from '../../app/language.js';
import { useMe } from '../../app/me.js';
import { Notice } from '../../ui/notice.js';

/** Whoever came in by a code is told why there is less. */
export function LowNotice() {
  const t = useText(wayInTexts);
  if (useMe().assurance !== 'low') return null;
  return (
    <Notice kind="info" title={t('lowTitle')}>
      <p>{t('lowWhy')}</p>
    </Notice>
  );
}
