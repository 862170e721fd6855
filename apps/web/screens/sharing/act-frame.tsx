import type { FormEvent, ReactNode } from 'react';
import { uiTexts } from '#contracts';
import { useText } from '../../app/language.js';
import type { Command } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { CommandState } from '../../ui/command-state.js';
import css from './sharing.module.css';

interface ActFrameProps {
  readonly command: Pick<Command<never, never>, 'told' | 'isWaiting' | 'sendNow' | 'isRunning'>;
  /** What the button says that does it. */
  readonly act: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a panel: what it asks for, what became of it, and the way out. */
export function ActFrame({ command, act, onSubmit, onClose, children }: ActFrameProps) {
  const ui = useText(uiTexts);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {children}
      <CommandState command={command} />
      <div className={css.buttons}>
        <Button type="submit" variant="primary" isDisabled={command.isRunning}>
          {command.isRunning ? ui('sending') : act}
        </Button>
        <Button onPress={onClose}>{ui('cancel')}</Button>
      </div>
    </form>
  );
}
