import { useState } from 'react';
import { isDestroyed, youngPurposes, youngSharingTexts } from '#contracts';
import { api } from '../../api/client.js';
import type { Plan } from '../../api/types.js';
import { dayText } from '../../app/dates.js';
import { useDraft } from '../../app/drafts.js';
import { useLanguage, useSay, useText } from '../../app/language.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { CommandState } from '../../ui/command-state.js';
import { TextArea } from '../../ui/text-field.js';
import type { Category, Consent } from '../sharing/sharing-facts.js';
import css from './my-plan.module.css';
import { ownConsents, plainKinds } from './my-sharing.js';

interface OneProps {
  readonly plan: Plan;
  readonly consent: Consent;
}

type Answer = 'given' | 'refused';

/** Kinds of information, one a line. */
export function Kinds({ kinds }: { readonly kinds: readonly Category[] }) {
  const say = useSay();
  return (
    <ul className={css.kinds}>
      {plainKinds(kinds).map((kind) => (
        <li key={kind.da}>{say(kind)}</li>
      ))}
    </ul>
  );
}

export const useReceiverName = () => {
  const t = useText(youngSharingTexts);
  // Whom a text named that is gone is nobody's to know any more.
  return ({ receiver: { name, unit } }: Consent): string =>
    name === undefined || isDestroyed(name) ? (unit ?? t('someone')) : name;
};

interface SendProps extends OneProps {
  readonly answer: Answer;
  readonly onBack: () => void;
}

/** The second tap: something may be said with it, and it is sent. */
function SendAnswer({ plan, consent, answer, onBack }: SendProps) {
  const t = useText(youngSharingTexts);
  const [words, setWords, clear] = useDraft(`own.answer.${consent.id}`, '');
  const send = useCommand(
    (body: { answer: Answer; words?: string }, key) =>
      api.POST('/api/v1/plans/{planId}/consents/{consentId}/answer', {
        params: { path: { planId: plan.id, consentId: consent.id }, header: { 'Idempotency-Key': key } },
        body,
      }),
    {
      planId: plan.id,
      onDone: () => {
        clear();
        toast({ text: t(answer === 'given' ? 'sentYes' : 'sentNo') });
      },
    },
  );
  const said = words.trim();
  return (
    <div className={css.form}>
      <TextArea label={t('more')} hint={t('moreHint')} rows={2} maxLength={10_000} value={words} onChange={setWords} />
      <CommandState command={send} />
      <div className={css.reach}>
        <Button
          variant="primary"
          autoFocus
          isDisabled={send.isRunning}
          onPress={() => void send.run({ answer, ...(said && { words: said }) })}
        >
          {t(answer === 'given' ? 'sendYes' : 'sendNo')}
        </Button>
        <Button onPress={onBack}>{t('back')}</Button>
      </div>
    </div>
  );
}

function Question({ plan, consent }: OneProps) {
  const t = useText(youngSharingTexts);
  const say = useSay();
  const { language } = useLanguage();
  const receiver = useReceiverName()(consent);
  const [answer, setAnswer] = useState<Answer>();
  const { purpose, words, until, renews, categories } = consent;
  return (
    <li>
      <h3>{t('may', { receiver })}</h3>
      <p>{t('about')}</p>
      <Kinds kinds={categories} />
      <p>
        {t('why', { purpose: say(youngPurposes[purpose]) })}{' '}
        {until && t('untilDay', { date: dayText(until, language) })}
      </p>
      {words && (
        <p>
          <q>{words}</q>
        </p>
      )}
      {renews && <p>{t('instead')}</p>}
      <p className={css.soft}>{t('free')}</p>
      {answer === undefined ? (
        <div className={css.reach}>
          <Button variant="primary" aria-label={t('yesNamed', { receiver })} onPress={() => setAnswer('given')}>
            {t('yes')}
          </Button>
          <Button aria-label={t('noNamed', { receiver })} onPress={() => setAnswer('refused')}>
            {t('no')}
          </Button>
        </div>
      ) : (
        <SendAnswer plan={plan} consent={consent} answer={answer} onBack={() => setAnswer(undefined)} />
      )}
    </li>
  );
}

/** What the young person is asked: it stands first while it waits. */
export function Asked({ plan }: { readonly plan: Plan }) {
  const t = useText(youngSharingTexts);
  const { asked } = ownConsents(plan);
  const may = asked.filter(({ id }) =>
    plan.sharingActions[id]?.some(({ action, allowed }) => action === 'answer-consent' && allowed),
  );
  if (may.length === 0) return null;
  return (
    <section>
      <h2>{t('asked')}</h2>
      <ul className={css.cards}>
        {may.map((consent) => (
          <Question key={consent.id} plan={plan} consent={consent} />
        ))}
      </ul>
    </section>
  );
}
