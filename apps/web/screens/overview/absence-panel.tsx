import { useState } from 'react';
import { type OrganisationWarningCode, overviewTexts, uiTexts } from '#contracts';
import { api } from '../../api/client.js';
import type { Api } from '../../api/types.js';
import { useDirectory } from '../../app/directory.js';
import { useDraft } from '../../app/drafts.js';
import { useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { toast } from '../../app/toasts.js';
import { type Command, useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { CommandState } from '../../ui/command-state.js';
import { DateField } from '../../ui/date-field.js';
import { Dialog } from '../../ui/dialog.js';
import { Notice } from '../../ui/notice.js';
import { ComboBox } from '../../ui/select.js';
import styles from './overview.module.css';

type Body = Api<'SetAbsenceDto'>;

export interface AbsenceInput {
  readonly member: string;
  readonly body: Body;
}

/** Records an absence, or its end. */
export const useSetAbsence = (onDone: () => void) =>
  useCommand(
    ({ member, body }: AbsenceInput, key) =>
      api.POST('/api/v1/members/{memberId}/absence', {
        params: { path: { memberId: member }, header: { 'Idempotency-Key': key } },
        body,
      }),
    { onDone },
  );

/** What the API wants to be known before it is done. */
function warningsOf(problem: Command<never, never>['problem']): readonly OrganisationWarningCode[] {
  if (problem?.code !== 'needs-confirmation') return [];
  const { warnings } = (problem.about ?? {}) as {
    readonly warnings?: readonly { readonly code: OrganisationWarningCode }[];
  };
  return (warnings ?? []).map(({ code }) => code);
}

interface AbsencePanelProps {
  /** Whose; to be chosen where it is empty. */
  readonly member: string;
  /** Who may be chosen. */
  readonly people: readonly { readonly id: string; readonly label: string }[];
  readonly onClose: () => void;
}

/** Who is away, from when to when, and who stands in. */
export function AbsencePanel({ member, people, onClose }: AbsencePanelProps) {
  const t = useText(overviewTexts);
  const ui = useText(uiTexts);
  const today = useToday();
  const { members } = useDirectory();
  const [typed, setTyped, clear] = useDraft(`absence.${member}`, { member, from: today, until: '', standIn: '' });
  const set = useSetAbsence(() => {
    clear();
    toast({ text: t('saved') });
    onClose();
  });
  const change = (changed: Partial<typeof typed>) => {
    set.reset();
    setTyped({ ...typed, ...changed });
  };
  const units = new Set(members.filter(({ memberId }) => memberId === typed.member).map(({ unitId }) => unitId));
  const near = members.filter(({ memberId, unitId }) => memberId !== typed.member && units.has(unitId));
  const standIns = [...new Map(near.map(({ memberId, name }) => [memberId, { id: memberId, label: name }])).values()];
  const warnings = warningsOf(set.problem);
  const [isTried, setTried] = useState(false);
  const isReady = typed.member !== '' && typed.from !== '' && typed.until !== '';
  const missing = (field: 'member' | 'from' | 'until') =>
    isTried && typed[field] === '' ? { error: ui(field === 'member' ? 'missingChoice' : 'missing') } : {};
  const send = (confirmed: boolean) => {
    const { from, until, standIn } = typed;
    const body = { from, until, ...(standIn ? { standIn } : {}), ...(confirmed ? { confirmed } : {}) };
    void set.run({ member: typed.member, body });
  };
  return (
    <Dialog isPanel isOpen onClose={onClose} title={t('setAbsence')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isReady) send(warnings.length > 0);
        }}
        noValidate
      >
        <ComboBox
          isRequired
          label={t('person')}
          options={people}
          value={typed.member}
          onChange={(chosen) => change({ member: chosen, standIn: '' })}
          {...missing('member')}
        />
        <DateField
          isRequired
          label={t('from')}
          value={typed.from}
          onChange={(from) => change({ from })}
          {...missing('from')}
        />
        <DateField
          isRequired
          label={t('until')}
          min={typed.from || today}
          value={typed.until}
          onChange={(until) => change({ until })}
          {...missing('until')}
        />
        <ComboBox
          label={t('standInField')}
          options={standIns}
          value={typed.standIn}
          onChange={(standIn) => change({ standIn })}
        />
        {warnings.length > 0 ? (
          <Notice kind="warning" isLive>
            {warnings.map((code) => (
              <p key={code}>{t(`warn-${code}`)}</p>
            ))}
          </Notice>
        ) : (
          <CommandState command={set} />
        )}
        <div className={styles.buttons}>
          <Button type="submit" variant="primary" isDisabled={set.isRunning}>
            {set.isRunning ? ui('sending') : t(warnings.length > 0 ? 'saveAnyway' : 'save')}
          </Button>
          <Button onPress={onClose}>{ui('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
