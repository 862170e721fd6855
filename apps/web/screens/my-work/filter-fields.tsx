import { filterTexts, stepKindLabels, stepKinds } from '#contracts';
import { useSay, useText } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/select.js';
import type { Change, MyWorkSearch } from './search.js';

export interface FiltersProps {
  readonly search: MyWorkSearch;
  readonly change: Change;
}

const all = 'all';

/** The fields of the filters: they come when they are asked for. */
export function FilterFields({ search, change }: FiltersProps) {
  const t = useText(filterTexts);
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
