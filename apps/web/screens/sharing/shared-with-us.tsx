import { categoryLabels, factLabels, sharedWithUsTexts, sharingPurposeLabels } from '#contracts';
import { api } from '../../api/client.js';
import type { Plan } from '../../api/types.js';
import { dateOf, dayText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { CommandState } from '../../ui/command-state.js';
import css from './sharing.module.css';
import { type Referral, receiptOf, type Share } from './sharing-facts.js';
import { inSentence, useSharingWords } from './words.js';

interface ShareProps {
  readonly plan: Plan;
  readonly share: Share;
}

/** Confirming that the part was received and read is its own step; one press is all that it needs. */
function Receipt({ plan, share }: ShareProps) {
  const t = useText(sharedWithUsTexts);
  const { language } = useLanguage();
  const step = receiptOf(plan, share.id);
  const complete = useCommand(
    (stepId: string, key) =>
      api.POST('/api/v1/plans/{planId}/steps/{stepId}/complete', {
        params: { path: { planId: plan.id, stepId }, header: { 'Idempotency-Key': key } },
        body: {},
      }),
    { planId: plan.id, onDone: () => toast({ text: t('confirmDone') }) },
  );
  const may = step && plan.actions[step.id]?.some(({ action, allowed }) => action === 'complete' && allowed);
  return (
    <>
      {share.received && <p>{t('confirmed', { date: dayText(share.received.on, language) })}</p>}
      {step && may && (
        <div className={css.buttons}>
          <Button variant="primary" isDisabled={complete.isRunning} onPress={() => void complete.run(step.id)}>
            {t('confirm')}
          </Button>
        </div>
      )}
      <CommandState command={complete} />
    </>
  );
}

function OneShare({ plan, share }: ShareProps) {
  const t = useText(sharedWithUsTexts);
  const say = useSay();
  const { language } = useLanguage();
  const day = (date: string): string => dayText(date, language);
  return (
    <>
      <p className={css.soft}>
        {t('for', { purpose: inSentence(say(sharingPurposeLabels[share.purpose])) })}
        {' · '}
        {t('since', { date: day(share.startedOn) })}
        {share.until && ` · ${t('until', { date: day(share.until) })}`}
      </p>
      <Receipt plan={plan} share={share} />
    </>
  );
}

/** On a referral somebody is shown some kinds of information for one purpose: which, what for, why, and how long. */
function OneReferral({ referral }: { readonly referral: Referral }) {
  const t = useText(sharedWithUsTexts);
  const { say, day } = useSharingWords();
  const { purpose, until, reason } = referral;
  const categories = referral.categories.map((one) => inSentence(say(categoryLabels[one])));
  return (
    <>
      <p className={css.soft}>
        {t('for', { purpose: inSentence(say(sharingPurposeLabels[purpose])) })}
        {until && ` · ${t('until', { date: day(until) })}`}
      </p>
      <p>{t('see', { categories: categories.join(', ') })}</p>
      {reason && <p>{t('reason', { reason })}</p>}
    </>
  );
}

/**
 * What a placement is shown beside its own steps, and the confirming of it; and what a referral shows. Steps, people and
 * agreements stand where they always do.
 */
export function SharedWithUs({ plan }: { readonly plan: Plan }) {
  const t = useText(sharedWithUsTexts);
  const { access, shares = [], referrals = [] } = plan;
  // Leaders above may be referred too: they see dates, and that beside them.
  const isReferred = access === 'referred' || (access === 'dates' && referrals.length > 0);
  if (!isReferred && (access !== 'steps-only' || shares.length === 0)) return null;
  return (
    <section className={`${css.part} ${css.box}`}>
      <h2>{t(isReferred ? 'referred' : 'title')}</h2>
      {!isReferred && shares.map((share) => <OneShare key={share.id} plan={plan} share={share} />)}
      {isReferred && referrals.map((referral) => <OneReferral key={referral.id} referral={referral} />)}
      <FactsAndNotes plan={plan} />
    </section>
  );
}

function FactsAndNotes({ plan: { facts = [], notes = [] } }: { readonly plan: Plan }) {
  const t = useText(sharedWithUsTexts);
  const say = useSay();
  const { language } = useLanguage();
  const day = (date: string): string => dayText(date, language, 'short');
  return (
    <>
      {facts.length > 0 && <h3>{t('facts')}</h3>}
      {facts.length > 0 && (
        <ul className={css.plain}>
          {facts.map(({ id, code, from }) => (
            <li key={id}>{t('factSince', { fact: say(factLabels[code]), date: day(from) })}</li>
          ))}
        </ul>
      )}
      {notes.length > 0 && <h3>{t('notes')}</h3>}
      {notes.length > 0 && (
        <ul className={css.plain}>
          {notes.toReversed().map(({ id, at, text }) => (
            <li key={id ?? at}>
              {text}
              <div className={css.soft}>{day(dateOf(at))}</div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
