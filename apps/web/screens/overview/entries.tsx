import type { ReactNode } from 'react';
import { TooMany } from '../../ui/states.js';
import styles from './overview.module.css';

export interface Entry {
  readonly id: string;
  readonly title: ReactNode;
  /** Small words about it. */
  readonly facts: ReactNode;
  readonly due?: ReactNode;
}

interface EntriesProps {
  readonly entries: readonly Entry[];
  readonly more: (() => void) | undefined;
  readonly isLoadingMore: boolean;
}

/** Rows that lead somewhere: what, the small words about it, and its date. */
export const Entries = ({ entries, more, isLoadingMore }: EntriesProps) => (
  <>
    <ul className={styles.entries}>
      {entries.map(({ id, title, facts, due }) => (
        <li key={id} className={styles.entry}>
          <span className={styles.what}>
            {title}
            <span className={styles.facts}>{facts}</span>
          </span>
          {due !== undefined && <span className={styles.due}>{due}</span>}
        </li>
      ))}
    </ul>
    {more && <TooMany more={more} isLoading={isLoadingMore} />}
  </>
);
