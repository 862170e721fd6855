import { lookTexts, lookWords, placeTexts, purposeWords } from '#contracts';
import { dateOf, dayText, instantText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { Link } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { FailedPage, LoadingPage } from '../../ui/page-state.js';
import { Empty, TooMany } from '../../ui/states.js';
import { type Column, Table } from '../../ui/table.js';
import type { Look } from './by-day.js';
import { useLooks } from './use-looks.js';

function useColumns(): Column<Look>[] {
  const t = useText(lookTexts);
  const say = useSay();
  const { language } = useLanguage();
  const when = ({ at, span }: Look) =>
    span === 'day' ? dayText(dateOf(at), language, 'short') : instantText(at, language);
  const who = ({ by, memberName }: Look) => {
    if (by === 'young-person') return t('youngPerson');
    if (by === 'guardian') return t('guardian');
    return by === 'system' ? t('system') : (memberName ?? t('unknown'));
  };
  return [
    { id: 'when', title: t('when'), cell: when },
    { id: 'who', title: t('who'), cell: who, isRowHeader: true },
    { id: 'unit', title: t('unit'), cell: ({ unit, unitName }) => unitName ?? unit ?? '' },
    { id: 'what', title: t('what'), cell: ({ what }) => say(lookWords[what]) },
    { id: 'purpose', title: t('purpose'), cell: ({ purpose }) => say(purposeWords[purpose]) },
  ];
}

/** Who has looked at a plan, for control. */
export function ControlLooks({ planId }: { readonly planId: string }) {
  const t = useText(lookTexts);
  const say = useSay();
  const columns = useColumns();
  const looks = useLooks(planId);
  const title = say(placeTexts.looks);
  if (looks.isPending) return <LoadingPage title={title} />;
  if (looks.isError) return <FailedPage title={title} error={looks.error} again={() => void looks.refetch()} />;
  return (
    <Page
      title={title}
      isWide
      actions={
        <Link to="/plans/$planId" params={{ planId }}>
          {t('back')}
        </Link>
      }
    >
      <p>{t('lead')}</p>
      <Table
        isStacked
        label={t('table')}
        columns={columns}
        items={looks.data.pages.flatMap(({ items }) => items)}
        keyOf={({ at, member, what, purpose, unit }) => [at, member, what, purpose, unit].join(' ')}
        empty={<Empty title={t('none')} />}
      />
      {looks.hasNextPage && <TooMany more={() => void looks.fetchNextPage()} isLoading={looks.isFetchingNextPage} />}
    </Page>
  );
}
