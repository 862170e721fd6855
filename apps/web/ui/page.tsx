import { type ReactNode, useEffect } from 'react';
import { shellTexts } from '#contracts';
import { useText } from '../app/language.js';
import styles from './page.module.css';

interface PageProps {
  readonly title: string;
  /** Stands beside the title: buttons, a search. */
  readonly actions?: ReactNode;
  /** The whole width of the window, for pictures and tables; text stays narrow otherwise. */
  readonly isWide?: boolean;
  /** As high as the window: its list scrolls, the page does not. */
  readonly isFull?: boolean;
  readonly children: ReactNode;
}

/** One screen: its title, also in the window's, and what stands below. */
export function Page({ title, actions, isWide = false, isFull = false, children }: PageProps) {
  const t = useText(shellTexts);
  const whole = `${title} – ${t('product')}`;
  useEffect(() => {
    document.title = whole;
  }, [whole]);
  return (
    <div className={`${styles.page} ${isWide ? styles.wide : ''}`} data-full={isFull || undefined}>
      <div className={styles.head}>
        <h1>{title}</h1>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}
