import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { openingTexts } from '#contracts';
import { api } from '../../api/client.js';
import { useText } from '../../app/language.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { CommandState } from '../../ui/command-state.js';
import { Dialog } from '../../ui/dialog.js';
import { Link } from '../../ui/link.js';
import { TextArea } from '../../ui/text-field.js';
import css from './openings.module.css';

const shortest = 20;

function ReasonForm({ planId, onClose }: { readonly planId: string; readonly onClose: () => void }) {
  const t = useText(openingTexts);
  const navigate = useNavigate();
  // A reason may name the young person: it is kept nowhere but in this field until it is sent.
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const open = useCommand(
    (body: { reason: string }, key) =>
      api.POST('/api/v1/plans/{planId}/break-glass', {
        params: { path: { planId }, header: { 'Idempotency-Key': key } },
        body,
      }),
    { planId, onDone: () => void navigate({ to: '/plans/$planId', params: { planId }, search: {} }) },
  );
  const isShort = reason.trim().length < shortest;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isShort) void open.run({ reason: reason.trim() });
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <p>{t('why')}</p>
      <p>{t('told')}</p>
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        isRequired
        autoFocus
        maxLength={2_000}
        value={reason}
        onChange={setReason}
        error={isTried && isShort ? t('tooShort') : undefined}
      />
      <CommandState command={open} />
      {open.problem?.code === 'opening-running' && (
        <Link to="/plans/$planId" params={{ planId }}>
          {t('toPlan')}
        </Link>
      )}
      <div className={css.buttons}>
        <Button type="submit" variant="primary" isDisabled={open.isRunning}>
          {t('open')}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

/** A plan that the reader has no part in: opened in an emergency, with a reason. */
export function BreakGlass({ planId, name }: { readonly planId: string; readonly name: string }) {
  const t = useText(openingTexts);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="quiet" aria-label={t('offerNamed', { name })} onPress={() => setOpen(true)}>
        {t('offer')}
      </Button>
      <Dialog title={t('offer')} isOpen={isOpen} onClose={close}>
        <ReasonForm planId={planId} onClose={close} />
      </Dialog>
    </>
  );
}
