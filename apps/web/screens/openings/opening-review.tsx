import { type FormEvent, useState } from 'react';
import { type OpeningVerdict, openingTexts, openingVerdicts } from '#contracts';
import { api } from '../../api/client.js';
import { useText } from '../../app/language.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { RadioGroup } from '../../ui/choices.js';
import { CommandState } from '../../ui/command-state.js';
import { TextArea } from '../../ui/text-field.js';
import css from './openings.module.css';

interface OpeningReviewProps {
  readonly planId: string;
  readonly openingId: string;
  readonly onDone?: () => void;
}

const isVerdict = (value: string): value is OpeningVerdict => (openingVerdicts as readonly string[]).includes(value);

/** Was it right to open the plan? One answer, and a note where there is something to say. */
export function OpeningReview({ planId, openingId, onDone }: OpeningReviewProps) {
  const t = useText(openingTexts);
  const [verdict, setVerdict] = useState<OpeningVerdict | ''>('');
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const review = useCommand(
    (body: { verdict: OpeningVerdict; note?: string }, key) =>
      api.POST('/api/v1/plans/{planId}/break-glass/{openingId}/review', {
        params: { path: { planId, openingId }, header: { 'Idempotency-Key': key } },
        body,
      }),
    {
      planId,
      onDone: () => {
        toast({ text: t('saved') });
        onDone?.();
      },
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (verdict !== '') void review.run({ verdict, ...(note.trim() !== '' && { note: note.trim() }) });
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <RadioGroup
        label={t('verdict')}
        isRequired
        options={openingVerdicts.map((id) => ({ id, label: t(id) }))}
        value={verdict}
        onChange={(value) => isVerdict(value) && setVerdict(value)}
        error={isTried && verdict === '' ? t('noVerdict') : undefined}
      />
      <TextArea label={t('note')} maxLength={2_000} value={note} onChange={setNote} />
      <CommandState command={review} />
      <Button type="submit" variant="primary" isDisabled={review.isRunning}>
        {t('send')}
      </Button>
    </form>
  );
}
