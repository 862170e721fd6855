import { sharingTexts } from '#contracts';
import { api } from '../../api/client.js';
import type { Plan } from '../../api/types.js';
import { useDraft } from '../../app/drafts.js';
import { useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { RadioGroup } from '../../ui/choices.js';
import { DateField } from '../../ui/date-field.js';
import { TextArea } from '../../ui/text-field.js';
import { ActFrame } from './act-frame.js';
import { type AnswerDraft, answerBody, answerFaults, emptyAnswer } from './consent-draft.js';
import { useHandedOver } from './consents.js';
import { GivenFields } from './form-parts.js';
import css from './sharing.module.css';
import type { Consent } from './sharing-facts.js';
import { useFaults } from './use-faults.js';
import { useSharingWords } from './words.js';

export interface AboutConsentProps {
  readonly plan: Plan;
  readonly consent: Consent;
  readonly onClose: () => void;
}

const paramsOf = ({ plan, consent }: AboutConsentProps, key: string) => ({
  path: { planId: plan.id, consentId: consent.id },
  header: { 'Idempotency-Key': key },
});

/** An answer that somebody got on paper or in a conversation. */
export function AnswerConsentForm(props: AboutConsentProps) {
  const { plan, consent, onClose } = props;
  const t = useText(sharingTexts);
  const today = useToday();
  const [draft, setDraft, clear] = useDraft<AnswerDraft>(`consent.answer.${consent.id}`, emptyAnswer(today));
  const command = useCommand(
    (body: ReturnType<typeof answerBody>, key) =>
      api.POST('/api/v1/plans/{planId}/consents/{consentId}/answer', { params: paramsOf(props, key), body }),
    {
      planId: plan.id,
      onDone: () => {
        clear();
        toast({ text: t('answeredDone') });
        onClose();
      },
    },
  );
  const change = (part: Partial<AnswerDraft>): void => setDraft({ ...draft, ...part });
  const { fault, submit } = useFaults(answerFaults(draft, today), () => void command.run(answerBody(draft)));
  const isYes = draft.answer === 'given';
  const answers = (['given', 'refused'] as const).map((id) => ({ id, label: t(`answer-${id}`) }));
  return (
    <ActFrame command={command} act={t('record')} onSubmit={submit} onClose={onClose}>
      <AboutConsent {...props} />
      <RadioGroup
        label={t('answer')}
        isRequired
        options={answers}
        value={draft.answer}
        onChange={(answer) => change({ answer })}
        {...fault('answer')}
      />
      <GivenFields draft={draft} change={change} fault={fault} isYes={isYes} />
      {isYes && (
        <DateField
          label={t('until')}
          hint={t('untilHint')}
          value={draft.until}
          onChange={(until) => change({ until })}
          {...fault('until-before', 'until-past')}
        />
      )}
      <TextArea
        label={t('answerWords')}
        rows={2}
        maxLength={10_000}
        value={draft.words}
        onChange={(words) => change({ words })}
      />
    </ActFrame>
  );
}

/** Which consent it is about, in one line. */
function AboutConsent({ consent }: AboutConsentProps) {
  const { t, categories, receiver } = useSharingWords();
  return (
    <p>
      <strong>{t('to', { receiver: receiver(consent) })}</strong>
      <br />
      <span className={css.soft}>{categories(consent.categories)}</span>
    </p>
  );
}

const List = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul className={css.stops}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

/** What stops with it, and what has been handed over already and cannot be called back. */
function Consequences({ plan, consent, stops }: AboutConsentProps & { readonly stops: readonly string[] }) {
  const { t, receiver } = useSharingWords();
  const handed = useHandedOver(plan)(consent);
  const isOutside = consent.receiver.kind === 'outside';
  return (
    <>
      <section>
        <h3>{t('withdrawNow')}</h3>
        {stops.length === 0 ? <p>{t('withdrawNothing')}</p> : <List lines={stops} />}
        {(consent.bears?.roles.length ?? 0) > 0 && <p className={css.soft}>{t('withdrawSteps')}</p>}
      </section>
      <section>
        <h3>{t('withdrawStays')}</h3>
        {handed.length === 0 && <p>{t('withdrawNoneHanded')}</p>}
        {handed.length > 0 && <List lines={handed.map(({ line }) => line)} />}
        {handed.length > 0 && <p className={css.soft}>{t('withdrawStaysWhat')}</p>}
        {isOutside && <p className={css.soft}>{t('withdrawOutside', { receiver: receiver(consent) })}</p>}
      </section>
    </>
  );
}

/** Withdrawing, after it was said what stops with it and what cannot be called back. */
export function WithdrawConsentForm(props: AboutConsentProps & { readonly stops: readonly string[] }) {
  const { plan, consent, onClose } = props;
  const t = useText(sharingTexts);
  const [words, setWords, clear] = useDraft(`consent.withdraw.${consent.id}`, '');
  const command = useCommand(
    (body: { words?: string }, key) =>
      api.POST('/api/v1/plans/{planId}/consents/{consentId}/withdraw', { params: paramsOf(props, key), body }),
    {
      planId: plan.id,
      onDone: () => {
        clear();
        toast({ text: t('withdrawnDone') });
        onClose();
      },
    },
  );
  const said = words.trim();
  return (
    <ActFrame
      command={command}
      act={t('withdraw')}
      onSubmit={() => void command.run(said ? { words: said } : {})}
      onClose={onClose}
    >
      <AboutConsent {...props} />
      <Consequences {...props} />
      <TextArea
        label={t('withdrawWords')}
        hint={t('withdrawNoReason')}
        rows={2}
        maxLength={10_000}
        value={words}
        onChange={setWords}
      />
    </ActFrame>
  );
}
