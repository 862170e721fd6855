import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { placeTexts, rightsTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { keys } from '../../app/query.js';
import { Page } from '../../ui/page.js';
import { FailedPage, LoadingPage } from '../../ui/page-state.js';
import { Select } from '../../ui/select.js';
import { Empty } from '../../ui/states.js';
import { type Column, Table } from '../../ui/table.js';
import { TextField } from '../../ui/text-field.js';
import { type Right, rightsShown, whoIn } from './rights.js';
import css from './rights.module.css';

function useColumns(): readonly Column<Right>[] {
  const t = useText(rightsTexts);
  const say = useSay();
  return [
    { id: 'action', title: t('action'), isRowHeader: true, cell: ({ label }) => say(label) },
    {
      id: 'may',
      title: t('may'),
      cell: ({ may }) => (
        <ul className={css.who}>
          {may.map(({ code, label, byLead }) => (
            <li key={code}>
              {say(label)}
              {byLead && <span className={css.soft}> ({t('byLead')})</span>}
            </li>
          ))}
        </ul>
      ),
    },
    { id: 'about', title: t('about'), cell: ({ about }) => t(`about-${about}`) },
    { id: 'assurance', title: t('assurance'), cell: ({ assurance }) => t(`assurance-${assurance}`) },
  ];
}

/** Who may do what: the table that guards the server. */
export function RightsScreen() {
  const t = useText(rightsTexts);
  const say = useSay();
  const { language } = useLanguage();
  const columns = useColumns();
  const [words, setWords] = useState('');
  const [who, setWho] = useState('');
  const [about, setAbout] = useState('');
  const rights = useQuery({
    queryKey: keys.directory('rights'),
    queryFn: () => answerOf(api.GET('/api/v1/rights')),
  });
  const title = say(placeTexts.rights);
  if (rights.isPending) return <LoadingPage title={title} />;
  if (rights.isError) return <FailedPage title={title} error={rights.error} again={() => void rights.refetch()} />;
  const all = rights.data.items;
  const shown = rightsShown(all, { words, who: who === any ? '' : who, about: about === any ? '' : about }, language);
  const everybody = { id: any, label: t('everybody') };
  return (
    <Page title={title} isWide>
      <p className={css.lead}>{t('lead')}</p>
      <div className={css.asked}>
        <TextField label={t('find')} value={words} onChange={setWords} isRequired />
        <Select
          label={t('who')}
          options={[everybody, ...whoIn(all, language)]}
          value={who || any}
          onChange={setWho}
          isRequired
        />
        <Select
          label={t('about')}
          options={[everybody, ...(['plan', 'municipality'] as const).map((id) => ({ id, label: t(`about-${id}`) }))]}
          value={about || any}
          onChange={setAbout}
          isRequired
        />
      </div>
      <p role="status">{t('count', { n: shown.length })}</p>
      <Table
        label={t('table')}
        columns={columns}
        items={shown}
        keyOf={({ about: of, action }) => `${of} ${action}`}
        empty={<Empty title={t('none')} />}
      />
    </Page>
  );
}

/** No narrowing. */
const any = 'any';
