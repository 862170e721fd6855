import type { ReactNode } from 'react';
import { uiTexts } from '#contracts';
import { useLanguage, useText } from '../app/language.js';
import { problemText } from '../app/problem-text.js';
import { Button } from './button.js';
import { Notice } from './notice.js';
import styles from './states.module.css';

/** There is nothing, and what that means: `<Empty title="…">what to do</Empty>`. */
export const Empty = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className={styles.empty}>
    <p className={styles.title}>{title}</p>
    {children}
  </div>
);

/** It is on its way. Shown only when it takes longer than a blink. */
export function Loading({ text }: { readonly text?: string }) {
  const t = useText(uiTexts);
  const said = text ?? t('loading');
  return (
    <div className={styles.loading} role="status">
      <progress aria-label={said} className={styles.bar} />
      <p>{said}</p>
    </div>
  );
}

/** It could not be loaded, why, and the way to try again. */
export function Failed({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const t = useText(uiTexts);
  const { language } = useLanguage();
  const { what, todo } = problemText(error, language, 'reading');
  return (
    <Notice kind="error" title={t('failed')} isLive>
      <p>{what}</p>
      {todo !== undefined && <p>{todo}</p>}
      <Button onPress={again}>{t('tryAgain')}</Button>
    </Notice>
  );
}

/** There is more than is shown. With `more` the next rows can be asked for. */
export function TooMany({ more, isLoading = false }: { readonly more?: () => void; readonly isLoading?: boolean }) {
  const t = useText(uiTexts);
  if (!more) return <Notice kind="info">{t('tooMany')}</Notice>;
  return (
    <div className={styles.more}>
      <Button onPress={more} isDisabled={isLoading}>
        {isLoading ? t('loading') : t('showMore')}
      </Button>
    </div>
  );
}
