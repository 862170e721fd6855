import { type FormEvent, useState } from 'react';
import { youngTexts } from '#contracts';
import { api } from '../../api/client.js';
import type { Plan } from '../../api/types.js';
import { dayText, instantText } from '../../app/dates.js';
import { useDraft } from '../../app/drafts.js';
import { useLanguage, useText } from '../../app/language.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { RadioGroup } from '../../ui/choices.js';
import { CommandState } from '../../ui/command-state.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Notice } from '../../ui/notice.js';
import { TextArea } from '../../ui/text-field.js';
import css from './my-plan.module.css';

interface Part {
  readonly plan: Plan;
}

/** The plan's key was destroyed: nothing that was written in it can be read. */
export function Erased({ plan: { textsGoneOn } }: Part) {
  const t = useText(youngTexts);
  const { language } = useLanguage();
  if (textsGoneOn === undefined) return null;
  return (
    <Notice kind="info" title={t('erasedOn', { date: dayText(textsGoneOn, language) })}>
      {t('erasedWhy')}
    </Notice>
  );
}

/** How many agreements stand there at once; the older ones are one tap away. */
const SHOWN = 4;

export function Agreed({ plan }: Part) {
  const t = useText(youngTexts);
  const { language } = useLanguage();
  const agreements = plan.agreements ?? [];
  const newest = agreements.toReversed().map((one, index) => ({ ...one, index }));
  const list = (shown: typeof newest) => (
    <ul className={css.plain}>
      {shown.map(({ on, text, index }) => (
        <li key={index}>
          <p>{plan.textsGoneOn === undefined ? text : t('erased')}</p>
          <p className={css.soft}>{dayText(on, language)}</p>
        </li>
      ))}
    </ul>
  );
  return (
    <section>
      <h2>{t('agreed')}</h2>
      {agreements.length === 0 && <p>{t('noAgreed')}</p>}
      {list(newest.slice(0, SHOWN))}
      {newest.length > SHOWN && <Disclosure title={t('agreedBefore')}>{list(newest.slice(SHOWN))}</Disclosure>}
    </section>
  );
}

type Kind = 'words' | 'disagreement';

function SayForm({ plan }: Part) {
  const t = useText(youngTexts);
  const [draft, setDraft, clear] = useDraft<{ text: string; kind: Kind }>(`voice.${plan.id}`, {
    text: '',
    kind: 'words',
  });
  const [isTried, setTried] = useState(false);
  const send = useCommand(
    (body: { text: string; kind: Kind }, key) =>
      api.POST('/api/v1/plans/{planId}/voice', {
        params: { path: { planId: plan.id }, header: { 'Idempotency-Key': key } },
        body,
      }),
    {
      planId: plan.id,
      onDone: () => {
        setDraft({ text: '', kind: 'words' });
        clear();
        setTried(false);
        toast({ text: t('sent') });
      },
    },
  );
  const isMissing = draft.text.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isMissing) void send.run({ text: draft.text.trim(), kind: draft.kind });
  };
  const kinds = [
    { id: 'words', label: t('words') },
    { id: 'disagreement', label: t('disagreement') },
  ];
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <TextArea
        label={t('say')}
        hint={t('sayHint')}
        isRequired
        maxLength={10_000}
        value={draft.text}
        onChange={(text) => setDraft({ ...draft, text })}
        error={isTried && isMissing ? t('missing') : undefined}
      />
      <RadioGroup
        label={t('kind')}
        isRequired
        options={kinds}
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind: kind === 'disagreement' ? kind : 'words' })}
      />
      <CommandState command={send} />
      <Button type="submit" variant="primary" isDisabled={send.isRunning}>
        {t('send')}
      </Button>
    </form>
  );
}

export function OwnWords({ plan }: Part) {
  const t = useText(youngTexts);
  const { language } = useLanguage();
  const voices = plan.voices ?? [];
  const maySay = plan.planActions.some(({ action, allowed }) => action === 'add-voice' && allowed);
  return (
    <section>
      <h2>{t('yourWords')}</h2>
      {maySay && <SayForm key={voices.length} plan={plan} />}
      {voices.length === 0 && <p>{t('noWords')}</p>}
      <ul className={css.plain}>
        {voices.toReversed().map(({ at, text, kind }) => (
          <li key={at}>
            {plan.textsGoneOn === undefined ? <q>{text}</q> : <p>{t('erased')}</p>}
            <p className={css.soft}>
              {instantText(at, language, 'long')}
              {kind === 'disagreement' && ` · ${t('disagreed')}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
