import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { overviewTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import { useDirectory } from '../../app/directory.js';
import { useText } from '../../app/language.js';
import { keys } from '../../app/query.js';
import { Link } from '../../ui/link.js';
import { type Column, Table } from '../../ui/table.js';
import { Toggle } from '../../ui/toggle.js';
import { type Bar, barsOf, type UnitBars } from './bars.js';
import styles from './overview.module.css';
import { overdueViews, readOverviewSearch } from './overview-search.js';
import { Part } from './part.js';

const from = '/overview';
/** How high the highest bar is, in pixels. */
const highest = 48;
const barWidth = 14;

function useBarName(): (unit: string, bar: Bar) => string {
  const t = useText(overviewTexts);
  return (unit, { week, count }) =>
    week === undefined ? t('inEarlier', { unit, n: count }) : t('inWeek', { unit, week, n: count });
}

function Mark({ bar }: { readonly bar: Bar }) {
  const height = bar.count === 0 ? 1 : Math.max(4, Math.round(bar.height * highest));
  return (
    <svg width={barWidth} height={highest} aria-hidden="true" className={bar.count === 0 ? styles.none : styles.mark}>
      <rect x="0" y={highest - height} width={barWidth} height={height} />
    </svg>
  );
}

function Bars({ unit, bars }: { readonly unit: string; readonly bars: UnitBars }) {
  const t = useText(overviewTexts);
  const nameOf = useBarName();
  return (
    <div className={styles.bars}>
      <p>
        <strong>{unit}</strong> <span className={styles.small}>{t('inUnit', { n: bars.total })}</span>
      </p>
      <ul className={styles.columns}>
        {bars.bars.map((bar) => (
          <li key={bar.id} className={styles.column}>
            {bar.count > 0 ? (
              <Link to="/" search={{ ...bar.asked }} className={styles.bar} aria-label={nameOf(unit, bar)}>
                <span aria-hidden="true">{bar.count}</span>
                <Mark bar={bar} />
              </Link>
            ) : (
              <Mark bar={bar} />
            )}
            <span className={styles.tick} aria-hidden="true">
              {bar.week ?? t('earlier')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function AsTable({ units }: { readonly units: readonly UnitBars[] }) {
  const t = useText(overviewTexts);
  const { unitName } = useDirectory();
  const nameOf = useBarName();
  const columns: Column<UnitBars>[] = [
    { id: 'unit', title: t('unit'), cell: ({ unitId }) => unitName(unitId) },
    { id: 'total', title: t('total'), align: 'end', cell: ({ total }) => total },
    { id: 'limits', title: t('byLaw'), align: 'end', cell: ({ limits }) => limits },
    ...(units[0]?.bars ?? []).map(
      ({ id, week }, at): Column<UnitBars> => ({
        id,
        title: week === undefined ? t('earlier') : String(week),
        align: 'end',
        cell: ({ unitId, bars }) => {
          const bar = bars[at];
          if (!bar || bar.count === 0) return <span className={styles.zero}>{0}</span>;
          return (
            <Link to="/" search={{ ...bar.asked }} aria-label={nameOf(unitName(unitId), bar)}>
              {bar.count}
            </Link>
          );
        },
      }),
    ),
  ];
  return <Table label={t('overdue')} columns={columns} items={units} keyOf={({ unitId }) => unitId} empty={null} />;
}

/** How much is overdue, by unit and week; every bar leads to what it counts. */
export function Overdue() {
  const t = useText(overviewTexts);
  const { unitName } = useDirectory();
  const view = useSearch({ from }).overdue ?? 'plot';
  const navigate = useNavigate({ from });
  const overdue = useQuery({
    queryKey: keys.list('overdue'),
    queryFn: async () => barsOf(await answerOf(api.GET('/api/v1/overdue', { params: { query: { weeks: 13 } } }))),
  });
  const choose = (chosen: string) =>
    void navigate({
      search: (before) => readOverviewSearch({ ...before, overdue: chosen }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Part
      title={t('overdue')}
      empty={t('overdueEmpty')}
      asked={overdue}
      isEmpty={(units) => units.length === 0}
      actions={
        <Toggle
          label={t('view')}
          options={overdueViews.map((id) => ({ id, label: t(id) }))}
          value={view}
          onChange={choose}
        />
      }
    >
      {(units) =>
        view === 'table' ? (
          <AsTable units={units} />
        ) : (
          units.map((one) => <Bars key={one.unitId} unit={unitName(one.unitId)} bars={one} />)
        )
      }
    </Part>
  );
}
