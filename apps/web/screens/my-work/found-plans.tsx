import { foundPlansTexts } from '#contracts';
import type { Api } from '../../api/types.js';
import { useText } from '../../app/language.js';
import { Link } from '../../ui/link.js';
import styles from './my-work.module.css';

const few = 6;

/** The plans of those who were searched for: somebody rings about whom nothing waits just now. */
export function FoundPlans({ plans }: { readonly plans: readonly Api<'PlanRowDto'>[] }) {
  const t = useText(foundPlansTexts);
  const named = plans.filter(({ personName }) => personName !== undefined);
  if (named.length === 0) return null;
  const more = named.length - few;
  return (
    <p className={styles.found}>
      <span>{t('plans', { n: named.length })}</span>
      {named.slice(0, few).map(({ planId, personName }) => (
        <Link key={planId} to="/plans/$planId" params={{ planId }}>
          {personName}
        </Link>
      ))}
      {more > 0 && <span>{t('morePlans', { n: more })}</span>}
    </p>
  );
}
