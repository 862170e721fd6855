import { myWorkTexts, stepKindLabels } from '#contracts';
import { daysBetween, dayText, instantText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { BasisMark } from '../../ui/basis-mark.js';
import { Button } from '../../ui/button.js';
import { DueDate } from '../../ui/due-date.js';
import { PersonLine } from '../../ui/person-line.js';
import styles from './my-work.module.css';
import { canBeDone, dueOf, isByLaw, personOf, titleOf, type Work } from './work.js';

/** What a row is called: the step, or what is to be done about it. */
export function useWorkTitle(): (work: Work) => string {
  const t = useText(myWorkTexts);
  const say = useSay();
  return (work) => {
    const title = titleOf(work);
    const plain = title ? say(title) : undefined;
    if (work.is === 'escalation') return plain ?? t('untitled');
    if (work.item.kind === 'answer-handover') return t('handoverTo', { title: plain ?? t('wholeRole') });
    if (work.item.kind === 'first-meeting') return t('firstMeeting', { title: plain ?? t('wholeRole') });
    return plain ?? t('untitled');
  };
}

/** What else there is to know, in one line of small words. */
function useFacts(work: Work): string[] {
  const t = useText(myWorkTexts);
  const say = useSay();
  const { language } = useLanguage();
  if (work.is === 'escalation') return [t('answerBy', { date: dayText(work.row.answerBy, language, 'dayMonth') })];
  const { item } = work;
  return [
    ...(item.stepKind ? [say(stepKindLabels[item.stepKind])] : []),
    ...(item.scheduledAt ? [t('planned', { time: instantText(item.scheduledAt, language) })] : []),
    ...(item.limitOn && item.limitOn !== item.dueOn
      ? [t('lawOn', { date: dayText(item.limitOn, language, 'short') })]
      : []),
  ];
}

interface WorkRowProps {
  readonly work: Work;
  readonly isGone: boolean;
  readonly onDone: (work: Work) => void;
}

/** One thing that waits: what, about whom, by when, and the way to have it done. */
export function WorkRow({ work, isGone, onDone }: WorkRowProps) {
  const t = useText(myWorkTexts);
  const today = useToday();
  const title = useWorkTitle()(work);
  const facts = useFacts(work);
  const { name } = personOf(work);
  const date = dueOf(work);
  const isOverdue = work.is === 'item' && work.item.overdue;
  return (
    <div className={isGone ? `${styles.row} ${styles.gone}` : styles.row}>
      <div className={styles.what}>
        <span className={isOverdue ? styles.overdue : undefined}>{title}</span>
        <span className={styles.facts}>
          <PersonLine name={name} />
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </div>
      <div className={styles.due}>
        {isByLaw(work) && <BasisMark kind="law" />}
        {date && <DueDate date={date} at={work.is === 'item' ? work.item.dueAt : null} />}
        {isOverdue && date && <span className={styles.over}>{t('daysOver', { n: daysBetween(date, today) })}</span>}
      </div>
      <div className={styles.act}>
        {isGone ? (
          <span className={styles.facts}>{t('gone')}</span>
        ) : (
          canBeDone(work) && (
            <Button aria-label={t('doneNamed', { title, person: name ?? '' })} onPress={() => onDone(work)}>
              {t('done')}
            </Button>
          )
        )}
      </div>
    </div>
  );
}
