import type { ReactNode } from 'react';
import styles from './notice.module.css';

export interface NoticeProps {
  readonly kind: 'info' | 'success' | 'warning' | 'error';
  readonly title?: string;
  /** Read out at once where it appears after something was done. */
  readonly isLive?: boolean;
  readonly children?: ReactNode;
}

/** Something to know, in the place that it is about. */
export const Notice = ({ kind, title, isLive = false, children }: NoticeProps) => (
  <div
    className={`${styles.notice} ${styles[kind]}`}
    role={isLive ? (kind === 'error' ? 'alert' : 'status') : undefined}
  >
    {title !== undefined && <p className={styles.title}>{title}</p>}
    {children !== undefined && <div className={styles.body}>{children}</div>}
  </div>
);
