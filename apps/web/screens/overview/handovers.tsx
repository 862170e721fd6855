import { useNavigate, useSearch } from '@tanstack/react-router';
import { overviewTexts, type PlanRole, planRoleLabels, type Text } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import type { Api } from '../../api/types.js';
import { useDirectory } from '../../app/directory.js';
import { useSay, useText } from '../../app/language.js';
import { DueDate } from '../../ui/due-date.js';
import { Link } from '../../ui/link.js';
import { PersonLine } from '../../ui/person-line.js';
import { Toggle } from '../../ui/toggle.js';
import { Entries } from './entries.js';
import styles from './overview.module.css';
import { readOverviewSearch, sides } from './overview-search.js';
import { Part } from './part.js';
import { perPage, usePages } from './use-pages.js';

const from = '/overview';
type Waiting = Api<'OpenHandoverDto'>;

const subjects = { lead: 'theLead', role: 'aRole', step: 'aStep' } as const;

/** What is handed over, in words. */
function subjectOf({ title, subjectKind, subjectId }: Waiting): Text {
  const role = subjectKind === 'role' ? planRoleLabels[subjectId as PlanRole] : undefined;
  return title ?? role ?? overviewTexts[subjects[subjectKind]];
}

function useEntry() {
  const t = useText(overviewTexts);
  const say = useSay();
  const { unitName } = useDirectory();
  return (row: Waiting) => ({
    id: row.handoverId,
    title: (
      <Link to="/plans/$planId/handovers/$handoverId" params={{ planId: row.planId, handoverId: row.handoverId }}>
        {say(subjectOf(row))}
      </Link>
    ),
    facts: (
      <>
        <PersonLine {...(row.personName === undefined ? {} : { name: row.personName })} />
        <span>{t('fromTo', { from: unitName(row.fromUnit), to: unitName(row.toUnit) })}</span>
      </>
    ),
    due: (
      <>
        <span className={styles.small}>{t(row.waitsFor === 'answer' ? 'waitsForAnswer' : 'waitsForMeeting')}</span>{' '}
        <DueDate date={row.clockOn} isOverdue={row.overdue} />
      </>
    ),
  });
}

/** Handovers that wait for an answer or a first meeting, on both sides, the earliest clock first. */
export function Handovers() {
  const t = useText(overviewTexts);
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const entryOf = useEntry();
  const side = search.side ?? 'bothSides';
  const one = side === 'bothSides' ? {} : { side };
  const waiting = usePages<Waiting>('handovers', one, (cursor) =>
    answerOf(
      api.GET('/api/v1/handovers', { params: { query: { ...one, limit: perPage, ...(cursor ? { cursor } : {}) } } }),
    ),
  );
  const choose = (chosen: string) =>
    void navigate({
      search: (before) => readOverviewSearch({ ...before, side: chosen }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Part
      title={t('handovers')}
      empty={t('handoversEmpty')}
      asked={waiting}
      isEmpty={(items) => items.length === 0}
      actions={
        <Toggle label={t('side')} options={sides.map((id) => ({ id, label: t(id) }))} value={side} onChange={choose} />
      }
    >
      {(items) => <Entries {...waiting} entries={items.map(entryOf)} />}
    </Part>
  );
}
