import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { escalationTexts, placeTexts } from '#contracts';
import { type Calm, useCalm } from '../../app/calm.js';
import { useSay, useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { Button } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import { Rows } from '../../ui/rows.js';
import { Empty, Failed, Loading, TooMany } from '../../ui/states.js';
import { Toggle } from '../../ui/toggle.js';
import list from '../../ui/work-list.module.css';
import { AnswerPanel } from './answer-panel.js';
import { type EscalationsSearch, escalationViews, readEscalationsSearch } from './escalations-search.js';
import { byAnswer, keyOf, type Raised } from './raised.js';
import { RaisedRow } from './raised-row.js';
import { useRaisedWords } from './raised-words.js';
import { useRaised } from './use-raised.js';

const from = '/escalations';

type Shown = Calm<Raised> & { readonly show: () => void };

/** What has happened meanwhile: the list moves only when it is asked to. */
function News({ calm }: { readonly calm: Shown }) {
  const t = useText(escalationTexts);
  const parts = [
    ...(calm.added > 0 ? [t('news', { n: calm.added })] : []),
    ...(calm.gone.size > 0 ? [t('goneCount', { n: calm.gone.size })] : []),
  ];
  return (
    <div role="status" className={list.news}>
      {parts.length > 0 && (
        <>
          <span>{parts.join(', ')}</span>
          <Button variant="quiet" onPress={calm.show}>
            {t('showNews')}
          </Button>
        </>
      )}
    </div>
  );
}

interface ListProps {
  readonly calm: Shown;
  readonly search: EscalationsSearch;
  readonly change: (changed: EscalationsSearch) => void;
}

function RaisedList({ calm, search, change }: ListProps) {
  const t = useText(escalationTexts);
  const today = useToday();
  const words = useRaisedWords();
  const { rows, gone } = calm;
  const groups = useMemo(
    () => byAnswer(rows, today).map(({ when, items }) => ({ id: when, title: t(when), items })),
    [rows, today, t],
  );
  const open = (row: Raised) => change({ open: keyOf(row) });
  return (
    <>
      <Rows
        label={t('list')}
        groups={groups}
        keyOf={keyOf}
        nameOf={(row) => [words.titleOf(row), row.personName ?? ''].join(' ')}
        onOpen={open}
        empty={<Empty title={t('empty')}>{t('emptyWhy')}</Empty>}
      >
        {(row) => <RaisedRow row={row} isGone={gone.has(keyOf(row))} onOpen={() => open(row)} />}
      </Rows>
      {search.open !== undefined && (
        <AnswerPanel
          key={search.open}
          row={rows.find((row) => keyOf(row) === search.open)}
          words={words}
          onClose={() => change({ open: undefined })}
        />
      )}
    </>
  );
}

/** What waits for a leader’s answer, the earliest first. */
export function EscalationsScreen() {
  const t = useText(escalationTexts);
  const say = useSay();
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const whose = search.whose ?? 'mine';
  const raised = useRaised(whose);
  const calm = useCalm(raised.rows, keyOf, `${whose} ${raised.pages}`);
  const change = (changed: EscalationsSearch) =>
    void navigate({ search: (before) => readEscalationsSearch({ ...before, ...changed }), replace: true });
  return (
    <Page isFull title={say(placeTexts.escalations)}>
      <div className={list.bar}>
        <Toggle
          label={t('whose')}
          options={escalationViews.map((id) => ({ id, label: t(id) }))}
          value={whose}
          onChange={(id) => change({ whose: id as EscalationsSearch['whose'], open: undefined })}
        />
        <span role="status" className={list.count}>
          {raised.rows && !raised.hasNextPage && t('count', { n: calm.rows.length - calm.gone.size })}
        </span>
        <News calm={calm} />
      </div>
      {raised.rows ? (
        <RaisedList calm={calm} search={search} change={change} />
      ) : raised.error ? (
        <Failed error={raised.error} again={() => void raised.refetch()} />
      ) : (
        <Loading />
      )}
      {raised.hasNextPage && <TooMany more={() => void raised.fetchNextPage()} isLoading={raised.isFetchingNextPage} />}
    </Page>
  );
}
