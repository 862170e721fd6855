import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { myWorkTexts } from '#contracts';
import { useText } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Opener } from '../../ui/opener.js';
import type { FiltersProps } from './filter-fields.js';
import styles from './my-work.module.css';
import { type Change, type MyWorkSearch, readMyWorkSearch } from './search.js';

/** Reads and writes the address: one entry of the history is replaced, so that "back" leaves the place. */
export function useMyWorkSearch(): readonly [MyWorkSearch, Change] {
  const search = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const change: Change = (changed) =>
    void navigate({ search: (before) => readMyWorkSearch({ ...before, ...changed }), replace: true });
  return [search, change];
}

const FilterFields = lazy(() => import('./filter-fields.js').then((module) => ({ default: module.FilterFields })));

/** How many filters narrow the list. */
export const filterCount = ({ kind, basis }: MyWorkSearch): number =>
  Number(kind !== undefined) + Number(basis !== undefined);

/** What is rarely changed stands behind a button. */
export function Filters(props: FiltersProps) {
  const t = useText(myWorkTexts);
  const n = filterCount(props.search);
  return (
    <Opener
      label={t('filters')}
      button={(ref, open) => (
        <Button ref={ref} aria-haspopup="dialog" onPress={open}>
          {n === 0 ? t('filters') : t('filtersOn', { n })}
        </Button>
      )}
    >
      <div className={styles.filters}>
        <Suspense>
          <FilterFields {...props} />
        </Suspense>
      </div>
    </Opener>
  );
}
