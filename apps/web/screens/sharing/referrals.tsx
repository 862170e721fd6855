import { referralEndingLabels, sharingPurposeLabels } from '#contracts';
import type { Plan } from '../../api/types.js';
import { Disclosure } from '../../ui/disclosure.js';
import { type Go, ItemActs, PlanActs } from './acts.js';
import { FactsList } from './facts-list.js';
import css from './sharing.module.css';
import { apart, type Referral } from './sharing-facts.js';
import type { SharingAct } from './sharing-search.js';
import { inSentence, useSharingWords } from './words.js';

interface PartProps {
  readonly plan: Plan;
  readonly go: Go;
}

function ReferralCard({ plan, referral, go }: PartProps & { readonly referral: Referral }) {
  const { t, say, day, unitOf, period, categories, basis } = useSharingWords();
  const { memberName, purpose, startedOn, until, ended, reason } = referral;
  const name = memberName ? `${memberName}, ${unitOf(referral)}` : unitOf(referral);
  const why = ended && inSentence(say(referralEndingLabels[ended.because]));
  return (
    <li className={css.card}>
      <h3>{name}</h3>
      <FactsList
        facts={[
          { name: t('theySee'), value: categories(referral.categories) },
          { name: t('purpose'), value: say(sharingPurposeLabels[purpose]) },
          reason !== undefined && { name: t('why'), value: reason },
          { name: t('basisLabel'), value: basis(referral, plan) },
          { name: t('period'), value: period(startedOn, ended?.on ?? until) },
          ended !== undefined && {
            name: t('endedLabel'),
            value: t('ended', { date: day(ended.on), because: why ?? '' }),
          },
        ]}
      />
      <ItemActs plan={plan} id={referral.id} name={name} onAct={(act, id) => go(act as SharingAct, id)} />
    </li>
  );
}

/** Who of the municipality is shown more for one purpose, and was. */
export function Referrals({ plan, go }: PartProps) {
  const { t } = useSharingWords();
  const { now, over } = apart(plan.referrals);
  const cards = (referrals: readonly Referral[]) => (
    <ul className={css.cards}>
      {referrals.map((referral) => (
        <ReferralCard key={referral.id} plan={plan} referral={referral} go={go} />
      ))}
    </ul>
  );
  return (
    <section className={css.part}>
      <h2>{t('referrals')}</h2>
      <p className={css.what}>{t('referralsWhat')}</p>
      <PlanActs plan={plan} actions={['open-referral']} onAct={(act) => go(act as SharingAct)} />
      {now.length === 0 ? <p className={css.soft}>{t('noReferrals')}</p> : cards(now)}
      {over.length > 0 && <Disclosure title={t('referralsOver', { n: over.length })}>{cards(over)}</Disclosure>}
    </section>
  );
}
