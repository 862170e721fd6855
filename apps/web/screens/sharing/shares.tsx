import { shareEndingLabels, sharingPurposeLabels } from '#contracts';
import type { Plan } from '../../api/types.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ItemActs, PlanActs } from './acts.js';
import { FactsList } from './facts-list.js';
import css from './sharing.module.css';
import { apart, receiptOf, type Share } from './sharing-facts.js';
import { inSentence, useSharingWords } from './words.js';

interface SharesProps {
  readonly plan: Plan;
  readonly onShare: () => void;
  readonly onChange: (shareId: string) => void;
  readonly onEnd: (shareId: string) => void;
}

/** Whether the receiver has confirmed it, as it is now. */
function useReceipt(plan: Plan) {
  const { t, day } = useSharingWords();
  return ({ id, received, ended }: Share): string => {
    if (received?.by) return t('receiptYes', { date: day(received.on), name: received.by });
    if (received) return t('receiptYesBare', { date: day(received.on) });
    if (ended) return t('receiptNever');
    const due = receiptOf(plan, id)?.deadlines[0]?.due;
    return due ? t('receiptWaitsBy', { date: day(due) }) : t('receiptWaits');
  };
}

function ShareCard({ plan, share, onChange, onEnd }: Omit<SharesProps, 'onShare'> & { readonly share: Share }) {
  const { t, say, day, unitOf, period, selected, basis } = useSharingWords();
  const receipt = useReceipt(plan)(share);
  const { startedOn, until, changedOn, ended, selection, purpose } = share;
  const when = period(startedOn, ended?.on ?? until);
  const why = ended && inSentence(say(shareEndingLabels[ended.because]));
  return (
    <li className={css.card}>
      <div className={css.cardHead}>
        <h3>{unitOf(share)}</h3>
        {!ended && <span className={`${css.mark} ${share.received ? css.yes : css.waits}`}>{receipt}</span>}
      </div>
      <FactsList
        facts={[
          selection && { name: t('theySee'), value: selected(selection) },
          { name: t('purpose'), value: say(sharingPurposeLabels[purpose]) },
          { name: t('basisLabel'), value: basis(share, plan) },
          { name: t('period'), value: changedOn ? `${when}, ${t('changedOn', { date: day(changedOn) })}` : when },
          ended !== undefined && { name: t('receipt'), value: receipt },
          ended !== undefined && {
            name: t('endedLabel'),
            value: t('ended', { date: day(ended.on), because: why ?? '' }),
          },
        ]}
      />
      <ItemActs
        plan={plan}
        id={share.id}
        name={unitOf(share)}
        onAct={(act, id) => (act === 'change-share' ? onChange(id) : onEnd(id))}
      />
    </li>
  );
}

/** Parts of the plan that units outside the municipality are shown, and were. */
export function Shares({ plan, onShare, ...rest }: SharesProps) {
  const { t } = useSharingWords();
  const { now, over } = apart(plan.shares);
  const cards = (shares: readonly Share[]) => (
    <ul className={css.cards}>
      {shares.map((share) => (
        <ShareCard key={share.id} plan={plan} share={share} {...rest} />
      ))}
    </ul>
  );
  return (
    <section className={css.part}>
      <h2>{t('shares')}</h2>
      <p className={css.what}>{t('sharesWhat')}</p>
      <PlanActs plan={plan} actions={['share-parts']} onAct={onShare} />
      {now.length === 0 ? <p className={css.soft}>{t('noShares')}</p> : cards(now)}
      {over.length > 0 && <Disclosure title={t('sharesOver', { n: over.length })}>{cards(over)}</Disclosure>}
    </section>
  );
}
