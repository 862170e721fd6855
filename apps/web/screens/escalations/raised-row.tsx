import { escalationTexts } from '#contracts';
import { daysBetween } from '../../app/dates.js';
import { useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { Button } from '../../ui/button.js';
import { PersonLine } from '../../ui/person-line.js';
import list from '../../ui/work-list.module.css';
import styles from './escalations.module.css';
import type { Raised } from './raised.js';
import { useRaisedWords } from './raised-words.js';

interface RaisedRowProps {
  readonly row: Raised;
  readonly isGone: boolean;
  readonly onOpen: () => void;
}

/** One that waits: what and why, about whom, with whom, since when, and by when an answer is due. */
export function RaisedRow({ row, isGone, onOpen }: RaisedRowProps) {
  const t = useText(escalationTexts);
  const today = useToday();
  const { short, titleOf, whyText, holderText, memberName } = useRaisedWords();
  const over = daysBetween(row.answerBy, today);
  const title = titleOf(row);
  const seenBy = row.acknowledgedBy === null ? undefined : memberName(row.acknowledgedBy);
  return (
    <div className={isGone ? `${list.row} ${list.gone}` : list.row}>
      <div className={list.what}>
        <span className={styles.title}>{title}</span>
        <span>{whyText(row)}</span>
        <span className={list.facts}>
          <PersonLine {...(row.personName === undefined ? {} : { name: row.personName })} />
          {row.subjectKind !== 'opening' && <span>{holderText(row)}</span>}
          <span>{t('since', { date: short(row.raisedOn) })}</span>
          {row.acknowledgedBy !== null && <span>{seenBy ? t('seenBy', { name: seenBy }) : t('seen')}</span>}
          {row.lookAgainOn !== null && <span>{t('lookAgain', { date: short(row.lookAgainOn) })}</span>}
        </span>
      </div>
      <div className={styles.due}>
        <span className={styles.small}>{t('answerBy')}</span>
        <span>{short(row.answerBy)}</span>
        {over > 0 && <span className={styles.over}>{t('daysOver', { n: over })}</span>}
      </div>
      <div className={list.act}>
        {isGone ? (
          <span className={styles.small}>{t('gone')}</span>
        ) : (
          <Button aria-label={t('openNamed', { title, person: row.personName ?? '' })} onPress={onOpen}>
            {t('open')}
          </Button>
        )}
      </div>
    </div>
  );
}
