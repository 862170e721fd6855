import { useQuery } from '@tanstack/react-query';
import { myWorkTexts, type PlanRole, planRoleLabels, refusals, uiTexts } from '#contracts';
import { answerOf, api } from '../../api/client.js';
import type { Plan, Step, WorkItem } from '../../api/types.js';
import { useDraft } from '../../app/drafts.js';
import { useSay, useText } from '../../app/language.js';
import { useToday } from '../../app/me.js';
import { keys } from '../../app/query.js';
import { useCommand } from '../../app/use-command.js';
import { Button } from '../../ui/button.js';
import { CheckboxGroup, RadioGroup } from '../../ui/choices.js';
import { CommandState } from '../../ui/command-state.js';
import { DateField } from '../../ui/date-field.js';
import { Dialog } from '../../ui/dialog.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Notice } from '../../ui/notice.js';
import { Failed, Loading } from '../../ui/states.js';
import { TextArea, TextField } from '../../ui/text-field.js';
import { bodyOf, type Done, hasPeople, missing, offered, possiblyPresent } from './completing.js';
import styles from './my-work.module.css';

interface FormProps {
  readonly step: Step;
  readonly plan: Plan;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface FieldsProps {
  readonly step: Step;
  readonly plan: Plan;
  readonly done: Done;
  readonly change: (changed: Partial<Done>) => void;
}

function Cadence({ done, change }: FieldsProps) {
  const t = useText(myWorkTexts);
  return (
    <>
      <TextField
        isRequired
        label={t('months')}
        value={done.months}
        maxLength={3}
        onChange={(months) => change({ months })}
      />
      <TextArea isRequired label={t('reasons')} value={done.reasons} onChange={(reasons) => change({ reasons })} />
    </>
  );
}

/** What is seldom needed. */
function More({ step, plan, done, change }: FieldsProps) {
  const t = useText(myWorkTexts);
  const say = useSay();
  const people = possiblyPresent(plan).map(({ code, role, name }) => {
    const label = say(planRoleLabels[role as PlanRole]);
    return { id: code, label: name === undefined ? label : `${label}: ${name}` };
  });
  return (
    <Disclosure title={t('more')} isOpen={done.note !== ''}>
      <div className={styles.form}>
        {hasPeople(step) && (
          <CheckboxGroup
            label={t('present')}
            options={people}
            value={done.present}
            onChange={(present) => change({ present })}
          />
        )}
        <TextArea label={t('note')} hint={t('noteHint')} value={done.note} onChange={(note) => change({ note })} />
      </div>
    </Disclosure>
  );
}

function Fields(props: FieldsProps) {
  const t = useText(myWorkTexts);
  const say = useSay();
  const today = useToday();
  const { step, done, change } = props;
  const outcomes = (step.outcomes ?? []).map(({ code, label }) => ({ id: code, label: say(label) }));
  return (
    <>
      {outcomes.length > 1 && (
        <RadioGroup
          isRequired
          label={t('outcome')}
          options={outcomes}
          value={done.outcome}
          onChange={(outcome) => change({ outcome })}
        />
      )}
      <DateField
        isRequired
        label={t('doneOn')}
        value={done.doneOn}
        max={today}
        onChange={(doneOn) => change({ doneOn })}
      />
      <TextArea
        label={t('agreed')}
        hint={step.forYoung ? t('agreedHint') : undefined}
        value={done.agreed}
        onChange={(agreed) => change({ agreed })}
      />
      {step.decidesCadence && <Cadence {...props} />}
      <More {...props} />
    </>
  );
}

function CompleteForm({ step, plan, onDone, onClose }: FormProps) {
  const t = useText(myWorkTexts);
  const ui = useText(uiTexts);
  const today = useToday();
  const [done, setDone, clear] = useDraft(`complete.${plan.id}.${step.id}`, offered(step, today));
  const complete = useCommand(
    (body: ReturnType<typeof bodyOf>, key) =>
      api.POST('/api/v1/plans/{planId}/steps/{stepId}/complete', {
        params: { path: { planId: plan.id, stepId: step.id }, header: { 'Idempotency-Key': key } },
        body,
      }),
    {
      planId: plan.id,
      onDone: () => {
        clear();
        onDone();
      },
    },
  );
  const lacking = missing(step, done).size > 0;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!lacking) void complete.run(bodyOf(step, done));
      }}
    >
      <Fields step={step} plan={plan} done={done} change={(changed) => setDone({ ...done, ...changed })} />
      <CommandState command={complete} />
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isDisabled={lacking || complete.isRunning}>
          {complete.isRunning ? ui('sending') : t('record')}
        </Button>
        <Button onPress={onClose}>{ui('cancel')}</Button>
      </div>
    </form>
  );
}

/** Why it cannot be finished now, as the plan itself says. */
function NotNow({ code }: { readonly code: string | undefined }) {
  const t = useText(myWorkTexts);
  const say = useSay();
  const known =
    code !== undefined && code in refusals ? refusals[code as keyof typeof refusals].sentence : myWorkTexts.stepGone;
  return (
    <Notice kind="info" title={t('notAllowed')}>
      {say(known)}
    </Notice>
  );
}

interface PanelProps {
  readonly item: WorkItem;
  readonly title: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function Content({ item, onClose, onDone }: PanelProps) {
  const plan = useQuery({
    queryKey: keys.plan(item.planId),
    queryFn: () => answerOf(api.GET('/api/v1/plans/{planId}', { params: { path: { planId: item.planId } } })),
  });
  if (plan.isPending) return <Loading />;
  if (plan.isError) return <Failed error={plan.error} again={() => void plan.refetch()} />;
  const step = plan.data.steps?.find(({ id }) => id === item.itemId);
  const button = plan.data.actions[item.itemId]?.find(({ action }) => action === 'complete');
  if (!step || !button?.allowed) return <NotNow code={button?.code} />;
  return <CompleteForm step={step} plan={plan.data} onDone={onDone} onClose={onClose} />;
}

/** Completing a step in one place: what came of it, when, and what was agreed. */
export function CompletePanel(props: PanelProps) {
  const { item, title, onClose } = props;
  return (
    <Dialog isPanel isOpen onClose={onClose} title={title}>
      {item.personName !== undefined && <p className={styles.person}>{item.personName}</p>}
      <Content {...props} />
    </Dialog>
  );
}
