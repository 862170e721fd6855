import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { myWorkTexts } from '#contracts';
import { useText } from '../../app/language.js';
import { Button } from '../../ui/button.js';
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
    <DialogTrigger>
      <Button>{n === 0 ? t('filters') : t('filtersOn', { n })}</Button>
      <Popover className={styles.popover}>
        <Dialog aria-label={t('filters')} className={styles.filters}>
          <Suspense>
            <FilterFields {...props} />
          </Suspense>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
