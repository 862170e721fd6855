import { type FormEvent, useState } from 'react';
import { copyTexts, type RedactionReason, redactionGrounds, redactionReasons } from '#contracts';
import { useSay, useText } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/select.js';
import { TextArea, TextField } from '../../ui/text-field.js';
import css from './copy.module.css';
import type { Omission } from './use-copy.js';

interface OmissionFormProps {
  /** The text that is left out; absent: a name. */
  readonly text?: string;
  /** A name that was pointed out. */
  readonly name?: string;
  readonly onDone: (omission: Omission) => void;
  readonly onCancel: () => void;
}

/** Nothing is left out without a ground and a reason. */
export function OmissionForm({ text, name: pointedOut = '', onDone, onCancel }: OmissionFormProps) {
  const t = useText(copyTexts);
  const say = useSay();
  const [name, setName] = useState(pointedOut);
  const [reason, setReason] = useState<RedactionReason>('rights-of-others');
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const [isUnnamed, isShort] = [text === undefined && name.trim().length < 2, words.trim().length < 3];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isUnnamed || isShort) return;
    const why = { reason, words: words.trim() };
    onDone(text === undefined ? { kind: 'name', name: name.trim(), ...why } : { kind: 'text', text, ...why });
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {text === undefined && (
        <TextField
          label={t('nameField')}
          isRequired
          autoFocus
          maxLength={200}
          value={name}
          onChange={setName}
          error={isTried && isUnnamed ? t('nameShort') : undefined}
        />
      )}
      <Select
        label={t('ground')}
        isRequired
        options={redactionReasons.map((id) => ({ id, label: say(redactionGrounds[id]) }))}
        value={reason}
        onChange={(id) => setReason(redactionReasons.find((one) => one === id) ?? reason)}
      />
      <TextArea
        label={t('why')}
        isRequired
        rows={2}
        maxLength={500}
        value={words}
        onChange={setWords}
        error={isTried && isShort ? t('whyShort') : undefined}
      />
      <div className={css.buttons}>
        <Button type="submit" variant="primary">
          {t('leaveOut')}
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
