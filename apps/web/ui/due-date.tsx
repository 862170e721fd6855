import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { type Text, uiTexts } from '#contracts';
import { dayText, instantText } from '../app/dates.js';
import { useLanguage, useSay, useText } from '../app/language.js';
import { type BasisKind, BasisMark } from './basis-mark.js';
import styles from './due-date.module.css';
import { Opener } from './opener.js';

interface DueDateProps {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** For dates counted in hours: the instant. */
  readonly at?: string | null;
  readonly isOverdue?: boolean;
  /** Why this day, as the API says it; without it the date answers nothing. */
  readonly sentence?: Text;
  /** The paragraph. */
  readonly basis?: { readonly ref: string; readonly kind: BasisKind };
  /** Says why when it is asked, where the sentence is not there yet: {@link WhyThisDay} or nothing but a wait. */
  readonly why?: ReactNode;
}

/** The answer: a sentence and what it rests on. */
export function WhyThisDay({ sentence, basis }: Pick<DueDateProps, 'sentence' | 'basis'>) {
  const say = useSay();
  return (
    <>
      {sentence && <p>{say(sentence)}</p>}
      {basis && (
        <p className={styles.basis}>
          <BasisMark kind={basis.kind} /> {basis.ref}
        </p>
      )}
    </>
  );
}

function Said({ date, at, isOverdue = false }: DueDateProps) {
  const { language } = useLanguage();
  const t = useText(uiTexts);
  return (
    <>
      {at ? instantText(at, language) : dayText(date, language, 'short')}
      {isOverdue && <strong className={styles.overdue}> {t('overdue')}</strong>}
    </>
  );
}

/** A date that answers "why this day?" with its sentence and paragraph. */
export function DueDate(props: DueDateProps) {
  const t = useText(uiTexts);
  const { sentence, why } = props;
  if (!sentence && !why)
    return (
      <span className={styles.plain}>
        <Said {...props} />
      </span>
    );
  return (
    <Opener
      label={t('whyThisDay')}
      button={(ref, open) => (
        <Button ref={ref} className={styles.date} aria-haspopup="dialog" onPress={open}>
          <Said {...props} />
        </Button>
      )}
    >
      <p className={styles.title}>{t('whyThisDay')}</p>
      {why ?? <WhyThisDay {...props} />}
    </Opener>
  );
}
