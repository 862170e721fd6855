import { useQuery } from '@tanstack/react-query';
import { keyTexts, placeTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import { dateOf, dayText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { useMe } from '../../app/me.js';
import { keys } from '../../app/query.js';
import { Notice } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { FailedPage, LoadingPage } from '../../ui/page-state.js';
import { Empty } from '../../ui/states.js';
import { type Column, Table } from '../../ui/table.js';
import { daysOld, type Key, type Keys, keysStanding, stateOf } from './keys.js';

function Standing({ held, nowMs }: { readonly held: Keys; readonly nowMs: number }) {
  const t = useText(keyTexts);
  const { municipality } = useMe();
  const { missing, old } = keysStanding(held, nowMs);
  if (missing.length > 0)
    return (
      <Notice kind="error" title={t('missing')}>
        {t('missingWhy', { what: missing.map((purpose) => t(`purpose-${purpose}`)).join(', ') })}
      </Notice>
    );
  if (old === undefined) return <Notice kind="success" title={t('fine')} />;
  return (
    <Notice kind="warning" title={t('old')}>
      {t('oldWhy', { n: old, most: held.replaceAfterDays, code: municipality.code })}
    </Notice>
  );
}

function useColumns(nowMs: number): readonly Column<Key>[] {
  const t = useText(keyTexts);
  const { language } = useLanguage();
  const on = (instant: string | null): string => (instant === null ? '' : dayText(dateOf(instant), language, 'short'));
  const state = (key: Key): string => {
    const is = stateOf(key);
    if (is === 'current') return t('current');
    return is === 'gone' ? t('gone', { date: on(key.destroyedAt) }) : t('retired', { date: on(key.retiredAt) });
  };
  return [
    { id: 'key', title: t('key'), isRowHeader: true, cell: ({ keyId }) => keyId },
    { id: 'purpose', title: t('purpose'), cell: ({ purpose }) => t(`purpose-${purpose}`) },
    { id: 'state', title: t('state'), cell: state },
    { id: 'age', title: t('age'), cell: (key) => t('days', { n: daysOld(key, nowMs) }), align: 'end' },
    { id: 'master', title: t('master'), cell: ({ master }) => master },
    {
      id: 'plans',
      title: t('plans'),
      cell: ({ purpose, planKeys }) => (purpose === 'seal' ? planKeys : ''),
      align: 'end',
    },
    {
      id: 'destroyed',
      title: t('destroyedPlans'),
      cell: ({ purpose, destroyedPlanKeys }) => (purpose === 'seal' ? destroyedPlanKeys : ''),
      align: 'end',
    },
  ];
}

/** How old the municipality's keys are, and whether somebody has to do something. */
export function KeysScreen() {
  const t = useText(keyTexts);
  const say = useSay();
  const nowMs = Date.now();
  const columns = useColumns(nowMs);
  const held = useQuery({ queryKey: keys.list('keys'), queryFn: () => answerOf(api.GET('/api/v1/keys')) });
  const title = say(placeTexts.keys);
  if (held.isPending) return <LoadingPage title={title} />;
  if (held.isError) return <FailedPage title={title} error={held.error} again={() => void held.refetch()} />;
  return (
    <Page title={title}>
      <p>{t('lead')}</p>
      <Standing held={held.data} nowMs={nowMs} />
      <Table
        label={t('table')}
        columns={columns}
        items={held.data.items}
        keyOf={({ keyId, purpose }) => `${purpose} ${keyId}`}
        empty={<Empty title={t('none')} />}
      />
      <Notice kind="info" title={t('destroyed')}>
        {t('destroyedWhy')}
      </Notice>
    </Page>
  );
}
