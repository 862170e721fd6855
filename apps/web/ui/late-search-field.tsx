import { lazy, Suspense } from 'react';
import type { SearchFieldProps } from './search-field.js';
import styles from './search-field.module.css';

const SearchField = lazy(async () => ({ default: (await import('./search-field.js')).SearchField }));

/** A search that comes after the first screen has been drawn: until then its place is kept. */
export const LateSearchField = (props: SearchFieldProps) => (
  <Suspense fallback={<div className={styles.place} />}>
    <SearchField {...props} />
  </Suspense>
);
