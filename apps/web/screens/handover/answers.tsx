import { type FormEvent, type ReactNode, useState } from 'react';
import { handoverTexts } from '#contracts';
import { api } from '../../api/client.js';
import { audiencesOf } from '../../app/audience.js';
import { useDraft } from '../../app/drafts.js';
import { useText } from '../../app/language.js';
import { useMe, useToday } from '../../app/me.js';
import { useMemberOptions } from '../../app/options.js';
import { toast } from '../../app/toasts.js';
import { type Command, useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { CommandState } from '../../ui/command-state.js';
import { DateField } from '../../ui/date-field.js';
import { ComboBox } from '../../ui/select.js';
import { TextArea } from '../../ui/text-field.js';
import type { Handover } from '../plan/plan-facts.js';
import css from './handover.module.css';

export interface AnswerProps {
  readonly planId: string;
  readonly handover: Handover;
  readonly onClose: () => void;
}

const paramsOf = ({ planId, handover }: AnswerProps, key: string) => ({
  path: { planId, handoverId: handover.id },
  header: { 'Idempotency-Key': key },
});

interface FrameProps {
  readonly command: Pick<Command<never, never>, 'told' | 'isWaiting' | 'sendNow' | 'isRunning'>;
  readonly act: string;
  readonly submit: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

function Frame({ command, act, submit, onClose, children }: FrameProps) {
  const t = useText(handoverTexts);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    submit();
  };
  return (
    <form className={css.form} onSubmit={send} noValidate>
      {children}
      <CommandState command={command} />
      <div className={css.acts}>
        <Button type="submit" variant="primary" isDisabled={command.isRunning}>
          {act}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

/** Taking it on, oneself or, as a leader, for a member. */
export function AcceptForm(props: AnswerProps) {
  const t = useText(handoverTexts);
  const { planId, handover, onClose } = props;
  const [member, setMember] = useState('');
  const isLeader = audiencesOf(useMe()).has('leader');
  const options = useMemberOptions(isLeader ? handover.to.unit : '');
  const command = useCommand(
    (body: { member?: string }, key) =>
      api.POST('/api/v1/plans/{planId}/handovers/{handoverId}/accept', { params: paramsOf(props, key), body }),
    {
      planId,
      onDone: () => {
        toast({ text: t('accepted') });
        onClose();
      },
    },
  );
  return (
    <Frame
      command={command}
      act={t('accept')}
      submit={() => void command.run(member ? { member } : {})}
      onClose={onClose}
    >
      {isLeader && (
        <ComboBox
          label={t('acceptFor')}
          hint={t('acceptForHint')}
          options={options}
          value={member}
          onChange={setMember}
        />
      )}
    </Frame>
  );
}

export function DeclineForm(props: AnswerProps) {
  const t = useText(handoverTexts);
  const { planId, handover, onClose } = props;
  const [reason, setReason, clear] = useDraft(`decline.${handover.id}`, '');
  const [isTried, setTried] = useState(false);
  const command = useCommand(
    (body: { reason: string }, key) =>
      api.POST('/api/v1/plans/{planId}/handovers/{handoverId}/decline', { params: paramsOf(props, key), body }),
    {
      planId,
      onDone: () => {
        clear();
        toast({ text: t('declined') });
        onClose();
      },
    },
  );
  const isMissing = reason.trim() === '';
  const submit = (): void => {
    setTried(true);
    if (!isMissing) void command.run({ reason: reason.trim() });
  };
  return (
    <Frame command={command} act={t('decline')} submit={submit} onClose={onClose}>
      <TextArea
        label={t('why')}
        hint={t('declineHint')}
        isRequired
        maxLength={10_000}
        value={reason}
        onChange={setReason}
        error={isTried && isMissing ? t('missingReason') : undefined}
      />
    </Frame>
  );
}

export function WithdrawForm(props: AnswerProps) {
  const t = useText(handoverTexts);
  const { planId, onClose } = props;
  const command = useCommand(
    (_: undefined, key) =>
      api.POST('/api/v1/plans/{planId}/handovers/{handoverId}/withdraw', { params: paramsOf(props, key), body: {} }),
    {
      planId,
      onDone: () => {
        toast({ text: t('withdrawn') });
        onClose();
      },
    },
  );
  return <Frame command={command} act={t('withdraw')} submit={() => void command.run(undefined)} onClose={onClose} />;
}

export function FirstMeetingForm(props: AnswerProps) {
  const t = useText(handoverTexts);
  const { planId, handover, onClose } = props;
  const today = useToday();
  const [draft, setDraft, clear] = useDraft(`meeting.${handover.id}`, { heldOn: today, agreed: '' });
  const [isTried, setTried] = useState(false);
  const command = useCommand(
    (body: { heldOn: string; agreed?: string }, key) =>
      api.POST('/api/v1/plans/{planId}/handovers/{handoverId}/first-meeting', { params: paramsOf(props, key), body }),
    {
      planId,
      onDone: () => {
        clear();
        toast({ text: t('firstMeetingDone') });
        onClose();
      },
    },
  );
  const submit = (): void => {
    setTried(true);
    const agreed = draft.agreed.trim();
    if (draft.heldOn) void command.run({ heldOn: draft.heldOn, ...(agreed ? { agreed } : {}) });
  };
  return (
    <Frame command={command} act={t('firstMeeting')} submit={submit} onClose={onClose}>
      <DateField
        label={t('heldOn')}
        isRequired
        max={today}
        value={draft.heldOn}
        onChange={(heldOn) => setDraft({ ...draft, heldOn })}
        error={isTried && !draft.heldOn ? t('missingHeldOn') : undefined}
      />
      <TextArea
        label={t('agreed')}
        hint={t('agreedHint')}
        maxLength={10_000}
        value={draft.agreed}
        onChange={(agreed) => setDraft({ ...draft, agreed })}
      />
    </Frame>
  );
}
