import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { caseloadTexts, placeTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import { useDirectory } from '../../app/directory.js';
import { useSay, useText } from '../../app/language.js';
import { keys } from '../../app/query.js';
import { CheckboxGroup } from '../../ui/choices.js';
import { Notice } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { type Option, Select } from '../../ui/select.js';
import { Empty, Failed, Loading } from '../../ui/states.js';
import styles from './caseload.module.css';
import { readCaseloadSearch } from './caseload-search.js';
import { colleaguesOf, type LoadRow, membersOf, spreadOver } from './colleagues.js';
import { PlansToMove } from './plans-to-move.js';

const from = '/caseload';

function Chosen({ rows }: { readonly rows: readonly LoadRow[] }) {
  const t = useText(caseloadTexts);
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const { unitName } = useDirectory();
  const [to, setTo] = useState<readonly string[]>([]);
  const units = [...new Set(rows.map(({ unitId }) => unitId))];
  const unit = search.unit ?? (units.length === 1 ? units[0] : undefined);
  const members = membersOf(rows, unit);
  const labelled = members.map(({ id, name, open }): Option => ({ id, label: t('openOf', { name, n: open }) }));
  const colleagues = colleaguesOf(members, search.from);
  const go = (changed: Record<string, string>) => {
    setTo([]);
    void navigate({ search: (before) => readCaseloadSearch({ ...before, ...changed }), replace: true });
  };
  return (
    <>
      <div className={styles.choose}>
        <Select
          isRequired
          label={t('unit')}
          options={units.map((id) => ({ id, label: unitName(id) }))}
          value={unit ?? ''}
          onChange={(id) => go({ unit: id, from: '' })}
        />
        <Select
          isRequired
          label={t('from')}
          options={labelled}
          value={search.from ?? ''}
          onChange={(id) => go({ ...(unit ? { unit } : {}), from: id })}
        />
        {search.from && colleagues.length > 0 && (
          <CheckboxGroup
            isRequired
            label={t('to')}
            hint={t('toHint')}
            options={labelled.filter(({ id }) => colleagues.some((one) => one.id === id))}
            value={to}
            onChange={setTo}
          />
        )}
      </div>
      {!unit || !search.from ? (
        <Empty title={t('choose')}>{t('chooseWhy')}</Empty>
      ) : colleagues.length === 0 ? (
        <Notice kind="info">{t('noColleagues')}</Notice>
      ) : (
        <PlansToMove
          key={`${unit} ${search.from} ${to.join(' ')}`}
          unit={unit}
          from={search.from}
          to={to.length > 0 ? to : spreadOver(colleagues)}
          colleagues={colleagues.map(({ id, name }) => ({ id, label: name }))}
        />
      )}
    </>
  );
}

/** Giving somebody’s plans to their colleagues: a proposal to change, and a result for each plan. */
export function CaseloadScreen() {
  const say = useSay();
  const load = useQuery({
    queryKey: keys.list('load'),
    queryFn: () => answerOf(api.GET('/api/v1/load', { params: { query: { weeks: 8 } } })),
  });
  return (
    <Page title={say(placeTexts.caseload)}>
      {load.data ? (
        <Chosen rows={load.data.rows} />
      ) : load.error ? (
        <Failed error={load.error} again={() => void load.refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
