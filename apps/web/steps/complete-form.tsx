import { completeTexts, type PlanRole, planRoleLabels, uiTexts } from '#contracts';
import { api } from '../api/client.js';
import type { Api, Plan, Step } from '../api/types.js';
import { useDraft } from '../app/drafts.js';
import { useSay, useText } from '../app/language.js';
import { useToday } from '../app/me.js';
import { useCommand } from '../app/use-command.js';
import { Button } from '../ui/button.js';
import { CheckboxGroup, RadioGroup } from '../ui/choices.js';
import { CommandState } from '../ui/command-state.js';
import { DateField } from '../ui/date-field.js';
import { Disclosure } from '../ui/disclosure.js';
import { TextArea, TextField } from '../ui/text-field.js';
import { bodyOf, type Done, hasPeople, missing, offered, possiblyPresent } from './completing.js';
import css from './steps.module.css';

interface FormProps {
  readonly step: Step;
  readonly plan: Plan;
  readonly onDone: (done: Api<'UndoableDoneDto'>) => void;
  readonly onClose: () => void;
}

interface FieldsProps {
  readonly step: Step;
  readonly plan: Plan;
  readonly done: Done;
  readonly change: (changed: Partial<Done>) => void;
}

function Cadence({ done, change }: FieldsProps) {
  const t = useText(completeTexts);
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
  const t = useText(completeTexts);
  const say = useSay();
  const people = possiblyPresent(plan).map(({ code, role, name }) => {
    const label = say(planRoleLabels[role as PlanRole]);
    return { id: code, label: name === undefined ? label : `${label}: ${name}` };
  });
  return (
    <Disclosure title={t('more')} isOpen={done.note !== ''}>
      <div className={css.form}>
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
  const t = useText(completeTexts);
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

/** Completing a step in one place: what came of it, when, and what was agreed. */
export function CompleteForm({ step, plan, onDone, onClose }: FormProps) {
  const t = useText(completeTexts);
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
      onDone: (done) => {
        clear();
        onDone(done);
      },
    },
  );
  const lacking = missing(step, done).size > 0;
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!lacking) void complete.run(bodyOf(step, done));
      }}
    >
      <Fields step={step} plan={plan} done={done} change={(changed) => setDone({ ...done, ...changed })} />
      <CommandState command={complete} />
      <div className={css.acts}>
        <Button type="submit" variant="primary" isDisabled={lacking || complete.isRunning}>
          {complete.isRunning ? ui('sending') : t('record')}
        </Button>
        <Button onPress={onClose}>{ui('cancel')}</Button>
      </div>
    </form>
  );
}
