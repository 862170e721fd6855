import { lazy, Suspense, useDeferredValue } from 'react';
import { myWorkTexts, planRoleLabels, stepKindLabels } from '#contracts';
import { daysBetween, dayText, instantText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { useMe, useToday } from '../../app/me.js';
import { BasisMark } from '../../ui/basis-mark.js';
import { DueDate } from '../../ui/due-date.js';
import { PersonLine } from '../../ui/person-line.js';
import list from '../../ui/work-list.module.css';
import styles from './my-work.module.css';
import { RowAct, type RowActs } from './row-act.js';
import { dueOf, personOf, titleOf, type Work } from './work.js';
import { WorkLink } from './work-link.js';

const Why = lazy(async () => ({ default: (await import('./why.js')).Why }));

/** What a row is called: the step, or what is to be done about it. */
export function useWorkTitle(): (work: Work) => string {
  const t = useText(myWorkTexts);
  const say = useSay();
  return (work) => {
    const title = titleOf(work);
    const plain = title ? say(title) : undefined;
    if (work.is === 'escalation') return plain ?? t('untitled');
    const { kind, code, role } = work.item;
    if (kind === 'step') return plain ?? t('untitled');
    // What is handed over without being a step is a role, or else the lead of the whole plan.
    const whole =
      code !== null ? t('aStep') : role === null ? t('theLead') : t('theRole', { role: say(planRoleLabels[role]) });
    return t(kind === 'answer-handover' ? 'handoverTo' : 'firstMeeting', { title: plain ?? whole });
  };
}

/** What else there is to know, in one line of small words. */
function useFacts(work: Work): string[] {
  const t = useText(myWorkTexts);
  const say = useSay();
  const { language } = useLanguage();
  const me = useMe();
  if (work.is === 'escalation') return [t('answerBy', { date: dayText(work.row.answerBy, language, 'dayMonth') })];
  const { item } = work;
  const holder = item.assigneeName ? t('heldBy', { name: item.assigneeName }) : t('heldByNobody');
  return [
    ...(item.stepKind ? [say(stepKindLabels[item.stepKind])] : []),
    ...(item.scheduledAt ? [t('planned', { time: instantText(item.scheduledAt, language) })] : []),
    ...(item.limitOn && item.limitOn !== item.dueOn
      ? [t('lawOn', { date: dayText(item.limitOn, language, 'short') })]
      : []),
    ...(item.kind === 'step' && item.assigneeId !== me.id ? [holder] : []),
  ];
}

/** By when, on what that rests, and by how much it is over. */
function Due({ work, isWhole }: { readonly work: Work; readonly isWhole: boolean }) {
  const t = useText(myWorkTexts);
  const today = useToday();
  const date = dueOf(work);
  if (date === null) return null;
  if (work.is === 'escalation') return <DueDate date={date} />;
  const { item } = work;
  const why = isWhole && item.kind === 'step' && (
    <Suspense>
      <Why item={item} />
    </Suspense>
  );
  return (
    <>
      {item.dueBasis && <BasisMark kind={item.dueBasis.kind} />}
      <DueDate date={date} at={item.dueAt} {...(why ? { why } : {})} />
      {item.overdue && <span className={styles.over}>{t('daysOver', { n: daysBetween(date, today) })}</span>}
    </>
  );
}

interface WorkRowProps {
  readonly work: Work;
  readonly isGone: boolean;
  readonly acts: RowActs;
}

/**
 * One thing that waits: what, about whom, by when, and what there is to do about it. Its words are there at once, what
 * can be pressed a moment later: rows that fly past while somebody scrolls to the end never need it.
 */
export function WorkRow({ work, isGone, acts }: WorkRowProps) {
  const t = useText(myWorkTexts);
  const title = useWorkTitle()(work);
  const facts = useFacts(work);
  const { name } = personOf(work);
  const isWhole = useDeferredValue(true, false);
  const looks = work.is === 'item' && work.item.overdue ? `${styles.title} ${styles.overdue}` : styles.title;
  return (
    <div className={isGone ? `${list.row} ${list.gone}` : list.row}>
      <div className={list.what}>
        {isGone || !isWhole ? (
          <span className={isGone ? undefined : looks}>{title}</span>
        ) : (
          <WorkLink work={work} className={looks}>
            {title}
          </WorkLink>
        )}
        <span className={list.facts}>
          <PersonLine name={name} />
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </div>
      <div className={styles.due}>
        <Due work={work} isWhole={isWhole} />
      </div>
      <div className={list.act}>
        {isGone ? (
          <span className={list.facts}>{t('gone')}</span>
        ) : (
          isWhole && <RowAct work={work} named={{ title, person: name ?? '' }} acts={acts} />
        )}
      </div>
    </div>
  );
}
