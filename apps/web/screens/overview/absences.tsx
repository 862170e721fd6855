import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { overviewTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import type { Api } from '../../api/types.js';
import { dayText } from '../../app/dates.js';
import { useDirectory } from '../../app/directory.js';
import { useLanguage, useText } from '../../app/language.js';
import { useMe } from '../../app/me.js';
import { keys } from '../../app/query.js';
import { toast } from '../../app/toasts.js';
import { Button } from '../../ui/button.js';
import { CommandState } from '../../ui/command-state.js';
import { AbsencePanel, useSetAbsence } from './absence-panel.js';
import { Entries } from './entries.js';
import styles from './overview.module.css';
import { Part } from './part.js';

type Absence = Api<'AbsenceDto'>;

function When({ absence }: { readonly absence: Absence }) {
  const t = useText(overviewTexts);
  const { language } = useLanguage();
  const until = dayText(absence.awayUntil, language, 'short');
  if (absence.now || absence.awayFrom === null) return t('awayNow', { until });
  return t('awayFrom', { from: dayText(absence.awayFrom, language, 'dayMonth'), until });
}

/** Everybody of the units that I have a post in: whose absence may be set the API decides. */
function usePeople() {
  const { memberships } = useMe();
  const { members } = useDirectory();
  const mine = new Set(memberships.map(({ unit }) => unit));
  const near = members.filter(({ unitId }) => mine.has(unitId));
  return [...new Map(near.map(({ memberId, name }) => [memberId, { id: memberId, label: name }])).values()];
}

interface ListProps {
  readonly items: readonly Absence[];
  readonly onChange: (member: string) => void;
}

function AbsenceList({ items, onChange }: ListProps) {
  const t = useText(overviewTexts);
  const end = useSetAbsence(() => toast({ text: t('saved') }));
  const entries = items.map((absence) => ({
    id: absence.memberId,
    title: <strong>{absence.name}</strong>,
    facts: (
      <>
        <span>
          <When absence={absence} />
        </span>
        <span>{absence.standInName === null ? t('noStandIn') : t('standIn', { name: absence.standInName })}</span>
        {absence.open !== undefined && <span>{t('openItems', { n: absence.open })}</span>}
      </>
    ),
    due: (
      <span className={styles.buttons}>
        <Button
          variant="quiet"
          aria-label={t('changeNamed', { name: absence.name })}
          onPress={() => onChange(absence.memberId)}
        >
          {t('changeAbsence')}
        </Button>
        <Button
          variant="quiet"
          aria-label={t('backNamed', { name: absence.name })}
          onPress={() => void end.run({ member: absence.memberId, body: {} })}
        >
          {t('isBack')}
        </Button>
      </span>
    ),
  }));
  return (
    <>
      <CommandState command={end} />
      <Entries entries={entries} more={undefined} isLoadingMore={false} />
    </>
  );
}

/** Who is or will be away, and who stands in. */
export function Absences() {
  const t = useText(overviewTexts);
  const people = usePeople();
  const [changed, setChanged] = useState<string>();
  const absences = useQuery({
    queryKey: keys.list('absences'),
    queryFn: async () => (await answerOf(api.GET('/api/v1/absences'))).items,
  });
  return (
    <>
      <Part
        title={t('absences')}
        empty={t('absencesEmpty')}
        asked={absences}
        isEmpty={(items) => items.length === 0}
        actions={<Button onPress={() => setChanged('')}>{t('setAbsence')}</Button>}
      >
        {(items) => <AbsenceList items={items} onChange={setChanged} />}
      </Part>
      {changed !== undefined && (
        <AbsencePanel key={changed} member={changed} people={people} onClose={() => setChanged(undefined)} />
      )}
    </>
  );
}
