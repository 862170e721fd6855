import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { wayInTexts } from '#contracts';
import { useText } from '../../app/language.js';
import type { Told } from '../../app/problem-text.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { TextField } from '../../ui/text-field.js';
import css from './way-in.module.css';

/** The heading, also in the window's title. */
export function Title({ children }: { readonly children: string }) {
  const t = useText(wayInTexts);
  useEffect(() => {
    document.title = `${children} – ${t('product')}`;
  }, [children, t]);
  return <h1>{children}</h1>;
}

/** Why a step was refused: its own sentence says what to do. */
export const Refused = ({ told }: { readonly told: Told | undefined }) =>
  told === undefined ? null : <Notice kind="error" title={told.what} isLive />;

interface CodeFormProps {
  /** Where the code went. */
  readonly sent: string;
  readonly told: Told | undefined;
  readonly isRunning: boolean;
  readonly onCode: (code: string) => void;
  /** Further ways beside the button. */
  readonly children: ReactNode;
}

const isWhole = (code: string): boolean => code.replaceAll(/[\s-]/g, '').length === 6;

/** The six digits that came by mail. */
export function CodeForm({ sent, told, isRunning, onCode, children }: CodeFormProps) {
  const t = useText(wayInTexts);
  const [code, setCode] = useState('');
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isWhole(code)) onCode(code);
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <p role="status">{sent}</p>
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        isRequired
        autoFocus
        maxLength={12}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
        error={isTried && !isWhole(code) ? t('codeMissing') : undefined}
      />
      <Refused told={told} />
      <div className={css.row}>
        <Button type="submit" variant="primary" isDisabled={isRunning}>
          {t('logIn')}
        </Button>
        {children}
      </div>
    </form>
  );
}
