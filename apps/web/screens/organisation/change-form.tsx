import { type FormEvent, type ReactNode, useState } from 'react';
import { organisationTexts } from '#contracts';
import type { Answer } from '../../api/client.js';
import { useText } from '../../app/language.js';
import { lookAgain, queryClient } from '../../app/query.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { CommandState } from '../../ui/command-state.js';
import css from './organisation.module.css';

interface ChangeFormProps<Body> {
  /** What is sent, or nothing while something is missing. */
  readonly body: Body | undefined;
  readonly send: (body: Body & { confirmed?: boolean }, key: string) => Promise<Answer<unknown>>;
  readonly act: string;
  readonly onDone: () => void;
  /** The fields, told whether sending has been tried. */
  readonly children?: (isTried: boolean) => ReactNode;
}

/** A change of the organisation. Where the API wants it confirmed, its sentence stands there with a second button. */
export function ChangeForm<Body extends object>({ body, send, act, onDone, children }: ChangeFormProps<Body>) {
  const t = useText(organisationTexts);
  const [isTried, setTried] = useState(false);
  const command = useCommand(send, {
    onDone: () => {
      toast({ text: t('saved') });
      void queryClient.invalidateQueries({ queryKey: ['directory'] });
      void lookAgain();
      onDone();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (body) void command.run(body);
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {children?.(isTried)}
      <CommandState command={command} />
      <div className={css.row}>
        {body && command.problem?.code === 'needs-confirmation' ? (
          <Button variant="primary" onPress={() => void command.run({ ...body, confirmed: true })}>
            {t('anyway')}
          </Button>
        ) : (
          <Button type="submit" variant="primary" isDisabled={command.isRunning}>
            {act}
          </Button>
        )}
      </div>
    </form>
  );
}
