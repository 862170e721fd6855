import { useState } from 'react';
import { type EscalationAnswerKind, escalationAnswerLabels, escalationTexts, uiTexts } from '#contracts';
import { api } from '../../api/client.js';
import type { Api } from '../../api/types.js';
import { plusDays } from '../../app/dates.js';
import { useDirectory } from '../../app/directory.js';
import { useDraft } from '../../app/drafts.js';
import { useSay, useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { toast } from '../../app/toasts.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { RadioGroup } from '../../ui/choices.js';
import { CommandState } from '../../ui/command-state.js';
import { DateField } from '../../ui/date-field.js';
import { Notice } from '../../ui/notice.js';
import { ComboBox } from '../../ui/select.js';
import { TextArea } from '../../ui/text-field.js';
import styles from './escalations.module.css';
import {
  type Answering,
  answersOf,
  bodyOf,
  canAcknowledge,
  firstAnswer,
  keyOf,
  lastDue,
  missingIn,
  type Raised,
} from './raised.js';
import type { RaisedWords } from './raised-words.js';

interface FieldsProps {
  readonly row: Raised;
  readonly words: RaisedWords;
  readonly typed: Answering;
  readonly change: (changed: Partial<Answering>) => void;
  /** What to say at a field that is missing; nothing before it was tried. */
  readonly missing: (field: keyof Answering) => { readonly error?: string };
}

function Responsible({ typed, change, missing }: FieldsProps) {
  const t = useText(escalationTexts);
  const { units, members } = useDirectory();
  const there = members.filter(({ unitId }) => unitId === typed.unit);
  return (
    <>
      <ComboBox
        isRequired
        label={t('unit')}
        options={units.map(({ id, name }) => ({ id, label: name }))}
        value={typed.unit}
        onChange={(unit) => change({ unit, member: '' })}
        {...missing('unit')}
      />
      <ComboBox
        label={t('member')}
        hint={t('memberHint')}
        options={there.map(({ memberId, name }) => ({ id: memberId, label: name }))}
        value={typed.member}
        onChange={(member) => change({ member })}
      />
    </>
  );
}

function NewDate({ row, words, typed, change, missing }: FieldsProps) {
  const t = useText(escalationTexts);
  const tomorrow = plusDays(useToday(), 1);
  const last = lastDue(row);
  return (
    <DateField
      isRequired
      label={t('due')}
      min={tomorrow}
      value={typed.due}
      onChange={(due) => change({ due })}
      {...missing('due')}
      {...(last !== undefined && last >= tomorrow
        ? { max: last, hint: t('dueHint', { date: words.short(last) }) }
        : {})}
    />
  );
}

/** What the chosen answer asks for besides its reason. */
function KindFields(props: FieldsProps) {
  const t = useText(escalationTexts);
  const tomorrow = plusDays(useToday(), 1);
  const { typed, change, missing } = props;
  if (typed.kind === 'new-responsible') return <Responsible {...props} />;
  if (typed.kind === 'new-deadline') return <NewDate {...props} />;
  if (typed.kind !== 'more-resource') return null;
  return (
    <DateField
      isRequired
      label={t('lookAgainOn')}
      min={tomorrow}
      value={typed.lookAgainOn}
      onChange={(lookAgainOn) => change({ lookAgainOn })}
      {...missing('lookAgainOn')}
    />
  );
}

function Acknowledge({ row }: { readonly row: Raised }) {
  const t = useText(escalationTexts);
  const { planId, escalationId } = row;
  const acknowledge = useCommand(
    (_: undefined, key) =>
      api.POST('/api/v1/plans/{planId}/escalations/{escalationId}/acknowledge', {
        params: { path: { planId, escalationId }, header: { 'Idempotency-Key': key } },
        body: {},
      }),
    { planId, onDone: () => toast({ text: t('acknowledged') }) },
  );
  if (!canAcknowledge(row)) return null;
  return (
    <>
      <Button isDisabled={acknowledge.isRunning} onPress={() => void acknowledge.run(undefined)}>
        {t('acknowledge')}
      </Button>
      <CommandState command={acknowledge} />
    </>
  );
}

function useAnswer({ planId, escalationId }: Raised, onDone: () => void) {
  return useCommand(
    (body: Api<'AnswerEscalationDto'>, key) =>
      api.POST('/api/v1/plans/{planId}/escalations/{escalationId}/answer', {
        params: { path: { planId, escalationId }, header: { 'Idempotency-Key': key } },
        body,
      }),
    { planId, onDone },
  );
}

interface AnswerFormProps {
  readonly row: Raised;
  readonly words: RaisedWords;
  readonly onDone: () => void;
}

/** The four answers: what is not allowed stands there with its reason. */
export function AnswerForm({ row, words, onDone }: AnswerFormProps) {
  const t = useText(escalationTexts);
  const ui = useText(uiTexts);
  const say = useSay();
  const [typed, setTyped, clear] = useDraft(`answer.${keyOf(row)}`, firstAnswer(row));
  const answer = useAnswer(row, () => {
    clear();
    onDone();
  });
  const [isTried, setTried] = useState(false);
  const body = bodyOf(typed);
  const lacking = missingIn(typed);
  const missing: FieldsProps['missing'] = (field) =>
    isTried && lacking.has(field) ? { error: ui(field === 'kind' ? 'missingChoice' : 'missing') } : {};
  const change = (changed: Partial<Answering>) => setTyped({ ...typed, ...changed });
  const options = answersOf(row).map(({ kind, allowed, why }) => ({
    id: kind,
    label: say(escalationAnswerLabels[kind]),
    isDisabled: !allowed,
    ...(why ? { note: say(why) } : {}),
  }));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (body) void answer.run(body);
      }}
      noValidate
    >
      <RadioGroup
        isRequired
        label={t('answer')}
        options={options}
        value={typed.kind}
        onChange={(kind) => change({ kind: kind as EscalationAnswerKind })}
        {...missing('kind')}
      />
      <KindFields row={row} words={words} typed={typed} change={change} missing={missing} />
      {typed.kind !== '' && (
        <TextArea
          isRequired
          label={t('reason')}
          hint={t('reasonHint')}
          value={typed.reason}
          onChange={(reason) => change({ reason })}
          {...missing('reason')}
        />
      )}
      {answer.problem?.code === 'plan-not-found' ? (
        <Notice kind="info" title={t('noLonger')} isLive>
          {t('noLongerWhy')}
        </Notice>
      ) : (
        <CommandState command={answer} />
      )}
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isDisabled={answer.isRunning}>
          {answer.isRunning ? ui('sending') : t('send')}
        </Button>
        <Acknowledge row={row} />
      </div>
    </form>
  );
}
