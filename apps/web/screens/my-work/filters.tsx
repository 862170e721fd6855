import { useNavigate, useSearch } from '@tanstack/react-router';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { myWorkTexts, stepKindLabels, stepKinds } from '#contracts';
import { useSay, useText } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/select.js';
import styles from './my-work.module.css';
import { type MyWorkSearch, readMyWorkSearch } from './search.js';

const all = 'all';

type Change = (changed: Record<string, string>) => void;

/** Reads and writes the address: one entry of the history is replaced, so that "back" leaves the place. */
export function useMyWorkSearch(): readonly [MyWorkSearch, Change] {
  const search = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const change: Change = (changed) =>
    void navigate({ search: (before) => readMyWorkSearch({ ...before, ...changed }), replace: true });
  return [search, change];
}

interface FiltersProps {
  readonly search: MyWorkSearch;
  readonly change: Change;
}

function Fields({ search, change }: FiltersProps) {
  const t = useText(myWorkTexts);
  const say = useSay();
  const kinds = stepKinds.map((id) => ({ id, label: say(stepKindLabels[id]) }));
  return (
    <>
      <Select
        isRequired
        label={t('sort')}
        value={search.sort ?? 'date'}
        onChange={(sort) => change({ sort })}
        options={[
          { id: 'date', label: t('sortDate') },
          { id: 'person', label: t('sortPerson') },
          { id: 'kind', label: t('sortKind') },
        ]}
      />
      <Select
        isRequired
        label={t('kind')}
        value={search.kind ?? all}
        onChange={(kind) => change({ kind })}
        options={[{ id: all, label: t('anyKind') }, ...kinds]}
      />
      <Select
        isRequired
        label={t('basis')}
        value={search.basis ?? all}
        onChange={(basis) => change({ basis })}
        options={[
          { id: all, label: t('anyBasis') },
          { id: 'law', label: t('byLaw') },
          { id: 'other', label: t('notByLaw') },
        ]}
      />
      <Button onPress={() => change({ kind: all, basis: all, sort: 'date' })}>{t('clearFilters')}</Button>
    </>
  );
}

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
          <Fields {...props} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
