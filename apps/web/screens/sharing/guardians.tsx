import { guardianEndingLabels, guardianStandingLabels } from '#contracts';
import type { Plan } from '../../api/types.js';
import { type Go, ItemActs, PlanActs } from './acts.js';
import { FactsList } from './facts-list.js';
import css from './sharing.module.css';
import { type Guardian, monthsAfter } from './sharing-facts.js';
import type { SharingAct } from './sharing-search.js';
import { inSentence, useSharingWords } from './words.js';

interface PartProps {
  readonly plan: Plan;
  readonly go: Go;
}

interface CardProps extends PartProps {
  readonly guardian: Guardian;
  readonly number: number;
}

function GuardianCard({ plan, guardian, number, go }: CardProps) {
  const { t, say, day } = useSharingWords();
  const { id, standing, since, ended } = guardian;
  const name = t('guardianNumber', { n: number });
  const adult = plan.person?.birthDate && monthsAfter(plan.person.birthDate, 216);
  const why = ended && inSentence(say(guardianEndingLabels[ended.because]));
  return (
    <li className={css.card}>
      <h3>{name}</h3>
      <FactsList
        facts={[
          { name: t('basisLabel'), value: say(guardianStandingLabels[standing]) },
          {
            name: t('period'),
            value: (
              <>
                {t('since', { date: day(since) })}
                {!ended && adult && <div>{t('endsAt18', { date: day(adult) })}</div>}
              </>
            ),
          },
          ended !== undefined && {
            name: t('endedLabel'),
            value: t('ended', { date: day(ended.on), because: why ?? '' }),
          },
        ]}
      />
      <ItemActs plan={plan} id={id} name={name} onAct={(act, about) => go(act as SharingAct, about)} />
    </li>
  );
}

/** Guardians who have part in the plan, until the 18th birthday. */
export function Guardians({ plan, go }: PartProps) {
  const { t } = useSharingWords();
  const { guardians = [] } = plan;
  return (
    <section className={css.part}>
      <h2>{t('guardians')}</h2>
      <p className={css.what}>{t('guardiansWhat')}</p>
      {guardians.length === 0 ? (
        <p className={css.soft}>{t('noGuardians')}</p>
      ) : (
        <ul className={css.cards}>
          {guardians.map((guardian, index) => (
            <GuardianCard key={guardian.id} plan={plan} guardian={guardian} number={index + 1} go={go} />
          ))}
        </ul>
      )}
      <PlanActs plan={plan} actions={['admit-guardian']} onAct={(act) => go(act as SharingAct)} />
    </section>
  );
}
