import { lazy, Suspense, useMemo, useState } from 'react';
import { myWorkTexts, placeTexts } from '#contracts';
import { audiencesOf } from '../../app/audience.js';
import { type Calm, useCalm } from '../../app/calm.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { useMe, useToday } from '../../app/me.js';
import { Button } from '../../ui/button.js';
import { LateSearchField } from '../../ui/late-search-field.js';
import { Page } from '../../ui/page.js';
import { Rows } from '../../ui/rows.js';
import { Empty, Failed, Loading, TooMany } from '../../ui/states.js';
import list from '../../ui/work-list.module.css';
import { Filters, filterCount, useMyWorkSearch } from './filters.js';
import { groupTitle } from './group-title.js';
import { chosen, inOrder } from './order.js';
import { type MyWorkSearch, narrowingOf } from './search.js';
import { useClaiming } from './use-claiming.js';
import { useCompleting } from './use-completing.js';
import { usePeople } from './use-people.js';
import { useWork } from './use-work.js';
import { Whose } from './whose.js';
import { keyOf, personOf, type Work } from './work.js';
import { useWorkTitle, WorkRow } from './work-row.js';

/** Only whoever comes from an overview sees it. */
const Narrowed = lazy(() => import('./narrowed.js').then((module) => ({ default: module.Narrowed })));

/** Only whoever searches sees them. */
const FoundPlans = lazy(() => import('./found-plans.js').then((module) => ({ default: module.FoundPlans })));

/** What has happened meanwhile: the list moves only when it is asked to. */
function News({ calm }: { readonly calm: Calm<Work> & { readonly show: () => void } }) {
  const t = useText(myWorkTexts);
  const parts = [
    ...(calm.added > 0 ? [t('news', { n: calm.added })] : []),
    ...(calm.gone.size > 0 ? [t('goneCount', { n: calm.gone.size })] : []),
  ];
  return (
    <div role="status" className={list.news}>
      {parts.length > 0 && (
        <>
          <span>{parts.join(', ')} –</span>
          <Button variant="quiet" onPress={calm.show}>
            {t('showNews')}
          </Button>
        </>
      )}
    </div>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  const t = useText(myWorkTexts);
  return isFiltered ? <Empty title={t('emptyFiltered')} /> : <Empty title={t('empty')}>{t('emptyWhy')}</Empty>;
}

interface ListProps {
  readonly rows: readonly Work[];
  readonly gone: ReadonlySet<string>;
  readonly sort: MyWorkSearch['sort'];
  readonly isFiltered: boolean;
}

function WorkList({ rows, gone, sort, isFiltered }: ListProps) {
  const t = useText(myWorkTexts);
  const today = useToday();
  const { language } = useLanguage();
  const titleOf = useWorkTitle();
  const { open, panel } = useCompleting();
  const claiming = useClaiming();
  const acts = { complete: open, ...claiming };
  const groups = useMemo(
    () =>
      inOrder(rows, { today, language, ...(sort ? { sort } : {}) }).map(({ key, items }) => ({
        id: JSON.stringify(key),
        title: groupTitle(key, today, language),
        items,
      })),
    [rows, today, language, sort],
  );
  return (
    <>
      <Rows
        label={t('list')}
        groups={groups}
        keyOf={keyOf}
        nameOf={(work) => [titleOf(work), personOf(work).name ?? ''].join(' ')}
        onOpen={open}
        empty={<Nothing isFiltered={isFiltered} />}
      >
        {(work) => <WorkRow work={work} isGone={gone.has(keyOf(work))} acts={acts} />}
      </Rows>
      {panel}
    </>
  );
}

/** What waits for me, in the order in which it matters. */
export function MyWorkScreen() {
  const t = useText(myWorkTexts);
  const say = useSay();
  const [search, change] = useMyWorkSearch();
  const [term, setTerm] = useState('');
  const audiences = audiencesOf(useMe());
  // What comes to a placement comes to its unit as often as to one of its people.
  const forUnits = audiences.has('leader') || audiences.has('outside');
  const narrowed = useMemo(() => narrowingOf(search), [search]);
  const isNarrowed = Object.keys(narrowed).length > 0;
  const whose = isNarrowed ? 'units' : (search.whose ?? (forUnits ? 'units' : 'mine'));
  const work = useWork(whose, narrowed);
  const calm = useCalm(work.works, keyOf, work.scope);
  const { people, plans } = usePeople(term);
  const rows = useMemo(() => chosen(calm.rows, search, people), [calm.rows, search, people]);
  const isFiltered = people !== undefined || isNarrowed || filterCount(search) > 0;
  return (
    <Page
      isFull
      title={say(placeTexts.myWork)}
      actions={<LateSearchField label={t('search')} placeholder={t('search')} value={term} onChange={setTerm} />}
    >
      <div className={list.bar}>
        {isNarrowed ? (
          <Suspense>
            <Narrowed narrowed={narrowed} />
          </Suspense>
        ) : (
          <Whose value={whose} onChange={(chosenWhose) => change({ whose: chosenWhose })} />
        )}
        <Filters search={search} change={change} />
        <span role="status" className={list.count}>
          {work.works &&
            work.isComplete &&
            (isFiltered || rows.length > 0) &&
            t(isFiltered ? 'found' : 'count', { n: rows.length })}
        </span>
        <News calm={calm} />
      </div>
      {plans.length > 0 && (
        <Suspense>
          <FoundPlans plans={plans} />
        </Suspense>
      )}
      {work.works ? (
        <WorkList rows={rows} gone={calm.gone} sort={search.sort} isFiltered={isFiltered} />
      ) : work.error ? (
        <Failed error={work.error} again={work.refetch} />
      ) : (
        <Loading />
      )}
      {work.isTooMuch && <TooMany />}
    </Page>
  );
}
