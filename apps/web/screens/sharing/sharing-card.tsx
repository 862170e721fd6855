import { categoryLabels, sharingTexts } from '#contracts';
import type { Plan } from '../../api/types.js';
import { useSay, useText } from '../../app/language.js';
import { Link } from '../../ui/link.js';
import css from './sharing.module.css';
import { apart, consentsApart } from './sharing-facts.js';

/** Beside the plan: how it stands with consents and shares, and the way there. */
export function SharingCard({ plan }: { readonly plan: Plan }) {
  const t = useText(sharingTexts);
  if (plan.access !== 'full') return null;
  const { asked, given } = consentsApart(plan.consents);
  const shared = apart(plan.shares).now.map(({ unitName, unit }) => unitName ?? unit);
  return (
    <section className={`${css.part} ${css.box}`}>
      <h2>{t('link')}</h2>
      <ul className={css.plain}>
        <li>{shared.length > 0 ? t('cardShares', { units: [...new Set(shared)].join(', ') }) : t('cardNone')}</li>
        {given.length > 0 && <li>{t('cardGiven', { n: given.length })}</li>}
        {asked.length > 0 && (
          <li>
            <strong>{t('cardAsked', { n: asked.length })}</strong>
          </li>
        )}
      </ul>
      <p>
        <Link to="/plans/$planId/sharing" params={{ planId: plan.id }}>
          {t('open')}
        </Link>
      </p>
    </section>
  );
}

/** For those who may know that there is more: how much, and never what. */
export function HiddenParts({ plan }: { readonly plan: Plan }) {
  const t = useText(sharingTexts);
  const say = useSay();
  const { hidden = [] } = plan;
  if (hidden.length === 0) return null;
  return (
    <section className={`${css.part} ${css.box}`}>
      <h2>{t('hidden')}</h2>
      <ul className={css.plain}>
        {hidden.map(({ category, count }) => (
          <li key={category}>{t('hiddenLine', { category: say(categoryLabels[category]), n: count })}</li>
        ))}
      </ul>
      <p className={css.soft}>{t('hiddenWhat')}</p>
    </section>
  );
}
