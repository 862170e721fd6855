import { narrowedTexts } from '#contracts';
import { dayText, weekNumber } from '../../app/dates.js';
import { useDirectory } from '../../app/directory.js';
import { useLanguage, useText } from '../../app/language.js';
import { Link } from '../../ui/link.js';
import styles from './my-work.module.css';
import type { Narrowing } from './search.js';

/** What the list is narrowed to by where one came from, and the way out of it. */
export function Narrowed({ narrowed }: { readonly narrowed: Narrowing }) {
  const t = useText(narrowedTexts);
  const { language } = useLanguage();
  const { unitName, memberName } = useDirectory();
  const { unit, member, week, dueBy, state } = narrowed;
  const of = [
    ...(member ? [memberName(member) ?? ''] : []),
    ...(unit ? [unitName(unit)] : []),
    ...(week ? [t('narrowedWeek', { n: weekNumber(week) })] : []),
    ...(dueBy ? [t('narrowedUntil', { date: dayText(dueBy, language, 'short') })] : []),
  ].join(', ');
  return (
    <>
      <strong className={styles.narrowed}>{state === 'overdue' ? t('narrowedOverdue', { of }) : of}</strong>
      <Link to="/" search={{}}>
        {t('unnarrow')}
      </Link>
    </>
  );
}
