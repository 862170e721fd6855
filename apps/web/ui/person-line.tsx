import { uiTexts } from '#contracts';
import { ageOn } from '../app/dates.js';
import { useText } from '../app/language.js';
import { useToday } from '../app/me.js';
import styles from './person-line.module.css';

interface PersonLineProps {
  /** Absent where it is not for the reader. */
  readonly name?: string;
  readonly birthDate?: string;
  readonly hasProtectedAddress?: boolean;
}

/** A young person in one line: name, age, and that the address is protected. */
export function PersonLine({ name, birthDate, hasProtectedAddress = false }: PersonLineProps) {
  const t = useText(uiTexts);
  const today = useToday();
  return (
    <span className={styles.line}>
      <span className={name === undefined ? styles.none : styles.name}>{name ?? t('noName')}</span>
      {birthDate !== undefined && <span className={styles.age}>{t('yearsOld', { n: ageOn(birthDate, today) })}</span>}
      {hasProtectedAddress && <span className={styles.protected}>{t('protectedAddress')}</span>}
    </span>
  );
}
