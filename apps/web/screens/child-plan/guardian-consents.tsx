import { childPlanTexts, consentCategoryWords } from '#contracts';
import { api } from '../../api/client.js';
import type { Api, Plan } from '../../api/types.js';
import { useSay, useText } from '../../app/language.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { CommandState } from '../../ui/command-state.js';
import css from '../my-plan/my-plan.module.css';

type Consent = Api<'ConsentViewDto'>;

const headings = { asked: 'asked', given: 'given', refused: 'over', withdrawn: 'over', ended: 'over' } as const;

function OneConsent({ planId, consent }: { readonly planId: string; readonly consent: Consent }) {
  const t = useText(childPlanTexts);
  const say = useSay();
  const { id, receiver, status, categories } = consent;
  const name = receiver.name ?? receiver.unit ?? '';
  const path = { planId, consentId: id };
  const onDone = () => toast({ text: t('saved') });
  const answer = useCommand(
    (said: 'given' | 'refused', key) =>
      api.POST('/api/v1/plans/{planId}/consents/{consentId}/answer', {
        params: { path, header: { 'Idempotency-Key': key } },
        body: { answer: said },
      }),
    { planId, onDone },
  );
  const withdraw = useCommand(
    (_: 'withdraw', key) =>
      api.POST('/api/v1/plans/{planId}/consents/{consentId}/withdraw', {
        params: { path, header: { 'Idempotency-Key': key } },
        body: {},
      }),
    { planId, onDone },
  );
  const isRunning = answer.isRunning || withdraw.isRunning;
  return (
    <li>
      <h3>{t(headings[status], { receiver: name })}</h3>
      <p>{t('about', { categories: categories.map((one) => say(consentCategoryWords[one])).join(', ') })}</p>
      {consent.words && <p>{consent.words}</p>}
      <CommandState command={answer} />
      <CommandState command={withdraw} />
      <div className={css.reach}>
        {status === 'asked' && (
          <>
            <Button
              variant="primary"
              isDisabled={isRunning}
              aria-label={t('yesTo', { receiver: name })}
              onPress={() => void answer.run('given')}
            >
              {t('yes')}
            </Button>
            <Button
              isDisabled={isRunning}
              aria-label={t('noTo', { receiver: name })}
              onPress={() => void answer.run('refused')}
            >
              {t('no')}
            </Button>
          </>
        )}
        {status === 'given' && (
          <Button
            isDisabled={isRunning}
            aria-label={t('withdrawFrom', { receiver: name })}
            onPress={() => void withdraw.run('withdraw')}
          >
            {t('withdraw')}
          </Button>
        )}
      </div>
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
