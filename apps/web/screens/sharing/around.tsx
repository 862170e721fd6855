import { consentStatusLabels, planRoleLabels } from '#contracts';
import type { Plan } from '../../api/types.js';
import { useToday } from '../../app/me.js';
import css from './sharing.module.css';
import { type Birthday, birthdayOf, type Lapsing } from './sharing-facts.js';
import { inSentence, useSharingWords } from './words.js';

/** On what the plan is kept, and on what each of its units takes part: the law first, a consent beside it. */
export function BasisOfPlan({ plan }: { readonly plan: Plan }) {
  const { t, say, day } = useSharingWords();
  const { circle = [] } = plan;
  return (
    <section className={`${css.part} ${css.box}`}>
      <h2>{t('basis')}</h2>
      <p className={css.soft}>{t('basisWhat')}</p>
      <ul className={css.plain}>
        {circle.map(({ role, unit, unitName, basis }) => (
          <li key={`${role} ${unit}`}>
            <strong>{unitName ?? unit}</strong>
            <div className={css.soft}>{say(planRoleLabels[role])}</div>
            <div>
              {basis?.kind === 'starting-unit' && t('basisStarting')}
              {basis?.kind === 'law' && basis.ref}
              {basis?.kind === 'consent' && t('basisConsent', { date: day(basis.on ?? '') })}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ends({ birthday }: { readonly birthday: Birthday }) {
  const { t, receiver } = useSharingWords();
  return (
    <>
      <h3>{t('adultEnds')}</h3>
      <ul className={css.plain}>
        {birthday.guardians > 0 && <li>{t('adultGuardians', { n: birthday.guardians })}</li>}
        {birthday.lapsing.map(({ consent }) => (
          <li key={consent.id}>{t('adultConsent', { receiver: receiver(consent) })}</li>
        ))}
        {birthday.guardians + birthday.lapsing.length === 0 && <li>{t('adultNothing')}</li>}
      </ul>
    </>
  );
}

function AskedAnew({ birthday }: { readonly birthday: Birthday }) {
  const { t, say, day, receiver } = useSharingWords();
  const stateOf = ({ own }: Lapsing): string =>
    own ? inSentence(say(consentStatusLabels[own.status])) : t('adultNotAsked', { date: day(birthday.asksFrom) });
  if (birthday.lapsing.length === 0) return null;
  return (
    <>
      <h3>{t('adultAsked')}</h3>
      <p className={css.soft}>{t('adultAskedFrom', { date: day(birthday.asksFrom) })}</p>
      <ul className={css.plain}>
        {birthday.lapsing.map((one) => (
          <li key={one.consent.id}>{t('adultState', { receiver: receiver(one.consent), state: stateOf(one) })}</li>
        ))}
      </ul>
    </>
  );
}

/** What ends by itself at 18, and what the young person is asked for anew. */
export function AtEighteen({ plan }: { readonly plan: Plan }) {
  const { t, day } = useSharingWords();
  const birthday = birthdayOf(plan, useToday());
  if (!birthday) return null;
  const { on, hasPassed } = birthday;
  return (
    <section className={`${css.part} ${css.box}`}>
      <h2>{t(hasPassed ? 'adultPassed' : 'adult', { date: day(on) })}</h2>
      {hasPassed ? <p className={css.soft}>{t('adultOnly')}</p> : <Ends birthday={birthday} />}
      <AskedAnew birthday={birthday} />
    </section>
  );
}
