import { useState } from 'react';
import { childPlanTexts, consentCategoryWords, ownWords, sharingPurposeLabels } from '#contracts';
import { api } from '../../api/client.js';
import type { Api, Plan } from '../../api/types.js';
import { dayText } from '../../app/dates.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { CommandState } from '../../ui/command-state.js';
import css from '../my-plan/my-plan.module.css';

type Consent = Api<'ConsentViewDto'>;

interface OneProps {
  readonly planId: string;
  readonly consent: Consent;
}

const headings = { asked: 'asked', given: 'given', refused: 'over', withdrawn: 'over', ended: 'over' } as const;

const useReceiverOf = () => {
  const say = useSay();
  return ({ receiver: { name, unit } }: Consent): string => (name === undefined ? (unit ?? '') : say(ownWords(name)));
};

/** What one says yes to: a consent is specific and informed, and nobody has to give it. */
function About({ consent }: { readonly consent: Consent }) {
  const t = useText(childPlanTexts);
  const say = useSay();
  const { language } = useLanguage();
  const { categories, purpose, until, words, status } = consent;
  const isOpen = status === 'asked' || status === 'given';
  return (
    <>
      <p>{t('about', { categories: categories.map((one) => say(consentCategoryWords[one])).join(', ') })}</p>
      <p>{t('purpose', { purpose: say(sharingPurposeLabels[purpose]) })}</p>
      {words && (
        <p>
          <q>{say(ownWords(words))}</q>
        </p>
      )}
      {isOpen && <p>{until ? t('until', { date: dayText(until, language) }) : t('untilAdult')}</p>}
      {status === 'asked' && <p className={css.soft}>{t('free')}</p>}
    </>
  );
}

function Answer({ planId, consent }: OneProps) {
  const t = useText(childPlanTexts);
  const receiver = useReceiverOf()(consent);
  const answer = useCommand(
    (said: 'given' | 'refused', key) =>
      api.POST('/api/v1/plans/{planId}/consents/{consentId}/answer', {
        params: { path: { planId, consentId: consent.id }, header: { 'Idempotency-Key': key } },
        body: { answer: said },
      }),
    { planId, onDone: () => toast({ text: t('saved') }) },
  );
  const { isRunning, run } = answer;
  return (
    <>
      <CommandState command={answer} />
      <div className={css.reach}>
        <Button
          variant="primary"
          isDisabled={isRunning}
          aria-label={t('yesTo', { receiver })}
          onPress={() => void run('given')}
        >
          {t('yes')}
        </Button>
        <Button isDisabled={isRunning} aria-label={t('noTo', { receiver })} onPress={() => void run('refused')}>
          {t('no')}
        </Button>
      </div>
    </>
  );
}

/** The second press: what it stops, and that no reason is needed. */
function Withdraw({ planId, consent }: OneProps) {
  const t = useText(childPlanTexts);
  const [isAsking, setAsking] = useState(false);
  const receiver = useReceiverOf()(consent);
  const withdraw = useCommand(
    (_: undefined, key) =>
      api.POST('/api/v1/plans/{planId}/consents/{consentId}/withdraw', {
        params: { path: { planId, consentId: consent.id }, header: { 'Idempotency-Key': key } },
        body: {},
      }),
    { planId, onDone: () => toast({ text: t('saved') }) },
  );
  if (!isAsking) {
    return (
      <div className={css.reach}>
        <Button aria-label={t('withdrawFrom', { receiver })} onPress={() => setAsking(true)}>
          {t('withdraw')}
        </Button>
      </div>
    );
  }
  return (
    <section className={css.ask} aria-label={t('withdrawAsk')}>
      <p>
        <strong>{t('withdrawAsk')}</strong>
      </p>
      <p>{t('withdrawNow', { receiver })}</p>
      <CommandState command={withdraw} />
      <div className={css.reach}>
        <Button
          variant="primary"
          autoFocus
          isDisabled={withdraw.isRunning}
          onPress={() => void withdraw.run(undefined)}
        >
          {t('withdrawYes')}
        </Button>
        <Button onPress={() => setAsking(false)}>{t('withdrawNo')}</Button>
      </div>
    </section>
  );
}

function OneConsent({ planId, consent }: OneProps) {
  const t = useText(childPlanTexts);
  const { status } = consent;
  const receiver = useReceiverOf()(consent);
  return (
    <li>
      <h3>{t(headings[status], { receiver })}</h3>
      <About consent={consent} />
      {status === 'asked' && <Answer planId={planId} consent={consent} />}
      {status === 'given' && <Withdraw planId={planId} consent={consent} />}
    </li>
  );
}

/** What guardians are asked, have said yes to and can withdraw; what is over stands last. */
export function GuardianConsents({ plan }: { readonly plan: Plan }) {
  const t = useText(childPlanTexts);
  const order = (one: Consent): number => ['asked', 'given'].indexOf(one.status) >>> 0;
  const consents = (plan.consents ?? []).toSorted((a, b) => order(a) - order(b));
  return (
    <section>
      <h2>{t('consents')}</h2>
      {consents.length === 0 && <p>{t('noConsents')}</p>}
      <ul className={css.cards}>
        {consents.map((consent) => (
          <OneConsent key={consent.id} planId={plan.id} consent={consent} />
        ))}
      </ul>
    </section>
  );
}
