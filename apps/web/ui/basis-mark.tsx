import { uiTexts } from '#contracts';
import { useText } from '../app/language.js';
import styles from './basis-mark.module.css';

export type BasisKind = 'law' | 'method' | 'policy';

const long = { law: 'lawLong', method: 'methodLong', policy: 'policyLong' } as const;

/** On what a date rests, told apart by a small word and its frame: the law is filled, the rest is not. */
export function BasisMark({ kind }: { readonly kind: BasisKind }) {
  const t = useText(uiTexts);
  return (
    <span className={`${styles.mark} ${styles[kind]}`} title={t(long[kind])}>
      {t(kind)}
    </span>
  );
}
