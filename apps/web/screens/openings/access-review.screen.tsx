import { useQuery } from '@tanstack/react-query';
import { openingTexts, placeTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import type { Api } from '../../api/types.js';
import { dayText, instantText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { keys } from '../../app/query.js';
import { Page } from '../../ui/page.js';
import { Empty, Failed, Loading, TooMany } from '../../ui/states.js';
import { type Column, Table } from '../../ui/table.js';
import { usePages } from '../overview/use-pages.js';
import css from './openings.module.css';

type Opening = Api<'OpeningRowDto'>;
type UnitLooks = Api<'UnitLooksDto'>;

function Openings() {
  const t = useText(openingTexts);
  const { language } = useLanguage();
  const list = usePages('openings', {}, (cursor) =>
    answerOf(api.GET('/api/v1/openings', { params: { query: { limit: 25, ...(cursor ? { cursor } : {}) } } })),
  );
  const standing = ({ verdict, reviewerName = '', reviewBy }: Opening): string => {
    if (verdict) return t(verdict === 'justified' ? 'wasRight' : 'wasWrong', { name: reviewerName });
    return t('waiting', { date: reviewBy ? dayText(reviewBy, language, 'short') : '' });
  };
  const columns: Column<Opening>[] = [
    { id: 'when', title: t('when'), cell: ({ openedAt }) => instantText(openedAt, language) },
    { id: 'who', title: t('who'), cell: ({ memberName }) => memberName ?? '', isRowHeader: true },
    { id: 'unit', title: t('unit'), cell: ({ unit, unitName }) => unitName ?? unit },
    { id: 'looks', title: t('looks'), cell: ({ looks }) => looks, align: 'end' },
    { id: 'review', title: t('standing'), cell: standing },
  ];
  if (list.error) return <Failed error={list.error} again={() => void list.refetch()} />;
  if (!list.data) return <Loading />;
  return (
    <>
      <Table
        isStacked
        label={t('openings')}
        columns={columns}
        items={list.data}
        keyOf={({ id }) => id}
        empty={<Empty title={t('noOpenings')} />}
      />
      {list.more && <TooMany more={list.more} isLoading={list.isLoadingMore} />}
    </>
  );
}

function Counts() {
  const t = useText(openingTexts);
  const { language } = useLanguage();
  const counts = useQuery({
    queryKey: keys.list('look-counts'),
    queryFn: () => answerOf(api.GET('/api/v1/look-counts', { params: { query: {} } })),
  });
  if (counts.isPending) return <Loading />;
  if (counts.isError) return <Failed error={counts.error} again={() => void counts.refetch()} />;
  const columns: Column<UnitLooks>[] = [
    { id: 'unit', title: t('unit'), cell: ({ unit, unitName }) => unitName ?? unit, isRowHeader: true },
    { id: 'total', title: t('total'), cell: ({ total }) => total, align: 'end' },
    { id: 'emergency', title: t('emergency'), cell: ({ emergency }) => emergency, align: 'end' },
    ...counts.data.weeks.map(
      (week, index): Column<UnitLooks> => ({
        id: week,
        title: t('week', { date: dayText(week, language, 'dayMonth') }),
        cell: (row) => row.counts[index] ?? 0,
        align: 'end',
      }),
    ),
  ];
  return (
    <Table
      label={t('counts')}
      columns={columns}
      items={counts.data.units}
      keyOf={({ unit }) => unit}
      empty={<Empty title={t('noCounts')} />}
    />
  );
}

/** How access to plans is used: openings in an emergency with their review, and looks by unit and week. */
export function AccessReviewScreen() {
  const t = useText(openingTexts);
  const say = useSay();
  return (
    <Page title={say(placeTexts.accessReview)} isWide>
      <p>{t('controlLead')}</p>
      <section>
        <h2>{t('openings')}</h2>
        <Openings />
      </section>
      <section className={css.section}>
        <h2>{t('counts')}</h2>
        <p>{t('countsWhy')}</p>
        <Counts />
      </section>
    </Page>
  );
}
