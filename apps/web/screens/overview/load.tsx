import { useQuery } from '@tanstack/react-query';
import { overviewTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import type { Api } from '../../api/types.js';
import { dayText, weekNumber } from '../../app/dates.js';
import { useDirectory } from '../../app/directory.js';
import { useLanguage, useText } from '../../app/language.js';
import { keys } from '../../app/query.js';
import { Link } from '../../ui/link.js';
import { type Column, Table } from '../../ui/table.js';
import styles from './overview.module.css';
import { Part } from './part.js';

type Row = Api<'LoadRowDto'>;

/** How long the longest small bar is, in pixels. */
const longest = 40;

/** A number with a bar as long as it is high among all of them. */
const Amount = ({ count, most }: { readonly count: number; readonly most: number }) => (
  <svg width={longest} height="4" aria-hidden="true" className={styles.load}>
    <rect x="0" y="0" width={most === 0 ? 0 : Math.round((count / most) * longest)} height="4" />
  </svg>
);

function Name({ row }: { readonly row: Row }) {
  const t = useText(overviewTexts);
  const { language } = useLanguage();
  const { unitName, memberName } = useDirectory();
  const standIn = row.standInId === null ? undefined : memberName(row.standInId);
  return (
    <span className={`${styles.what} ${styles.name}`}>
      {row.name ?? t('nobody')}
      <span className={styles.facts}>
        <span>{unitName(row.unitId)}</span>
        {row.former && <span>{t('former')}</span>}
        {row.awayUntil && <span>{t('awayNow', { until: dayText(row.awayUntil, language, 'dayMonth') })}</span>}
        {row.awayUntil && <span>{standIn ? t('standIn', { name: standIn }) : t('noStandIn')}</span>}
      </span>
    </span>
  );
}

/** What of My work a number of this row counts. */
const askedOf = ({ unitId, memberId }: Row) => (memberId === null ? undefined : { member: memberId, unit: unitId });

function useColumns({ weeks, rows }: Api<'LoadDto'>): readonly Column<Row>[] {
  const t = useText(overviewTexts);
  const most = Math.max(...rows.flatMap(({ due }) => due));
  const leading = (row: Row, count: number, label: string, more: object) => {
    const asked = askedOf(row);
    if (count === 0 || !asked) return <span className={styles.zero}>{count}</span>;
    return (
      <Link to="/" search={{ ...asked, ...more }} aria-label={label}>
        {count}
      </Link>
    );
  };
  const nameOf = ({ name }: Row) => name ?? t('nobody');
  return [
    { id: 'person', title: t('person'), cell: (row) => <Name row={row} /> },
    { id: 'plans', title: t('plans'), align: 'end', cell: ({ plans }) => plans },
    {
      id: 'open',
      title: t('open'),
      align: 'end',
      cell: (row) => leading(row, row.open, t('openOf', { name: nameOf(row), n: row.open }), {}),
    },
    {
      id: 'late',
      title: t('late'),
      align: 'end',
      cell: (row) =>
        leading(row, row.overdue, t('lateOf', { name: nameOf(row), n: row.overdue }), { state: 'overdue' as const }),
    },
    ...weeks.map((monday, at): Column<Row> => {
      const week = weekNumber(monday);
      return {
        id: monday,
        title: t('week', { n: week }),
        align: 'end',
        cell: (row) => {
          const count = row.due[at] ?? 0;
          return (
            <span className={styles.amount}>
              {leading(row, count, t('weekOf', { name: nameOf(row), week, n: count }), { week: monday })}
              <Amount count={count} most={most} />
            </span>
          );
        },
      };
    }),
    {
      id: 'act',
      title: t('reassign'),
      cell: (row) =>
        row.memberId !== null && row.open + row.plans > 0 ? (
          <Link
            to="/caseload"
            search={{ unit: row.unitId, from: row.memberId }}
            aria-label={t('reassignNamed', { name: nameOf(row) })}
          >
            {t('reassign')}
          </Link>
        ) : null,
    },
  ];
}

function LoadTable({ load }: { readonly load: Api<'LoadDto'> }) {
  const t = useText(overviewTexts);
  return (
    <Table
      label={t('load')}
      columns={useColumns(load)}
      items={load.rows}
      keyOf={({ unitId, memberId }) => `${unitId} ${memberId ?? ''}`}
      empty={null}
    />
  );
}

/** What each person carries now and in the coming weeks. */
export function Load() {
  const t = useText(overviewTexts);
  const load = useQuery({
    queryKey: keys.list('load'),
    queryFn: () => answerOf(api.GET('/api/v1/load', { params: { query: { weeks: 8 } } })),
  });
  return (
    <Part title={t('load')} empty={t('loadEmpty')} asked={load} isEmpty={({ rows }) => rows.length === 0}>
      {(found) => <LoadTable load={found} />}
    </Part>
  );
}
