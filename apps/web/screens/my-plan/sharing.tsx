import { useState } from 'react';
import { youngSharingTexts } from '#contracts';
import { api } from '../../api/client.js';
import type { Plan } from '../../api/types.js';
import { dateOf, dayText } from '../../app/dates.js';
import { useLanguage, useText } from '../../app/language.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { CommandState } from '../../ui/command-state.js';
import { Disclosure } from '../../ui/disclosure.js';
import type { Consent } from '../sharing/sharing-facts.js';
import { Kinds, useReceiverName } from './asked.js';
import css from './my-plan.module.css';
import { othersOf, ownConsents, type Seeing } from './my-sharing.js';

interface Part {
  readonly plan: Plan;
}

interface OneProps extends Part {
  readonly consent: Consent;
}

/** The second tap: what it means, and that no reason is needed. */
function TakeBack({ plan, consent, onLeave }: OneProps & { readonly onLeave: () => void }) {
  const t = useText(youngSharingTexts);
  const receiver = useReceiverName()(consent);
  const take = useCommand(
    (_: undefined, key) =>
      api.POST('/api/v1/plans/{planId}/consents/{consentId}/withdraw', {
        params: { path: { planId: plan.id, consentId: consent.id }, header: { 'Idempotency-Key': key } },
        body: {},
      }),
    { planId: plan.id, onDone: () => toast({ text: t('taken') }) },
  );
  return (
    <section className={css.ask} aria-label={t('takeAsk')}>
      <p>
        <strong>{t('takeAsk')}</strong>
      </p>
      <p>{t('takeNow', { receiver })}</p>
      {(consent.bears?.roles.length ?? 0) > 0 && <p>{t('takeRole')}</p>}
      <p>{t('takeSeen')}</p>
      <p>{t('takeFree')}</p>
      <CommandState command={take} />
      <div className={css.reach}>
        <Button variant="primary" autoFocus isDisabled={take.isRunning} onPress={() => void take.run(undefined)}>
          {t('takeYes')}
        </Button>
        <Button onPress={onLeave}>{t('takeNo')}</Button>
      </div>
    </section>
  );
}

function Given({ plan, consent }: OneProps) {
  const t = useText(youngSharingTexts);
  const { language } = useLanguage();
  const receiver = useReceiverName()(consent);
  const [isAsking, setAsking] = useState(false);
  const { givenOn, until, categories } = consent;
  const may = plan.sharingActions[consent.id]?.some(({ action, allowed }) => action === 'withdraw-consent' && allowed);
  return (
    <li>
      <h3>{t('knows', { receiver })}</h3>
      <Kinds kinds={categories} />
      <p className={css.soft}>
        {givenOn && t('saidOn', { date: dayText(givenOn, language) })}{' '}
        {until ? t('untilDay', { date: dayText(until, language) }) : t('untilStop')}
      </p>
      {may && !isAsking && (
        <div className={css.reach}>
          <Button aria-label={t('takeNamed', { receiver })} onPress={() => setAsking(true)}>
            {t('take')}
          </Button>
        </div>
      )}
      {isAsking && <TakeBack plan={plan} consent={consent} onLeave={() => setAsking(false)} />}
    </li>
  );
}

/** What I have said yes to, and the way back. */
export function MyConsents({ plan }: Part) {
  const t = useText(youngSharingTexts);
  const { given } = ownConsents(plan);
  return (
    <section>
      <h2>{t('given')}</h2>
      {given.length === 0 && <p>{t('noneGiven')}</p>}
      <ul className={css.cards}>
        {given.map((consent) => (
          <Given key={consent.id} plan={plan} consent={consent} />
        ))}
      </ul>
    </section>
  );
}

const reasons = { law: 'byLaw', 'young-person': 'byYou', guardian: 'byGuardian' } as const;

function Sees({ seeing }: { readonly seeing: Seeing }) {
  const t = useText(youngSharingTexts);
  const { language } = useLanguage();
  return (
    <li>
      <h3>{t('sees', { unit: seeing.unit })}</h3>
      <Kinds kinds={seeing.kinds} />
      <p className={css.soft}>
        {t(reasons[seeing.on])} {t('fromDay', { date: dayText(seeing.since, language) })}
      </p>
    </li>
  );
}

function useWhatBecame() {
  const t = useText(youngSharingTexts);
  const { language } = useLanguage();
  return ({ status, ended, recordedAt }: Consent): string => {
    if (status === 'refused') return t('saidNo');
    const date = dayText(ended?.on ?? dateOf(recordedAt ?? ''), language);
    return status === 'withdrawn' ? t('tookBack', { date }) : t('ended', { date });
  };
}

function Before({ plan }: Part) {
  const t = useText(youngSharingTexts);
  const { language } = useLanguage();
  const nameOf = useReceiverName();
  const whatBecame = useWhatBecame();
  const { over } = ownConsents(plan);
  const { before } = othersOf(plan);
  if (over.length + before.length === 0) return null;
  return (
    <Disclosure title={t('before')}>
      <ul className={css.plain}>
        {over.map((consent) => (
          <li key={consent.id}>
            <p>{t('may', { receiver: nameOf(consent) })}</p>
            <p className={css.soft}>{whatBecame(consent)}</p>
          </li>
        ))}
        {before.map(({ id, unit, until }) => (
          <li key={id}>
            <p>{t('sawUntil', { unit, date: dayText(until ?? '', language) })}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Who else sees something, on whose word. */
export function Others({ plan }: Part) {
  const t = useText(youngSharingTexts);
  const { now } = othersOf(plan);
  const parents = (plan.guardians ?? []).filter(({ ended }) => !ended).length;
  return (
    <section>
      <h2>{t('others')}</h2>
      {now.length + parents === 0 && <p>{t('noOthers')}</p>}
      {parents > 0 && <p>{t('parents', { n: parents })}</p>}
      <ul className={css.cards}>
        {now.map((seeing) => (
          <Sees key={seeing.id} seeing={seeing} />
        ))}
      </ul>
      <Before plan={plan} />
    </section>
  );
}
